"""The board and the export agree figure by figure: a reading from the database is that of its written ledger."""

import datetime as dt
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.oracle.tables_for_tests import random_tables
from tests.web.loading import load_tables
from tests.web.people import make_house
from zhagen.examples import davis, fictional
from zhagen.method.ledger import Ledger, read_ledger
from zhagen.method.playbook import load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.read import read
from zhagen.web.common.models import AuditRow
from zhagen.web.readings.cached_readings import readings_of
from zhagen.web.readings.frames import write_installation_ledger

pytestmark = pytest.mark.django_db(transaction=True)


Plain = dict[str, Any]


def by_unit(plain: Plain) -> dict[tuple[str, str], Plain]:
    """The readings by engagement and day."""
    return {(one["engagement"], one["as_of"]): one for one in plain["readings"]}


def differing(found: Any, expected: Any, where: str = "") -> Iterator[str]:
    """Every place in which two readings are not the same. Sums may differ in the last bits of a number."""
    if isinstance(expected, float) and isinstance(found, float):
        if not math.isclose(found, expected, rel_tol=1e-9):
            yield f"{where}: {found} {expected}"
    elif isinstance(expected, dict) and isinstance(found, dict) and expected.keys() == found.keys():
        for key, value in expected.items():
            yield from differing(found[key], value, f"{where}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, value in enumerate(expected):
            name = value.get("id", place) if isinstance(value, dict) else place
            yield from differing(found[place], value, f"{where}.{name}")
    elif found != expected:
        yield f"{where}: {found} {expected}"


def assert_agreement(tables: dict[str, list[dict[str, Any]]], days: list[dt.date], folder: Path) -> None:
    """All engagements at once, and each alone as a page takes it. (Alone there is less to remark on: a reference
    into another engagement, which no service would write, is then one to nothing.)"""
    keys = list(load_tables(tables).values())
    rows = write_installation_ledger(folder)
    assert sum(rows.values()) > len(keys)
    written = to_plain(read(read_ledger(folder), days, load_playbook()))
    assert list(differing(to_plain(readings_of(keys, days)), written)) == []
    expected = by_unit(written)
    for key in keys:
        for unit, reading in by_unit(to_plain(readings_of([key], days))).items():
            same = {**reading, "remarks": expected[unit]["remarks"]}
            assert list(differing(same, expected[unit])) == []


@pytest.mark.parametrize("seed", range(4))
def test_random_data(seed: int, tmp_path: Path) -> None:
    tables, as_of = random_tables(seed, 500)
    assert_agreement(tables, [as_of, as_of - dt.timedelta(days=200)], tmp_path / "ledger")


def test_davis(tmp_path: Path) -> None:
    tables = {name: frame.to_dicts() for name, frame in davis.tables().items()}
    assert_agreement(tables, [dt.date(1936, 6, 1)], tmp_path / "ledger")


def test_the_database_loses_nothing_of_a_ledger() -> None:
    frames = fictional.tables()
    days = [dt.date(2025, 9, 30), dt.date(2026, 3, 31)]
    keys = load_tables({name: frame.to_dicts() for name, frame in frames.items()})
    expected = to_plain(read(Ledger.from_frames(frames), days, load_playbook()))
    found = to_plain(readings_of(list(keys.values()), days))
    mine = by_unit(found)
    for (engagement, day), reading in by_unit(expected).items():
        same = {**reading, "engagement": str(keys[engagement])}
        assert list(differing(mine[str(keys[engagement]), day], same)) == []


def test_an_export_stands_in_the_log_of_each_agency(tmp_path: Path) -> None:
    house = make_house()
    write_installation_ledger(tmp_path / "out")
    rows = AuditRow.objects.unscoped().filter(action="export")
    agencies = {house.own.community.station.agency_id, house.foreign.community.station.agency_id}
    assert {(one.table, one.record, one.account) for one in rows} == {
        ("agency", key, None) for key in agencies
    }
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
