"""Like bars are drawn on one scale; every month of a chart says its figure on touch, on focus and in a table."""

from dataclasses import dataclass
from datetime import date

import pytest

from tests.method.reading.test_first_steps import ITEM, VISIT
from tests.method.spec import all_specs
from tests.method.spec.drawn import drawn_ledger
from tests.method.spec.test_specs import only
from zhagen.board.html import item_fragment
from zhagen.board.views.frame import Anchors, frame_of
from zhagen.board.views.parts import AreaCount, PartAreas, areas_of, parts_of
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import read
from zhagen.method.terms import Words


def readings(*days: date) -> tuple[Reading, ...]:
    return read(drawn_ledger(VISIT), days, only(ITEM), engagements=["E1"]).readings


def test_bars_of_the_same_unit_have_one_scale() -> None:
    """Targets of 50 and 15 homes: the second flag stands at three tenths of the first."""
    item = readings(date(2026, 6, 30))[0].item(ITEM)
    known, familiar, *_ = parts_of(item, item.parts, frame_of(load_playbook(), "zh"), {})
    assert known.bar is not None
    assert familiar.bar is not None
    assert familiar.bar.flags[0] == pytest.approx(known.bar.flags[0] * 15 / 50)


def test_areas_of_the_same_records_have_one_scale() -> None:
    many = PartAreas(
        Words("认识", "Known"), "households", (AreaCount("东区", 40, 80), AreaCount("西区", 10, 50))
    )
    few = PartAreas(Words("熟悉", "Well known"), "households", (AreaCount("东区", 8, 80),))
    one, other = areas_of([many, few], "zh")
    assert [row.length for row in (*one.rows, *other.rows)] == [1.0, pytest.approx(0.4), pytest.approx(0.2)]


def test_a_chart_has_its_values_on_every_point_and_in_a_table() -> None:
    *months, now = readings(date(2026, 6, 20), date(2026, 6, 25), date(2026, 6, 30))
    page = item_fragment(ITEM, now, load_playbook(), "zh", months, Anchors(), [])
    assert page.count('<g class="pt" tabindex="0" role="img" aria-label="2026年6月 1 户">') == 3
    assert '<th scope="row">2026年6月</th><td class="r num">1 户</td>' in page


@dataclass(frozen=True, slots=True)
class Pages(Anchors):
    """A workplace in which things are written."""

    def step(self, table: str) -> str:
        """A page for each table."""
        return f"/write/{table}"

    def begin(self) -> str:
        """The page of what is kept."""
        return "/kept"


def test_the_next_step_is_a_button_to_where_it_is_done() -> None:
    (now,) = readings(date(2026, 6, 30))
    assert '<a class="btn" href="/write/contacts">去做</a>' in item_fragment(
        ITEM, now, load_playbook(), "zh", [], Pages(), []
    )
    assert "去做" not in item_fragment(ITEM, now, load_playbook(), "zh", [], Anchors(), [])


def test_of_a_table_that_is_not_kept_the_step_is_to_begin() -> None:
    rolls = "launch.methods.provide-services"
    ledger = drawn_ledger(VISIT)
    (now,) = read(ledger, [date(2026, 6, 30)], only(rolls), engagements=["E1"]).readings
    page = item_fragment(rolls, now, load_playbook(), "zh", [], Pages(), [])
    assert '<a class="btn" href="/kept">去做</a>' in page


def test_once_enough_homes_are_known_knowing_them_well_is_what_decides() -> None:
    """60 of the 50 homes asked for are known, none well."""
    homes = "\n".join(f"    c{n} | 2026-06-2{n % 9} | w1 | h{n} | home | yes | relate" for n in range(60))
    quiet = drawn_ledger(
        VISIT.replace("    c1 | 2026-06-20 | w1     | h1        | home | yes  | relate", homes)
    )
    (now,) = read(quiet, [date(2026, 6, 30)], only(ITEM), engagements=["E1"]).readings
    item = now.item(ITEM)
    assert item.state == "not-yet"
    assert item.decides == "familiar"


def test_what_holds_is_said_of_its_first_part() -> None:
    """Both parts are met; the second has got less far, and yet the sentence and the cell are about the first."""
    spec = next(spec for spec in all_specs() if spec.item == "launch.goals.diverse-groups")
    case = next(case for case in spec.cases if case.state == "reached")
    day = date.fromisoformat(case.as_of)
    (now,) = read(drawn_ledger(case.tables), [day], only(spec.item), engagements=["E1"]).readings
    assert now.item(spec.item).decides == "natures"
