"""An amount may be 0 of no records, and then it is told; a share of nothing has no value, and is not."""

from tests.method.judge.test_more_than_lines import RULES, part
from zhagen.method.judge.figures import PartFigures
from zhagen.method.judge.verdict import judge_part
from zhagen.method.terms import Kind, Verdict

TARGET = part("at-least", {}, target=3)


def test_no_hours_from_no_contacts_are_too_few_hours() -> None:
    assert judge_part(TARGET, Kind.METHOD, PartFigures(0.0, None, 0), RULES).verdict is Verdict.MISSED


def test_a_share_of_nothing_cannot_be_told() -> None:
    assert judge_part(TARGET, Kind.METHOD, PartFigures(None, 0, 0), RULES).verdict is Verdict.UNDECIDED
