"""A reading's sentences, in both languages, made from its figures. No figure is ever written by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property

from zhagen.method.judge.criteria import answers_needed, share_of_ratio
from zhagen.method.judge.figures import Judged, PartFigures
from zhagen.method.judge.stage import StageRead
from zhagen.method.judge.verdict import too_few
from zhagen.method.measures.making import Form
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import Numbers, PartSpec, Playbook
from zhagen.method.reading.words import (
    day_words,
    figure_words,
    lacking,
    plain,
    so_many_more,
    target_value_words,
    target_words,
)
from zhagen.method.reading.working import softened_words, working_words
from zhagen.method.tables import TABLES
from zhagen.method.terms import STATE_WORDS, Kind, State, Verdict, Words, verdict_words

BY_INTERVAL = frozenset({"above-by-interval", "favoured-by-interval", "ratio-by-interval"})
RECORDS = Words("笔记录", "records")  # what the least count is on where n is an amount
BEGIN = Words("开始记录", "begin to record")  # a table that is not kept
HELPING = Words("签到时谁出了力", "who helped, in the sign-in lists")


def settles(
    part: PartSpec, figures: PartFigures, judged: Judged, as_of: date, rules: Numbers
) -> Words | None:
    """The first thing that would let the part be told; None for a part that is told, shown or falls away."""
    if judged.verdict is Verdict.STALE and figures.newest is not None:
        newest = day_words(figures.newest)
        return Words(
            f"最近一笔是{newest.zh}，补上新的记录", f"record again: the newest record is of {newest.en}"
        )
    if judged.verdict is not Verdict.UNDECIDED and not figures.too_early:
        return None
    if figures.unkept:
        names = [_table_words(table) for table in figures.unkept]
        zh, en = "、".join(w.zh for w in names), ", ".join(w.en for w in names)
        return Words(f"{BEGIN.zh}：{zh}", f"{BEGIN.en}: {en}")
    if figures.wait is not None and figures.wait > 0:
        day = day_words(as_of + timedelta(days=figures.wait))
        return Words(f"到{day.zh}就能判断", f"it can be told on {day.en}")
    if figures.too_early:
        return part.settle
    if too_few(part, figures):
        records = figures.n if figures.records is None else figures.records
        more = plain(part.numbers["min_n"] - (records or 0))
        # The records of a sample are the people asked, and they are what its part counts.
        of = part.of if figures.records is None or part.test in BY_INTERVAL else RECORDS
        return so_many_more(more, of)
    if part.test in BY_INTERVAL and figures.n:
        line = part.numbers["target"] if "target" in part.numbers else share_of_ratio(part.numbers["watch"])
        more_answers = answers_needed(int(figures.k or 0), int(figures.n), line, rules["z"])
        if more_answers:
            return so_many_more(str(more_answers), part.of)
        return Words("两边接近，再问一轮", "the two sides are close: ask another round")
    return part.settle or Words(f"还没有可算的{part.of.zh}", f"no {part.of.en} to count yet")


@cache
def _table_words(table: str) -> Words:
    if table == "attendance.part":
        return HELPING
    label = TABLES[table].label
    return Words(label.zh, label.en.lower())


def stage_says(playbook: Playbook, on_record: str, read: StageRead) -> Words:
    """Where the work stands, both ways, and what holds it there."""
    names = {stage.id: stage.words for stage in playbook.stages}
    record, evidence = names[on_record], names[read.stage]
    if not read.told:
        head = Words(
            f"签定的是{record.zh}；记录还看不出阶段，停在{evidence.zh}",
            f"On record: {record.en}. The evidence cannot tell the stage; it stops at {evidence.en}",
        )
    elif on_record == read.stage:
        head = Words(f"签定的和记录看出的，都是{record.zh}", f"On record and by the evidence: {record.en}")
    else:
        head = Words(
            f"签定的是{record.zh}，记录看出的是{evidence.zh}",
            f"On record: {record.en}; by the evidence: {evidence.en}",
        )
    reasons = [_listed(playbook, read.open_goals, Words("还差的目标", "goals still open"))]
    if read.to_tell:
        reasons.append(
            so_many_more(str(read.to_tell), Words("个目标能判断，才看得出阶段", "goals to be told first"))
        )
    reasons.append(_listed(playbook, read.signs, Words("看到的征象", "signs seen")))
    reasons.append(_listed(playbook, read.make_good, Words("要补的目标", "goals to make good")))
    said = [head, *(r for r in reasons if r is not None)]
    return Words("；".join(w.zh for w in said) + "。", "; ".join(w.en for w in said) + ".")


def evaluation_due(term: date | None, as_of: date, window: float) -> Words | None:
    """The term ends within so many days, or has ended: an evaluation is due (G28)."""
    if term is None or (term - as_of).days > window:
        return None
    day = day_words(term)
    return Words(f"本期到 {day.zh} 为止：该做评估了", f"The term ends on {day.en}: an evaluation is due")


def _listed(playbook: Playbook, ids: tuple[str, ...], head: Words) -> Words | None:
    if not ids:
        return None
    shorts = [playbook.item(item_id).short for item_id in ids]
    return Words(
        f"{head.zh}：{'、'.join(s.zh for s in shorts)}", f"{head.en}: {', '.join(s.en for s in shorts)}"
    )


GOOD = frozenset({State.REACHED, State.QUIET, State.NOT_SEEN})
KEEP = Words("照常记录", "Keep recording; a change will show")
NOT_KEPT = Words("还没有记录", "not recorded")
NOT_ASKED = Words(
    "社区已经摸清、计划也有了，这一条现在不用担心",
    "The community is known and there is a plan, so this is quiet",
)


@dataclass(frozen=True)
class ReadPart:
    """A part on its way to being read: what it asks, its figures, its verdict, what would settle it."""

    spec: PartSpec
    kind: Kind
    scale: Scale
    figures: PartFigures
    judged: Judged
    settles: Words | None
    form: Form = Form.NUMBER

    @cached_property
    def working(self) -> Words | None:
        """What the value is made of, where it is not k of n."""
        return None if self.figures.unkept else working_words(self.spec, self.form, self.figures)

    @property
    def softened(self) -> Words | None:
        """Which rule made the verdict milder than its lines alone."""
        return softened_words(self.spec, self.judged.softened)

    @cached_property
    def says(self) -> Words:
        """The part in a clause: label, figure with k/n, what it is held against, verdict or what would settle it."""
        label = self.spec.label
        verdict = verdict_words(
            self.kind, Verdict.UNDECIDED if self.figures.too_early else self.judged.verdict
        )
        # What was never written down is not 0.
        figure = (
            NOT_KEPT
            if self.figures.unkept
            else figure_words(self.scale, self.figures, self.spec.of, self.working)
        )
        said = because(Words(verdict.zh, verdict.en.lower()), self.softened)
        if self.judged.verdict is Verdict.SHOWN:
            shown = Words(f"{label.zh} {figure.zh}", f"{label.en}: {figure.en}")
            return (
                shown if self.softened is None else Words(f"{shown.zh}，{said.zh}", f"{shown.en}, {said.en}")
            )
        if self.judged.verdict is Verdict.NOT_APPLICABLE:
            return Words(f"{label.zh}：{said.zh}", f"{label.en}: {said.en}")
        if self.settles is not None:
            return Words(
                f"{label.zh}{verdict.zh}（{self.settles.zh}）",
                f"{label.en}: {verdict.en.lower()} ({self.settles.en})",
            )
        against = target_words(self.scale, self.judged.target or {}, self.spec.of)
        return Words(
            f"{label.zh} {figure.zh}，{against.zh}，{said.zh}",
            f"{label.en}: {figure.en}, {against.en}, {said.en}",
        )


def item_says(
    state: State, parts: Sequence[ReadPart], asked: bool = True, softened: Words | None = None
) -> Words:
    """The item in a sentence: its state, then each part. `asked` is False for a caution that is not asked now;
    `softened`: the rule that made the state milder.
    """
    clauses = [part.says for part in parts]
    if not asked:
        clauses.insert(0, NOT_ASKED)
    word = because(STATE_WORDS[state], softened)
    return Words(
        f"{word.zh}：{'；'.join(c.zh for c in clauses)}。", f"{word.en}. {'; '.join(c.en for c in clauses)}."
    )


def because(word: Words, why: Words | None) -> Words:
    """The word, and why it is milder than the lines alone say."""
    return word if why is None else Words(f"{word.zh}，因为{why.zh}", f"{word.en}, because {why.en}")


def next_step(state: State, parts: Sequence[ReadPart]) -> Words:
    """What to do next, computed from the part that decides it."""
    if state in GOOD:
        return KEEP
    for part in in_turn(state, parts):
        if part.settles is not None:
            return Words(part.settles.zh, _capital(part.settles.en))
        if part.spec.do is not None:
            said = part.spec.do.filled(
                short=lacking(part.scale, part.figures, part.judged.target),
                target=target_value_words(part.spec, part.scale, part.judged.target),
                n=part.figures.n,
            )
            return Words(said.zh, _capital(said.en))
    return KEEP


def deciding(state: State, parts: Sequence[ReadPart]) -> tuple[str, ...]:
    """Ids of the parts that made the state what it is."""
    return tuple(part.spec.id for part in _behind(state, parts))


FALLS_SHORT = frozenset({State.CLOSE, State.NOT_YET, State.OUT_OF_DATE, State.CANNOT_TELL})


def in_turn(state: State, parts: Sequence[ReadPart]) -> list[ReadPart]:
    """The parts that a sentence or a step could be about, in the method's order; where the item falls short the weakest
    first, one that waits for another after it.
    """
    behind = _behind(state, parts)
    if state not in FALLS_SHORT:
        return behind
    waited = {part.spec.id for part in behind}
    return sorted(behind, key=lambda part: (part.spec.after in waited, _reached_share(part)))


UNTOLD = frozenset({Verdict.UNDECIDED, Verdict.STALE})
# The verdicts that make a state what it is; UNTOLD those of the states that are not here.
BEHIND = {
    **dict.fromkeys((State.REACHED, State.SEEN, State.FIRING), frozenset({Verdict.MET})),
    **dict.fromkeys((State.CLOSE, State.WATCH), frozenset({Verdict.NEAR})),
    **dict.fromkeys((State.NOT_YET, State.NOT_SEEN, State.QUIET), frozenset({Verdict.MISSED})),
    State.PARTLY: frozenset({Verdict.MET, Verdict.NEAR}),
    State.OUT_OF_DATE: frozenset({Verdict.STALE}),
}


def _behind(state: State, parts: Sequence[ReadPart]) -> list[ReadPart]:
    """The parts that made the state what it is."""
    verdicts, early = BEHIND.get(state, UNTOLD), state is State.CANNOT_TELL
    return [p for p in parts if p.judged.verdict in verdicts or (early and p.figures.too_early)]


def _reached_share(part: ReadPart) -> float:
    """How far the part is towards its target, where that can be said; parts without a figure come first."""
    target = part.judged.target
    if target is None or part.figures.value is None or not target["value"]:
        return 0.0
    return part.figures.value / float(target["value"]) if target["op"] == ">=" else 0.0


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
