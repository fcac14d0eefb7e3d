"""What is at hand kind by kind, what is known topic by topic, a partner on one card."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Agreement, PartnerFact, ProfileFact, Resource
from zhagen.web.records.models.fieldwork import PartnerDealing

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 1)


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def form_of(page: Any, code: str, parts: str) -> Any:
    return next(form for _label, _rows, form, one in page.context[parts] if one == code)


def send(client: Client, place: str, form: Any, part: str, /, **said: str) -> Any:
    held = {one.html_name: one.value() for one in form if one.value() not in (None, "")}
    return client.post(place, {**held, "part": part, **said})


def test_every_kind_has_its_place_and_takes_one_more(house: House, client: Client) -> None:
    hall = write(house, "resources", name="活动室", kind="place", inside=True)
    write(house, "resource_uses", resource=hall, day=DAY)
    write(house, "resources", name="不知道是什么")
    place = address(house, "assets")
    page = client.get(place)
    assert [(code, len(rows)) for _label, rows, _form, code in page.context["sections"]] == [
        ("people", 0),
        ("place", 1),
        ("goods", 0),
        ("money", 0),
        ("knowledge", 0),
        ("organisation", 0),
    ]
    [(used, title)] = page.context["sections"][1][1]
    assert (used.uses, used.last, title) == (1, DAY, "活动室")
    assert [title for _one, title in page.context["without"]] == ["不知道是什么"]
    form = form_of(page, "goods", "sections")
    for _ in range(2):
        assert send(client, place, form, "goods", name="桌子", holder="物业").status_code == 302
    row = Resource.objects.unscoped().get(kind="goods")
    assert (row.name, row.holder) == ("桌子", "物业")
    told = send(client, place, form, "goods", name="椅子")
    assert (told.status_code, form_of(told, "goods", "sections")["name"].value()) == (409, "椅子")
    empty = send(client, place, form_of(page, "people", "sections"), "people")
    assert (empty.status_code, Resource.objects.unscoped().count()) == (422, 3)


def test_what_looks_like_one_already_written_is_asked(house: House, client: Client) -> None:
    write(house, "resources", name="活动室", kind="place")
    place = address(house, "assets")
    form = form_of(client.get(place), "place", "sections")
    asked = send(client, place, form, "place", name="活动室")
    assert (asked.status_code, Resource.objects.unscoped().count()) == (422, 1)
    [question] = form_of(asked, "place", "sections").asked
    assert send(client, place, form, "place", name="活动室", sure=question.key).status_code == 302


def test_topics_of_which_nothing_is_known_come_first(house: House, client: Client) -> None:
    write(house, "profile_facts", topic="history", day=DAY, note="老纺织厂宿舍")
    write(house, "profile_facts", topic="age", day=DAY - dt.timedelta(90))
    place = address(house, "profile_facts")
    page = client.get(place)
    topics = [code for _label, _rows, _form, code in page.context["topics"]]
    assert (topics[-2:], page.context["missing"], len(topics)) == (["age", "history"], 10, 12)
    form = form_of(page, "boundary", "topics")
    for _ in range(2):
        assert send(client, place, form, "boundary", note="东到河边", source="interview").status_code == 302
    row = ProfileFact.objects.unscoped().get(topic="boundary")
    assert (row.note, row.source) == ("东到河边", "interview")
    after = client.get(place)
    assert after.context["missing"] == 9
    assert after.context["topics"][0][3] != "boundary"
    assert address(house, "profile_facts") in client.get(address(house, "community")).content.decode()


def test_a_partner_s_card_has_what_is_understood_tried_and_agreed(house: House, client: Client) -> None:
    row = write(house, "partners", name="街道办", key=True)
    write(house, "partner_facts", partner=row, topic="window", note="找民政科")
    for _ in range(2):
        write(house, "partner_dealings", partner=row, form="met")
    write(house, "agreements", partner=row, note="每月借会议室", ends=DAY)
    write(house, "agreements", partner=row, note="出两名志愿者")
    page = client.get(address(house, "partner", row.pk)).context
    assert (page["understood_number"], [bool(facts) for _l, facts in page["understood"]]) == (
        1,
        [False] * 4 + [True],
    )
    assert page["tried"] == [("见面", 2)]
    assert [(one.note, holds) for one, holds in page["agreed"]] == [
        ("出两名志愿者", True),
        ("每月借会议室", False),
    ]
    listed = client.get(address(house, "assets")).context["partners"]
    assert [(title, number) for _row, title, _kind, number in listed] == [("街道办", 1)]


@pytest.mark.parametrize(
    ("part", "said", "model"),
    [
        ("partner_facts", {"topic": "mandate", "note": "管低保"}, PartnerFact),
        ("partner_dealings", {"form": "called"}, PartnerDealing),
        ("agreements", {"note": "借会议室"}, Agreement),
    ],
)
def test_each_part_of_the_card_takes_one_more(
    house: House, client: Client, part: str, said: dict[str, str], model: Any
) -> None:
    row = write(house, "partners", name="街道办")
    place = address(house, "partner", row.pk)
    form = client.get(place).context["forms"][part]
    for _ in range(2):
        answer = send(client, place, form, part, **said)
        assert answer.status_code == 302
    assert model.objects.unscoped().get().partner_id == row.pk
    assert "已保存" in client.get(answer["Location"]).content.decode()
    wrong = send(client, place, client.get(place).context["forms"][part], part)
    assert (wrong.status_code, model.objects.unscoped().count()) == (422, 1)
    records.delete_record(house.scope("colleague"), "partners", row.pk, 1)
    lost = send(client, place, form, part, **{**said, "note": "还没有丢"})
    assert (lost.status_code, "还没有丢" in lost.content.decode()) == (409, True)


def test_three_people(house: House) -> None:
    row = write(house, "partners", name="街道办")
    places = [address(house, "assets"), address(house, "profile_facts"), address(house, "partner", row.pk)]
    for place in places:
        assert signed_in(house, "stranger").get(place).status_code == 404
        page = signed_in(house, "supervisor").get(place).content.decode()
        assert "<form" not in page.partition("<main")[2].partition("</main")[0]
        assert signed_in(house, "supervisor").post(place, {"part": "goods"}).status_code == 403
        assert signed_in(house, "colleague").get(place).status_code == 200


def test_with_nothing_written_the_pages_say_so(house: House, client: Client) -> None:
    assert "还没有写下打交道的单位" in client.get(address(house, "assets")).content.decode()
    assert "什么都不知道" in client.get(address(house, "profile_facts")).content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_pages_ask_a_fixed_number_of_queries(
    house: House, client: Client, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        row = write(house, "partners", name="街道办")
        write(house, "partner_facts", partner=row, topic="window")
        write(house, "resource_uses", resource=write(house, "resources", kind="place"))
        write(house, "profile_facts", topic="age")
    # Session and account, scope and engagement (4); then what each page asks for.
    for name, queries in (("assets", 10), ("profile_facts", 7)):
        with django_assert_num_queries(queries):
            client.get(address(house, name))
