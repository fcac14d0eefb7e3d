"""The verdict of one part: first whether it can be told at all, then its test."""

from zhagen.method.judge.tests import TESTS
from zhagen.method.judge.told import Judged, Told
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
    elif told.undecided or told.value is None or too_few(part, told):
        verdict = Verdict.UNDECIDED
    elif told.capped and kind is Kind.CAUTION and tested.verdict is Verdict.MET:
        verdict = Verdict.NEAR
    else:
        verdict = tested.verdict
    return Judged(verdict, tested.target, tested.low, tested.high)


def too_few(part: PartSpec, told: Told) -> bool:
    """Whether there are fewer records than the part's least count (G6). Parts without one are counts."""
    least = part.numbers.get("min_n")
    records = told.n if told.records is None else told.records
    return least is not None and records is not None and records < least


def _tested(part: PartSpec, told: Told, rules: Numbers) -> Judged:
    """The test's outcome; without a figure only the target it would have been held against."""
    figures = told.value is not None and (told.n is None or told.n > 0 or part.test == "rising")
    if figures:
        return TESTS[part.test](part, told, rules)
    stand_in = Told(value=0.0, k=0, n=1, low=0.0, high=0.0, target=told.target)
    return Judged(Verdict.UNDECIDED, TESTS[part.test](part, stand_in, rules).target)
