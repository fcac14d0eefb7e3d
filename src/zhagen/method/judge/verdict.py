"""From a part's figures to its verdict, and from the verdicts of an item's parts to its state."""

from collections.abc import Sequence
from dataclasses import replace

from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.judge.figures import Judged, PartFigures
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.terms import Kind, State, Verdict


def judge_part(part: PartSpec, kind: Kind, figures: PartFigures, rules: Numbers) -> Judged:
    """The verdict, target and interval of a part (rules 4, 5 and 8; G4, G6, G9, G14, G15)."""
    if part.test == "shown":
        return Judged(Verdict.SHOWN, low=figures.low, high=figures.high)
    if figures.shown:
        judged = judge_part(part, kind, replace(figures, shown=False), rules)
        return Judged(Verdict.SHOWN, None, figures.low, figures.high, "shown", judged.verdict)
    tested = _apply_criterion(part, figures, rules)
    if figures.stale:
        verdict = Verdict.STALE
    elif figures.unkept:
        verdict = Verdict.UNDECIDED
    elif figures.away:
        verdict = Verdict.NOT_APPLICABLE
    elif figures.decided:
        verdict = tested.verdict if figures.value is not None else Verdict.MISSED
    elif figures.undecided or not _has_figures(part, figures) or too_few(part, figures):
        verdict = Verdict.UNDECIDED
    else:
        verdict, softened = _settle(figures, kind, tested.verdict)
        if softened is not None:
            return Judged(verdict, tested.target, tested.low, tested.high, softened, tested.verdict)
    return Judged(verdict, tested.target, tested.low, tested.high, "away" if figures.away else None)


def too_few(part: PartSpec, figures: PartFigures) -> bool:
    """Whether there are fewer records than the part's least count (G6). Parts without one are counts."""
    least = part.numbers.get("min_n")
    records = figures.n if figures.records is None else figures.records
    return least is not None and records is not None and records < least


def _settle(figures: PartFigures, kind: Kind, tested: Verdict) -> tuple[Verdict, str | None]:
    """The test's verdict, unless the measure knows more than its lines say; the flag that made it milder."""
    if figures.inside:
        return Verdict.MISSED, None if tested is Verdict.MISSED else "inside"
    verdict = Verdict.MET if figures.beyond else tested
    if figures.capped and kind is Kind.CAUTION and verdict is Verdict.MET:
        return Verdict.NEAR, "capped"
    return verdict, None


def _has_figures(part: PartSpec, figures: PartFigures) -> bool:
    """Whether there is something to test: a share of nothing has no value, an amount may be 0 of no records.

    A ratio is judged on k and n: it has no value where it divides by 0.
    """
    return bool(figures.n) if part.test == "ratio-by-interval" else figures.value is not None


def _apply_criterion(part: PartSpec, figures: PartFigures, rules: Numbers) -> Judged:
    """The test's outcome; without a figure only the target it would have been held against."""
    if _has_figures(part, figures):
        return CRITERIA[part.test](part, figures, rules)
    stand_in = PartFigures(value=0.0, k=0, n=1, low=0.0, high=0.0, target=figures.target)
    return Judged(Verdict.UNDECIDED, CRITERIA[part.test](part, stand_in, rules).target)


BEYOND = frozenset({Verdict.MET, Verdict.NEAR})
DECIDED = frozenset({Verdict.MET, Verdict.NEAR, Verdict.MISSED})
JUDGED = DECIDED | {Verdict.UNDECIDED, Verdict.STALE}


WEAKENING = frozenset({"watch-together", "first-caps"})


def beside_each_other(combine: str, verdicts: Sequence[Verdict], capped: Sequence[bool]) -> list[Verdict]:
    """The verdicts of an item's parts where one part weakens another; `capped` says which parts at most watch.

    watch-together: a capped part watches only where all parts after the first are beyond their watch line.
    first-caps: while the first part is quiet, the others at most watch.
    """
    first, *others = verdicts
    if combine == "watch-together" and not BEYOND.issuperset(others):
        return [Verdict.MISSED if c and v in BEYOND else v for c, v in zip(capped, verdicts, strict=True)]
    if combine == "first-caps" and first is Verdict.MISSED:
        return [first, *(Verdict.NEAR if v is Verdict.MET else v for v in others)]
    return list(verdicts)


def judge_item(kind: Kind, combine: str, verdicts: Sequence[Verdict], rules: Numbers) -> State:
    """The state of an item from its parts' verdicts, in their order."""
    if combine == "said-or-done":
        return said_or_done(verdicts)
    if kind is Kind.SIGN:
        return sign(verdicts)
    if kind is Kind.CAUTION:
        return caution(verdicts, rules["quiet_told"])
    return progress(verdicts)


def progress(verdicts: Sequence[Verdict]) -> State:
    """A goal, task or method (G13). Shown parts and those that fall away are left out."""
    judged = [v for v in verdicts if v in JUDGED]
    if Verdict.MISSED in judged:
        return State.NOT_YET
    if Verdict.STALE in judged:
        return State.OUT_OF_DATE
    if Verdict.UNDECIDED in judged or not judged:
        return State.CANNOT_TELL
    return State.REACHED if set(judged) == {Verdict.MET} else State.CLOSE


def sign(verdicts: Sequence[Verdict]) -> State:
    """A sign: seen or not when every decided part agrees, otherwise partly (G12)."""
    decided = {v for v in verdicts if v in DECIDED}
    if not decided:
        return State.CANNOT_TELL
    if decided == {Verdict.MET}:
        return State.SEEN
    return State.NOT_SEEN if decided == {Verdict.MISSED} else State.PARTLY


def caution(verdicts: Sequence[Verdict], quiet_told: float) -> State:
    """A caution: the worst decided part; quiet only when so great a share of the judged parts is decided (G14)."""
    judged = [v for v in verdicts if v in JUDGED]
    decided = [v for v in judged if v in DECIDED]
    if Verdict.MET in decided:
        return State.FIRING
    if Verdict.NEAR in decided:
        return State.WATCH
    return State.QUIET if decided and len(decided) >= quiet_told * len(judged) else State.CANNOT_TELL


def said_or_done(verdicts: Sequence[Verdict]) -> State:
    """A sign that people state (first part) or show (both others) (G12, lack-confidence)."""
    said, *done = verdicts
    shows = all(v in DECIDED for v in done)
    if said is Verdict.MET or all(v is Verdict.MET for v in done):
        return State.SEEN
    if said is Verdict.NEAR or Verdict.MET in done:
        return State.PARTLY
    return State.NOT_SEEN if said in DECIDED or shows else State.CANNOT_TELL
