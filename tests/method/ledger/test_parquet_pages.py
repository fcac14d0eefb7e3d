"""Sound Parquet files of every make are read; one with a spoilt page is told and ends nothing."""

import itertools
from pathlib import Path

import polars as pl
import pyarrow.parquet
import pytest

from tests.method.ledger.filled import filled_frames
from tests.method.ledger.folders import problems

CONTACTS = filled_frames()["contacts"]
MAKES = list(itertools.product(("none", "snappy", "zstd"), (True, False), ("1.0", "2.0"), (2, 1000)))


@pytest.mark.parametrize(("compression", "dictionary", "page_version", "rows"), MAKES)
def test_files_of_another_program(
    tmp_path: Path, compression: str, dictionary: bool, page_version: str, rows: int
) -> None:
    pyarrow.parquet.write_table(
        pl.concat([CONTACTS] * 3).to_arrow(),
        tmp_path / "contacts.parquet",
        compression=compression,
        use_dictionary=dictionary,
        data_page_version=page_version,
        row_group_size=rows,
    )
    assert problems(tmp_path) == ()


def test_a_file_without_a_row(tmp_path: Path) -> None:
    CONTACTS.clear().write_parquet(tmp_path / "contacts.parquet")
    assert problems(tmp_path) == ()


def test_a_page_that_claims_too_much(tmp_path: Path) -> None:
    # Polars alone would end the process at some of these bytes: it asks for the 2^61 values that the page claims.
    path = tmp_path / "contacts.parquet"
    CONTACTS.select("id").write_parquet(path, statistics=False, compression="uncompressed")
    sound, refused = path.read_bytes(), 0
    for place in range(4, 40):  # the first page's header and what follows it
        path.write_bytes(sound[:place] + b"\x01" + sound[place + 1 :])
        refused += bool(problems(tmp_path))
    assert refused > 5


@pytest.mark.parametrize("byte", [b"\x00", b"\x01", b"\xff"])
def test_every_byte_may_be_spoilt(tmp_path: Path, byte: bytes) -> None:
    path = tmp_path / "contacts.parquet"
    CONTACTS.select("id", "worker").head(2).write_parquet(path)
    sound = path.read_bytes()
    for place in range(len(sound)):
        path.write_bytes(sound[:place] + byte + sound[place + 1 :])
        problems(tmp_path)
