"""The day at the station decides what has come, whatever the clock of the machine that reads."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.cli.run import zhagen
from zhagen.cli import today

NIGHT = datetime(2026, 11, 30, 18, 0, tzinfo=UTC)  # two in the morning of 2026-12-01 in China


class Clock(datetime):
    """A clock that stands at `NIGHT`."""

    @classmethod
    def now(cls, tz: Any = None) -> "datetime":  # type: ignore[override]  # the tests' clock always has a zone
        return NIGHT.astimezone(tz)


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One contact of each of three days; the machine's clock is in UTC."""
    monkeypatch.setattr(today, "datetime", Clock)
    monkeypatch.delenv("ZHAGEN_TIME_ZONE", raising=False)
    folder = tmp_path / "ledger"
    folder.mkdir()
    (folder / "engagements.csv").write_text("id,engagement,community,day\ne,e,c,2026-11-01\n")
    days = ("2026-11-30", "2026-12-01", "2026-12-02")
    rows = "".join(f"k{n},e,{day},w\n" for n, day in enumerate(days))
    (folder / "contacts.csv").write_text(f"id,engagement,day,worker\n{rows}")
    return folder


def as_of(*args: str | Path) -> tuple[str, str]:
    ran = zhagen("read", *args, "--json", "--lang", "en")
    return json.loads(ran.out)["readings"][0]["as_of"], ran.err


def test_in_china_it_is_the_next_day_and_what_is_to_come_is_said(ledger: Path) -> None:
    day, said = as_of(ledger)
    assert day == "2026-12-01"
    assert "at the station it is 2026-12-01: 1 records of later days are still to come" in said
    assert "(Contacts 1)" in said


def test_the_option_and_the_playbook_name_another_zone(ledger: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("station: 柳林\ntime_zone: America/New_York\n", "utf-8")
    assert as_of(ledger, "--playbook", own)[0] == "2026-11-30"
    assert as_of(ledger, "--playbook", own, "--time-zone", "Asia/Tokyo")[0] == "2026-12-01"
    assert "(Contacts 2)" in as_of(ledger, "--time-zone", "UTC")[1]


def test_a_day_that_is_asked_for_is_read_without_a_word(ledger: Path) -> None:
    assert as_of(ledger, "--as-of", "2026-11-30") == ("2026-11-30", "")


def test_a_zone_that_is_none_is_told(ledger: Path, tmp_path: Path) -> None:
    ran = zhagen("read", ledger, "--time-zone", "Asia/Peking")
    assert (ran.status, ran.out) == (2, "")
    assert "没有时区“Asia/Peking”" in ran.err
    own = tmp_path / "own.yaml"
    own.write_text("station: 柳林\ntime_zone: 北京\n", "utf-8")
    ran = zhagen("playbook", "check", own, "--lang", "en")
    assert ran.status == 2
    assert 'own.yaml:2: there is no time zone "北京"' in ran.err
