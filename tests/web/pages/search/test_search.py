"""One search over everything, in every spelling; it finds nothing that somebody may not see."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House, in_another_community
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db
DAY = dt.date(2025, 3, 1)
# Session and account, then scope and engagement, then the kinds; people and homes each a query.
OF_A_SEARCH = 14


def found(house: House, words: str, who: str = "worker", where: Any = None) -> list[tuple[str, str]]:
    """(kind, name) of what is found in `own`, or where it is asked; pages under the kind "page"."""
    client = signed_in(house, who)
    place = reverse("search-all") if where == "all" else reverse("search", args=[(where or house.own).pk])
    context = client.post(place, {"q": words}, follow=True).context
    things = [
        (str(kind.label), str(one.name))
        for _place, kinds in context["places"]
        for kind in kinds
        for one in kind.results
    ]
    return [*things, *(("page", str(one.name)) for one in context["pages"])]


NAMES = ("阿卜杜热合曼·买买提", "李 四", "張偉", "王麗")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        *((f"阿卜杜热合曼{dot}买买提", NAMES[0]) for dot in ("·", "•", "‧", "・", ".", "．", " ", "")),
        *((words, NAMES[1]) for words in ("李四", "李 四", "李\u3000四")),
        *((words, NAMES[2]) for words in ("张伟", "張偉", "张偉", "伟")),
        *((words, NAMES[3]) for words in ("王丽", "王麗")),
    ],
)
def test_a_name_is_found_in_every_spelling_everywhere(house: House, words: str, name: str) -> None:
    for one in NAMES:
        write(house, "residents", alias=one)
    assert found(house, words) == [("居民", name)]
    client = signed_in(house)
    for way in (("residents",), ("records", "residents")):
        page = client.post(address(house, *way), {"q": words}, follow=True)
        assert [title for _row, title, *_ in page.context["rows"]] == [name], way
    asked = reverse("people-json", args=[house.own.pk])
    assert [one["name"] for one in client.post(asked, {"q": words}).json()["found"]] == [name]


@pytest.mark.parametrize(
    ("written", "words"), [("7 号楼", "7号楼"), ("陽光．社", "阳光社"), ("Sunny Court", "sunny")]
)
def test_what_was_written_is_found_however_it_was_written(house: House, written: str, words: str) -> None:
    for table in ("buildings", "groups", "partners", "resources"):
        write(house, table, name=written)
    write(house, "activities", title=written)
    assert {name for _kind, name in found(house, words)} == {written}
    assert len(found(house, words)) == 5


def test_codes_that_nobody_sees_find_nothing(house: House) -> None:
    write(house, "residents", alias="老张", age_band="adult")
    client = signed_in(house)
    for words in ("A", "adult", "band"):
        page = client.post(address(house, "residents"), {"q": words}, follow=True)
        assert list(page.context["rows"]) == [], words
    shown = client.get(address(house, "residents")).context["rows"][0][2]
    word = shown.split(" · ")[0]
    page = client.post(address(house, "residents"), {"q": word}, follow=True)
    assert len(page.context["rows"]) == 1


def test_homes_concerns_and_activities_are_found_by_two_characters(house: House) -> None:
    place = write(house, "buildings", name="7 号楼")
    home = write(house, "households", building=place, door="301")
    write(house, "concerns", household=home, category="noise", day=DAY)
    write(house, "activities", title="端午包粽子")
    assert found(house, "包粽") == [("活动", "端午包粽子")]
    assert [kind for kind, _name in found(house, "噪音")] == ["诉求"]
    assert [kind for kind, _name in found(house, "7号楼301")] == ["住户"]


def test_pages_are_found_by_their_names(house: House) -> None:
    assert ("page", "看板") in found(house, "看板")
    assert [kind for kind, name in found(house, "依赖") if "依赖" in name] == ["page"]
    assert ("page", "签到") in found(house, "签到")
    assert {kind for kind, _name in found(house, "看板", "viewer")} == {"page"}


def test_what_is_hidden_is_not_found(house: House) -> None:
    child = write(house, "residents", alias="小宝", age_band="child")
    write(house, "contacts", resident=child, note="发烧")
    write(house, "concerns", category="health", note="糖尿病")
    for words in ("儿童", "健康", "糖尿", "发烧"):
        assert found(house, words) == [], words
    assert found(house, "小宝") == [("居民", "小宝")]


def test_nobody_finds_what_is_not_theirs(house: House) -> None:
    elsewhere = in_another_community(house, "东里")
    write(house, "groups", name="合唱团")
    write(elsewhere, "groups", name="合唱队")
    records.record(house.scope("stranger"), "groups", house.foreign.pk, {"name": "合唱班", "day": DAY})
    deleted = write(house, "groups", name="合唱组")
    records.delete_record(house.scope("worker"), "groups", deleted.pk, deleted.version)
    for who in ("worker", "lead", "supervisor", "manager"):
        assert found(house, "合唱", who) == [("居民小组", "合唱团")], who
        assert found(house, "合唱", who, "all") == [("居民小组", "合唱团"), ("居民小组", "合唱队")], who
    assert found(house, "合唱", "stranger", house.foreign) == [("居民小组", "合唱班")]
    assert found(house, "合唱", "viewer") == found(house, "合唱", "viewer", "all") == []
    assert signed_in(house, "stranger").get(reverse("search", args=[house.own.pk])).status_code == 404


def test_every_page_leads_to_it_and_the_words_stand_in_no_address(house: House) -> None:
    client = signed_in(house)
    place = reverse("search", args=[house.own.pk])
    text = client.get(reverse("start", args=[house.own.pk])).content.decode()
    assert (f'action="{place}"' in text, f'href="{place}"' in text) == (True, True)
    for number in range(9):
        write(house, "groups", name=f"合唱{number}")
    answer = client.post(place, {"q": "合唱"})
    assert answer["Location"].startswith(f"{place}?find=")
    page = client.get(answer["Location"])
    [(_place, [kind])] = page.context["places"]
    listed = client.get(f"{kind.all}?{answer['Location'].partition('?')[2]}")
    assert (len(kind.results), len(listed.context["rows"])) == (8, 9)
    assert client.get(place).context["places"] == []


@pytest.mark.parametrize("number", [1, 9])
def test_a_search_costs_the_same_however_much_is_found(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for one in range(number):
        write(house, "residents", alias=f"合唱{one}")
        write(house, "groups", name=f"合唱{one}")
        write(house, "activities", title=f"合唱{one}")
    client: Client = signed_in(house)
    place = client.post(reverse("search", args=[house.own.pk]), {"q": "合唱"})["Location"]
    with django_assert_num_queries(OF_A_SEARCH):
        client.get(place)
