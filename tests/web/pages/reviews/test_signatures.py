"""A review moves the stage when two people signed it, of whom one did not write it."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.models import AuditRow
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.records.models.practice import Review

pytestmark = pytest.mark.django_db(transaction=True)
DAY = dt.date(2026, 3, 1)


def review(house: House, **values: Any) -> Any:
    return write(house, "reviews", **{"day": DAY, "stage": "prepare", "decision": "advance", **values})


def now(row: Any) -> Any:
    return Review.objects.unscoped().get(pk=row.pk)


def stage(house: House) -> str:
    (reading,) = readings.take_reading(house.scope("worker"), house.own.pk, DAY).readings
    return str(reading.stage_on_record)


def press(client: Client, house: House, row: Any, name: str = "review-sign") -> Any:
    return client.post(address(house, name, row.pk), {"version": now(row).version})


def test_the_second_signature_moves_the_stage_and_the_first_does_not(house: House) -> None:
    row, before = review(house), stage(house)
    assert press(signed_in(house), house, row).status_code == 302
    assert (now(row).signed, stage(house)) == (None, before)
    page = signed_in(house, "supervisor").get(address(house, "record", "reviews", row.pk)).content.decode()
    assert "Worker 签了字，还差一位" in page
    assert address(house, "review-sign", row.pk) in page
    answer = press(signed_in(house, "supervisor"), house, row)
    assert (now(row).signed, stage(house) != before) == (True, True)
    assert "Worker、Supervisor 签了字" in signed_in(house).get(answer["Location"]).content.decode()


def test_its_only_author_signs_once_however_often(house: House) -> None:
    row, client = review(house), signed_in(house)
    rows = AuditRow.objects.unscoped().filter(record=row.pk)
    for _ in range(3):
        assert press(client, house, row).status_code == 302
    assert (now(row).signed, rows.count()) == (None, 2)


def test_of_two_who_both_wrote_it_the_second_is_refused(house: House) -> None:
    row = review(house)
    row = records.change_record(house.scope("colleague"), "reviews", row.pk, 1, {"why": True})
    press(signed_in(house), house, row)
    colleague = signed_in(house, "colleague")
    page = colleague.get(address(house, "record", "reviews", row.pk)).content.decode()
    assert "要请没写过它的人来签" in page
    assert address(house, "review-sign", row.pk) not in page
    told = press(colleague, house, row)
    assert (told.status_code, now(row).signed) == (409, None)
    press(signed_in(house, "lead"), house, row)
    assert now(row).signed is True


def test_two_who_did_not_write_it_may_both_sign(house: House) -> None:
    row = review(house)
    for who in ("lead", "supervisor"):
        press(signed_in(house, who), house, row)
    assert now(row).signed is True


def test_nobody_signs_by_writing_that_it_is_signed(house: House) -> None:
    by = house.scope("worker")
    with pytest.raises(Invalid):
        review(house, signed=True)
    row = review(house)
    with pytest.raises(Invalid):
        records.change_record(by, "reviews", row.pk, 1, {"signed": True})
    press(signed_in(house), house, row)
    form = signed_in(house).get(address(house, "record-add", "reviews")).context["form"]
    assert "signed" not in form.fields


def test_between_two_signatures_nothing_is_changed_and_the_first_may_be_taken_back(house: House) -> None:
    row, by = review(house), house.scope("worker")
    claim = write(house, "claims", review=row)
    press(signed_in(house), house, row)
    for table, one in (("reviews", now(row)), ("claims", claim)):
        with pytest.raises(StateConflict):
            records.change_record(by, table, one.pk, one.version, {"note": "anders"})
    assert press(signed_in(house, "lead"), house, row, "review-unsign").status_code == 409
    assert press(signed_in(house), house, row, "review-unsign").status_code == 302
    records.change_record(by, "reviews", row.pk, now(row).version, {"why": True})
    for who in ("worker", "lead"):
        press(signed_in(house, who), house, row)
    assert press(signed_in(house), house, row, "review-unsign").status_code == 409
    assert now(row).signed is True


def test_what_was_seen_is_signed(house: House) -> None:
    row = review(house)
    records.change_record(house.scope("colleague"), "reviews", row.pk, 1, {"decision": "stay"})
    with pytest.raises(StaleVersion):
        records.sign_review(house.scope("lead"), row.pk, 1)
    undecided = review(house, decision="")
    with pytest.raises(Invalid):
        records.sign_review(house.scope("lead"), undecided.pk, 1)


def test_three_people(house: House) -> None:
    row = review(house)
    with pytest.raises(NotFound):
        records.sign_review(house.scope("stranger"), row.pk, 1)
    with pytest.raises(NotAllowed):
        records.sign_review(house.scope("manager"), row.pk, 1)
    assert now(row).first_signer is None
    page = signed_in(house, "manager").get(address(house, "record", "reviews", row.pk)).content.decode()
    assert address(house, "review-sign", row.pk) not in page
