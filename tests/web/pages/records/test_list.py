"""Lists: what is looked for, in which order, on which page; and at what cost."""

import datetime as dt
from typing import Any

import pytest

from tests.web.pages.records.entering import KINDS, address, signed_in, write
from tests.web.people import House
from zhagen.method.tables import TABLES

pytestmark = pytest.mark.django_db
# Session and account, then scope, engagement, count, page.
OF_A_LIST, OF_A_START = 8, 8


def titles(house: House, table: str, **asked: Any) -> list[str]:
    page = signed_in(house).get(address(house, "records", table), asked, follow=True)
    return [title for _row, title, _summary in page.context["rows"]]


def test_two_characters_find_a_name_and_what_points_to_it(house: House) -> None:
    wang = write(house, "residents", alias="王小明")
    write(house, "residents", alias="李大海")
    write(house, "contacts", resident=wang)
    write(house, "contacts")
    assert titles(house, "residents", q="小明") == ["王小明"]
    assert titles(house, "residents", q="明 王") == ["王小明"]
    assert titles(house, "contacts", q="小明") == ["王小明"]
    assert titles(house, "residents", q="%") == []


def test_words_of_lists_and_the_building_of_a_household_are_found_as_titles_show_them(house: House) -> None:
    building = write(house, "buildings", name="7号楼")
    home = write(house, "households", building=building, door="301")
    loud = write(house, "concerns", household=home, category="noise", scope="shared")
    write(house, "concerns", category="parking", scope="shared")
    [title] = titles(house, "concerns", q="噪音")
    assert "7号楼" in title
    assert titles(house, "concerns", q="7号楼") == titles(house, "concerns", q="301 噪音") == [title]
    assert titles(house, "concerns", q=title) == [title]
    assert titles(house, "concerns", q="停车 噪音") == []
    assert len(titles(house, "households", q="7号楼")) == 1
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()
    assert len(titles(house, "concerns", q="noise")) == 1
    assert titles(house, "concerns", q="噪音") == []
    page = signed_in(house).get(address(house, "concerns"), {"q": "noise", "days": "all"}, follow=True)
    assert [row.pk for row, *_ in page.context["rows"]] == [loud.pk]
    assert (
        not signed_in(house)
        .get(address(house, "concerns"), {"q": "noise parking"}, follow=True)
        .context["rows"]
    )


@pytest.mark.parametrize("written", ["7 号楼", "7号楼"])
def test_a_building_is_found_with_and_without_a_space(house: House, written: str) -> None:
    home = write(house, "households", building=write(house, "buildings", name=written), door="301")
    write(house, "households", building=write(house, "buildings", name="3 号楼"), door="7")
    write(house, "contacts", household=home)
    for words in ("7号楼", "7 号楼"):
        assert len(titles(house, "contacts", q=words)) == 1
        assert len(titles(house, "households", q=words)) == 1
        page = signed_in(house).get(address(house, "households"), {"q": words}, follow=True)
        assert [one.door for one, *_ in page.context["rows"]] == ["301"]


def test_words_of_lists_that_are_hidden_are_found_by_no_search(house: House) -> None:
    child = write(house, "residents", alias="小宝", age_band="child")
    write(house, "residents", alias="老张", age_band="elder")
    write(house, "contacts", resident=child, mode="phone")
    write(house, "concerns", category="health")
    assert titles(house, "residents", q="儿童") == titles(house, "concerns", q="health") == []
    assert titles(house, "residents", q="老年") == ["老张"]
    assert titles(house, "contacts", q="电话") == []
    assert titles(house, "contacts", q="小宝") == ["小宝"]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("table", ["concerns", "contacts", "roles", "actions", "households"])
def test_a_search_asks_as_many_queries_as_a_list(
    house: House, table: str, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        write(house, table, note="要找的")
    client = signed_in(house)
    found = client.post(address(house, "records", table), {"q": "要 找的"})["Location"]
    with django_assert_num_queries(OF_A_LIST):
        page = client.get(found)
    assert len(page.context["rows"]) == number


def test_lists_days_and_order(house: House) -> None:
    for number, mode in enumerate(("home", "phone", "home"), 1):
        day = dt.date(2026, 3, number)
        resident = write(house, "residents", alias=f"R{number}")
        write(house, "contacts", day=day, mode=mode, made=number == 1, resident=resident)
    assert [one[:2] for one in titles(house, "contacts")] == ["R3", "R2", "R1"]
    assert [one[:2] for one in titles(house, "contacts", order="oldest")] == ["R1", "R2", "R3"]
    assert [one[:2] for one in titles(house, "contacts", is_mode="home")] == ["R3", "R1"]
    assert [one[:2] for one in titles(house, "contacts", is_made="1")] == ["R1"]
    assert [one[:2] for one in titles(house, "contacts", is_made="0")] == ["R3", "R2"]
    assert [one[:2] for one in titles(house, "contacts", since="2026-03-02", until="2026-03-02")] == ["R2"]


def test_what_cannot_be_asked_for_is_said(house: House) -> None:
    write(house, "contacts")
    asked = {"since": "no day", "is_mode": "by-balloon", "page": "999", "order": "x"}
    page = signed_in(house).get(address(house, "records", "contacts"), asked)
    assert (page.status_code, set(page.context["form"].errors)) == (200, {"since", "is_mode", "order"})
    assert len(page.context["rows"]) == 1


def test_pages_keep_what_was_asked(house: House) -> None:
    for number in range(31):
        write(house, "residents", alias=f"阿姨{number}")
    client = signed_in(house)
    found = client.post(address(house, "records", "residents"), {"q": "阿姨", "order": "oldest"})["Location"]
    page = client.get(found)
    assert len(page.context["rows"]) == 30
    assert f"{found.partition('?')[2].replace('&', '&amp;')}&amp;page=2" in page.content.decode()
    assert len(titles(house, "residents", q="阿姨", page="2")) == 1


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("table", KINDS)
def test_a_list_asks_a_fixed_number_of_queries(
    house: House, table: str, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        write(house, table)
    client = signed_in(house)
    with django_assert_num_queries(OF_A_LIST):
        page = client.get(address(house, "records", table))
    assert len(page.context["rows"]) == number


@pytest.mark.parametrize("number", [1, 3])
def test_the_start_page_asks_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for table in ("residents", "contacts", "funding"):
        for _ in range(number):
            write(house, table)
    client = signed_in(house, "supervisor")  # who sees every kind, private ones too
    with django_assert_num_queries(OF_A_START):
        page = client.get(address(house, "start"))
    counts = {kind.table: count for _label, kinds in page.context["groups"] for kind, count in kinds}
    assert len(counts) == len(TABLES)
    assert (counts["residents"], counts["funding"], counts["ballots"]) == (number, number, 0)


@pytest.mark.parametrize("number", [1, 3])
def test_a_form_and_a_record_ask_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        household = write(house, "households", door="301")
        row = write(
            house, "contacts", household=household, resident=write(house, "residents", household=household)
        )
    client = signed_in(house)
    with django_assert_num_queries(12):
        client.get(address(house, "record-add", "contacts"))
    with django_assert_num_queries(10):  # one of them counts what points to it
        client.get(address(house, "record", "contacts", row.pk))


def test_private_kinds_are_not_there_for_a_lead(house: House) -> None:
    write(house, "disputes")
    for who, answer in {"worker": 200, "supervisor": 200, "lead": 404, "manager": 404, "viewer": 404}.items():
        client = signed_in(house, who)
        assert client.get(address(house, "records", "disputes")).status_code == answer
    page = signed_in(house, "lead").get(address(house, "start"))
    tables = {kind.table for _label, kinds in page.context["groups"] for kind, _count in kinds}
    assert tables.isdisjoint({"disputes", "check_ins"})
    assert {one.table for _kind, one in page.context["written"]}.isdisjoint({"disputes", "check_ins"})
