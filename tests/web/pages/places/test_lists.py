"""Whom to visit, and who and what is there: found, sorted, counted, at a fixed cost."""

import datetime as dt
import re
from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import make_id

pytestmark = pytest.mark.django_db


def doors(house: House, who: str = "worker", **asked: Any) -> list[str]:
    page = signed_in(house, who).get(address(house, "households"), asked, follow=True)
    return [one.door for one, _ago, _aliases in page.context["rows"]]


def test_households_asked_for_in_the_address(house: House) -> None:
    today = timezone.localdate()
    east = write(house, "buildings", name="1 号楼", area="东区", households=40)
    seen = write(house, "households", building=east, door="101", priority=True)
    write(house, "households", door="202")
    who = write(house, "residents", household=seen, alias="豆花阿姨")
    write(house, "contacts", resident=who, made=True, day=today - dt.timedelta(70))
    assert doors(house) == ["202", "101"]
    assert (
        doors(house, q="豆花") == doors(house, building=str(east.pk)) == doors(house, area="东区") == ["101"]
    )
    assert doors(house, never="on") == ["202"]
    assert doors(house, priority="on") == ["101"]
    page = signed_in(house).get(address(house, "households"), {"building": "x", "area": "西区"})
    assert (page.status_code, set(page.context["form"].errors)) == (200, {"building", "area"})
    text = signed_in(house).get(address(house, "households")).content.decode()
    assert "2 个月前" in text
    assert "豆花阿姨" in text
    assert text.count("重点") == 2  # the box to tick, and the household


def test_only_who_visits_reads_who_comes_first(house: House) -> None:
    place = write(house, "buildings", name="1 号楼")
    home = write(house, "households", building=place, door="101", priority=True)
    pages = [("households",), ("building", place.pk), ("household", home.pk)]
    for who, said in (("worker", True), ("lead", True), ("supervisor", False), ("manager", False)):
        for page in pages:
            text = signed_in(house, who).get(address(house, *page)).content.decode()
            marked = re.findall(r'class="[a-z ]* first"', text.replace('<i class="door first"', ""))
            assert bool(marked) == said, (who, page)
    assert doors(house, "manager", priority="on") == ["101"]  # as without it: not asked for


def test_a_page_keeps_what_was_asked(house: House) -> None:
    for number in range(31):
        write(house, "households", door=f"A{number}")
    client = signed_in(house)
    found = client.post(address(house, "households"), {"q": "A"})["Location"]
    assert f"?{found.partition('?')[2]}&amp;page=2" in client.get(found).content.decode()
    assert len(doors(house, q="A", page="2")) == 1


@pytest.mark.parametrize(
    ("table", "named_by", "column"),
    [
        ("residents", "contacts", "resident"),
        ("partners", "partner_dealings", "partner"),
        ("resources", "resource_uses", "resource"),
    ],
)
def test_found_by_name_and_sorted_by_the_last_dealing(
    house: House, table: str, named_by: str, column: str
) -> None:
    name = "alias" if table == "residents" else "name"
    made = {"made": True} if table == "residents" else {}
    rows = [write(house, table, **{name: one}) for one in ("豆花甲", "豆花乙", "老秦")]
    write(house, named_by, **{column: rows[1]}, **made, day=dt.date(2026, 3, 2))
    write(house, named_by, **{column: rows[2]}, **made, day=dt.date(2026, 3, 1))

    def titles(**asked: str) -> list[str]:
        page = signed_in(house).get(address(house, table), asked, follow=True)
        return [title for _row, title, *_more in page.context["rows"]]

    assert titles() == ["豆花乙", "老秦", "豆花甲"]
    assert titles(order="longest") == ["豆花甲", "老秦", "豆花乙"]
    assert titles(q="豆花") == ["豆花乙", "豆花甲"]


@pytest.mark.parametrize("number", [1, 3])
def test_lists_ask_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for n in range(number):
        place = write(house, "buildings", name=f"{n} 号楼", area=f"{n} 片")
        home = write(house, "households", building=place, door="1")
        write(house, "contacts", resident=write(house, "residents", household=home, alias="老秦"), made=True)
        write(house, "partners", name="居委会")
        write(house, "resources", name="活动室")
        tables = ("contacts", "concerns", "residents")
        agency.keep_table(house.scope("worker"), house.own.pk, tables[n], "2026-03-01", id=make_id())
    client = signed_in(house)
    # Session, account, membership, station, engagements; then the engagement and the page's own.
    for name, queries in (
        ("households", 9),
        ("community", 8),
        ("residents", 8),
        ("partners", 8),
        ("resources", 8),
        ("kept", 8),
    ):
        with django_assert_num_queries(queries):
            page = client.get(address(house, name))
        assert page.status_code == 200


@pytest.mark.parametrize(
    ("name", "language", "sentence"),
    [
        ("residents", "zh-hans", "按上面的“新增”写第一条"),
        ("partners", "en", "“Add” above"),
        ("resources", "zh-hans", "按上面的“新增”写第一条"),
        ("activities", "zh-hans", "按上面的“记一场活动”写下第一场"),
        ("activities", "en", "No activities yet. Write down the first"),
        ("groups", "zh-hans", "按上面的“成立一个小组”写下第一个"),
        ("groups", "en", "No groups yet. Write down the first"),
    ],
)
def test_an_empty_list_says_what_to_do(house: House, name: str, language: str, sentence: str) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    assert sentence in signed_in(house).get(address(house, name)).content.decode()
    assert sentence not in signed_in(house, "viewer").get(address(house, name)).content.decode()
