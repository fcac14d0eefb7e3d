"""The notes that an item names in the playbook: sentences that stand beside a right figure that can still mislead."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from zhagen.method.judge.verdict import DECIDED, JUDGED
from zhagen.method.measures.derived.activities import part_shares
from zhagen.method.measures.derived.contacts import household_circles, lengths_assumed
from zhagen.method.measures.derived.rounds import doors_answered
from zhagen.method.measures.derived.since import silent_since
from zhagen.method.measures.engine import Engine
from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.terms import Expr
from zhagen.method.playbook.spec import Numbers
from zhagen.method.reading.model import Item, Part
from zhagen.method.reading.words import day_words, percent, plain
from zhagen.method.tables import TABLES
from zhagen.method.terms import State, Verdict, Words

Said = Callable[..., dict[str, Expr]]


@cache
def _said(says: Said, *args: str) -> dict[str, Expr]:
    """Kept, so that the next reading finds its expressions made."""
    return says(*args)


class Facts:
    """What notes need to know of a unit: figures by name, asked of the engine once and only when a note asks.

    Figures are named by what says them.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rows: dict[object, dict[str, list[Any]]] = {}

    @property
    def rules(self) -> Numbers:
        """The playbook's shared numbers."""
        return self._engine.rules

    def row(self, unit: Unit, says: Said, *args: str) -> dict[str, Any]:
        """The unit's figures; None where one is empty."""
        key = (says, args)
        if key not in self._rows:
            self._rows[key] = {name: self._engine.values(said) for name, said in _said(says, *args).items()}
        return {name: values[unit.number] for name, values in self._rows[key].items()}


def day_before(unit: Unit, ago: int | None) -> date | None:
    """The day that lies so many days before the unit's as-of day."""
    return None if ago is None else unit.as_of - timedelta(days=ago)


def appointed(k: float, n: float) -> Words | None:
    """Somebody new who was appointed is no renewal from within: how many of n terms began so; None where none did."""
    if k == 0:
        return None
    return Words(
        f"{n:.0f} 段任期里 {k:.0f} 段是指定的：指定不算更替",
        f"{k:.0f} of {n:.0f} terms were begun by appointment: that is not renewal",
    )


def few_parts(verdicts: Sequence[Verdict]) -> Words | None:
    """A caution may be quiet because most of it cannot be told: how many parts could; None where all or none."""
    judged = sum(v in JUDGED for v in verdicts)
    decided = sum(v in DECIDED for v in verdicts)
    if decided == judged or decided == 0:
        return None
    return Words(f"{judged} 个部分里只有 {decided} 个能判断", f"Told by {decided} of {judged} parts")


def households_that_move(
    known: float, window: float, met: int, lapsed: int, moved: int, size: int | None
) -> Words | None:
    """In a community that moves, a household once met may be gone: how many are known, may have left, are unmet.

    `window`: in how many days one has to be met to be known; the others are as `household_circles` has them.
    None where nobody has been met.
    """
    if known == 0 and met == 0:
        return None
    zh = [f"认识 {plain(known)} 户", f"{lapsed} 户从前见过、近 {window:.0f} 天没再见，可能搬走了"]
    en = [
        f"{plain(known)} households are known",
        f"{lapsed} were met before but not in the last {window:.0f} days and may have left",
    ]
    if moved:
        zh.insert(1, f"近来见过的有 {moved} 户已经搬走")
        en.insert(1, f"{moved} of those met lately have moved away")
    if size is not None:
        unmet = max(size - met, 0)
        zh.append(f"{unmet} 户还没见过")
        en.append(f"{unmet} have not been met")
    return Words("；".join(zh), "; ".join(en))


def none_written(state: State, records: Words, since: date | None) -> Words | None:
    """What is not written down may still have happened: since when nothing was, for a quiet caution.

    `records`: what such records are called.
    """
    if state is not State.QUIET or since is None:
        return None
    day = day_words(since)
    return Words(
        f"{day.zh}以后没有写下{records.zh}；没写下不等于没有",
        f"None written down since {day.en} ({records.en.lower()}); that is not the same as none",
    )


def own_ticks(evidence: Iterable[Mapping[str, int]]) -> Words | None:
    """A team that ticks a box about its own work says what is written: the number of the item's source records.

    `evidence`: records by table, for each part.
    """
    most: dict[str, int] = {}
    for counts in evidence:
        for table, records in counts.items():
            most[table] = max(records, most.get(table, 0))
    records = sum(most.values())
    if records == 0:
        return None
    return Words(
        f"凭团队自己写的 {records} 笔记录：说的是写了什么，不是事情怎样",
        f"From {records} records that the team wrote itself: says what is written, not what is so",
    )


def part_jump(now: tuple[int, int], before: tuple[int, int], jump: float, least: float) -> Words | None:
    """When the share of those who help differs by `jump` from before, the way of recording may have changed.

    `now`, `before`: attendances with part >= 1, and all whose part is recorded; both need `least` of these.
    """
    if now[1] < least or before[1] < least:
        return None
    share, was = now[0] / now[1], before[0] / before[1]
    if abs(share - was) < jump:
        return None
    k, n = now
    return Words(
        f"签到里出了力的从 {percent(was)}（{before[0]}/{before[1]}）变到 {percent(share)}（{k}/{n}）："
        "先看记法变了没有",
        f"Those who helped went from {percent(was)} ({before[0]}/{before[1]}) to {percent(share)} ({k}/{n}) of the "
        "sign-ins: see first whether the way of recording has changed",
    )


def random_doors(answered: int) -> Words | None:
    """A sample of random doors is one only when the doors that stayed shut are told as well, which no table has.

    `answered`: people who answered at such doors.
    """
    if answered == 0:
        return None
    return Words(
        f"随机敲门问到 {answered} 人；抽了多少户、多少户没有应，表里没有，要在旁边写明",
        f"{answered} people answered at random doors; how many doors were drawn and how many refused is not in the "
        "tables: write it beside this",
    )


def told_back(k: float, n: float) -> Words | None:
    """What was solved counts only when those who raised it are told: to how many of n; None where to all."""
    if k >= n:
        return None
    return Words(
        f"了结的 {n:.0f} 件里告诉过提出人的有 {k:.0f} 件：解决了也要让人知道",
        f"Of {n:.0f} closed concerns {k:.0f} were told back to those who raised them: solved is not yet known",
    )


@dataclass(frozen=True, slots=True)
class Noted:
    """What a note is made from: an item read in one unit, with the facts of that unit."""

    item: Item
    unit: Unit
    facts: Facts

    def row(self, says: Said, *args: str) -> dict[str, Any]:
        """The unit's figures of that name."""
        return self.facts.row(self.unit, says, *args)


def _none_written(at: Noted) -> Words | None:
    """The note `none-written` about the table that the item's first part counts."""
    table = next(iter(at.item.parts[0].evidence))
    ago = at.row(silent_since, table)["ago"]
    label = TABLES[table].label
    return none_written(at.item.state, Words(label.zh, label.en), day_before(at.unit, ago))


def _households_that_move(at: Noted) -> Words | None:
    row = at.row(household_circles)
    known, window = at.item.parts[0].value or 0, at.facts.rules["note_known_window"]
    return households_that_move(known, window, row["met"], row["lapsed"], row["moved"], row["size"])


def _part_jump(at: Noted) -> Words | None:
    row, rules = at.row(part_shares), at.facts.rules
    now, before = (row["k_now"], row["n_now"]), (row["k_before"], row["n_before"])
    return part_jump(now, before, rules["note_jump"], rules["note_least"])


def _beside(at: Noted, part_id: str, says: Callable[[float, float], Words | None]) -> Words | None:
    part: Part | None = next((p for p in at.item.beside if p.id == part_id), None)
    return None if part is None or not part.n else says(part.k or 0, part.n)


def lengths_filled(assumed: int, made: int, minutes: float) -> Words | None:
    """A length that nobody wrote still counts as time: how many of the meetings count with the usual minutes."""
    if assumed == 0:
        return None
    return Words(
        f"{made} 次见面里 {assumed} 次没写时长，各按 {plain(minutes)} 分钟算",
        f"Of {made} contacts {assumed} have no length and count as {plain(minutes)} minutes each",
    )


def _lengths_filled(at: Noted) -> Words | None:
    row = at.row(lengths_assumed)
    return lengths_filled(row["assumed"], row["made"], at.facts.rules["minutes_when_empty"])


ITEM_NOTES: dict[str, Callable[[Noted], Words | None]] = {
    "own-ticks": lambda at: own_ticks(part.evidence for part in at.item.parts),
    "few-parts": lambda at: few_parts([part.verdict for part in at.item.parts]),
    "none-written": _none_written,
    "households-that-move": _households_that_move,
    "part-jump": _part_jump,
    "random-doors": lambda at: random_doors(at.row(doors_answered)["answered"]),
    "appointed": lambda at: _beside(at, "appointed", appointed),
    "told-back": lambda at: _beside(at, "told-back", told_back),
    "lengths-filled": _lengths_filled,
}


def notes_of_item(names: Iterable[str], item: Item, unit: Unit, facts: Facts) -> tuple[Words, ...]:
    """Those of the named notes that have something to say."""
    made = (ITEM_NOTES[name](Noted(item, unit, facts)) for name in names)
    return tuple(note for note in made if note is not None)
