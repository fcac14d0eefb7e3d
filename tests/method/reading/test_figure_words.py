"""Beside a figure stands what it rests on: a share's k and n, how many a mean was taken over, or none at all."""

import pytest

from zhagen.method.judge.figures import PartFigures
from zhagen.method.measures.registry import Scale
from zhagen.method.reading.words import figure_words, target_words
from zhagen.method.terms import Words

DECISIONS = Words("项决议", "decisions")


@pytest.mark.parametrize(
    ("scale", "expected"),
    [
        (Scale.SHARE, Words("55%（4 项决议的平均）", "55% (the mean of 4 decisions)")),
        (Scale.INDEX, Words("0.55（4 项决议的平均）", "0.55 (the mean of 4 decisions)")),
    ],
)
def test_mean(scale: Scale, expected: Words) -> None:
    made = Words("4 项决议的平均", "the mean of 4 decisions")
    assert figure_words(scale, PartFigures(value=0.55, k=None, n=4), DECISIONS, made) == expected


def test_share_keeps_its_k() -> None:
    told = PartFigures(value=0.5, k=2, n=4)
    assert figure_words(Scale.SHARE, told, DECISIONS) == Words("50%（2/4 项决议）", "50% (2/4 decisions)")


def test_a_difference_has_its_interval_beside_it() -> None:
    told = PartFigures(value=10.0, k=None, n=20, low=-21.5, high=41.5)
    made = Words("现在 62，先前 52", "now 62, before 52")
    said = Words(
        "10 分（现在 62，先前 52；区间 -21.5 到 41.5）",
        "10 points (now 62, before 52; interval -21.5 to 41.5)",
    )
    assert figure_words(Scale.POINTS, told, DECISIONS, made) == said


def test_nothing_to_count_is_said_as_none() -> None:
    told = PartFigures(value=None, k=0, n=0)
    assert figure_words(Scale.SHARE, told, DECISIONS) == Words("0 项决议", "0 decisions")


def test_each_line_is_said_with_its_own_comparison() -> None:
    target: dict[str, float | str] = {
        "op": "<=",
        "value": 1.0,
        "line": "firing",
        "watch": 3.0,
        "watch_op": "<",
    }
    expected = Words("示警线至多 1，留意线低于 3", "firing when at most 1, watch when below 3")
    assert target_words(Scale.LEVEL, target, DECISIONS) == expected


def test_a_yes_has_no_least_value() -> None:
    assert target_words(Scale.YES, {"op": ">=", "value": 1.0}, DECISIONS) == Words("目标为是", "target yes")
