"""The two examples of real data say what is known, and "cannot tell" where nothing is."""

from datetime import date

import pytest

from zhagen.examples import caojiaxiang_ledger, davis
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.terms import State, Verdict


@pytest.fixture(scope="module")
def women() -> Reading:
    """Davis, ten days after the last of the fourteen events."""
    ledger = Ledger.from_frames(davis.tables())
    return read(ledger, [date(1936, 5, 30)], load_playbook()).readings[0]


@pytest.fixture(scope="module")
def committee() -> Reading:
    """Caojiaxiang at the end of the year of its election."""
    ledger = Ledger.from_frames(caojiaxiang_ledger.tables())
    return read(ledger, [date(2012, 12, 31)], load_playbook()).readings[0]


def test_davis_has_18_heads_and_89_attendances_at_14_events() -> None:
    tables = davis.tables()
    assert tables["attendance"]["resident"].n_unique() == 18
    assert tables["attendance"].height == 89
    assert tables["activities"].height == 14


def test_fifteen_of_eighteen_women_came_three_times(women: Reading) -> None:
    part = women.item("launch.tasks.consolidate-participation").parts[0]
    assert (part.k, part.n, part.verdict) == (15, 18, Verdict.MET)


def test_who_helped_was_not_recorded_so_helping_cannot_be_told(women: Reading) -> None:
    assert "part" not in davis.tables()["attendance"].columns
    for item in ("launch.residents.free-riding", "launch.tasks.find-leaders"):
        assert women.item(item).state is State.CANNOT_TELL


def test_of_the_committee_nearly_nothing_can_be_told(committee: Reading) -> None:
    told, of = committee.told
    assert (told <= 3, of) == (True, 62)


def test_an_organisation_alone_is_no_consolidation(committee: Reading) -> None:
    assert (committee.stage_on_record, committee.stage_read) == ("prepare", "prepare")
    assert not committee.stage_told


def test_representatives_are_not_called_trained_backbones(committee: Reading) -> None:
    assert caojiaxiang_ledger.tables()["roles"].height == 65
    assert committee.item("launch.goals.backbone-trained").state is State.NOT_YET


@pytest.mark.parametrize("example", [davis, caojiaxiang_ledger], ids=["davis", "caojiaxiang"])
def test_there_is_nothing_to_remark_on(example: object) -> None:
    assert Ledger.from_frames(example.tables()).remarks == ()
