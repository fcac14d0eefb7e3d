"""Spoilt sentences, references and reasons."""

from pathlib import Path

import pytest

from tests.method.playbook.spoilt import Found, Spoilt, found_in

SPOILT = [
    Spoilt(
        "prepare.yaml",
        "{short} more",
        "{shrt} more",
        Found(
            "prepare",
            28,
            "placeholders-are-known",
            "{shrt} 没有可填的，可用的有 {short}, {target}, {n}",
            "{shrt} cannot be filled; there are {short}, {target}, {n}",
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "do: [",
        "settle: [",
        Found("prepare", 28, "placeholders-are-known", "{short} 没有可填的", "{short} cannot be filled"),
        Found("prepare", 28, "placeholders-are-known", "{short} 没有可填的", "{short} cannot be filled"),
    ),
    Spoilt(
        "prepare.yaml",
        "{short} more",
        "{short more",
        Found(
            "prepare",
            28,
            "placeholders-are-known",
            "花括号没有配对：get to know {short more",
            "the braces do not match: get to know {short more",
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "lack-confidence#said",
        "lack-confidence#done",
        Found(
            "prepare",
            41,
            "references-exist",
            "没有部分“prepare.residents.lack-confidence#done”",
            'there is no part "prepare.residents.lack-confidence#done"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "reached: [prepare.goals.know-households]",
        "reached: [prepare.goals.know-all]",
        Found(
            "prepare",
            47,
            "references-exist",
            "没有条目“prepare.goals.know-all”",
            'there is no item "prepare.goals.know-all"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "has_rows: objectives",
        "rows: objectives",
        Found("prepare", 47, "shape", "这里缺“has_rows”", '"has_rows" is missing here'),
        Found("prepare", 47, "shape", "这里不认得“rows”", '"rows" is not known here'),
    ),
    Spoilt(
        "prepare.yaml",
        "measure: households-known",
        "measure: household-known",
        Found(
            "prepare",
            24,
            "measures-exist",
            "没有量法“household-known”，是不是“households-known”？",
            'there is no measure "household-known"; did you mean "households-known"?',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        'do: ["再认识 {short} 户", "get',
        'do: [再认识 {short} 户, "get',
        Found(
            "prepare",
            28,
            "readable-yaml",
            "这里读不成 YAML：did not find expected ',' or ']'；带 { 或逗号的文字要加引号",
            "this cannot be read as YAML: did not find expected ',' or ']'; "
            "a text with { or a comma needs quotes",
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "  beside:\n    confidence: {part: prepare.residents.lack-confidence#said}",
        "  beside: [a, b]",
        Found("prepare", 40, "shape", "“beside”下面应是一组键和值", '"beside" should hold keys and values'),
    ),
    Spoilt(
        "prepare.yaml",
        "  beside:\n",
        "    b: {part: prepare.residents.lack-confidence#said, test: either, label: [a, A], do: [b, B]}\n  beside:\n",
        Found(
            "prepare",
            40,
            "tests-have-their-numbers",
            "看别处的部分只能用判法“holds”",
            'a part that follows another is judged by the test "holds"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "    confidence: {part: prepare.residents.lack-confidence#said}",
        "    age: {measure: confidence, test: rising, label: [甲, A], of: [人, people]}",
        Found(
            "prepare",
            41,
            "tests-fit-their-kind",
            "旁边的只展示，不判断",
            "what stands beside is shown, not judged",
        ),
    ),
    Spoilt(
        "reasons.yaml",
        "why: [因为, Because]",
        "why: 因为",
        Found(
            "reasons",
            1,
            "reasons-are-whole",
            "理由“because”要有 why: [中文, 英文]",
            'the reason "because" needs why: [Chinese, English]',
        ),
    ),
    Spoilt(
        "reasons.yaml",
        "source: 某书 · a book",
        "source:",
        Found(
            "reasons",
            5,
            "reasons-are-whole",
            "理由“counted”的出处是空的",
            'the source of the reason "counted" is empty',
        ),
    ),
    Spoilt(
        "reasons.yaml",
        "because:\n",
        "unused:\n  why: [无, None]\nbecause:\n",
        Found(
            "reasons", 1, "no-unused-reason", "理由“unused”没有数用到", 'no number gives the reason "unused"'
        ),
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda spoilt: spoilt.new.strip()[:40] or "left out")
def test_everything_wrong_is_found(spoilt: Spoilt, tmp_path: Path) -> None:
    assert found_in(spoilt, tmp_path) == list(spoilt.found)
