"""Spoilt items: keys, words, ids."""

from pathlib import Path

import pytest

from tests.method.playbook.spoilt import Found, Spoilt, found_in

SPOILT = [
    Spoilt(
        "prepare.yaml",
        "  en: Residents lack confidence\n",
        "  en: Residents are lacking\n",
        Found(
            "prepare",
            3,
            "words-as-in-the-table",
            "手法表里的“en”是：Residents lack confidence",
            '"en" in the table is: Residents lack confidence',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "  en: Households are known\n",
        "",
        Found("prepare", 18, "shape", "这里缺“en”", '"en" is missing here'),
    ),
    Spoilt(
        "prepare.yaml",
        "short: [认识居民, Households known]",
        "short: [认识居民]",
        Found(
            "prepare",
            21,
            "words-in-both-languages",
            "“short”应写成 [中文, 英文]",
            '"short" should be [Chinese, English]',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "  parts:\n    known:",
        "  colour: red\n  parts:\n    known:",
        Found("prepare", 22, "shape", "这里不认得“colour”", '"colour" is not known here'),
    ),
    Spoilt(
        "prepare.yaml",
        "prepare.goals.know-households:",
        "prepare.goals.know:",
        Found(
            "prepare",
            1,
            "sixty-two-items",
            "缺 prepare.goals.know-households：认识居民",
            "prepare.goals.know-households is missing: Households are known",
        ),
        Found(
            "prepare",
            18,
            "sixty-two-items",
            "手法表里没有 prepare.goals.know",
            "prepare.goals.know is not in the method's table",
        ),
        Found(
            "prepare",
            47,
            "references-exist",
            "没有条目“prepare.goals.know-households”",
            'there is no item "prepare.goals.know-households"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "prepare.goals.know-households:",
        "launch.goals.know-households:",
        Found(
            "prepare",
            1,
            "sixty-two-items",
            "缺 prepare.goals.know-households：认识居民",
            "prepare.goals.know-households is missing: Households are known",
        ),
        Found(
            "prepare",
            18,
            "ids-follow-stages",
            "launch.goals.know-households 不该写在 prepare 的文件里",
            "launch.goals.know-households does not belong in the file of prepare",
        ),
        Found(
            "prepare",
            18,
            "sixty-two-items",
            "手法表里没有 launch.goals.know-households",
            "launch.goals.know-households is not in the method's table",
        ),
        Found(
            "prepare",
            47,
            "references-exist",
            "没有条目“prepare.goals.know-households”",
            'there is no item "prepare.goals.know-households"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "prepare.goals.know-households:",
        "prepare.ends.know-households:",
        Found(
            "prepare",
            1,
            "sixty-two-items",
            "缺 prepare.goals.know-households：认识居民",
            "prepare.goals.know-households is missing: Households are known",
        ),
        Found("prepare", 18, "ids-follow-stages", "没有维度“ends”", 'there is no dimension "ends"'),
        Found(
            "prepare",
            18,
            "sixty-two-items",
            "手法表里没有 prepare.ends.know-households",
            "prepare.ends.know-households is not in the method's table",
        ),
        Found(
            "prepare",
            47,
            "references-exist",
            "没有条目“prepare.goals.know-households”",
            'there is no item "prepare.goals.know-households"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "prepare.goals.know-households:",
        "know-households:",
        Found(
            "prepare",
            1,
            "sixty-two-items",
            "缺 prepare.goals.know-households：认识居民",
            "prepare.goals.know-households is missing: Households are known",
        ),
        Found(
            "prepare",
            18,
            "ids-follow-stages",
            "“know-households”不是 阶段.维度.条目 的样子",
            '"know-households" is not stage.dimension.item',
        ),
        Found(
            "prepare",
            18,
            "sixty-two-items",
            "手法表里没有 know-households",
            "know-households is not in the method's table",
        ),
        Found(
            "prepare",
            47,
            "references-exist",
            "没有条目“prepare.goals.know-households”",
            'there is no item "prepare.goals.know-households"',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "    known:",
        "    Known ones:",
        Found(
            "prepare",
            23,
            "ids-follow-stages",
            "部分“Known ones”只能用小写字母、数字和连字符",
            'the part "Known ones" may only have small letters, digits and hyphens',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "combine: said-or-done",
        "combine: any",
        Found(
            "prepare",
            5,
            "shape",
            "“combine”只能是 all、said-or-done、watch-together、first-caps",
            '"combine" is one of all, said-or-done, watch-together, first-caps',
        ),
    ),
    Spoilt(
        "prepare.yaml",
        "  zh: 认识居民\n",
        "  zh: 认识居民\n  zh: 认识居民\n",
        Found("prepare", 20, "keys-once", "“zh”写了两次", '"zh" is written twice'),
    ),
    Spoilt(
        "prepare.yaml",
        "  zh: 认识居民\n",
        "  zh: 认识居民\n  kind: task\n",
        Found(
            "prepare",
            20,
            "words-as-in-the-table",
            "手法表这一项没有“kind”",
            'the table has no "kind" for this item',
        ),
    ),
    Spoilt(
        "method.yaml",
        "  prepare: [准备阶段, Preparation]",
        "  prepare: [准备期, Preparation]",
        Found(
            "method",
            6,
            "words-as-in-the-table",
            "应是“准备阶段 / Preparation”",
            'should be "准备阶段 / Preparation"',
        ),
    ),
    Spoilt(
        "method.yaml",
        'asks: [到没到, "Reached?"], kind: goal',
        'asks: [到没到, "Reached?"], kind: aim',
        Found(
            "method",
            10,
            "shape",
            "“kind”只能是 sign、task、method、goal、caution",
            '"kind" is one of sign, task, method, goal, caution',
        ),
    ),
    Spoilt(
        "method.yaml",
        'version: "1"',
        "version: 1",
        Found("method", 2, "shape", "“version”应是文字", '"version" should be a text'),
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda spoilt: spoilt.new.strip()[:40] or "left out")
def test_everything_wrong_is_found(spoilt: Spoilt, tmp_path: Path) -> None:
    assert found_in(spoilt, tmp_path) == list(spoilt.found)
