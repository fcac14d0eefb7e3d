"""In a large table of Parquet texts stay listed, each once: what is checked, read and written is the same."""

from pathlib import Path

import polars as pl
import pytest

from tests.method.agreement.compared import ledger_of
from tests.method.properties.ledgers import generated
from zhagen.method.ledger import BadLedger, Ledger, flawless, limits, read_ledger, write_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.read import read


def read_both(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Ledger, Ledger]:
    """The ledger as it is read, and as if each of its tables were large."""
    plain = read_ledger(folder)
    for module in (limits, flawless):
        monkeypatch.setattr(module, "MANY_ROWS", 1)
    return plain, read_ledger(folder)


def listed_in(ledger: Ledger) -> list[str]:
    return [
        f"{table}.{name}"
        for table, frame in ledger.frames.items()
        for name, dtype in frame.schema.items()
        if dtype == pl.Categorical
    ]


def test_every_figure_and_remark_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables, as_of = generated(11)
    unique = {name: list({row["id"]: row for row in rows}.values()) for name, rows in tables.items()}
    frames = ledger_of(unique).frames
    kept_well = frames["contacts"].with_columns(entered=pl.max_horizontal("day", "entered"))
    write_ledger({**frames, "contacts": kept_well}, tmp_path / "ledger", "parquet")
    plain, large = read_both(tmp_path / "ledger", monkeypatch)
    assert not listed_in(plain)
    assert {"contacts.mode", "contacts.resident"} <= set(listed_in(large))
    assert not {"contacts.id", "activities.groups"} & set(listed_in(large))
    assert large.remarks == plain.remarks
    assert any(remark.column == "resident" and remark.table == "contacts" for remark in large.remarks)
    expected = read(plain, [as_of], load_playbook())
    assert read(large, [as_of], load_playbook()) == expected
    assert read(large, [as_of], load_playbook(), engine="duckdb") == expected
    write_ledger(large.frames, tmp_path / "again", "csv")
    write_ledger(plain.frames, tmp_path / "once", "csv")
    for file in (tmp_path / "once").iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


@pytest.mark.parametrize(
    ("column", "value"), [("mode", "by_owl"), ("resident", "  "), ("worker", "w" * 100_001), ("day", None)]
)
def test_a_bad_cell_is_told_as_anywhere(
    column: str, value: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables, _ = generated(11)
    frame = ledger_of(tables).frames["contacts"]
    bad = pl.Series(column, [value, *frame[column][1:]], frame[column].dtype)
    write_ledger({"engagements": ledger_of(tables).frames["engagements"]}, tmp_path, "parquet")
    frame.with_columns(bad).write_parquet(tmp_path / "contacts.parquet", use_pyarrow=True)
    said = []
    for many in (limits.MANY_ROWS, 1):
        for module in (limits, flawless):
            monkeypatch.setattr(module, "MANY_ROWS", many)
        try:
            said.append(read_ledger(tmp_path).frames["contacts"]["resident"].null_count())
        except BadLedger as wrong:
            said.append(wrong.problems)
    assert said[0] == said[1]
