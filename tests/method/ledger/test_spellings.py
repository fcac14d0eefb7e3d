"""The usual ways to write a day, a number, yes or no, and a value of a list."""

from datetime import date
from pathlib import Path

import pytest

from tests.method.ledger.folders import CONTACT, read

MARCH = date(2026, 3, 1)


def _cell(folder: Path, heading: str, cell: str) -> object:
    ledger = read(folder, contacts=f"{CONTACT},{heading}\nK1,E1,2026-03-01,W1,{cell}\n")
    return ledger.frames["contacts"][heading][0]


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-01",
        "2026-3-1",
        "2026/3/1",
        "2026/03/01",
        "2026.3.1",
        "2026年3月1日",
        "2026 年 3 月 1 日",
        "2026年03月01号",
        "20260301",
        "２０２６－０３－０１",
        "２０２６年３月１日",
        "46082",
        "46082.5",
        "2026-03-01 10:20",
        "2026-03-01T10:20:30Z",
        "2026/3/1 23:59:59",
        " 2026-03-01 ",
    ],
)
def test_days(tmp_path: Path, written: str) -> None:
    ledger = read(tmp_path, contacts=f"id,engagement,day,worker,entered\nK1,E1,{written},W1,{written}\n")
    assert ledger.frames["contacts"].select("day", "entered").row(0) == (MARCH, MARCH)


@pytest.mark.parametrize(
    ("written", "read_as"), [("15", 15), ("１５", 15), ("15.0", 15), (" 15 ", 15), ("", None)]
)
def test_whole_numbers(tmp_path: Path, written: str, read_as: int | None) -> None:
    assert _cell(tmp_path, "minutes", written) == read_as


@pytest.mark.parametrize(
    ("written", "read_as"), [("1.5", 1.5), ("１．５", 1.5), ("2", 2.0), (".5", 0.5), ("", None)]
)
def test_numbers(tmp_path: Path, written: str, read_as: float | None) -> None:
    ledger = read(tmp_path, work_hours=f"{CONTACT},hours\nH1,E1,2026-03-01,W1,{written}\n")
    assert ledger.frames["work_hours"]["hours"][0] == read_as


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("是", True),
        ("yes", True),
        ("Y", True),
        ("TRUE", True),
        ("1", True),
        ("１", True),
        ("否", False),
        ("No", False),
        ("false", False),
        ("0", False),
        ("", None),
        ("  ", None),
    ],
)
def test_yes_and_no(tmp_path: Path, written: str, read_as: bool | None) -> None:
    assert _cell(tmp_path, "made", written) is read_as


@pytest.mark.parametrize(
    "written", ["nobody_home", "无人在家", "Nobody home", "NOBODY HOME", " nobody home "]
)
def test_values_of_a_list(tmp_path: Path, written: str) -> None:
    assert _cell(tmp_path, "missed", written) == "nobody_home"


def test_a_value_that_is_called_none_is_no_empty_cell(tmp_path: Path) -> None:
    disputes = "id,engagement,day,stance\nD1,E1,2026-03-01,none\nD2,E1,2026-03-01,不介入\nD3,E1,2026-03-01,\n"
    frame = read(tmp_path, disputes=disputes).frames["disputes"]
    assert frame["stance"].to_list() == ["none", "none", None]


def test_ids_are_text_and_stay_as_they_are(tmp_path: Path) -> None:
    ledger = read(tmp_path, contacts=f"{CONTACT}\n 001 ,E1,2026-03-01,Ｗ１\n")
    assert ledger.frames["contacts"].select("id", "worker").row(0) == ("001", "Ｗ１")


@pytest.mark.parametrize("written", ["G1;G2", "G1；G2", " G1 ; G2 ", ";G1;;G2;", "G1;G2;G1"])
def test_several_ids_in_a_cell(tmp_path: Path, written: str) -> None:
    ledger = read(tmp_path, disputes=f"id,engagement,day,groups\nD1,E1,2026-03-01,{written}\n")
    assert ledger.frames["disputes"]["groups"].to_list() == ["G1;G2"]


def test_headings_in_any_language(tmp_path: Path) -> None:
    text = "编号, Engagement ,DAY,社工编号,Why missed\nK1,E1,2026-03-01,W1,拒访\n"
    frame = read(tmp_path, **{"接触.csv": text}).frames["contacts"]
    assert frame.select("id", "engagement", "worker", "missed").row(0) == ("K1", "E1", "W1", "refused")


def test_words_of_former_versions(tmp_path: Path) -> None:
    text = "id,engagement,day,worker,mode\nK1,E1,2026-03-01,W1,入户\nK2,E1,2026-03-01,W1,上门\n"
    kept = "id,engagement,day,table\nT1,E1,2026-03-01,接触\nT2,E1,2026-03-01,见面\n"
    for name in ("接触.csv", "见面.csv"):
        ledger = read(tmp_path, **{name: text}, kept=kept)
        assert ledger.frames["contacts"]["mode"].to_list() == ["home", "home"]
        assert ledger.frames["kept"]["table"].to_list() == ["contacts", "contacts"]
        (tmp_path / name).unlink()


def test_a_category_by_its_label(tmp_path: Path) -> None:
    text = "id,engagement,day,category\nQ1,E1,2026-03-01,停车\nQ2,E1,2026-03-01,Elder care\nQ3,E1,2026-03-01,pets\n"
    ledger = read(tmp_path, concerns=text)
    assert ledger.frames["concerns"]["category"].to_list() == ["parking", "elder_care", "pets"]


def test_an_engagement_is_its_own_engagement(tmp_path: Path) -> None:
    ledger = read(tmp_path, engagements="id,day,community\nE1,2026-01-05,C1\n")
    assert ledger.frames["engagements"]["engagement"].to_list() == ["E1"]
