"""A figure that is only shown says nothing of a table that is not kept: neither zero nor none."""

from tests.method.judge.test_more_than_lines import part
from zhagen.method.judge.figures import Judged, PartFigures
from zhagen.method.measures.registry import Scale
from zhagen.method.reading.sentences import ReadPart
from zhagen.method.terms import Kind, Verdict, Words

SHOWN = part("shown", {})


def said(told: PartFigures) -> Words:
    return ReadPart(SHOWN, Kind.METHOD, Scale.COUNT, told, Judged(Verdict.SHOWN), None).says


def test_a_count_of_what_is_not_kept_is_no_zero() -> None:
    assert said(PartFigures(0, 0, None, unkept=("contacts",))) == Words(
        "字 还没有记录", "words: not recorded"
    )


def test_a_count_of_what_is_kept_may_be_zero() -> None:
    assert said(PartFigures(0, 0, None)) == Words("字 0 字", "words: 0")
