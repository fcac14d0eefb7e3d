"""Votes: options once, a ballot a voter, counted for the board from the day they are closed."""

from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.led import led_to
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.pages.questionnaires.sheets import key_of
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db
ITEM = "launch.tasks.prioritise-goals"
OPTIONS = ("路灯", "停车", "助餐")


def vote(house: House, *options: str) -> Any:
    new = records.NewVote(timezone.localdate(), options or OPTIONS, "先做哪件")
    return records.open_vote(house.scope("worker"), house.own.pk, new, id=make_id())


def filled(*ballots: dict[str, Any]) -> dict[str, str]:
    """What the form sends: number, kind, state as they are, places by option."""
    sent = {"id": str(make_id()), "day": str(timezone.localdate())}
    for at, ballot in enumerate(ballots):
        for name, value in ({"kind": "resident"} | ballot).items():
            is_own = name in ("number", "kind", "state")
            sent[f"{name}-{at}" if is_own else f"place-{at}-{key_of(name)}"] = str(value)
    return sent


def ranks(house: House, poll: Any) -> dict[int | None, dict[str, float]]:
    found = records.find_vote(house.scope("worker"), house.own.pk, poll.pk)
    return {one.number: {option: row.rank for option, row in one.rows.items()} for one in found.sheets}


def on_the_board(house: House) -> tuple[float | None, str]:
    """How many residents voted in the newest vote that counts, and the item's state."""
    taken = readings.take_reading(house.scope("worker"), house.own.pk, timezone.localdate())
    item = taken.readings[0].item(ITEM)
    return next(one for one in item.parts if one.id == "voters").value, str(item.state)


def version(house: House, poll: Any) -> int:
    found: int = records.find_record(house.scope("worker"), "polls", poll.pk).version
    return found


ORDER = {"路灯": 1, "停车": 2, "助餐": 3}


def test_a_vote_is_begun_once(house: House) -> None:
    client, where = signed_in(house), address(house, "vote-begin")
    sent = {"id": str(make_id()), "day": str(timezone.localdate()), "options": "路灯\n停车\n\n路灯\n助餐"}
    answered = [client.post(where, sent) for _ in range(2)]  # a double click
    (poll,) = records.list_records(house.scope("worker"), "polls", house.own.pk)
    assert {led_to(one) for one in answered} == {address(house, "vote", poll.pk) + "?done=begun"}
    assert (poll.vote, poll.asked.split("\n"), poll.closed) == (poll.pk, list(OPTIONS), None)
    assert client.post(where, sent | {"options": "路灯\n停车"}).status_code == 409
    page = client.post(where, sent | {"id": str(make_id()), "options": "路灯"})
    assert (page.status_code, set(page.context["form"].errors)) == (422, {"options"})


@pytest.mark.django_db(transaction=True)  # a board is read by a connection of its own
def test_an_open_vote_leaves_the_vote_on_record_alone_until_it_is_closed(house: House) -> None:
    """The first ballot of a new vote flips nothing; closed, it counts; opened again, it does not."""
    before, client = make_id(), signed_in(house)
    for _voter in range(16):
        voter = make_id()
        for place, option in enumerate(("旧甲", "旧乙"), 1):
            told = {"vote": before, "voter": voter, "voter_kind": "resident", "option": option, "rank": place}
            write(house, "ballots", day="2026-03-01", **told)
    assert on_the_board(house) == (16, on_the_board(house)[1])
    poll = vote(house)
    where = address(house, "vote", poll.pk)
    state = on_the_board(house)
    client.post(where, filled({"number": 1, **ORDER}))
    assert on_the_board(house) == state == (16, state[1])
    end = address(house, "vote-end", poll.pk)
    closed = client.post(end, {"version": version(house, poll)})
    assert led_to(closed) == f"{where}?done=closed"
    assert on_the_board(house) == (1, "not-yet")
    assert client.post(end, {"version": 1}).status_code == 302  # closed already
    assert client.post(where, filled({"number": 2, **ORDER})).status_code == 409
    client.post(end, {"version": version(house, poll), "again": "1"})
    assert on_the_board(house) == state


@pytest.mark.django_db(transaction=True)  # today names what the board says
def test_an_open_vote_stands_on_today_until_it_is_closed(house: House) -> None:
    poll, client = vote(house), signed_in(house)
    where, today = address(house, "vote", poll.pk), address(house, "today")
    client.post(where, filled({"number": 1, **ORDER}))
    (line,) = client.get(today).context["today"].begun.lines
    assert (line.title, line.leads_to) == ("先做哪件", where)
    client.post(address(house, "vote-end", poll.pk), {"version": poll.version})
    assert client.get(today).context["today"].begun.lines == []


def test_a_vote_without_a_ballot_is_not_closed(house: House) -> None:
    poll, client = vote(house), signed_in(house)
    page = client.post(address(house, "vote-end", poll.pk), {"version": poll.version})
    assert (page.status_code, version(house, poll)) == (409, 1)
    assert "还没有一张票" in page.content.decode()


def test_ballots_are_one_save_and_ties_share_their_places(house: House) -> None:
    poll, client = vote(house), signed_in(house)
    where = address(house, "vote", poll.pk)
    sent = filled(
        {"number": 1, **ORDER},
        {"number": 2, "路灯": 1, "停车": 2, "助餐": 2, "kind": "leader"},
        {"number": 3, "停车": 1},
        {"number": 4},  # nothing placed: no ballot
    )
    answered = [client.post(where, sent) for _ in range(2)]
    assert {led_to(one) for one in answered} == {f"{where}?done=saved"}
    assert ranks(house, poll) == {
        1: {"路灯": 1.0, "停车": 2.0, "助餐": 3.0},
        2: {"路灯": 1.0, "停车": 2.5, "助餐": 2.5},
        3: {"停车": 1.0},
    }
    opened = client.get(f"{where}?ballot=2").context["typed"].rows[0]
    assert ([one.place for one in opened.options], opened.kind) == (["1", "2", "2"], "leader")


@pytest.mark.django_db(transaction=True)  # a board is read by a connection of its own
def test_the_result_beside_it_is_what_the_board_will_say(house: House) -> None:
    poll, client = vote(house), signed_in(house)
    where = address(house, "vote", poll.pk)
    client.post(where, filled(*({"number": one, **ORDER} for one in range(1, 12))))
    typed = filled({"number": 12, "路灯": 2, "停车": 1, "助餐": 3})
    live = client.post(address(house, "vote-count", poll.pk), typed)
    told = [
        (one.position, one.option, round(one.place, 4), one.first) for one in live.context["counted"].options
    ]
    assert told == [
        (1, "路灯", round(13 / 12, 4), 11),
        (2, "停车", round(23 / 12, 4), 1),
        (3, "助餐", 3.0, 0),
    ]
    assert len(ranks(house, poll)) == 11  # counting writes nothing
    client.post(where, typed)
    beside = client.get(where).context["counted"]
    assert beside == live.context["counted"]
    client.post(address(house, "vote-end", poll.pk), {"version": version(house, poll)})
    taken = readings.take_reading(house.scope("worker"), house.own.pk, timezone.localdate())
    item = taken.readings[0].item(ITEM)
    board = [one.says.zh for one in (*item.parts, *item.beside) if one.id != "objectives"]
    assert list(beside.sentences) == board


def test_nobody_votes_twice_and_a_ballot_is_changed_and_taken_back(house: House) -> None:
    poll, client = vote(house), signed_in(house)
    where = address(house, "vote", poll.pk)
    client.post(where, filled({"number": 3, **ORDER}))
    page = client.post(where, filled({"number": 3, "停车": 1}, {"number": 4, **ORDER}))
    assert (page.status_code, list(ranks(house, poll))) == (422, [3])
    assert [str(one.said) for one in page.context["typed"].rows] == ["3 号已经写过一份；要改，打开那一份", ""]
    opened = client.get(f"{where}?ballot=3").context["opened"]
    client.post(where, filled({"number": 3, "state": opened.state, "停车": 1, "路灯": 2}))
    assert ranks(house, poll) == {3: {"路灯": 2.0, "停车": 1.0}}
    undo = address(house, "vote-undo", poll.pk)
    assert client.post(undo, {"number": 3, "state": opened.state}).status_code == 409
    now = client.get(f"{where}?ballot=3").context["opened"].state
    client.post(undo, {"number": 3, "state": now})
    assert ranks(house, poll) == {}
    client.post(where, filled({"number": 3, **ORDER}))
    assert ranks(house, poll) == {3: {"路灯": 1.0, "停车": 2.0, "助餐": 3.0}}


def test_an_option_is_withdrawn_and_put_back_with_its_ballots(house: House) -> None:
    poll, client = vote(house), signed_in(house)
    where, options = address(house, "vote", poll.pk), address(house, "vote-options", poll.pk)
    client.post(where, filled({"number": 1, **ORDER}, {"number": 2, "助餐": 1, "停车": 2}))
    state = client.get(f"{where}?ballot=2").context["opened"].state
    client.post(where, filled({"number": 2, "state": state, "助餐": 1}))  # 停车 is left out now
    typed = filled({"number": 3, **ORDER})  # begun before it was withdrawn
    client.post(options, {"version": version(house, poll), "withdraw": "停车"})
    assert ranks(house, poll) == {1: {"路灯": 1.0, "助餐": 3.0}, 2: {"助餐": 1.0}}
    page = client.post(where, typed)
    assert (page.status_code, "已经撤下" in page.content.decode(), 3 in ranks(house, poll)) == (
        422,
        True,
        False,
    )
    rows = page.context["typed"].rows
    assert [(one.option, one.place) for one in rows[0].options] == [("路灯", "1"), ("助餐", "3")]
    # Two are left, and fewer than that is no vote.
    assert client.post(options, {"version": version(house, poll), "withdraw": "路灯"}).status_code == 409
    client.post(options, {"version": version(house, poll), "back": "停车"})
    assert ranks(house, poll) == {1: {"路灯": 1.0, "停车": 2.0, "助餐": 3.0}, 2: {"助餐": 1.0}}
    assert set(client.get(where).context["vote"].asked) == set(OPTIONS)


def test_a_vote_of_a_ledger_is_shown_with_what_its_ballots_name(house: House) -> None:
    """Options and numbers stand outside of a ledger."""
    key = make_id()
    poll = write(house, "polls", vote=key)
    for place, option in enumerate(OPTIONS, 1):
        told = {"vote": key, "voter_kind": "resident", "option": option, "rank": place}
        write(house, "ballots", voter=key, **told)
    page = signed_in(house).get(address(house, "vote", poll.pk))
    assert page.context["vote"].asked == OPTIONS
    assert [one.option for one in page.context["counted"].options] == list(OPTIONS)
    assert "没有张号的 1 张" in page.content.decode()
    signed_in(house).post(address(house, "vote", poll.pk), filled({"number": 1, **ORDER}))
    assert ranks(house, poll)[1] == {"路灯": 1.0, "停车": 2.0, "助餐": 3.0}


@pytest.mark.parametrize("odd", [{"number": "x"}, {"number": "0"}, {"路灯": "4"}, {"kind": "king"}])
def test_what_is_no_ballot_is_told(house: House, odd: dict[str, str]) -> None:
    poll, client = vote(house), signed_in(house)
    page = client.post(address(house, "vote", poll.pk), filled({"number": 1, **ORDER} | odd))
    assert (page.status_code, ranks(house, poll)) == (422, {})
    assert page.context["typed"].rows[0].said


def test_whose_it_is(house: House) -> None:
    """The colleague goes on with it, the supervisor looks, a stranger finds nothing."""
    poll = vote(house)
    where = address(house, "vote", poll.pk)
    assert signed_in(house, "colleague").post(where, filled({"number": 1, **ORDER})).status_code == 302
    supervisor = signed_in(house, "supervisor").get(where)
    assert (supervisor.status_code, b"balloting" in supervisor.content) == (200, False)
    for name in ("vote", "vote-count", "vote-end", "vote-options", "vote-undo"):
        sent = filled({"number": 2, **ORDER}) | {"version": str(version(house, poll))}
        assert signed_in(house, "stranger").post(address(house, name, poll.pk), sent).status_code == 404
        assert signed_in(house, "supervisor").post(address(house, name, poll.pk), sent).status_code == 403
    assert list(ranks(house, poll)) == [1]
    assert version(house, poll) == 1


@pytest.mark.parametrize("voters", [2, 12])
def test_more_ballots_ask_no_more(house: House, voters: int, django_assert_num_queries: Any) -> None:
    poll, client = vote(house), signed_in(house)
    where = address(house, "vote", poll.pk)
    client.post(where, filled(*({"number": one, **ORDER} for one in range(1, voters + 1))))
    with django_assert_num_queries(8):
        client.get(where)
