"""Spoilt numbers, tests and lines."""

from pathlib import Path

import pytest

from tests.method.playbook.spoilt import Found, Spoilt, found_in

SPOILT = [
    Spoilt(
        "prepare.yaml",
        "target: [100, counted]",
        "target: 100",
        Found(
            "prepare",
            31,
            "numbers-have-reasons",
            "“target”应写成 [数, 理由]",
            '"target" should be [number, reason]',
        ),
        Found(
            "reasons",
            3,
            "no-unused-reason",
            "理由“counted”没有数用到",
            'no number gives the reason "counted"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "target: [100, counted]",
        "target: [100, guessed]",
        Found(
            "prepare",
            31,
            "numbers-have-reasons",
            "“target”的理由“guessed”哪里都没有写",
            'the reason "guessed" of "target" is written nowhere',
        ),
        Found(
            "reasons",
            3,
            "no-unused-reason",
            "理由“counted”没有数用到",
            'no number gives the reason "counted"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "target: [100, counted]",
        "target: [many, counted]",
        Found(
            "prepare",
            31,
            "numbers-have-reasons",
            "“target”应写成 [数, 理由]",
            '"target" should be [number, reason]',
        ),
        Found(
            "reasons",
            3,
            "no-unused-reason",
            "理由“counted”没有数用到",
            'no number gives the reason "counted"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "target: [100, counted]",
        "target: [-1, counted]",
        Found(
            "prepare", 31, "numbers-are-sound", "“target”不能是负数：-1", '"target" cannot be negative: -1'
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "window: [180, because]",
        "window: [0, because]",
        Found(
            "prepare",
            30,
            "numbers-are-sound",
            "“window”是天数，要用不小于 1 的整数，不是 0",
            '"window" is a number of days: a whole number from 1 on, not 0',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "window: [180, because]",
        "window: [90.5, because]",
        Found(
            "prepare",
            30,
            "numbers-are-sound",
            "“window”是天数，要用不小于 1 的整数，不是 90.5",
            '"window" is a number of days: a whole number from 1 on, not 90.5',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "window: [180, because]",
        "window: [.inf, because]",
        Found(
            "prepare",
            30,
            "numbers-have-reasons",
            "“window”应写成 [数, 理由]",
            '"window" should be [number, reason]',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "        target: [100, counted]\n",
        "",
        Found(
            "prepare",
            29,
            "tests-have-their-numbers",
            "判法“at-least”要有“target”",
            'the test "at-least" needs "target"',
        ),
        Found(
            "reasons",
            3,
            "no-unused-reason",
            "理由“counted”没有数用到",
            'no number gives the reason "counted"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "test: at-least",
        "test: as-least",
        Found(
            "prepare",
            25,
            "tests-have-their-numbers",
            "没有判法“as-least”，是不是“at-least”？",
            'there is no test "as-least"; did you mean "at-least"?',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "test: at-least",
        "test: rising\n      ops: {target: '>'}",
        Found(
            "prepare",
            26,
            "ops-are-known",
            "“target”没有线，却有比较",
            '"target" has a comparison but no line',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "test: either",
        "test: within",
        Found(
            "prepare",
            37,
            "tests-have-their-numbers",
            "判法“within”要有“floor”",
            'the test "within" needs "floor"',
        ),
        Found(
            "prepare",
            37,
            "tests-have-their-numbers",
            "判法“within”要有“ceiling”",
            'the test "within" needs "ceiling"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "test: either",
        "test: lines",
        Found(
            "prepare",
            34,
            "tests-fit-their-kind",
            "判法“lines”不用于 goal",
            'the test "lines" is not for a goal',
        ),
        Found(
            "prepare",
            37,
            "tests-have-their-numbers",
            "判法“lines”至少要有 seen, partly, watch, firing 之一",
            'the test "lines" needs one of seen, partly, watch, firing',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "enough: [30, because]",
        "firing: [30, because]",
        Found(
            "prepare",
            37,
            "tests-have-their-numbers",
            "判法“either”要有“enough”",
            'the test "either" needs "enough"',
        ),
        Found(
            "prepare",
            39,
            "tests-have-their-numbers",
            "判法“either”用不到“firing”",
            'the test "either" does not use "firing"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "ops: {seen: <, partly: <=}",
        "ops: {seen: =<}",
        Found(
            "prepare",
            12,
            "ops-are-known",
            "不认得比较“=<”，可用的有 < <= > >=",
            '"=<" is no comparison; there are < <= > >=',
        ),
        Found(
            "prepare",
            15,
            "lines-in-order",
            "“seen”应比“partly”更远，现在是 50, 65",
            '"seen" should lie beyond "partly"; they are 50, 65',
        ),
        Found(
            "prepare",
            16,
            "ops-are-known",
            "“partly”这条线没有写比较",
            'the line "partly" has no comparison in ops',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "partly: [65, because]",
        "partly: [45, because]",
        Found(
            "prepare",
            15,
            "lines-in-order",
            "“seen”应比“partly”更远，现在是 50, 45",
            '"seen" should lie beyond "partly"; they are 50, 45',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "watch: [0.45, because]",
        "watch: [0.75, because]",
        Found(
            "prepare",
            58,
            "lines-in-order",
            "“firing”应比“watch”更远，现在是 0.6, 0.75",
            '"firing" should lie beyond "watch"; they are 0.6, 0.75',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "firing: [0.60, because]",
        "seen: [0.60, because]",
        Found(
            "prepare",
            54,
            "ops-are-known",
            "“firing”没有线，却有比较",
            '"firing" has a comparison but no line',
        ),
        Found(
            "prepare",
            58,
            "ops-are-known",
            "“seen”这条线没有写比较",
            'the line "seen" has no comparison in ops',
        ),
        Found(
            "prepare", 58, "tests-fit-their-kind", "caution 没有“seen”这条线", 'a caution has no line "seen"'
        ),
    ),
    Spoilt(
        "method.yaml",
        "close_share: [0.7, because]",
        "close_share: [0.7]",
        Found(
            "method",
            13,
            "numbers-have-reasons",
            "“close_share”应写成 [数, 理由]",
            '"close_share" should be [number, reason]',
        ),
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda spoilt: spoilt.new.strip()[:40] or "left out")
def test_everything_wrong_is_found(spoilt: Spoilt, tmp_path: Path) -> None:
    assert found_in(spoilt, tmp_path) == list(spoilt.found)
