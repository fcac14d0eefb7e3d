"""An empty community after its first visit: one home is known, so no step makes well known whom nobody knows yet."""

from datetime import date

import pytest

from tests.method.spec.drawn import drawn_ledger
from tests.method.spec.test_specs import only
from zhagen.board.figures import key_figure
from zhagen.board.views.frame import frame_of
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.terms import Lang, State, Words

ITEM = "prepare.goals.know-households"
VISIT = """
    buildings
    id | day        | households
    b1 | 2026-06-01 | 400

    contacts
    id | day        | worker | household | mode | made | purpose
    c1 | 2026-06-20 | w1     | h1        | home | yes  | relate
"""


def reading() -> Reading:
    ledger = drawn_ledger(VISIT)
    (found,) = read(ledger, [date(2026, 6, 30)], only(ITEM), engagements=["E1"]).readings
    return found


def test_the_step_is_one_that_can_be_done() -> None:
    item = reading().item(ITEM)
    assert (item.state, item.decides) == (State.NOT_YET, "known")
    assert [part.k for part in item.parts[:2]] == [1, 0]
    assert "49" in item.next.zh
    assert "15" not in item.next.zh
    assert item.lead == Words(
        "认识的居民和家庭还不够（认识的户 1 户）", "Not enough homes are known yet (households known: 1)"
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_cell_and_its_sentence_say_the_same(lang: Lang) -> None:
    item, frame = reading().item(ITEM), frame_of(load_playbook(), lang)
    cell = key_figure(item, [frame.of(ITEM, part.id) for part in item.parts], lang)
    assert item.lead is not None
    assert cell.split()[0] == "1"
    assert "1" in item.lead.in_(lang)
