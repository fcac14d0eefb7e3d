"""The invented community: every item told at its end, every caution fires and quiets, the same bytes each time."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.examples.track import month_ends, rows
from tests.method.agreement.compared import differences
from zhagen.examples import fictional, write_example
from zhagen.examples.fictional.days import LAST, STARTED, TERM
from zhagen.method.ledger import Ledger, read_ledger, write_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.reading.words import day_words
from zhagen.method.tables import TABLES
from zhagen.method.terms import Kind, State

CAUTIONS = (
    "prepare.cautions.no-eventification",
    "launch.cautions.dependency",
    "launch.cautions.worker-over-leaders",
    "launch.cautions.group-disputes",
    "consolidate.cautions.leader-centred",
    "consolidate.cautions.stuck-in-services",
    "evaluate.cautions.balanced-evidence",
    "evaluate.cautions.future-not-form",
)
Months = Mapping[date, Reading]


@pytest.fixture(scope="module")
def months() -> Months:
    """The product's reading at each month's end."""
    ledger = Ledger.from_frames(fictional.tables())
    return {r.as_of: r for r in read(ledger, month_ends(), load_playbook()).readings}


def test_at_its_end_every_item_can_be_told(months: Months) -> None:
    last = months[LAST]
    untold = [i.id for i in last.items if i.state in (State.CANNOT_TELL, State.OUT_OF_DATE)]
    assert untold == []
    assert last.told == (62, 62)


def test_these_are_all_the_cautions(months: Months) -> None:
    assert tuple(i.id for i in months[LAST].items if i.kind is Kind.CAUTION) == CAUTIONS


@pytest.mark.parametrize("caution", CAUTIONS)
def test_each_caution_fires_at_a_month_s_end_and_is_quiet_at_a_later_one(
    months: Months, caution: str
) -> None:
    states = [reading.item(caution).state for reading in months.values()]
    assert State.FIRING in states
    assert State.QUIET in states[states.index(State.FIRING) :]


def turns() -> Iterator[tuple[str, str, str]]:
    """(month, caution, "fires" or "is quiet") wherever the story in the docstring says so."""
    for month, text in re.findall(r"^(\d{4}-\d\d) (.*(?:\n .*)*)", fictional.__doc__ or "", re.MULTILINE):
        for caution in CAUTIONS:
            for what in re.findall(rf"{caution.split('.')[-1]}\s+(fires|is\s+quiet)", text):
                yield month, caution, " ".join(what.split())


def test_the_story_says_of_every_caution_when_it_fires_and_when_it_is_quiet() -> None:
    told = {(caution, what) for _, caution, what in turns()}
    assert told == {(caution, what) for caution in CAUTIONS for what in ("fires", "is quiet")}


@pytest.mark.parametrize(("month", "caution", "what"), list(turns()))
def test_what_the_story_says_of_cautions_is_so(months: Months, month: str, caution: str, what: str) -> None:
    days = list(months)
    place = next(place for place, day in enumerate(days) if day.isoformat().startswith(month))
    wanted = State.FIRING if what == "fires" else State.QUIET
    assert months[days[place]].item(caution).state is wanted
    assert place == 0 or months[days[place - 1]].item(caution).state is not wanted


def test_no_caution_fires_at_the_end_and_one_is_on_watch(months: Months) -> None:
    states = {caution: months[LAST].item(caution).state for caution in CAUTIONS}
    assert [c for c, state in states.items() if state is not State.QUIET] == [
        "launch.cautions.group-disputes"
    ]
    assert states["launch.cautions.group-disputes"] is State.WATCH


def test_signed_reviews_move_the_stage_on_record(months: Months) -> None:
    assert "".join(r.stage_on_record[0] for r in months.values()) == "ppppllllllccccceee"


def test_the_evidence_is_a_month_behind_the_record_in_february_2025(months: Months) -> None:
    february = months[date(2025, 2, 28)]
    assert (february.stage_on_record, february.stage_read) == ("launch", "prepare")


def test_at_the_end_both_say_evaluation(months: Months) -> None:
    last = months[LAST]
    assert (last.stage_on_record, last.stage_read, last.stage_told) == ("evaluate", "evaluate", True)
    assert last.stage_because == ("evaluate.goals.systematic-future",)


def test_when_a_worker_leaves_what_she_knew_goes_with_her(months: Months) -> None:
    known = [months[day].item("prepare.goals.know-households").state for day in month_ends()[7:9]]
    assert known == [State.REACHED, State.CLOSE]


def test_the_end_is_neither_perfect_nor_hopeless(months: Months) -> None:
    states = [i.state for i in months[LAST].items]
    found = {state: states.count(state) for state in (State.REACHED, State.CLOSE, State.NOT_YET)}
    assert min(found.values()) >= 3
    assert found[State.REACHED] < 40


def test_it_agrees_with_the_oracle() -> None:
    tables, playbook = rows(), load_playbook()
    days = (date(2024, 12, 31), date(2025, 6, 30), date(2025, 10, 31), LAST)
    assert [str(d) for day in days for d in differences(tables, day, playbook)] == []


def test_there_are_about_six_thousand_records() -> None:
    assert 5_000 <= sum(len(frame) for frame in fictional.tables().values()) <= 7_000


def test_there_is_nothing_to_remark_on(tmp_path: Path) -> None:
    frames = fictional.tables()
    assert Ledger.from_frames(frames).remarks == ()
    write_ledger(frames, tmp_path / "ledger", "csv")
    assert read_ledger(tmp_path / "ledger").remarks == ()


def test_every_table_is_written_and_every_column_filled_somewhere() -> None:
    frames = fictional.tables()
    empty = [
        f"{table.name}.{column.name}"
        for table in TABLES.values()
        for column in table.columns
        if frames[table.name][column.name].null_count() == len(frames[table.name])
    ]
    assert empty == [
        "engagements.ended",
        "kept.until",
        "residences.end_kind",
    ]  # the work goes on, and so does every record that is kept


def test_nothing_is_written_before_its_first_or_after_its_last_day() -> None:
    planned = {"due", "ends", "term"}  # days that are still to come
    for name, frame in fictional.tables().items():
        for column in TABLES[name].columns:
            if frame[column.name].dtype.is_temporal() and column.name not in planned:
                days = frame[column.name].drop_nulls()
                assert days.is_between(STARTED, LAST).all(), f"{name}.{column.name}"


def test_it_says_that_it_is_invented(months: Months, tmp_path: Path) -> None:
    about = write_example("fictional", tmp_path / "fictional")
    assert "虚构" in about.zh
    assert "invented" in about.en
    readme = (tmp_path / "fictional" / "README.md").read_text("utf-8")
    assert readme.startswith("# 【虚构】柳林巷社区 · fictional community, invented for trying\n")
    for reading in months.values():
        assert reading.focus == "【虚构】柳林巷社区 · fictional community, invented for trying"


def test_an_evaluation_is_due(months: Months) -> None:
    assert 0 < (TERM - LAST).days <= 90
    assert any(day_words(TERM).en in note.en for note in months[LAST].notes)
