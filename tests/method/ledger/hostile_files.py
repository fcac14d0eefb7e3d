"""Small files that unfold to large ones, each with what must be said of it."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.method.ledger.filled import filled_frames
from zhagen.method.ledger import write_workbook

HEAD = "id,engagement,day,worker\n"
ROW = "K1,E1,2026-03-01,W1\n"
LAST = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
QUOTED = "<row r='1048576'><c a='>' r = 'XFD1048576'><v>1</v></c></row>"
UNPLACED = "<row>" + "<c><v>1</v></c>" * 16_000 + '</row><row r="1048576"><c><v>1</v></c></row>'
SHARED = ("<row>" + '<c t="s"><v>0</v></c>' * 10 + "</row>") * 2_000
DISGUISED = SHARED.replace("<v>0<", "<v>&#48;<")


def book(rows: str, text: str = "", more: int = 0) -> Callable[[Path], Path]:
    """A workbook of our own with other rows in its sheets; `text`: what its cells share; `more`: bytes of blanks."""

    def make(folder: Path) -> Path:
        write_workbook({"contacts": filled_frames()["contacts"]}, folder / "sound.xlsx")
        path = folder / "book.xlsx"
        with zipfile.ZipFile(folder / "sound.xlsx") as old, zipfile.ZipFile(path, "w", 8) as new:
            for name in old.namelist():
                part = old.read(name).decode()
                if "worksheets/" in name:
                    head, _, tail = part.partition("<sheetData>")
                    part = (
                        f"{head}<sheetData>{rows}{' ' * more}</sheetData>{tail.partition('</sheetData>')[2]}"
                    )
                new.writestr(name, part)
            new.writestr("xl/sharedStrings.xml", f"<sst><si><t>{text}</t></si></sst>")
        (folder / "sound.xlsx").unlink()
        return path

    return make


def csv(text: str) -> Callable[[Path], Path]:
    """A folder with contacts of that text."""

    def make(folder: Path) -> Path:
        (folder / "contacts.csv").write_text(text)
        return folder

    return make


def parquet(ids: pa.Array) -> Callable[[Path], Path]:
    """A folder with contacts of those ids."""

    def make(folder: Path) -> Path:
        pq.write_table(pa.table({"id": ids}), folder / "contacts.parquet", compression="zstd")
        return folder

    return make


LISTED = pa.DictionaryArray.from_arrays(pa.array([0] * 100_000, pa.int32()), ["x" * 50_000])
FILES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "last corner": (book(LAST), "a sheet has 17,179,869,184 cells from its first to its last"),
    "corner in other quotes": (book(QUOTED), "a sheet has 17,179,869,184 cells"),
    "cells without places": (book(UNPLACED), "the most is 5,000,000; delete what lies outside the table"),
    "a text that cells share": (book(SHARED, "x" * 60_000), "a sheet holds more than 512 MB of text"),
    "the same in disguise": (book(DISGUISED, "x" * 60_000), "a sheet holds more than 512 MB of text"),
    "bomb": (book("", more=257 * 1024 * 1024), "unpacked it has more than 256 MB"),
    "wide": (csv("id," + "c," * 2_000 + "\n"), "it has 2,002 columns, the most is 1,000"),
    "wide, quoted": (csv('"id\n"' + ",a" * 2_000 + "\n"), "it has 2,001 columns, the most is 1,000"),
    "one line": (
        csv(f"{HEAD}K1,E1,2026-03-01,{'W' * 2_000_000}\n"),
        "a line has more than 1,000,000 characters",
    ),
    "one cell": (csv(f"{HEAD}K1,E1,2026-03-01,{'W' * 100_001}\n"), "a cell has more than 100,000 characters"),
    "one quoted cell": (
        csv(f'{HEAD}K1,E1,"{"W" * 200_000}",W1\n'),
        "a cell has more than 100,000 characters",
    ),
    "blank lines": (csv(HEAD + "\n" * 21_000_000), "it has 21,000,004 cells, the most is 20,000,000"),
    "mistakes": (csv(HEAD + "K1,E1,x,W1\n" * 101_000), "There is too much wrong; the list ends here"),
    "rows of nothing": (parquet(pa.nulls(25_000_000, pa.string())), "it has 25,000,000 cells"),
    "a text listed once": (parquet(LISTED), "unpacked it has more than"),
}
