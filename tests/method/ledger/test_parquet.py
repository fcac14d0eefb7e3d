"""Parquet files and frames, as different programs write them."""

from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest

from zhagen.method.ledger import BadLedger, Ledger, read_ledger
from zhagen.method.tables import TABLES

DAY = date(2026, 3, 1)
# Late on the last of February in London, already the first of March where the community is.
IN_SHANGHAI = pl.Series([datetime(2026, 2, 28, 17, tzinfo=UTC)] * 2).dt.convert_time_zone("Asia/Shanghai")


def _contacts(**columns: object) -> pl.DataFrame:
    return pl.DataFrame({"id": ["K1"], "engagement": ["E1"], "day": [DAY], "worker": ["W1"]} | columns)


def _read(frame: pl.DataFrame, table: str = "contacts") -> pl.DataFrame:
    return Ledger.from_frames({table: frame}).frames[table]


@pytest.mark.parametrize(
    ("heading", "cells", "read_as"),
    [
        ("minutes", pl.Series([15.0, None]), [15, None]),
        ("minutes", pl.Series([15, 16], dtype=pl.UInt8), [15, 16]),
        ("minutes", pl.Series([15.0, float("nan")]), [15, None]),
        ("mode", pl.Series(["home", "来站"], dtype=pl.Categorical), ["home", "station"]),
        ("mode", pl.Series(["home", "home"], dtype=pl.Enum(["home"])), ["home", "home"]),
        ("made", pl.Series([1, 0]), [True, False]),
        ("made", pl.Series(["是", " "]), [True, None]),
        ("resident", pl.Series([1001.0, None]), ["1001", None]),
        ("resident", pl.Series([1001, 1002]), ["1001", "1002"]),
        ("resident", pl.Series([" R1 ", ""]), ["R1", None]),
        ("resident", pl.Series([None, None], dtype=pl.Null), [None, None]),
        ("entered", pl.Series([datetime(2026, 3, 1, 23, 50), None]), [DAY, None]),
        (
            "entered",
            pl.Series([datetime(2026, 2, 28, 17, tzinfo=UTC)] * 2).dt.convert_time_zone("Asia/Shanghai"),
            [DAY, DAY],
        ),
        ("entered", pl.Series(["2026年3月1日", None]), [DAY, None]),
        ("entered", pl.Series([20260301, 46082]), [DAY, DAY]),
    ],
)
def test_types_that_are_near_enough(heading: str, cells: pl.Series, read_as: list[object]) -> None:
    frame = pl.DataFrame(
        {"id": ["K1", "K2"], "engagement": ["E1", "E1"], "day": [DAY, DAY], "worker": ["W1", "W1"]}
    )
    frame = frame.with_columns(cells.alias(heading))
    assert _read(frame)[heading].to_list() == read_as


def test_lists_of_ids() -> None:
    frame = pl.DataFrame({"id": ["D1"], "engagement": ["E1"], "day": [DAY], "groups": [["G1", None, "G2"]]})
    assert _read(frame, "disputes")["groups"].to_list() == ["G1;G2"]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("minutes", True),
        ("minutes", 1.5),
        ("made", 2),
        ("entered", date(206, 3, 1)),
        ("mode", "letter"),
        ("minutes", b"5"),
    ],
)
def test_types_that_are_wrong(heading: str, cell: object) -> None:
    with pytest.raises(BadLedger) as caught:
        _read(_contacts(**{heading: [cell]}))
    assert [problem.column for problem in caught.value.problems] == [heading]


def test_numbers_without_end_are_wrong() -> None:
    frame = pl.DataFrame({"id": ["F1"], "engagement": ["E1"], "day": [DAY], "agreed": [float("inf")]})
    with pytest.raises(BadLedger):
        _read(frame, "funding")


def test_frames_have_all_tables_and_columns() -> None:
    frames = Ledger.from_frames({}).frames
    assert list(frames) == list(TABLES)
    for name, table in TABLES.items():
        assert frames[name].columns == [column.name for column in table.columns]
        assert frames[name].height == 0


def test_clean_frames_are_taken_as_they_are() -> None:
    frame = Ledger.from_frames({"contacts": _contacts()}).frames["contacts"]
    assert Ledger.from_frames({"contacts": frame}).frames["contacts"].equals(frame)


def test_a_frame_of_no_table() -> None:
    with pytest.raises(KeyError):
        Ledger.from_frames({"colours": pl.DataFrame()})


def test_the_file_is_one_file_whatever_its_folder_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "year=2026 [a]"
    folder.mkdir()
    _contacts().write_parquet(folder / "contacts.parquet")
    assert read_ledger(folder).frames["contacts"].height == 1
