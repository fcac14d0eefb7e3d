"""Whatever bytes lie there, the answer is a ledger or a list of problems, and each can be told in a line."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.method.ledger.filled import filled_frames
from tests.method.ledger.folders import problems
from zhagen.method.ledger import write_workbook

HEAD = "id,engagement,day,worker,minutes,made,mode\n"
QUICK = settings(max_examples=60, deadline=None)
CELL = st.text(alphabet='K1,;"\n\r\t 是否年月日-/.2026例ａ\x1f\x00\ud7ff', max_size=12)


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


def _read(path: Path) -> None:
    for strict in (False, True):
        found = problems(path, strict=strict)
        assert all(problem.line("zh") and problem.line("en") for problem in found)


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes_as_csv(data: bytes) -> None:
    with _folder() as folder:
        (folder / "contacts.csv").write_bytes(data)
        _read(folder)


@QUICK
@given(st.lists(st.lists(CELL, min_size=1, max_size=9), max_size=6), st.sampled_from(["utf-8", "gb18030"]))
def test_any_cells_as_csv(rows: list[list[str]], encoding: str) -> None:
    with _folder() as folder:
        text = HEAD + "\n".join(",".join(row) for row in rows)
        (folder / "contacts.csv").write_bytes(text.encode(encoding))
        _read(folder)


def _parquet() -> bytes:
    sink = io.BytesIO()
    pl.DataFrame({"id": ["K1", "K2"], "engagement": ["E1", "E1"], "worker": ["W1", None]}).write_parquet(sink)
    return sink.getvalue()


PARQUET = _parquet()


@QUICK
@given(st.integers(0, len(PARQUET) - 1), st.binary(max_size=8), st.booleans())
def test_spoilt_parquet(place: int, spoilt: bytes, cut: bool) -> None:
    with _folder() as folder:
        after = b"" if cut else PARQUET[place + len(spoilt) :]
        (folder / "contacts.parquet").write_bytes(PARQUET[:place] + spoilt + after)
        _read(folder)


def _workbook() -> bytes:
    with _folder() as folder:
        write_workbook({"contacts": filled_frames()["contacts"]}, folder / "book.xlsx")
        return (folder / "book.xlsx").read_bytes()


WORKBOOK = _workbook()


@QUICK
@given(st.integers(0, len(WORKBOOK) - 1), st.binary(max_size=8), st.booleans())
def test_spoilt_workbook(place: int, spoilt: bytes, cut: bool) -> None:
    with _folder() as folder:
        after = b"" if cut else WORKBOOK[place + len(spoilt) :]
        (folder / "book.xlsx").write_bytes(WORKBOOK[:place] + spoilt + after)
        _read(folder / "book.xlsx")


@QUICK
@given(st.data())
def test_a_workbook_with_spoilt_xml(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    place = data.draw(st.integers(0, len(parts[name])))
    parts[name] = parts[name][:place] + data.draw(st.binary(max_size=6)) + parts[name][place + 3 :]
    with _folder() as folder:
        with zipfile.ZipFile(folder / "book.xlsx", "w") as new:
            for part, content in parts.items():
                new.writestr(part, content)
        _read(folder / "book.xlsx")
