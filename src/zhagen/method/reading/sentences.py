"""The sentence of a part and of an item, and the next step of an item."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from zhagen.method.judge.figures import Judged, Told
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import PartSpec
from zhagen.method.reading.words.figure import figure_words, lacking, target_value_words, target_words
from zhagen.method.terms import STATE_WORDS, Kind, State, Verdict, Words, verdict_words

GOOD = frozenset({State.REACHED, State.QUIET, State.NOT_SEEN})
KEEP = Words("照常记录，数变了会告诉你", "Keep recording; a change will show")
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
    told: Told
    judged: Judged
    settles: Words | None

    @cached_property
    def says(self) -> Words:
        """The part in a clause: label, figure with k/n, what it is held against, verdict or what would settle it."""
        label = self.spec.label
        verdict = verdict_words(self.kind, Verdict.UNDECIDED if self.told.too_early else self.judged.verdict)
        # What was never written down is not 0.
        figure = NOT_KEPT if self.told.unkept else figure_words(self.scale, self.told, self.spec.of)
        if self.judged.verdict is Verdict.SHOWN:
            return Words(f"{label.zh} {figure.zh}", f"{label.en}: {figure.en}")
        if self.judged.verdict is Verdict.NOT_APPLICABLE:
            return Words(f"{label.zh}：{verdict.zh}", f"{label.en}: {verdict.en.lower()}")
        if self.settles is not None:
            return Words(
                f"{label.zh}{verdict.zh}（{self.settles.zh}）",
                f"{label.en}: {verdict.en.lower()} ({self.settles.en})",
            )
        against = target_words(self.scale, self.judged.target or {}, self.spec.of)
        return Words(
            f"{label.zh} {figure.zh}，{against.zh}，{verdict.zh}",
            f"{label.en}: {figure.en}, {against.en}, {verdict.en.lower()}",
        )


def item_says(state: State, parts: Sequence[ReadPart], asked: bool = True) -> Words:
    """The item in a sentence: its state, then each part. `asked` is False for a caution that is not asked now."""
    clauses = [part.says for part in parts]
    if not asked:
        clauses.insert(0, NOT_ASKED)
    word = STATE_WORDS[state]
    return Words(
        f"{word.zh}：{'；'.join(c.zh for c in clauses)}。", f"{word.en}. {'; '.join(c.en for c in clauses)}."
    )


def next_step(state: State, parts: Sequence[ReadPart]) -> Words:
    """What to do next, computed from the part that decides it."""
    if state in GOOD:
        return KEEP
    for part in _in_turn(state, parts):
        if part.settles is not None:
            return Words(part.settles.zh, _capital(part.settles.en))
        if part.spec.do is not None:
            said = part.spec.do.filled(
                short=lacking(part.scale, part.told, part.judged.target),
                target=target_value_words(part.spec, part.scale, part.judged.target),
                n=part.told.n,
            )
            return Words(said.zh, _capital(said.en))
    return KEEP


def deciding(state: State, parts: Sequence[ReadPart]) -> tuple[str, ...]:
    """Ids of the parts that made the state what it is."""
    return tuple(part.spec.id for part in parts if _behind(state, part))


def _in_turn(state: State, parts: Sequence[ReadPart]) -> list[ReadPart]:
    """The parts that a next step could be about, the weakest first."""
    return sorted((part for part in parts if _behind(state, part)), key=_reached_share)


def _behind(state: State, part: ReadPart) -> bool:
    early = state is State.CANNOT_TELL and part.told.too_early
    return early or part.judged.verdict in _verdicts_behind(state)


def _reached_share(part: ReadPart) -> float:
    """How far the part is towards its target, where that can be said; parts without a figure come first."""
    target = part.judged.target
    if target is None or part.told.value is None or not target["value"]:
        return 0.0
    return part.told.value / float(target["value"]) if target["op"] == ">=" else 0.0


def _verdicts_behind(state: State) -> frozenset[Verdict]:
    match state:
        case State.REACHED | State.SEEN | State.FIRING:
            return frozenset({Verdict.MET})
        case State.CLOSE | State.WATCH:
            return frozenset({Verdict.NEAR})
        case State.NOT_YET | State.NOT_SEEN:
            return frozenset({Verdict.MISSED})
        case State.PARTLY:
            return frozenset({Verdict.MET, Verdict.NEAR})
        case State.OUT_OF_DATE:
            return frozenset({Verdict.STALE})
        case State.QUIET:
            return frozenset({Verdict.MISSED})
    return frozenset({Verdict.UNDECIDED, Verdict.STALE})


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
