"""What stands beside an item is shown and never judged (G29), whatever its own item says of it."""

from functools import cache

from zhagen.examples import fictional
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.terms import Verdict

BEGAN = {"engagements": fictional.tables()["engagements"]}


@cache
def reading(whole: bool) -> Reading:
    """The invented community at its end; or that community with nothing but its engagement written down."""
    ledger = Ledger.from_frames(fictional.tables() if whole else BEGAN)
    return read(ledger, [fictional.days.LAST], load_playbook()).readings[0]


def test_nothing_beside_an_item_is_judged() -> None:
    beside = [part for item in reading(whole=True).items for part in item.beside]
    assert beside
    assert {part.verdict for part in beside} == {Verdict.SHOWN}
    assert [part.id for part in beside if part.target is not None] == []


def test_a_part_of_another_item_keeps_its_figure_and_gets_the_words_of_its_place() -> None:
    items = {item.id: item for item in reading(whole=True).items}
    for spec in load_playbook().items:
        for part, shown in zip(spec.beside, items[spec.id].beside, strict=True):
            assert (shown.id, shown.label) == (part.id, part.label)
            if part.refers is not None:
                item_id, part_id = part.refers.split("#")
                own = next(p for p in items[item_id].parts if p.id == part_id)
                assert (shown.value, shown.k, shown.n) == (own.value, own.k, own.n)


def test_of_what_was_never_written_down_nothing_is_shown() -> None:
    beside = [part for item in reading(whole=False).items for part in item.beside]
    assert [part.id for part in beside if (part.value, part.k, part.n) != (None, None, None)] == []
