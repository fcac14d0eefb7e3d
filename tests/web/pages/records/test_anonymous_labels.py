"""Who has no record but their answers is known by the day, by which of that day they are, by what they said."""

from typing import Any

import pytest

from tests.web.pages.records.entering import address, begun, record_in, service_of, signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id

pytestmark = pytest.mark.django_db


def offered(house: House, table: str, column: str) -> list[str]:
    form = signed_in(house).get(address(house, "record-add", table)).context["form"]
    return [str(name) for _key, name in form[column].field.choices][1:]


def answers(house: House) -> list[Any]:
    """Two people of one day, the first with two answers."""
    one, two = make_id(), make_id()
    said = [(one, "would_join"), (one, "i_matter"), (two, "satisfied")]
    return [
        write(house, "survey_answers", respondent=who, question=question, round=1) for who, question in said
    ]


def test_respondents_are_told_apart(house: House) -> None:
    answers(house)
    assert offered(house, "survey_answers", "respondent") == [
        "新的一位，还没有记过",
        "2026年3月1日第 2 位 · 满意",
        "2026年3月1日第 1 位 · 我能起作用 · 共 2 条",
    ]


def test_in_english_too(house: House) -> None:
    answers(house)
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()
    assert offered(house, "survey_answers", "respondent")[:2] == [
        "Somebody new, not yet written down",
        "1 Mar 2026, no. 2 · Satisfied",
    ]


def test_a_vote_and_its_voters_are_told_apart(house: House) -> None:
    write(house, "ballots", voter_kind="resident", option="路灯")
    assert offered(house, "ballots", "vote") == ["新的一次投票", "2026年3月1日第 1 次 · 居民 · 路灯"]
    assert offered(house, "ballots", "voter")[1:] == ["2026年3月1日第 1 位 · 居民 · 路灯"]


def test_their_page_and_its_history_name_them_so(house: House) -> None:
    first, _second, third = answers(house)
    change = {"respondent": first.respondent}
    service_of("survey_answers").change_record(
        house.scope("worker"), "survey_answers", third.pk, third.version, change
    )
    page = signed_in(house).get(address(house, "record", "survey_answers", third.pk))
    [said] = [one.said for one in page.context["cells"] if one.label == "回答人"]
    assert said == "2026年3月1日第 1 位 · 满意 · 共 3 条"
    assert page.context["history"][0].cells[0].said == said


def test_the_same_person_says_one_thing_more(house: House) -> None:
    client = signed_in(house)
    sent = {**begun(client, house, "survey_answers"), "round": "3", "question": "i_matter", "score": "2"}
    key = record_in(client.post(address(house, "record-add", "survey_answers"), sent))
    page = client.get(f"{address(house, 'record', 'survey_answers', key)}?done=saved").content.decode()
    assert "同一位，再记一条" in page
    form = client.get(f"{address(house, 'record-add', 'survey_answers')}?like={key}").context["form"]
    assert (form["respondent"].value(), form["round"].value()) == (sent["respondent"], 3)
    assert (form["question"].value(), form["score"].value()) == (None, None)


@pytest.mark.parametrize("number", [1, 3])
def test_a_form_asks_as_many_queries_for_more_of_them(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        write(house, "ballots", voter_kind="resident", option="路灯")
    client = signed_in(house)
    with django_assert_num_queries(10):
        client.get(address(house, "record-add", "ballots"))
