"""No verdict that is said outside gives a small count of people away."""

from dataclasses import replace

import pytest

from tests.method.disclosure.test_rounding import packaged_playbook, readings_of_nothing
from zhagen.method.disclosure.consistency import (
    OF_PEOPLE,
    PRIVATE,
    is_disclosable,
    is_of_people,
    said_together,
)
from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.judge.figures import PartFigures
from zhagen.method.judge.verdict import judge_part
from zhagen.method.measures.kinds import counted_in
from zhagen.method.measures.registry import Scale, all_measures
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.tables import TABLES
from zhagen.method.terms import Kind, Verdict

_ITEM = readings_of_nothing().readings[0].items[0]


def test_every_table_that_names_a_resident_or_a_household_is_of_people() -> None:
    named = {
        name
        for name, table in TABLES.items()
        if any(column.refers in ("residents", "households") for column in table.columns)
    }
    assert named <= OF_PEOPLE
    assert PRIVATE < OF_PEOPLE <= set(TABLES)


@pytest.mark.parametrize(
    ("measure", "counts"),
    [
        ("households-known", {"households"}),
        ("share-of-resident-voters", {"voter"}),
        ("incentive-ratio", {"activities", "residents"}),  # mean attendees of activities
        ("members-at-activities", {"residents", "activities", "groups"}),
        ("areas-of-backbones", {"words"}),
        ("live-groups", {"groups"}),  # no more than members allow, and yet groups
        ("posts-ready-first", {"posts"}),
    ],
)
def test_what_a_measure_counts_follows_from_its_data(measure: str, counts: set[str]) -> None:
    assert counts <= counted_in(all_measures()[measure].counts)
    assert counted_in(all_measures()[measure].counts) - counts <= {"attendance", "memberships"}


PEOPLE = [
    (item.kind, part)
    for item in packaged_playbook().items
    for part in item.parts
    if part.test in CRITERIA and is_of_people(part)
]


@pytest.mark.parametrize(("kind", "spec"), PEOPLE, ids=lambda one: getattr(one, "id", ""))
def test_a_verdict_is_the_same_for_each_small_count_or_it_is_not_said(kind: Kind, spec: PartSpec) -> None:
    scale, rules = all_measures()[spec.measure].scale, packaged_playbook().rules
    wholes = {Scale.COUNT: [None], Scale.SHARE: [8, 40]}.get(scale, [])
    for n in wholes:
        for few in ([*range(5)], [] if n is None else [*range(n - 4, n + 1)]):
            said = {_said(k, n, scale, kind, spec, rules) for k in few}
            assert len(said) <= 1, (n, few, said)


def _said(k: int, n: int | None, scale: Scale, kind: Kind, spec: PartSpec, rules: Numbers) -> Verdict | None:
    """What is said of a part with that count: its verdict, or none."""
    target = 3.0 if spec.target_from else None
    told = PartFigures(value=float(k) if n is None else k / n, k=k, n=n, target=target)
    judged = judge_part(spec, kind, told, rules)
    item = _ITEM.parts[0]
    part = replace(
        item, value=told.value, k=k, n=n, unit=str(scale), target=judged.target, verdict=judged.verdict
    )
    return judged.verdict if is_disclosable(part, spec, rules) else None


def test_where_parts_weaken_each_other_a_hidden_verdict_hides_the_others() -> None:
    events = packaged_playbook().item("prepare.cautions.no-eventification")
    said = [Verdict.MISSED, None, Verdict.NEAR]
    assert said_together(said, events) == [None, None, None]
    assert said_together([Verdict.SHOWN, None], events) == [Verdict.SHOWN, None]
    assert said_together([Verdict.MISSED, Verdict.NEAR], events) == [Verdict.MISSED, Verdict.NEAR]
    voters = packaged_playbook().item("launch.tasks.prioritise-goals")
    assert said_together(said, voters) == said
