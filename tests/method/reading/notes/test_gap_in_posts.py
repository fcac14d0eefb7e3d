"""Where nobody is in post the reading says since when there was no contact."""

import pytest

from tests.method.reading.notes.drawn_reading import drawn_reading
from zhagen.method.terms import Words

ITEM = "prepare.methods.win-trust"
POSTS = """
    posts
    id | day        | filled     | worker | until
    p1 | 2025-01-01 | 2025-01-01 | w1     | 2026-02-01
    p2 | 2025-01-01 |            |        |
"""
CONTACTS = """
    contacts
    worker | day        | made
    w1     | 2025-01-05 | yes
    w1     | 2026-01-20 | yes
    w1     | 2026-01-25 | no
"""


@pytest.mark.parametrize("engine", ["numpy", "duckdb"])
def test_nobody_in_post(engine: str) -> None:
    reading = drawn_reading(ITEM, f"{POSTS}\n{CONTACTS}", "2026-03-31", engine)
    said = Words(
        "2026年1月20日以后没有见面；现在没有人在岗", "No contact since 20 January 2026; nobody is in post"
    )
    assert reading.notes == (said,)


def test_nobody_in_post_and_no_contact() -> None:
    said = Words("没有见面记录；现在没有人在岗", "No contact is on record; nobody is in post")
    assert drawn_reading(ITEM, POSTS, "2026-03-31").notes == (said,)


def test_while_somebody_was_in_post_nothing_is_said() -> None:
    assert drawn_reading(ITEM, f"{POSTS}\n{CONTACTS}", "2026-01-31").notes == ()


def test_where_posts_are_not_kept_nothing_is_said() -> None:
    assert drawn_reading(ITEM, CONTACTS, "2026-03-31").notes == ()
