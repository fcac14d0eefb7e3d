"""A short name stands on one line of the board, beside a figure and a word, so that all 62 fit on one screen."""

import pytest

from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import ItemSpec

ITEMS = load_playbook().items
LONGEST = {"goal": 15}  # bold, and pips stand beside it
OTHERWISE = 19


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_english_short_name_stands_on_one_line(item: ItemSpec) -> None:
    assert len(item.short.en) <= LONGEST.get(item.kind.value, OTHERWISE)


def test_no_two_items_have_the_same_short_name() -> None:
    assert len({item.short.en for item in ITEMS}) == len({item.short.zh for item in ITEMS}) == len(ITEMS)
