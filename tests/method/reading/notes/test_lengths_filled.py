"""A meeting without a length counts as the usual twenty minutes: said where time is counted."""

import pytest

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.terms import Words

MET = """
    contacts
    id | day        | worker | household | mode | made | purpose | minutes
    c1 | 2026-06-01 | w1     | h1        | home | yes  | relate  | 30
    c2 | 2026-06-02 | w1     | h2        | home | yes  | relate  |
    c3 | 2026-06-03 | w1     | h3        | home | no   | relate  |
"""
SAID = Words(
    "2 次见面里 1 次没写时长，各按 20 分钟算", "Of 2 contacts 1 have no length and count as 20 minutes each"
)


@pytest.mark.parametrize(
    "item",
    [
        "prepare.methods.know-and-relate",
        "prepare.cautions.no-eventification",
        "consolidate.cautions.leader-centred",
    ],
)
def test_it_is_said_where_time_is_counted(item: str) -> None:
    assert SAID in notes_of(item, MET, "2026-06-30")


def test_nothing_is_said_where_every_length_is_written() -> None:
    written = "\n".join(line for line in MET.splitlines() if not line.strip().startswith("c2"))
    notes = notes_of("prepare.methods.know-and-relate", written, "2026-06-30")
    assert [note for note in notes if "没写时长" in note.zh] == []
