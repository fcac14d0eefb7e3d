"""The playbook's names of notes and those that can be said are the same, and every one stands beside an item."""

from zhagen.method.playbook.known import KNOWN_NOTES
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.item_notes import ITEM_NOTES


def test_the_names_are_those_that_can_be_said() -> None:
    assert sorted(KNOWN_NOTES) == sorted(ITEM_NOTES)


def test_every_note_stands_beside_some_item() -> None:
    asked = {name for item in load_playbook().items for name in item.notes}
    assert asked == set(KNOWN_NOTES)
