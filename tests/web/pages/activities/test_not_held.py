"""Activities that were not held, to come, deleted: counted as the board does, and nobody came to them."""

import datetime as dt
from typing import Any

import pytest

from tests.web.pages.activities.entering import at, begun_activity, rows
from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.common.access import Scope
from zhagen.web.records import service as records
from zhagen.web.store.record import today

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def listed(house: House) -> Any:
    return signed_in(house).get(at(house, "activities")).context


def scope_of(house: House) -> Scope:
    return house.scope("worker")


def test_held_to_come_called_off_and_open_stand_apart(house: House) -> None:
    """Held, as the board counts it, is what is said to be held and is of a day that has come."""
    for held, day in (
        (True, today()),
        (True, today() - DAY),
        (False, today() - DAY),
        (None, today() - DAY),
        (None, today()),
        (True, today() + DAY),
        (False, today() + DAY),
    ):
        row = write(house, "activities", held=held, day=today() - DAY)
        records.MODELS["activities"].objects.unscoped().filter(pk=row.pk).update(day=day)
    counts = listed(house)["counts"]
    assert (counts.held, counts.come, counts.off, counts.open, counts.all) == (2, 2, 2, 1, 7)


def test_people_named_for_one_that_was_not_held_are_asked_about_once(house: House) -> None:
    mei = write(house, "residents", alias="梅姨")
    client = signed_in(house)
    sent = begun_activity(client, house, title="议事会", held="False", **{f"part-{mei.pk}": "0"})
    asked = client.post(at(house, "activity"), sent)
    assert asked.status_code == 422
    (question,) = asked.context["entry"].form.asked
    assert rows(house, "activities") == []
    client.post(at(house, "activity"), {**sent, "sure": question.key})
    (activity,) = rows(house, "activities")
    page = client.get(at(house, "activity-page", activity.pk)).content.decode()
    assert "本来会来的人" in page
    assert "梅姨" in page
    turnout = listed(house)["turnout"]
    assert (turnout.heads, turnout.attendances) == (0, 0)
    assert [row.heads for row, *_ in listed(house)["rows"]] == [0]
    (name,) = records.find_roll_names(scope_of(house), house.own.pk)
    assert (name.lately, name.last) == (0, None)


def test_sign_ins_go_with_their_activity_and_come_back_with_it(house: House) -> None:
    """Who was taken off the roll before stays off."""
    activity = write(house, "activities", held=True)
    mei, qin = (
        write(house, "attendance", activity=activity, resident=write(house, "residents", alias=name))
        for name in ("梅姨", "老秦")
    )
    by = scope_of(house)
    records.delete_record(by, "attendance", qin.pk, qin.version)
    activity.refresh_from_db()
    records.delete_record(by, "activities", activity.pk, activity.version)
    assert rows(house, "attendance") == []
    assert records.draw_resident(by, house.own.pk, mei.resident_id).entries == []
    records.restore_record(by, "activities", activity.pk)
    assert [one.pk for one in rows(house, "attendance")] == [mei.pk]
