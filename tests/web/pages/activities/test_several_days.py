"""A camp of three days is one activity; one that is moved says from when to when."""

import datetime as dt

import pytest

from tests.web.pages.activities.entering import at, begun_activity, rows
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House

pytestmark = pytest.mark.django_db


def test_three_days_are_one_activity(house: House) -> None:
    client = signed_in(house)
    mei = write(house, "residents", alias="梅姨")
    sent = begun_activity(client, house, title="夏令营", day="2026-07-20", until="2026-07-22")
    assert client.post(at(house, "activity"), sent | {f"part-{mei.pk}": "1"}).status_code == 302
    (camp,) = rows(house, "activities")
    assert (camp.day, camp.until) == (dt.date(2026, 7, 20), dt.date(2026, 7, 22))
    assert len(rows(house, "attendance")) == 1
    page = client.get(at(house, "activity-page", camp.pk)).content.decode()
    assert "2026年7月20日 至 2026年7月22日" in page


def test_it_does_not_end_before_it_begins(house: House) -> None:
    client = signed_in(house)
    sent = begun_activity(client, house, title="夏令营", day="2026-07-20", until="2026-07-19")
    told = client.post(at(house, "activity"), sent)
    assert (told.status_code, set(told.context["entry"].form.errors)) == (422, {"until"})
    asked = client.post(at(house, "activity"), sent | {"until": "2026-10-01"}).context["entry"].form.asked
    assert [one.key for one in asked] == ["until=2026-10-01"]


def test_moved_it_says_from_when_to_when(house: House) -> None:
    client = signed_in(house)
    activity = write(house, "activities", title="年会", day="2026-11-22", held=None)
    place = address(house, "record-change", "activities", activity.pk)
    held = {one.name: one.value() for one in client.get(place).context["form"]}
    sent = {name: value for name, value in held.items() if value is not None} | {"day": "2026-11-29"}
    assert client.post(place, sent).status_code == 302
    page = client.get(at(house, "activity-page", activity.pk))
    (move,) = page.context["activity_page"].moves
    assert (move.before, move.after, move.who) == (dt.date(2026, 11, 22), dt.date(2026, 11, 29), "Worker")
    assert "改期：从 2026年11月22日 改到 2026年11月29日" in page.content.decode()
    client.post(place, sent | {"version": "2", "title": "新年会"})  # another change is no move
    assert len(client.get(at(house, "activity-page", activity.pk)).context["activity_page"].moves) == 1
