"""The verdict of one part: first whether it can be told at all, then its test."""

from zhagen.method.judge.criteria import TESTS
from zhagen.method.judge.figures import Judged, Told
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.terms import Kind, Verdict


def judge_part(part: PartSpec, kind: Kind, told: Told, rules: Numbers) -> Judged:
    """The verdict, target and interval of a part (rules 4, 5 and 8; G4, G6, G9, G14, G15)."""
    if part.test == "shown" or told.shown:
        return Judged(Verdict.SHOWN, low=told.low, high=told.high)
    tested = _tested(part, told, rules)
    if told.stale:
        verdict = Verdict.STALE
    elif told.unkept:
        verdict = Verdict.UNDECIDED
    elif told.away:
        verdict = Verdict.NOT_APPLICABLE
    elif told.decided:
        verdict = tested.verdict if told.value is not None else Verdict.MISSED
    elif told.undecided or not _has_figures(part, told) or too_few(part, told):
        verdict = Verdict.UNDECIDED
    else:
        verdict = _settled(told, kind, tested.verdict)
    return Judged(verdict, tested.target, tested.low, tested.high)


def too_few(part: PartSpec, told: Told) -> bool:
    """Whether there are fewer records than the part's least count (G6). Parts without one are counts."""
    least = part.numbers.get("min_n")
    records = told.n if told.records is None else told.records
    return least is not None and records is not None and records < least


def _settled(told: Told, kind: Kind, tested: Verdict) -> Verdict:
    """The test's verdict, unless the measure knows more than its lines say."""
    if told.inside:
        return Verdict.MISSED
    verdict = Verdict.MET if told.beyond else tested
    if told.capped and kind is Kind.CAUTION and verdict is Verdict.MET:
        return Verdict.NEAR
    return verdict


def _has_figures(part: PartSpec, told: Told) -> bool:
    """Whether there is something to test: a share of nothing has no value, an amount may be 0 of no records.

    A ratio is judged on k and n: it has no value where it divides by 0.
    """
    return bool(told.n) if part.test == "ratio-by-interval" else told.value is not None


def _tested(part: PartSpec, told: Told, rules: Numbers) -> Judged:
    """The test's outcome; without a figure only the target it would have been held against."""
    if _has_figures(part, told):
        return TESTS[part.test](part, told, rules)
    stand_in = Told(value=0.0, k=0, n=1, low=0.0, high=0.0, target=told.target)
    return Judged(Verdict.UNDECIDED, TESTS[part.test](part, stand_in, rules).target)
