"""A partition's readings: those of the ledger, whole, made anew only where something changed."""

import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from tests.method.province.made import AS_OF, KNOWN, asked_of, make_partition
from zhagen.method.disclosure.disclose import AccessLevel
from zhagen.method.ledger import read_ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.province.outputs import Form, readings_file
from zhagen.method.province.summary import summarize
from zhagen.method.province.taking import BadPartition, find_stamp, read_partition
from zhagen.method.reading.as_json import from_plain
from zhagen.method.reading.read import read


def test_lines_are_the_readings_of_the_ledger(tmp_path: Path) -> None:
    partition, asked = make_partition(tmp_path / "in" / "1", "AB"), asked_of(tmp_path / "out")
    stamp = read_partition(partition, asked, load_playbook())
    lines = readings_file(asked.out, "1", Form.JSONL).read_text("utf-8").splitlines()
    written = [from_plain(json.loads(line)).readings[0] for line in lines]
    assert tuple(written) == read(read_ledger(partition.path), [AS_OF], load_playbook()).readings
    assert list(stamp.engagements) == ["A", "B"]


def test_rows_of_parquet_have_the_same_figures(tmp_path: Path) -> None:
    partition = make_partition(tmp_path / "in" / "1", "AB", homes=12)
    asked = asked_of(tmp_path / "out", Form.PARQUET, "duckdb")
    read_partition(partition, asked, load_playbook())
    table = pq.read_table(readings_file(asked.out, "1", Form.PARQUET))
    assert table.schema.metadata[b"hash"].decode() == load_playbook().hash
    rows = [row for row in table.to_pylist() if row["item"] == KNOWN and row["engagement"] == "B"]
    part = read(read_ledger(partition.path), [AS_OF], load_playbook()).readings[1].item(KNOWN).parts[0]
    assert (rows[0]["part"], rows[0]["k"], rows[0]["n"], rows[0]["beside"]) == (
        part.id,
        part.k,
        part.n,
        False,
    )
    assert (rows[0]["value"], rows[0]["verdict"]) == (part.value, part.verdict)


def test_what_was_made_of_the_same_is_there(tmp_path: Path) -> None:
    partition, asked = make_partition(tmp_path / "in" / "1", "A"), asked_of(tmp_path / "out")
    playbook = load_playbook()
    assert find_stamp(partition, asked, playbook) is None
    assert read_partition(partition, asked, playbook) == find_stamp(partition, asked, playbook)
    assert find_stamp(partition, replace(asked, days=(AS_OF.replace(day=30),)), playbook) is None
    assert find_stamp(partition, replace(asked, level=AccessLevel.OUTSIDE), playbook) is None
    assert find_stamp(partition, asked, replace(playbook, hash="other")) is None
    readings_file(asked.out, "1", Form.JSONL).write_text("cut", "utf-8")
    assert find_stamp(partition, asked, playbook) is None
    read_partition(partition, asked, playbook)
    make_partition(partition.path, "A", homes=31)
    assert find_stamp(partition, asked, playbook) is None


def test_a_bad_partition_leaves_nothing(tmp_path: Path) -> None:
    asked = asked_of(tmp_path / "out")
    partition = make_partition(tmp_path / "in" / "1", "A")
    rows = pl.read_parquet(partition.path / "contacts.parquet")
    rows.with_columns(tomorrow=1).write_parquet(partition.path / "contacts.parquet")
    with pytest.raises(BadPartition) as newer:
        read_partition(partition, asked, load_playbook())
    assert "tomorrow" in newer.value.problems[0].line("en")
    (partition.path / "contacts.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(BadPartition) as broken:
        read_partition(partition, asked, load_playbook())
    assert broken.value.problems[0].file == "contacts.parquet"
    assert not list(tmp_path.glob("out/*"))


def test_a_summary_lists_no_state_of_fewer_than_five(tmp_path: Path) -> None:
    asked, playbook = asked_of(tmp_path / "out"), load_playbook()
    many = make_partition(tmp_path / "in" / "1", [f"A{n:02}" for n in range(12)], homes=100)
    few = make_partition(tmp_path / "in" / "2", ["B1", "B2", "B3"], homes=0)
    stamps = [read_partition(one, asked, playbook) for one in (many, few)]
    whole = summarize(stamps, ["3"], playbook)
    day = whole["days"][AS_OF.isoformat()]
    states = [stamp.states[AS_OF.isoformat()][KNOWN] for stamp in stamps]
    assert [sum(one.values()) for one in states] == [12, 3]
    assert not set(states[0]) & set(states[1])
    assert day["items"][KNOWN] == dict.fromkeys(states[0], 10)
    assert day["engagements"] == 15
    assert whole["not_read"] == ["3"]
