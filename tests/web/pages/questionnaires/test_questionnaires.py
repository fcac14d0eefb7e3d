"""Questionnaires: a round, its sheets, one person a sheet, and nothing that was not asked."""

from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.led import led_to
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import make_id
from zhagen.web.pages.questionnaires.sheets import questions_of
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db
OWN = "小区的路灯够亮"
ASKED = ("would_join", "i_matter", OWN)


def survey(house: House, *asked: str, sample: str = "random_door") -> Any:
    new = records.NewSurvey(timezone.localdate(), asked or ASKED, sample)
    return records.begin_survey(house.scope("worker"), house.own.pk, new, id=make_id())


def filled(page: Any, *sheets: dict[str, Any]) -> dict[str, str]:
    """What the form sends: `sheets`: number, member, state as they are, answers by question."""
    sent = {"id": str(page.context["form"]["id"].value()), "day": str(timezone.localdate())}
    for place, sheet in enumerate(sheets):
        for name, value in sheet.items():
            (one,) = questions_of([name])
            is_own = name in ("number", "member", "state")
            sent[f"{name}-{place}" if is_own else f"answer-{place}-{one.key}"] = str(value)
    return sent


def answers(house: House, poll: Any) -> list[tuple[int | None, str, int]]:
    found = records.find_survey(house.scope("worker"), house.own.pk, poll.pk)
    return sorted(
        (one.number, question, row.score) for one in found.sheets for question, row in one.rows.items()
    )


def test_a_round_begins_with_what_the_last_one_asked(house: House) -> None:
    client, where = signed_in(house), address(house, "questionnaire-begin")
    sent = {"id": str(make_id()), "day": str(timezone.localdate()), "sample": "at_activity"}
    sent |= {"questions": ["would_join", "i_matter"], "written": f"{OWN}\n\n {OWN} \n", "title": "秋天"}
    answered = [client.post(where, sent) for _ in range(2)]  # a double click
    (poll,) = records.list_records(house.scope("worker"), "polls", house.own.pk)
    assert {led_to(one) for one in answered} == {address(house, "questionnaire", poll.pk) + "?done=begun"}
    assert (poll.round, poll.sample, poll.asked.split("\n")) == (1, "at_activity", list(ASKED))
    again = client.get(where).context["form"]
    assert (again["questions"].value(), again["written"].value()) == (["would_join", "i_matter"], OWN)
    assert client.post(where, sent | {"written": ""}).status_code == 409
    client.post(where, sent | {"id": str(make_id())})
    rounds = records.list_records(house.scope("worker"), "polls", house.own.pk)
    assert sorted(one.round for one in rounds) == [1, 2]


@pytest.mark.parametrize(
    "wrong", [{"questions": []}, {"questions": ["no"]}, {"day": "2999-01-01"}, {"sample": "x"}]
)
def test_what_cannot_begin_is_told(house: House, wrong: dict[str, Any]) -> None:
    sent = {"id": str(make_id()), "day": str(timezone.localdate()), "questions": ["would_join"], **wrong}
    page = signed_in(house).post(address(house, "questionnaire-begin"), sent)
    assert (page.status_code, set(page.context["form"].errors)) == (422, {next(iter(wrong))})
    assert not records.list_records(house.scope("worker"), "polls", house.own.pk).exists()


def test_sheets_are_one_save_and_count_on_the_board_tables(house: House) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    sent = filled(
        client.get(where),
        {"number": 1, "would_join": 3, "i_matter": 0, OWN: 2},
        {"number": 2, "would_join": 1, "member": "on"},
        {"number": 3},  # nothing answered: no sheet
    )
    answered = [client.post(where, sent) for _ in range(2)]
    told = [f"{where}?done={word}&sheets=2" for word in ("saved", "again")]  # nothing is written twice
    assert [led_to(one) for one in answered] == told
    assert answers(house, poll) == [
        (1, "i_matter", 0),
        (1, "would_join", 3),
        (1, OWN, 2),
        (2, "would_join", 1),
    ]
    rows = records.list_records(house.scope("worker"), "survey_answers", house.own.pk)
    assert {(one.round, one.sample) for one in rows} == {(1, "random_door")}
    assert {one.member for one in rows if one.question == OWN} == {False}
    page = client.get(where)
    assert [(one.answered, one.mean) for one in page.context["counts"]] == [(2, 2.0), (1, 0.0), (1, 2.0)]
    assert page.context["typed"].rows[0].number == "3"


def test_nobody_answers_twice(house: House) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    client.post(where, filled(client.get(where), {"number": 7, "would_join": 3}))
    page = client.post(
        where, filled(client.get(where), {"number": 7, "would_join": 1}, {"number": 8, "would_join": 2})
    )
    assert (page.status_code, answers(house, poll)) == (422, [(7, "would_join", 3)])
    assert [str(one.said) for one in page.context["typed"].rows] == ["7 号已经写过一份；要改，打开那一份", ""]
    page = client.post(
        where, filled(client.get(where), {"number": 8, "would_join": 1}, {"number": 8, "i_matter": 2})
    )
    assert (page.status_code, answers(house, poll)) == (422, [(7, "would_join", 3)])
    assert "8 号写了两份" in page.content.decode()


def test_what_is_not_asked_is_told_and_the_rest_is_kept(house: House) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    sent = filled(client.get(where), {"number": 1, "would_join": 3, "satisfied": 2})
    page = client.post(where, sent)
    assert (page.status_code, answers(house, poll)) == (422, [])
    assert "这一轮没有问这道题" in page.content.decode()
    assert page.context["typed"].rows[0].answers[0].chosen == "3"
    told = {"day": timezone.localdate(), "round": 1, "respondent": make_id(), "score": 1}
    with pytest.raises(Invalid, match="没有问这道题"):
        write(house, "survey_answers", question="satisfied", **told)
    assert write(house, "survey_answers", question=OWN, **told).pk


@pytest.mark.parametrize("odd", [{"number": "x"}, {"number": "0"}, {"number": "10000"}, {"would_join": "4"}])
def test_what_is_no_sheet_is_told(house: House, odd: dict[str, str]) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    page = client.post(where, filled(client.get(where), {"number": 1, "would_join": 3} | odd))
    assert (page.status_code, answers(house, poll)) == (422, [])
    assert page.context["typed"].rows[0].said


def test_a_day_that_is_hard_to_believe_is_asked_once(house: House) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    sent = filled(client.get(where), {"number": 1, "would_join": 3}) | {"day": "1999-03-01"}
    page = client.post(where, sent)
    (asked,) = page.context["form"].asked
    assert (page.status_code, answers(house, poll)) == (422, [])
    assert client.post(where, sent | {"sure": [asked.key]}).status_code == 302
    assert answers(house, poll) == [(1, "would_join", 3)]


def test_a_sheet_is_changed_taken_back_and_written_again(house: House) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    client.post(where, filled(client.get(where), {"number": 5, "would_join": 3, "i_matter": 1}))
    opened = client.get(f"{where}?sheet=5")
    state = opened.context["opened"].state
    change = {"number": 5, "state": state, "would_join": 2, OWN: 1}
    client.post(where, filled(opened, change))
    assert answers(house, poll) == [(5, "would_join", 2), (5, OWN, 1)]
    stale = client.post(where, filled(client.get(where), change | {"would_join": 0}))
    assert (stale.status_code, answers(house, poll)) == (422, [(5, "would_join", 2), (5, OWN, 1)])
    assert "有人改过 5 号这一份" in stale.content.decode()
    undo = address(house, "questionnaire-undo", poll.pk)
    assert client.post(undo, {"number": 5, "state": state}).status_code == 409
    now = client.get(f"{where}?sheet=5").context["opened"].state
    client.post(undo, {"number": 5, "state": now})
    assert answers(house, poll) == []
    client.post(where, filled(client.get(where), {"number": 5, "would_join": 1}))
    assert answers(house, poll) == [(5, "would_join", 1)]


def test_whose_it_is(house: House) -> None:
    """The colleague goes on with it, the supervisor looks, a stranger finds nothing."""
    poll = survey(house)
    where = address(house, "questionnaire", poll.pk)
    colleague = signed_in(house, "colleague")
    assert (
        colleague.post(where, filled(colleague.get(where), {"number": 1, "would_join": 3})).status_code == 302
    )
    supervisor = signed_in(house, "supervisor").get(where)
    assert (supervisor.status_code, b"asking" in supervisor.content) == (200, False)
    assert signed_in(house, "stranger").get(where).status_code == 404
    sent = filled(colleague.get(where), {"number": 2, "would_join": 3})
    assert signed_in(house, "stranger").post(where, sent).status_code == 404
    assert answers(house, poll) == [(1, "would_join", 3)]


@pytest.mark.parametrize("sheets", [2, 12])
def test_more_sheets_ask_no_more(house: House, sheets: int, django_assert_num_queries: Any) -> None:
    poll, client = survey(house), signed_in(house)
    where = address(house, "questionnaire", poll.pk)
    page = client.get(where)
    many = [{"number": one, "would_join": 1, "i_matter": 2} for one in range(1, sheets + 1)]
    client.post(where, filled(page, *many))
    with django_assert_num_queries(8):
        client.get(where)
