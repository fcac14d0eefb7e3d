"""A lead has the figure of the part that decides; where there is none it stands without."""

from datetime import date

import pytest

from tests.method.reading.notes.drawn_reading import drawn_reading
from tests.method.spec import all_specs
from tests.method.spec.case import Spec
from tests.method.spec.drawn import drawn_ledger
from tests.method.spec.launch.dependency import MOSTLY_STAFF, OF_AGE, THREE_OF_FIVE
from tests.method.spec.test_specs import only
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Item
from zhagen.method.reading.read import read
from zhagen.method.terms import State, Words


def item_of(item_id: str, tables: str, day: str = "2026-06-30") -> Item:
    return drawn_reading(item_id, tables, day).item(item_id)


def test_the_sentence_of_a_firing_caution() -> None:
    item = item_of("launch.cautions.dependency", OF_AGE + MOSTLY_STAFF + THREE_OF_FIVE)
    assert item.lead == Words("小组的事，72% 是社工在做", "The worker does 72% of the groups' work")


def test_where_several_parts_may_decide_the_deciding_one_is_named() -> None:
    item = item_of("launch.cautions.dependency", OF_AGE + THREE_OF_FIVE)
    said = Words("社工代办的共同诉求偏多：5 件里 3 件", "The worker settles many shared concerns: 3 of 5")
    assert (item.state, item.lead) == (State.WATCH, said)


def test_a_sentence_whose_figure_is_missing_stands_without_it() -> None:
    """There is no organisation: "0 of 0" would be no figure."""
    item = item_of(
        "consolidate.tasks.found-organisations", "\n    kept\n    day | table\n    2024-01-01 | groups\n"
    )
    assert item.parts[0].n in (0, None)
    assert item.lead is not None
    assert "{" not in item.lead.zh + item.lead.en
    assert not any(sign.isdigit() for sign in item.lead.zh + item.lead.en)


@pytest.mark.parametrize("spec", all_specs(), ids=lambda spec: spec.item)
def test_every_drawn_case_has_a_whole_sentence_with_its_own_figures(spec: Spec) -> None:
    known = load_playbook().item(spec.item)
    for case in spec.cases:
        readings = read(
            drawn_ledger(case.tables), [date.fromisoformat(case.as_of)], only(spec.item), engagements=["E1"]
        )
        item = readings.readings[0].item(spec.item)
        assert item.lead is not None
        for text in (item.lead.zh, item.lead.en):
            assert text
            assert "{" not in text
            assert "None" not in text
        if item.not_applicable is None:
            assert item.state in known.leads
