"""Whether the page headers of a Parquet file can be true.

Polars believes them: a single spoilt byte that makes a page hold 2^61 values ends the whole process when it asks
for so much memory, and no program can catch that. So every page is asked first how much it claims to hold. That
is a few bytes a page, nothing beside reading it.
"""

from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path

from zhagen.method.ledger.thrift import Cursor, Struct

_END = b"PAR1"
_TAIL = 8  # the length of the footer, and the four letters
# The fields of the format that are looked at, by the numbers it gives them.
_ROW_GROUPS, _COLUMNS, _CHUNK = 4, 1, 3
_CHUNK_VALUES, _DATA_AT, _DICTIONARY_AT = 5, 9, 11
_SIZE, _PACKED_SIZE, _PAGE, _DICTIONARY, _PAGE_V2 = 2, 3, 5, 7, 8
_PAGE_VALUES = 1
_LEVELS = (5, 6)  # bytes of levels, in a page of the second version


def check_pages(path: Path) -> None:
    """Raises ValueError when a page header claims what cannot be, OSError when the file cannot be opened."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        if len(data) < _TAIL or data[-4:] != _END:
            raise ValueError("no Parquet file")
        footer = len(data) - _TAIL - int.from_bytes(data[-_TAIL:-4], "little")
        for chunk in _chunks(Cursor(data, footer).struct()):
            _check_chunk(data, chunk)


def _chunks(footer: Struct) -> Iterator[Struct]:
    for group in _structs(footer.get(_ROW_GROUPS)):
        for column in _structs(group.get(_COLUMNS)):
            yield _struct(column.get(_CHUNK))


def _check_chunk(data: mmap, chunk: Struct) -> None:
    left = _number(chunk.get(_CHUNK_VALUES))
    cursor = Cursor(data, _number(chunk.get(_DICTIONARY_AT)) or _number(chunk.get(_DATA_AT)))
    while left > 0:
        header = cursor.struct()
        size, packed = _number(header.get(_SIZE)), _number(header.get(_PACKED_SIZE))
        cursor.at += packed
        if cursor.at > len(data):
            raise ValueError("a page longer than the file")
        if _DICTIONARY in header:
            if _number(_struct(header[_DICTIONARY]).get(_PAGE_VALUES)) > size:
                raise ValueError("more words than bytes")
            continue
        page = _struct(header.get(_PAGE) or header.get(_PAGE_V2))
        if _PAGE_V2 in header and sum(_number(page.get(levels)) for levels in _LEVELS) > size:
            raise ValueError("levels longer than their page")
        values = _number(page.get(_PAGE_VALUES))
        if not 0 < values <= left:
            raise ValueError("more values than the column has")
        left -= values


def _number(value: object) -> int:
    if value is None:
        return 0
    if not isinstance(value, int) or value < 0:
        raise ValueError("no count or place")
    return value


def _struct(value: object) -> Struct:
    if not isinstance(value, dict):
        raise ValueError("no struct")
    return value


def _structs(value: object) -> Iterator[Struct]:
    for each in value if isinstance(value, list) else ():
        yield _struct(each)
