"""Doors, buildings and kinds of record said on one page: shown first, written once, nothing lost of what was typed."""

from typing import Any

import pytest

from tests.web.pages.led import led_to
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def homes(house: House) -> list[str]:
    rows = records.list_records(house.scope("worker"), "households", house.own.pk)
    return sorted("-".join(one) for one in rows.values_list("stairwell", "door"))


def said(page: Any, **more: Any) -> dict[str, Any]:
    """What the form of a page holds, as a browser sends it."""
    return {field.name: field.value() or "" for field in page.context["form"]} | more


def test_doors_are_shown_before_they_are_written(house: House) -> None:
    place, client = write(house, "buildings", name="2 号楼"), signed_in(house)
    write(house, "households", building=place, stairwell="甲", door="101")
    where = address(house, "doors", place.pk)
    typed = said(client.get(where), stairwells="甲、乙", lowest="1", highest="2", doors="1", step="look")
    shown = client.post(where, typed)
    assert (len(shown.context["compared"].new), len(shown.context["compared"].there)) == (3, 1)
    assert homes(house) == ["甲-101"]
    write_it = said(shown, step="write")
    answers = [client.post(where, write_it) for _ in range(2)]  # a double click
    assert [led_to(one) for one in answers] == [address(house, "building", place.pk) + "?done=doors"] * 2
    assert homes(house) == ["乙-101", "乙-201", "甲-101", "甲-201"]
    assert "已保存" in client.get(answers[0]["Location"]).content.decode()


def test_doors_said_otherwise_are_shown_again(house: House) -> None:
    place, client = write(house, "buildings"), signed_in(house)
    where = address(house, "doors", place.pk)
    shown = client.post(where, said(client.get(where), step="look"))
    again = client.post(where, said(shown, step="write", doors="4"))
    assert (again.status_code, len(again.context["compared"].new), homes(house)) == (200, 24, [])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("doors", "0"),
        ("doors", ""),
        ("highest", "x"),
        ("highest", "0"),
        ("lowest", "-99"),
        ("highest", "9" * 30),
        ("stairwells", "甲 甲"),
        ("stairwells", "长" * 100_000),
        ("stairwells", "\x00"),
    ],
)
def test_what_is_no_building_is_said_beside_its_field(house: House, field: str, value: str) -> None:
    place, client = write(house, "buildings"), signed_in(house)
    where = address(house, "doors", place.pk)
    page = client.post(where, said(client.get(where), **{field: value}, step="write"))
    assert (page.status_code, set(page.context["form"].errors), homes(house)) == (422, {field}, [])
    assert page.context["form"][field].value() == value


def test_rare_characters_are_names_like_others(house: House) -> None:
    place, client = write(house, "buildings"), signed_in(house)
    where = address(house, "doors", place.pk)
    shown = client.post(where, said(client.get(where), stairwells="𠮷😀", highest="1", doors="1"))
    client.post(where, said(shown, step="write"))
    assert homes(house) == ["𠮷😀-101"]


def test_a_form_without_an_id_gets_one_and_a_foreign_building_none(house: House) -> None:
    place, client = write(house, "buildings"), signed_in(house)
    where = address(house, "doors", place.pk)
    page = client.post(where, said(client.get(where), id="x", step="write"))
    assert (page.status_code, len(page.context["form"]["id"].value()), homes(house)) == (200, 36, [])
    foreign = records.record(house.scope("stranger"), "buildings", house.foreign.pk, {})
    assert client.post(address(house, "doors", foreign.pk), said(client.get(where))).status_code == 404


def test_buildings_from_somebodys_list(house: House) -> None:
    client, where = signed_in(house), address(house, "buildings-add")
    lines = "1 号楼\t48\n2 号楼 36户 西区\n\n3 号楼\n"
    shown = client.post(where, said(client.get(where), area="东区", lines=lines))
    assert [(one.name, one.area, one.households) for one in shown.context["compared"].new] == [
        ("1 号楼", "东区", 48),
        ("2 号楼", "西区", 36),
        ("3 号楼", "东区", None),
    ]
    answers = [client.post(where, said(shown, step="write")) for _ in range(2)]
    assert {led_to(one) for one in answers} == {address(house, "community") + "?done=buildings"}
    text = client.get(answers[0]["Location"]).content.decode()
    assert "<b>3</b> 栋，共 <b>84</b> 户" in text


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("1 号楼,多", "第 1 行"),
        ("1 号楼\n2,3,4,5", "第 2 行"),
        ("1 号楼,-3", "第 1 行"),
        ("楼" * 101, "100"),
        (",3", "第 1 行"),
        ("1 号楼,多\n2 号楼\n3 号楼 -4户", "第 3 行"),  # all of them, the last too
    ],
)
def test_a_line_that_cannot_be_read_is_named(house: House, lines: str, told: str) -> None:
    client, where = signed_in(house), address(house, "buildings-add")
    page = client.post(where, said(client.get(where), lines=lines, step="write"))
    assert (page.status_code, page.context["form"]["lines"].value()) == (422, lines)
    assert told in str(page.context["form"].errors["lines"])


def test_the_same_building_twice(house: House) -> None:
    client, where = signed_in(house), address(house, "buildings-add")
    shown = client.post(where, said(client.get(where), lines="1 号楼\n1 号楼"))
    page = client.post(where, said(shown, step="write"))
    assert (page.status_code, set(page.context["form"].errors)) == (422, {"lines"})


def kept(house: House) -> list[tuple[str, str, str]]:
    rows = agency.list_records(house.scope("worker"), "kept", house.own.pk)
    return [(one.table, str(one.day), str(one.until or "")) for one in rows]


def test_kept_since_a_day_and_no_longer(house: House) -> None:
    client, where = signed_in(house), address(house, "kept")
    keep = {"id": str(make_id()), "table": "contacts", "action": "keep", "day": "2026-03-01"}
    answers = [client.post(where, keep) for _ in range(2)]
    assert {led_to(one) for one in answers} == {where + "?done=contacts#contacts"}
    assert kept(house) == [("contacts", "2026-03-01", "")]
    assert "2026年3月1日起在记" in client.get(where).content.decode()
    told = client.post(where, {**keep, "table": "concerns"})  # from the browser's history
    assert (told.status_code, set(told.context["wrong"].errors), len(kept(house))) == (409, {"day"}, 1)
    early = client.post(where, {**keep, "id": str(make_id()), "action": "stop", "day": "2026-02-01"})
    assert (early.status_code, set(early.context["wrong"].errors)) == (422, {"day"})
    assert 'value="2026-02-01"' in early.content.decode()
    client.post(where, {**keep, "id": str(make_id()), "action": "stop", "day": "2026-04-01"})
    assert kept(house) == [("contacts", "2026-03-01", "2026-04-01")]
    assert "以前：2026年3月1日起，2026年4月1日止" in client.get(where).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"day": "x"}, {"day": ""}, {"table": "no-such-kind"}, {"action": "x"}, {"id": "x"}, {"action": "stop"}],
)
def test_what_cannot_be_kept_is_told(house: House, wrong: dict[str, str]) -> None:
    client, where = signed_in(house), address(house, "kept")
    typed = {"id": str(make_id()), "table": "contacts", "action": "keep", "day": "2026-03-01"}
    page = client.post(where, typed | wrong)
    assert (page.status_code, kept(house)) == (422, [])
    assert 'role="alert"' in page.content.decode()


def test_how_many_there_are_is_not_told_of_private_kinds(house: House) -> None:
    write(house, "disputes")
    numbers = {
        who: {one.kind.table: one.number for listed, _tick in page.context["bundles"] for one in listed.kinds}
        for who in ("worker", "lead")
        for page in [signed_in(house, who).get(address(house, "kept"))]
    }
    assert (numbers["worker"]["disputes"], numbers["lead"]["disputes"]) == (1, None)
