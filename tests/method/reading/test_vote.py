"""A vote counted on its own says what the board says of it."""

from datetime import date

import pytest

from tests.method.agreement.compared import ledger_of
from zhagen.method.playbook import load_playbook
from zhagen.method.reading.read import read
from zhagen.method.reading.vote import ITEM, count_vote

DAY = date(2026, 3, 1)
E1 = {"id": "E1", "engagement": "E1", "day": date(2025, 1, 1), "community": "C1", "started": date(2025, 1, 1)}


def ballots(*orders: dict[str, float]) -> list[dict[str, object]]:
    """A voter each: option -> place."""
    return [
        {
            "id": f"{voter}{option}",
            "engagement": "E1",
            "day": DAY,
            "vote": "v",
            "voter": f"p{voter}",
            "voter_kind": "resident" if voter else "worker",
            "option": option,
            "rank": rank,
        }
        for voter, order in enumerate(orders)
        for option, rank in order.items()
    ]


def test_it_is_what_the_board_says() -> None:
    # Ten put a before b before c, two tie b and c, one leaves c out: it then takes the third place.
    orders = (
        [{"a": 1.0, "b": 2.0, "c": 3.0}] * 10 + [{"a": 1.0, "b": 2.5, "c": 2.5}] * 2 + [{"b": 1.0, "a": 2.0}]
    )
    ledger = ledger_of({"engagements": [E1], "ballots": ballots(*orders)})
    counted = count_vote(ledger, DAY, load_playbook())
    told = [(one.option, round(one.place, 4), one.position, one.first) for one in counted.options]
    assert told == [
        ("a", round(14 / 13, 4), 1, 12),
        ("b", round((10 * 2 + 2 * 2.5 + 1) / 13, 4), 2, 1),
        ("c", round((10 * 3 + 2 * 2.5 + 3) / 13, 4), 3, 0),
    ]
    (reading,) = read(ledger, [DAY], load_playbook()).readings
    item = reading.item(ITEM)
    of_the_board = {one.id: one for one in (*item.parts, *item.beside)}
    assert [one.id for one in counted.parts] == ["voters", "residents", "settled", "agreement"]
    for part in counted.parts:
        same = of_the_board[part.id]
        assert (part.value, part.k, part.n, part.verdict) == (same.value, same.k, same.n, same.verdict)
    # 12 whole ballots, rank sums 12, 25, 35 around 24; two of them tie two places: 12 * 265 / (144 * 24 - 12 * 12).
    squared = (12 - 24) ** 2 + (25 - 24) ** 2 + (35 - 24) ** 2
    assert counted.part("agreement").value == pytest.approx(12 * squared / (144 * 24 - 12 * 2 * 6))


def test_of_no_ballot_nothing_is_told() -> None:
    counted = count_vote(ledger_of({"engagements": [E1]}), DAY, load_playbook())
    assert (counted.options, counted.part("agreement").value) == ((), None)
