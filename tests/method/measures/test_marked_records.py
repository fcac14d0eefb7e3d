"""Of a share it is known which records count for k, which for n alone, and which were left out."""

from datetime import date

from tests.method.spec.drawn import drawn_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.gather import Working, workings
from zhagen.method.reading.units import units_of

TABLES = """
    activities
    id | day        | groups | held | worker_present | initiated_by
    a1 | 2026-06-01 | g1     | yes  | no             | resident
    a2 | 2026-06-02 | g1     | yes  | yes            | worker
    a3 | 2026-06-03 | g1     | yes  |                | worker

    groups
    id | day
    g1 | 2025-01-01

    attendance
    id | day        | activity | resident | part
    s1 | 2026-06-01 | a1       | r1       | 1
    s2 | 2026-06-02 | a2       | r2       | 0
"""


def working_of(item: str, part: str) -> Working:
    playbook, ledger = load_playbook(), drawn_ledger(TABLES)
    (unit,) = units_of(ledger, [date(2026, 6, 30)], ["E1"])
    found = workings(ledger, [playbook.item(item)], unit, playbook.rules)[item]
    return next(one for one in found if one.part == part)


def test_what_counts_for_k_what_for_n_alone_and_what_was_left_out() -> None:
    working = working_of("launch.cautions.dependency", "without-worker")
    assert working.ids == {"activities": ["a1", "a2"]}
    assert working.hits == {"activities": ["a1"]}
    assert working.left == {"activities": ["a3"]}


def test_of_people_it_is_the_sign_ins_that_are_marked() -> None:
    working = working_of("launch.methods.mutual-aid-activities", "helping")
    assert {*working.hits} <= {*working.ids} | {"attendance"}


def test_where_all_count_alike_nothing_is_marked() -> None:
    working = working_of("launch.cautions.dependency", "functions")
    assert (working.hits, working.left) == ({}, {})
