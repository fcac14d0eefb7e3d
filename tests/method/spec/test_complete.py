"""Nothing of the method is without a spec, a label, a next step, or its other language."""

import re

import pytest

from tests.method.spec import all_specs
from zhagen.examples import fictional
from zhagen.examples.fictional.days import LAST, STARTED
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.read import read
from zhagen.method.reading.units import month_ends
from zhagen.method.terms import Kind, Words

SPECS = {spec.item: spec for spec in all_specs()}
ITEMS = load_playbook().items
CHINESE = re.compile(r"[一-鿿]")


def test_every_item_has_one_spec() -> None:
    assert sorted(SPECS) == sorted(item.id for item in ITEMS)
    assert len(SPECS) == len(all_specs())


@pytest.mark.parametrize("item", ITEMS, ids=[item.id for item in ITEMS])
def test_a_spec_is_told_each_way_and_once_not_at_all(item) -> None:
    states = {case.state for case in SPECS[item.id].cases}
    assert "cannot-tell" in states
    wanted = {"not-yet"} if item.kind in (Kind.TASK, Kind.METHOD, Kind.GOAL) else set()
    assert wanted <= states
    assert len(states - {"cannot-tell"}) >= 2
    assert any(case.says for case in SPECS[item.id].cases)


def test_every_judged_part_has_a_next_step() -> None:
    lacking = [(i.id, p.id) for i in ITEMS for p in i.parts if p.test != "shown" and p.do is None]
    assert lacking == []


def test_every_sentence_of_eighteen_months_is_in_both_languages() -> None:
    days = month_ends(STARTED, LAST)
    said: set[Words] = set()
    for reading in read(Ledger.from_frames(fictional.tables()), days, load_playbook()).readings:
        said |= {reading.stage_says, *reading.notes}
        for item in reading.items:
            said |= {item.says, item.next, item.name, item.short, *item.notes}
            said |= {
                words
                for part in (*item.parts, *item.beside)
                for words in (part.label, part.says, part.settles)
                if words
            }
    assert len(said) > 2000
    assert [w for w in said if not CHINESE.search(w.zh) or CHINESE.search(w.en) or not w.en.strip()] == []
