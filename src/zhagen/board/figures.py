"""Figures of parts: their text, their bar, the key figure of an item, and how far a part has got towards its target."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.board.labels import label, short_day
from zhagen.method.measures.making import Form
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Item, Part
from zhagen.method.reading.words import percent, plain, target_words, value_words
from zhagen.method.terms import Kind, Lang, State, Verdict, Words

WHOLE = {Scale.SHARE: 1.0, Scale.INDEX: 1.0, Scale.POINTS: 100.0, Scale.PER_HUNDRED: 100.0}
NO_BAR = frozenset({Scale.CHANGE, Scale.RISE, Scale.YES})  # a bar has no left of zero
ROOM = 1.5  # where the scale has no end of its own the target stands at two thirds


@dataclass(frozen=True, slots=True)
class Bar:
    """Shares of the width, 0 to 1. `cannot`: no value is drawn, the bar is dashed. `flags`: main line first."""

    value: float | None
    flags: tuple[float, ...]
    low: float | None
    high: float | None
    cannot: bool


def like(part: Part, of: Words) -> tuple[str, str]:
    """What bars have in common that are drawn on one scale: the unit, and for counts what is counted."""
    return part.unit, "" if part.unit in WHOLE else of.zh


def ends_of(parts: Sequence[tuple[Part, Words]]) -> dict[tuple[str, str], float]:
    """For parts that stand under each other, with what each counts: the right end of the bars of each scale."""
    ends: dict[tuple[str, str], float] = {}
    for part, of in parts:
        scale = Scale(part.unit)
        if scale not in NO_BAR and part.verdict is not Verdict.NOT_APPLICABLE:
            key = like(part, of)
            ends[key] = max(ends.get(key, 0.0), _end(part, scale, _lines(part)))
    return ends


def bar_of(part: Part, end: float | None = None) -> Bar | None:
    """The bar of a part; None for what has no length, such as yes or no and a comparison with before.

    `end`: the value at its right end, where it shares its scale with others.
    """
    scale = Scale(part.unit)
    if scale in NO_BAR or part.verdict is Verdict.NOT_APPLICABLE:
        return None
    lines = _lines(part)
    if part.value is None and not lines:
        return None
    end = end or _end(part, scale, lines)
    cannot = part.verdict in (Verdict.UNDECIDED, Verdict.STALE)
    ends = part.low is not None and part.high is not None and part.low >= 0
    with_interval = ends and _in_own_unit(part)
    return Bar(
        value=None if cannot or part.value is None else _share(part.value, end),
        flags=tuple(_share(line, end) for line in lines),
        low=_share(part.low, end) if with_interval and part.low is not None else None,
        high=_share(part.high, end) if with_interval and part.high is not None else None,
        cannot=cannot,
    )


def _lines(part: Part) -> list[float]:
    """The target first, then further lines: the ceiling of a range, a watch line, a partly line."""
    if not part.target:
        return []
    names = ("value", "to", "watch", "partly")
    return [float(part.target[name]) for name in names if name in part.target]


def _end(part: Part, scale: Scale, lines: list[float]) -> float:
    """The value at the bar's right end: the scale's own, or with small targets a part of it so that they show."""
    biggest = max([part.value or 0.0, part.high or 0.0, *(line * ROOM for line in lines)])
    whole = WHOLE.get(scale)
    if whole is None:
        return biggest or 1.0
    return whole if biggest > whole / 2 else biggest or whole


def _share(value: float, end: float) -> float:
    return min(max(value / end, 0.0), 1.0)


NOTHING = Words("", "")
AMOUNT = 10_000  # so many of anything is money, not people or things: its share says more
SHORT = 2  # characters of a unit that still fit beside the figure on the board
TOLD = frozenset({Verdict.MET, Verdict.NEAR, Verdict.MISSED})


def units_of(playbook: Playbook) -> dict[tuple[str, str], Words]:
    """What each part counts, by ids of item and part; one that refers to another item's part too."""
    own = {(i.id, p.id): p.of for i in playbook.items for p in (*i.parts, *i.beside) if p.refers is None}
    for item in playbook.items:
        for part in (*item.parts, *item.beside):
            if part.refers is not None:
                item_id, _, part_id = part.refers.partition("#")
                own[item.id, part.id] = own.get((item_id, part_id), NOTHING)
    return own


def value_text(part: Part, value: float | None, of: Words, lang: Lang) -> str:
    """A value in the part's unit."""
    if value is None:
        return label("no_figure", lang)
    return value_words(Scale(part.unit), value, of).in_(lang).strip()


def figure_text(part: Part, of: Words, lang: Lang) -> str:
    """The figure as it stands large beside a part: 47 / 500, 9.4%, 4 个. Of no record at all there is none."""
    if part.settles is not None and not any(part.evidence.values()):
        return label("no_figure", lang)
    return kn_text(part) or value_text(part, part.value, of, lang)


OF_N = frozenset({Form.SHARE, Form.COUNT})


def kn_text(part: Part) -> str:
    """k / n where the part is so many of so many; '' where its value is something else, such as a ratio of sides."""
    if part.k is None or part.n is None:
        return ""
    whole = part.form in OF_N if part.form else part.unit in (Scale.SHARE, Scale.PER_HUNDRED)
    return f"{plain(part.k)}/{plain(part.n)}" if whole else ""


def beside_text(part: Part, of: Words, lang: Lang) -> str:
    """What stands small beside the figure: the share of a k/n."""
    if part.value is None or not kn_text(part):
        return ""
    return value_text(part, part.value, of, lang)


def working_text(part: Part, lang: Lang) -> str:
    """What a value is made of that is not k of n; '' where it says so itself, and of an older reading."""
    return "" if part.working is None else part.working.in_(lang)


def target_text(part: Part, of: Words, lang: Lang) -> str:
    """What the part is held against; '' where it has no target."""
    if not part.target:
        return ""
    return target_words(Scale(part.unit), part.target, of).in_(lang).strip()


def interval_text(part: Part, lang: Lang) -> str:
    """The interval of a sample, in the value's own unit."""
    if part.low is None or part.high is None:
        return ""
    if not _in_own_unit(part):
        return ""
    low, high = (percent(v) if part.unit == Scale.SHARE else plain(v) for v in (part.low, part.high))
    return label("interval", lang, low=low, high=high)


def _in_own_unit(part: Part) -> bool:
    """Whether the interval is in the value's own unit: that of a ratio once was of its share."""
    return bool(part.form) or part.unit != Scale.RATIO


def reach(part: Part) -> float | None:
    """How far a told part has got towards its target, 0 to 1; None where it cannot be told or has no target."""
    target = part.target
    if part.verdict not in TOLD or not target or part.value is None:
        return None
    if part.verdict is Verdict.MET:
        return 1.0
    value, aim = part.value, float(target["value"])
    if target["op"] == "within":
        far = value / aim if value < aim else float(target["to"]) / value
    elif target["op"] in ("<", "<="):
        far = aim / value if value > 0 else 1.0
    elif part.unit == Scale.CHANGE:
        far = (part.k or 0) / part.n if part.n else 0.0
    else:
        far = max(value / aim if aim else 0.0, (part.k or 0) / float(target.get("or", "inf")))
    return min(max(far, 0.0), 0.99)


def key_figure(item: Item, of: Sequence[Words], lang: Lang) -> str:
    """The one figure beside an item on the board; in its place, where it cannot be told, what would settle it.

    `of`: what each part counts, in the parts' order.
    """
    if item.state is State.NOT_APPLICABLE or not item.parts:
        return ""
    place = _deciding(item)
    part = item.parts[place]
    if item.state is State.OUT_OF_DATE and part.newest is not None:
        return label("newest_short", lang, day=short_day(part.newest, lang))
    if part.settles is not None:
        return part.settles.in_(lang)
    if part.value is None:
        return ""
    kn = _whole_kn(part)
    if kn:
        unit = of[place].zh
        return f"{kn} {unit}" if lang == "zh" and 0 < len(unit) <= SHORT else kn
    return value_text(part, part.value, of[place] if lang == "zh" else NOTHING, lang)


def deciding_part(item: Item) -> Part | None:
    """The part whose figure stands beside the item on the board; None where it has no part."""
    return item.parts[_deciding(item)] if item.parts else None


def _deciding(item: Item) -> int:
    """The part that made the state what it is, which the item's sentence is about too; where the reading does not say,
    among several the one that has got least far.

    A sign or a caution gets nowhere: there the first part is the one that the method asks first.
    """
    told = next((n for n, part in enumerate(item.parts) if part.id == item.decides), None)
    if told is not None:
        return told
    places = [n for n, part in enumerate(item.parts) if part.id in item.because]
    if item.kind in (Kind.SIGN, Kind.CAUTION):
        return min(places or [0])
    return min(places or [0], key=lambda n: reach(item.parts[n]) or 0.0)


def _whole_kn(part: Part) -> str:
    """k/n of things that are counted; amounts of money or time say their share instead."""
    if not kn_text(part) or part.unit != Scale.SHARE or (part.n or 0) >= AMOUNT:
        return ""
    return kn_text(part) if part.k == round(part.k or 0) and part.n == round(part.n or 0) else ""
