"""One word a thing, in every sentence that a person reads: GLOSSARY.md decides, and says here what is not written."""

import re

import pytest

from tests.house.tree import ROOT

# What is not written -> what is. Words of former versions of the tables, which ledgers may still have, are declared.
ONE_WORD = {
    "接触|探访|走访": "见面 (one way of it is 上门)",
    "入户": "上门, 随机敲门",
    "提的事": "诉求",
    "存下|(?<!保)存(?:过|上|起来)": "保存",
    "(?<!站)点名": "签到",
    "你": "您",
    "重点单位": "关键单位",
    "核心经费": "基本经费",
    "家访": "上门",
}
FORMER = re.compile(r'earlier=\("接触",\)|"At home", "入户"|"Visiting", "探访"|“这类事你先找谁？”')
READ = ("*.py", "*.html", "*.yaml", "*.js", "*.po")


@pytest.mark.parametrize("word", ONE_WORD)
def test_a_thing_has_one_name(word: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()[:100]}"
        for pattern in READ
        for path in sorted((ROOT / "src" / "zhagen").rglob(pattern))
        for line in path.read_text("utf-8").splitlines()
        if re.search(word, FORMER.sub("", line))
    ]
    assert found == [], ONE_WORD[word]
