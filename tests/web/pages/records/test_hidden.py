"""What is hidden on lists, record pages and in their history; shown once to whoever says why, and written down."""

from typing import Any

import pytest

from tests.web.pages.records.entering import address, revealed, service_of, signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AccessRow
from zhagen.web.store.record import today

pytestmark = pytest.mark.django_db
SECRET = "三楼的病情"


def openings() -> list[tuple[Any, ...]]:
    rows = AccessRow.objects.unscoped().order_by("number")
    return list(rows.values_list("table", "record", "reason", "words"))


def ill(house: House) -> Any:
    return write(house, "concerns", category="health", note=SECRET)


def test_lists_and_pages_hide_it(house: House) -> None:
    row = ill(house)
    client = signed_in(house)
    for page in (
        client.get(address(house, "records", "concerns")),
        client.get(address(house, "record", "concerns", row.pk)),
        client.get(address(house, "record-change", "concerns", row.pk)),
    ):
        assert (SECRET in page.content.decode(), "health" in page.content.decode()) == (False, False)
        assert page.status_code == 200
    listed = client.get(address(house, "records", "concerns")).content.decode()
    assert ("已遮住" in listed, "健康" in listed.partition('class="rows"')[2]) == (True, False)
    assert openings() == []


def test_whoever_says_why_sees_it_on_that_page_and_it_is_written_down(house: House) -> None:
    row = ill(house)
    client = signed_in(house)
    shown = client.post(
        address(house, "record-reveal", "concerns", row.pk), {"reason": "follow_up", "words": "明天上门"}
    ).content.decode()
    assert (SECRET in shown, "健康" in shown) == (True, True)
    assert openings() == [("concerns", row.pk, "follow_up", "明天上门")]
    assert SECRET not in client.get(address(house, "record", "concerns", row.pk)).content.decode()


@pytest.mark.parametrize("sent", [{}, {"reason": "curious"}, {"reason": "other", "words": "长" * 201}])
def test_without_a_reason_nothing_is_shown(house: House, sent: dict[str, str]) -> None:
    row = ill(house)
    for more in ({}, {"then": "change"}):
        told = signed_in(house).post(address(house, "record-reveal", "concerns", row.pk), {**sent, **more})
        assert (told.status_code, SECRET in told.content.decode()) == (422, False)
        assert told.context["reveal"].errors
        assert sent.get("words", "") in told.content.decode()
    assert openings() == []


def test_to_change_it_one_says_why(house: House) -> None:
    row = ill(house)
    client = signed_in(house)
    gate = client.get(address(house, "record-change", "concerns", row.pk))
    held = {field.name: field.value() or "" for field in gate.context["reveal"]}
    form = client.post(address(house, "record-reveal", "concerns", row.pk), held).context["form"]
    assert form["note"].value() == SECRET
    assert openings() == [("concerns", row.pk, "correct", "")]
    told = signed_in(house, "supervisor").post(address(house, "record-reveal", "concerns", row.pk), held)
    assert (told.status_code, len(openings())) == (403, 1)


def test_its_history_is_hidden_too(house: House) -> None:
    row = ill(house)
    service = service_of("concerns")
    service.change_record(
        house.scope("worker"), "concerns", row.pk, 1, {"category": "parking", "note": "停车"}
    )
    client = signed_in(house)
    page = client.get(address(house, "record", "concerns", row.pk)).content.decode()
    assert (SECRET in page, "健康" in page.partition("<ol")[2], "停车" in page) == (False, False, True)
    page = revealed(client, house, "concerns", row.pk).content.decode()
    assert (SECRET in page, "健康" in page.partition("<ol")[2]) == (True, True)


def test_a_child_keeps_its_alias_and_nothing_else(house: House) -> None:
    child = write(house, "residents", alias="小王", age_band="child", note=SECRET)
    contact = write(house, "contacts", resident=child, mode="phone", note=SECRET)
    client = signed_in(house)
    for table, row in (("residents", child), ("contacts", contact)):
        for page in (
            client.get(address(house, "records", table)),
            client.get(address(house, "record", table, row.pk)),
        ):
            text = (
                page.content.decode().partition('class="seek')[2].partition("</form>")[2]
                or page.content.decode()
            )
            assert ("小王" in text, SECRET in text, "已遮住" in text) == (True, False, True)


def test_no_list_is_narrowed_to_what_is_hidden(house: House) -> None:
    ill(house)
    client = signed_in(house)
    page = client.get(address(house, "records", "concerns"), {"is_category": "health"})
    assert set(page.context["form"].errors) == {"is_category"}
    assert "is_priority" not in client.get(address(house, "records", "households")).context["form"].fields


def test_nothing_is_found_by_what_is_hidden(house: House) -> None:
    ill(house)
    child = write(house, "residents", alias="小王", age_band="child", note=SECRET)
    write(house, "contacts", resident=child, note=SECRET)
    write(house, "concerns", category="parking", note="三楼的车位")
    client = signed_in(house)

    def found(table: str, words: str) -> int:
        return len(client.get(address(house, "records", table), {"q": words}, follow=True).context["rows"])

    assert [found(table, "病情") for table in ("concerns", "residents", "contacts")] == [0, 0, 0]
    assert [found("concerns", words) for words in ("健康", "三楼", "停车")] == [0, 1, 1]
    assert [found(table, "小王") for table in ("residents", "contacts")] == [1, 1]


def test_the_second_editor_says_why_before_what_stands_there_is_shown(house: House) -> None:
    row = ill(house)
    client = signed_in(house)
    sent = {"id": str(row.pk), "version": "0", "day": "2026-03-01", "note": "我写的", "category": "health"}
    told = client.post(address(house, "record-change", "concerns", row.pk), sent)
    assert (told.status_code, SECRET in told.content.decode(), openings()) == (409, False, [])
    held = {field.name: field.value() or "" for field in told.context["reveal"]}
    both = client.post(address(house, "record-reveal", "concerns", row.pk), held | {"reason": "follow_up"})
    text = both.content.decode()
    assert (both.status_code, SECRET in text, "我写的" in text) == (409, True, True)
    assert openings() == [("concerns", row.pk, "follow_up", "")]
    saved = {field.name: field.value() or "" for field in both.context["form"]}
    assert client.post(address(house, "record-change", "concerns", row.pk), saved).status_code == 302
    row.refresh_from_db()
    assert (row.note, row.version) == ("我写的", 2)


def test_what_somebody_typed_is_taken_up_by_nobody_else(house: House) -> None:
    row = ill(house)
    sent = {"id": str(row.pk), "version": "0", "day": "2026-03-01", "note": "我写的", "category": "health"}
    told = signed_in(house).post(address(house, "record-change", "concerns", row.pk), sent)
    held = {field.name: field.value() or "" for field in told.context["reveal"]}
    other = signed_in(house, "colleague").post(address(house, "record-reveal", "concerns", row.pk), held)
    assert (other.status_code, "我写的" in other.content.decode()) == (200, False)


@pytest.mark.parametrize(
    ("said", "asked"), [({"mode": "phone"}, {"is_mode": "phone"}), ({"made": True}, {"is_made": "1"})]
)
def test_no_list_is_narrowed_to_what_is_hidden_in_some_rows(
    house: House, said: dict[str, Any], asked: dict[str, str]
) -> None:
    write(house, "contacts", resident=write(house, "residents", alias="小王", age_band="child"), **said)
    seen = write(house, "contacts", resident=write(house, "residents", alias="大王"), **said)
    found = signed_in(house).get(address(house, "records", "contacts"), asked).context["rows"]
    assert [one.pk for one, *_said in found] == [seen.pk]


@pytest.mark.parametrize("order", ["minutes", "-minutes", "made", "mode"])
def test_no_list_stands_in_the_order_of_what_is_hidden(house: House, order: str) -> None:
    values = [{"minutes": 5, "made": False, "mode": "home"}, {"minutes": 50, "made": True, "mode": "phone"}]
    child = write(house, "residents", alias="小王", age_band="child")
    row = write(house, "contacts", resident=child, **values[0])
    write(house, "contacts", resident=write(house, "residents", alias="大王"), minutes=20, mode="station")
    client, orders = signed_in(house), []
    for held in values:
        type(row).objects.unscoped().filter(pk=row.pk).update(**held)
        found = client.get(address(house, "records", "contacts"), {"order": order}).context["rows"]
        orders.append([one.pk for one, *_said in found])
    assert orders[0] == orders[1]
    assert len(orders[0]) == 2


def test_which_dispute_a_group_has_is_found_by_no_list(house: House) -> None:
    group = write(house, "groups", name="合唱队")
    write(house, "disputes", groups=[group.pk])
    client = signed_in(house, "supervisor")
    assert not client.get(address(house, "records", "disputes"), {"to": group.pk}).context["rows"]
    page = client.get(address(house, "record", "groups", group.pk))
    assert "disputes" not in {kind.table for kind, _number in page.context["pointing"]}


def test_another_one_like_it_takes_nothing_hidden_along(house: House) -> None:
    row = ill(house)
    form = signed_in(house).get(address(house, "record-add", "concerns"), {"like": row.pk}).context["form"]
    assert form["category"].value() in (None, "")


def test_pages_of_concerns_hide_it_too(house: House) -> None:
    row = ill(house)
    client = signed_in(house)
    listed = client.get(address(house, "concerns"), {"days": "all"})
    assert [one.pk for one, *_said in listed.context["rows"]] == [row.pk]
    for page in (listed, client.get(address(house, "concern", row.pk))):
        assert SECRET not in page.content.decode()
        assert "已遮住" in page.content.decode()
    for words in (SECRET, "health", "健康"):
        assert not client.get(address(house, "concerns"), {"days": "all", "q": words}, follow=True).context[
            "rows"
        ]
    codes = {code for code, _words in listed.context["form"].fields["category"].choices}
    assert "noise" in codes
    assert "health" not in codes


@pytest.mark.django_db(transaction=True)
def test_what_is_said_of_meeting_a_child_is_hidden_wherever_visits_are_shown(house: House) -> None:
    child = write(house, "residents", alias="小豆", age_band="child")
    day = today()
    visit = make_id()
    write(house, "contacts", resident=child, visit=visit, made=True, day=day, follow_up_on=day, note=SECRET)
    client = signed_in(house)
    for page in (
        client.get(address(house, "visit-page", visit)),
        client.get(address(house, "follow-ups")),
        client.get(address(house, "today")),
    ):
        text = page.content.decode()
        assert (page.status_code, "小豆" in text, SECRET in text) == (200, True, False)
