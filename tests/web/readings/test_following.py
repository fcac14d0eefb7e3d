"""No state, stage or history gives a small count of people away, nor one of disputes to the manager."""

import datetime as dt
import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.test_board_page import signed_in
from tests.web.people import House, make_house
from tests.web.readings.test_outside import readings_of_nothing
from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.judge.figures import PartFigures
from zhagen.method.judge.verdict import judge_part
from zhagen.method.measures.registry import Scale, all_measures
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.tables import TABLES
from zhagen.method.terms import Kind, Verdict
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import make_id
from zhagen.web.practice import service as practice
from zhagen.web.readings.following import OF_PEOPLE, OF_THINGS, PRIVATE, follows, is_of_people
from zhagen.web.readings.taking import packaged_playbook

_ITEM = readings_of_nothing().readings[0].items[0]
DISPUTES = "launch.cautions.group-disputes"


def test_every_table_that_names_a_resident_or_a_household_is_of_people() -> None:
    named = {
        name
        for name, table in TABLES.items()
        if any(column.refers in ("residents", "households") for column in table.columns)
    }
    assert named <= OF_PEOPLE
    assert PRIVATE < OF_PEOPLE <= set(TABLES)
    assert set(all_measures()) >= OF_THINGS


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
    return judged.verdict if follows(part, spec, rules) else None


def made() -> House:
    house = make_house()
    since = dt.date(2025, 1, 1)
    agency.keep_table(house.scope("worker"), house.own.pk, "disputes", since, id=make_id())
    return house


def disputes(house: House, number: int) -> None:
    given = {"day": dt.date.today() - dt.timedelta(days=75), "kind": "power"}
    for _one in range(number):
        practice.record(house.scope("worker"), "disputes", house.own.pk, given)


def answers(house: House, who: str) -> list[str]:
    """What somebody gets of the board, the item, the months and the portfolio, as JSON and as pages."""
    client, own = signed_in(house, who), house.own.pk
    reading = client.get(reverse("reading-json", args=[own])).json()["readings"][0]
    item = next(one for one in reading["items"] if one["id"] == DISPUTES)
    pages = ("board", "months", "item")
    drawn = [client.get(reverse(page, args=[own, DISPUTES] if page == "item" else [own])) for page in pages]
    boards = client.get(reverse("boards")).context["boards"]
    return [
        json.dumps([item, reading["told"], reading["stage_read"], reading["stage_says"]], ensure_ascii=False),
        *(_main(page) for page in drawn),
        str([[(one.group, one.firing, one.watch, one.board) for one in boards]]),
    ]


def _main(page: Any) -> str:
    """Without the frame, whose forms carry a token of their own."""
    text: str = page.content.decode()
    return text[text.index("<main") : text.index("</main>")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("who", ["viewer", "manager"])
def test_no_dispute_and_some_look_alike_until_there_are_five(who: str) -> None:
    house = made()
    seen = []
    for more in (0, 1, 3):
        disputes(house, more)
        seen.append(answers(house, who))
    for none, some in pairwise(seen):
        assert none == some


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("who", ["worker", "lead", "supervisor"])
def test_the_team_and_the_supervisor_see_one_open_dispute(who: str) -> None:
    house = made()
    disputes(house, 1)
    said, *_pages = answers(house, who)
    item = json.loads(said)[0]
    assert item["state"] != "cannot-tell"
    assert item["parts"][0]["k"] == 1


@pytest.mark.django_db(transaction=True)
def test_the_records_behind_disputes_are_no_matter_of_the_manager() -> None:
    house = made()
    disputes(house, 1)
    address = reverse("item-records", args=[house.own.pk, DISPUTES])
    assert [signed_in(house, who).get(address).status_code for who in ("worker", "manager")] == [200, 404]
