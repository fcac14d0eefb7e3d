"""What a workbook unpacks to, counted before it is read as cells.

A workbook is a zip of XML. One of 1.4 kB can name a cell in the last corner of a sheet, for which the reader of
workbooks would make 17 thousand million cells, or a text that a million cells share. What was counted is what is read:
the parts go on as they were unpacked here, so that no second reading of the zip can find others; packed again a
little, since they would stand twice in the memory beside the cells.
"""

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

from zhagen.method.ledger import limits
from zhagen.method.ledger.findings import Unreadable
from zhagen.method.terms import Words

TOO_MANY_SHEETS = Words(
    "有 {found:,} 张工作表，最多 {most:,} 张", "it has {found:,} sheets, the most is {most:,}"
)
TOO_WIDE = Words(
    "有一张工作表从第一格到最后一格有 {found:,} 格，最多 {most:,} 格；请删去表格外面的行和列",
    "a sheet has {found:,} cells from its first to its last, the most is {most:,}; delete what lies outside the table",
)
SHARED_TOO_LONG = Words(
    "一张工作表里的文字超过 {most:,} MB，太大；请分成几份",
    "a sheet holds more than {most:,} MB of text, which is too much; split it",
)


def count_workbook(path: Path) -> bytes:
    """A zip of the parts that are read. Raises Unreadable where they are too much.

    BadZipFile and others where it is no sound zip.
    """
    limits.check_size(path.stat().st_size, limits.MOST_BOOK)
    made = io.BytesIO()
    left = limits.MOST_UNPACKED
    texts: list[int] = []
    with (
        zipfile.ZipFile(path) as packed,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as counted,
    ):
        names = [name for name in packed.namelist() if name.lower().endswith((".xml", ".rels"))]
        limits.check_number(sum(is_sheet(name) for name in names), limits.MOST_SHEETS, TOO_MANY_SHEETS)
        for name in sorted(names, key=lambda one: not holds_texts(one)):  # what the sheets share comes first
            with packed.open(name) as part:
                data = part.read(left + 1)
            left -= len(data)
            if left < 0:
                raise Unreadable(limits.UNFOLDS.filled(most=limits.MOST_UNPACKED // limits.MB))
            if holds_texts(name):
                texts = [len(text) for text in _TEXT.split(data)[1:]]
            elif name.lower().endswith(".xml"):
                _check_sheet(data, texts)
            counted.writestr(name, data)
    return made.getvalue()


def is_sheet(name: str) -> bool:
    """Whether a part is a sheet by its place; whatever lies elsewhere is counted like one."""
    return "/worksheets/" in name.lower() and name.lower().endswith(".xml")


def holds_texts(name: str) -> bool:
    """Whether a part holds the texts that cells share."""
    return name.lower().endswith("sharedstrings.xml")


_TEXT = re.compile(rb"<(?:[\w.-]+:)?si[\s>/]")
_ROW = re.compile(rb"<(?:[\w.-]+:)?row[\s>/]")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s>/]")
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,9}[0-9]{1,12})""")
_SHARED = re.compile(rb"""\bt\s*=\s*["']s["']""")
_NUMBER = re.compile(rb">\s*\+?([0-9]{1,9})\s*<")
_DIGITS = b"0123456789"


def _check_sheet(data: bytes, texts: list[int]) -> None:
    """Raises Unreadable where its cells reach too far or say too much. Rather too many are counted than too few.

    `texts`: the bytes of each text that cells share.
    """
    places = set(_PLACE.findall(data))
    placed = sum(place[:1].isalpha() for place in places)
    columns = {place.rstrip(_DIGITS).upper() for place in places}
    rows = max((int(place.lstrip(_LETTERS)) for place in places), default=0)
    cells = len(_CELL.findall(data))
    width = max((_number_of(letters) for letters in columns), default=0)
    if cells > placed:  # some do not say where they are, but stand behind the one before
        width += max(len(_CELL.findall(row)) for row in _ROW.split(data))
        rows += len(_ROW.findall(data))
    limits.check_number(rows * width, limits.MOST_SHEET_CELLS, TOO_WIDE)
    if max(texts, default=0) * cells > limits.MOST_SHARED:
        numbers = Counter(_NUMBER.findall(data))
        length = sum(
            texts[int(number)] * times for number, times in numbers.items() if int(number) < len(texts)
        )
        hidden = max(len(_SHARED.findall(data)) - numbers.total(), 0) if b"&#" not in data else cells
        limits.check_number(
            length + hidden * max(texts),
            limits.MOST_SHARED,
            SHARED_TOO_LONG.filled(most=limits.MOST_SHARED // limits.MB),
        )


_LETTERS = bytes(range(ord("A"), ord("Z") + 1)) + bytes(range(ord("a"), ord("z") + 1))


def _number_of(letters: bytes) -> int:
    """A column by its letters: A is 1, XFD 16 384; 0 where there are none."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
