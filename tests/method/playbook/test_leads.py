"""Each item has, for each of its states, the one sentence that a person would say of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.method.playbook.spoilt import Spoilt, found_in
from zhagen.method.playbook import ItemSpec, load_playbook
from zhagen.method.playbook.checks.leads import STATES_OF
from zhagen.method.terms import State, Words

SHORT_ZH, SHORT_EN = 30, 90  # characters, a figure counted as two
FIGURE = re.compile(r"\{[^}]*\}")


def sentences() -> Iterator[tuple[str, Words]]:
    for item in load_playbook().items:
        for state, by_part in item.leads.items():
            for part, words in by_part.items():
                yield f"{item.id} {state} {part}", words


@pytest.mark.parametrize("item", load_playbook().items, ids=lambda item: item.id)
def test_every_state_of_every_item_has_its_sentence(item: ItemSpec) -> None:
    assert {*item.leads} == {*STATES_OF[item.kind]}


def test_there_are_282_of_them_and_each_is_short_in_both_languages() -> None:
    told = dict(sentences())
    assert len({key.rpartition(" ")[0] for key in told}) == 47 * 5 + 15 * 4
    shorn = {key: (FIGURE.sub("00", words.zh), FIGURE.sub("00", words.en)) for key, words in told.items()}
    assert [key for key, (zh, en) in shorn.items() if len(zh) > SHORT_ZH or len(en) > SHORT_EN] == []


def test_no_two_items_say_the_same() -> None:
    said = [words.zh for key, words in sentences() if State.OUT_OF_DATE not in key]
    assert len(said) == len(set(said))


SHORT = "short: [缺乏信心, Lack confidence]"
RULE = "leads-for-every-state"
WHOLE = (
    "seen: [看到, It is], partly: [有一点, Somewhat], not-seen: [没看到, It is not], "
    "cannot-tell: [说不准, Cannot be told]"
)
SPOILT = [
    (
        "seen: [看到, It is], partly: [有一点, Somewhat], cannot-tell: [说不准, Cannot be told]",
        "缺“not-seen”的一句话",
        'the sentence for "not-seen" is missing',
    ),
    (f"{WHOLE}, firing: [示警, Firing]", "这一项没有“firing”", 'this item is never "firing"'),
    (
        WHOLE.replace("[有一点, Somewhat]", "{nobody: [有一点, Somewhat]}"),
        "没有部分“nobody”",
        'there is no part "nobody"',
    ),
    (
        WHOLE.replace("It is,", "It is {them},").replace("[看到, It is]", '[看到, "It is {them}"]'),
        "{them} 在这里没有可填的",
        "{them} cannot be filled here",
    ),
    (
        WHOLE.replace("[看到, It is]", "[看到]"),
        "“seen”应写成 [中文, 英文]",
        '"seen" should be [Chinese, English]',
    ),
]


@pytest.mark.parametrize(("leads", "zh", "en"), SPOILT, ids=[en for _, _, en in SPOILT])
def test_leads_that_cannot_be_meant_are_found(leads: str, zh: str, en: str, tmp_path: Path) -> None:
    spoilt = Spoilt("prepare.yaml", SHORT, f"{SHORT}\n  leads: {{{leads}}}")
    assert [(f.rule, f.zh, f.en) for f in found_in(spoilt, tmp_path)] == [(RULE, zh, en)]
