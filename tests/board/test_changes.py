"""Which way a change goes: forward is good for the work, the arrow follows the mark."""

from dataclasses import replace

import pytest

from tests.board.made_playbook import made_playbook
from tests.board.sample import sample_reading
from zhagen.board.changes import changes
from zhagen.method.terms import Kind, State

READING = sample_reading(made_playbook())


@pytest.mark.parametrize(
    ("kind", "before", "after", "way", "rose"),
    [
        (Kind.GOAL, State.NOT_YET, State.CLOSE, "forward", True),
        (Kind.TASK, State.REACHED, State.CLOSE, "back", False),
        (Kind.GOAL, State.REACHED, State.OUT_OF_DATE, "back", False),
        (Kind.GOAL, State.OUT_OF_DATE, State.REACHED, "told", None),
        (Kind.GOAL, State.CANNOT_TELL, State.NOT_YET, "told", None),
        (Kind.SIGN, State.SEEN, State.PARTLY, "back", False),
        (Kind.CAUTION, State.WATCH, State.FIRING, "back", True),
        (Kind.CAUTION, State.FIRING, State.QUIET, "forward", False),
    ],
)
def test_the_way(kind: Kind, before: State, after: State, way: str, rose: bool | None) -> None:
    one = replace(READING.items[0], kind=kind)
    old, new = (replace(READING, items=(replace(one, state=state),)) for state in (before, after))
    (change,) = changes(old, new)
    assert (change.before, change.after, change.way, change.rose) == (before, after, way, rose)


def test_nothing_changes_between_a_reading_and_itself() -> None:
    assert changes(READING, READING) == ()


def test_an_item_that_was_not_there_before_is_no_change() -> None:
    assert changes(replace(READING, items=READING.items[1:]), READING) == ()
