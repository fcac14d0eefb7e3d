"""Counts of things are told outside as they are; of people no figure stands that contradicts what is said of it."""

from dataclasses import replace

import pytest

from tests.method.disclosure.test_rounding import packaged_playbook, readings_of_nothing
from zhagen.method.disclosure.consistency import is_of_things
from zhagen.method.disclosure.rounding import readings_outside, specs_of
from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.judge.figures import PartFigures
from zhagen.method.reading.model import Part
from zhagen.method.terms import Verdict

TOPICS = ("prepare.situation.know-community", "topics")
HOURS = ("consolidate.goals.systematic-organisation", "held")
PRIORITY = ("prepare.goals.know-households", "priority")
TRUST = ("prepare.methods.win-trust", "came")


def told(address: tuple[str, str], k: int, n: int) -> Part:
    """What is told outside of a part with these counts, judged as the team sees it."""
    item_id, part_id = address
    spec, rules = specs_of(packaged_playbook())[address], packaged_playbook().rules
    judged = CRITERIA[spec.test](spec, PartFigures(value=k / n, k=k, n=n), rules)
    reading = readings_of_nothing().readings[0]
    item = reading.item(item_id)
    parts = tuple(
        replace(p, value=k / n, k=k, n=n, verdict=judged.verdict, target=judged.target, settles=None)
        if p.id == part_id
        else p
        for p in item.parts
    )
    items = tuple(replace(i, parts=parts) if i.id == item_id else i for i in reading.items)
    made = replace(readings_of_nothing(), readings=(replace(reading, items=items),))
    (outside,) = readings_outside(made, packaged_playbook()).readings
    return next(p for p in outside.item(item_id).parts if p.id == part_id)


@pytest.mark.parametrize(("k", "n"), [(12, 12), (3, 12), (0, 12), (7, 8)])
def test_twelve_of_twelve_topics_are_told_as_twelve_of_twelve(k: int, n: int) -> None:
    part = told(TOPICS, k, n)
    assert (part.k, part.n, part.value) == (k, n, k / n)


def test_a_whole_of_people_does_not_stand_beside_cannot_tell() -> None:
    """14 of 15 homes round to 15/15; that one is missing is nobody's to know, so nothing is said, nor a figure."""
    part = told(PRIORITY, 14, 15)
    assert (part.verdict, part.k, part.n, part.value) == (Verdict.UNDECIDED, None, None, None)


def test_a_rounded_share_beyond_its_line_does_not_stand_beside_not_yet() -> None:
    """9 of 48 round to 10/50, which is the target of a fifth."""
    part = told(TRUST, 9, 48)
    assert (part.verdict, part.k, part.n, part.value) == (Verdict.NEAR, None, None, None)
    part = told(TRUST, 6, 58)
    assert (part.verdict, part.k, part.n) == (Verdict.MISSED, 5, 60)


def test_what_hangs_on_people_is_none_of_things() -> None:
    specs = specs_of(packaged_playbook())
    things = {address for address, spec in specs.items() if is_of_things(spec)}
    assert {TOPICS, HOURS, ("prepare.goals.systematic-entry", "steps")} <= things
    assert things.isdisjoint(
        {
            PRIORITY,
            ("launch.tasks.form-groups", "groups"),  # five members make a group that lives
            ("prepare.goals.know-households", "areas"),  # a known area is one whose homes are known
            ("prepare.goals.residents-raise-issues", "issues"),  # concerns are what residents said
            (
                "evaluate.tasks.summarise-practice",
                "residents",
            ),  # written as a number, and people all the same
        }
    )
