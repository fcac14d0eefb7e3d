"""How much a file may hold, asked before memory is: whoever sends a file does not decide how much of it we need.

A file that is larger is told so with the limit. The limits lie far beyond what people write by hand, and a ledger of
many communities comes as Parquet, whose limit grows with the file: a small one never unfolds to a large one.
"""

from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from zhagen.method.ledger.findings import Unreadable
from zhagen.method.ledger.grid import Grid
from zhagen.method.terms import Words

MILLION = 1_000_000
MB = 1024 * 1024
MOST_FILES = 10_000  # in one folder
MOST_COLUMNS = 1_000
MOST_CELLS = 20 * MILLION  # in one file of text
MOST_CHARACTERS = 100_000  # in one cell
MOST_LINE = MILLION  # characters between two line breaks
MOST_CSV = 64 * MB
MOST_BOOK = 64 * MB  # as it lies there
MOST_UNPACKED = 256 * MB  # all sheets of a workbook
MOST_SHEETS = 200
MOST_SHEET_CELLS = 5 * MILLION  # from the first to the last one, empty ones too
MOST_SHARED = 512 * MB  # the texts of a sheet, each as often as a cell has it
CELLS_A_BYTE = 20  # of Parquet, beyond MOST_CELLS
MANY_ROWS = 20_000  # from here on the texts of a table of Parquet stay listed
UNFOLDED_A_BYTE = 100  # of Parquet, beyond MOST_UNPACKED

TOO_LARGE = Words(
    "文件有 {found:,} MB，最多 {most:,} MB；请分成几份，或写成 Parquet",
    "it has {found:,} MB, the most is {most:,} MB; split it, or write Parquet",
)
TOO_MANY_FILES = Words(
    "文件夹里有 {found:,} 个文件，最多 {most:,} 个", "The folder has {found:,} files, the most is {most:,}"
)
TOO_MANY_COLUMNS = Words(
    "有 {found:,} 列，最多 {most:,} 列", "it has {found:,} columns, the most is {most:,}"
)
TOO_MANY_CELLS = Words("有 {found:,} 格，最多 {most:,} 格", "it has {found:,} cells, the most is {most:,}")
TOO_LONG_CELL = Words("有一格超过 {most:,} 个字", "a cell has more than {most:,} characters")
TOO_LONG_LINE = Words("有一行超过 {most:,} 个字", "a line has more than {most:,} characters")
UNFOLDS = Words(
    "打开以后超过 {most:,} MB，太大；请分成几份",
    "unpacked it has more than {most:,} MB, which is too much; split it",
)


def check_size(found: int, most: int) -> None:
    """Raises Unreadable where a file of so many bytes is not read."""
    if found > most:
        raise Unreadable(TOO_LARGE.filled(found=-(-found // MB), most=most // MB))


def check_number(found: int, most: int, says: Words) -> None:
    """Raises Unreadable with the sentence where there are more; `says` has {found} and {most}."""
    if found > most:
        raise Unreadable(says.filled(found=found, most=most))


def check_lines(text: str) -> None:
    """Raises Unreadable where a line goes on and on: only the end of each stretch of that length is looked at."""
    place = 0
    while place + MOST_LINE < len(text):
        place = text.rfind("\n", place, place + MOST_LINE + 1) + 1
        if not place:
            raise Unreadable(TOO_LONG_LINE.filled(most=MOST_LINE))


def check_cells(grid: Grid) -> Grid:
    """The grid. Raises Unreadable where one of its cells is a book: it would stand in every line that names it."""
    texts = grid.frame.select_seq(pl.col(pl.String))
    longest = texts.select_seq(pl.all().str.len_bytes().max())
    for name, most in longest.to_dict(as_series=False).items():
        # Characters are counted only where there are bytes enough for too many.
        much = bool(most) and most[0] is not None and most[0] > MOST_CHARACTERS
        if much and (texts[name].str.len_chars() > MOST_CHARACTERS).any():
            raise Unreadable(TOO_LONG_CELL.filled(most=MOST_CHARACTERS))
    for listed in grid.frame.select_seq(pl.col(pl.Categorical)):
        if (listed.unique().cast(pl.String).str.len_chars() > MOST_CHARACTERS).any():
            raise Unreadable(TOO_LONG_CELL.filled(most=MOST_CHARACTERS))
    return grid


def read_parquet(path: Path) -> pa.Table:
    """The whole table. Raises Unreadable where it claims or would need too much.

    A column that lists its values once is read so, and its texts are measured before each row gets its own. In a
    large table they stay listed, each held once: that is half of its memory, and only they need be looked at. The
    engagement does anyway.
    """
    size = path.stat().st_size
    most = MOST_UNPACKED + UNFOLDED_A_BYTE * size
    too_large = UNFOLDS.filled(most=most // MB)
    with pq.ParquetFile(path) as file:
        about = file.metadata
    check_number(about.num_columns, MOST_COLUMNS, TOO_MANY_COLUMNS)
    columns = [about.schema.column(place) for place in range(about.num_columns)]
    check_number(max((one.length for one in columns), default=0), MOST_CHARACTERS, TOO_LONG_CELL)
    chunks = [
        (column, about.row_group(group).column(place))
        for place, column in enumerate(columns)
        for group in range(about.num_row_groups)
    ]
    cells = max(sum(chunk.num_values for _, chunk in chunks), about.num_rows)
    check_number(cells, MOST_CELLS + CELLS_A_BYTE * size, TOO_MANY_CELLS)
    check_number(sum(chunk.total_uncompressed_size for _, chunk in chunks), most, too_large)
    deep = [
        chunk for column, chunk in chunks if column.max_repetition_level > 1 or column.path.count(".") > 2
    ]
    check_number(sum(chunk.num_values * chunk.total_uncompressed_size for chunk in deep), most, too_large)
    listed = {column.path for column, chunk in chunks if _is_listed(column, chunk)}
    with pq.ParquetFile(path, metadata=about, read_dictionary=sorted(listed)) as file:
        large = about.num_rows >= MANY_ROWS  # handing a small one to threads costs more than it saves
        table = file.read(use_threads=large)
    for place, column in enumerate(table.columns):
        is_list = pa.types.is_list(column.type)
        inner = column.type.value_type if is_list else column.type
        if not pa.types.is_dictionary(inner):
            continue
        check_number(_unfolded(column), most, too_large)
        name = table.schema.names[place]
        stays = (
            pa.types.is_string(column.type.value_type) and name != "id" and (large or name == "engagement")
        )
        if not stays:
            to = pa.list_(inner.value_type) if is_list else inner.value_type
            table = table.set_column(place, name, column.cast(to))
    return table


def _is_listed(column: pq.ColumnSchema, chunk: pq.ColumnChunkMetaData) -> bool:
    lists = column.path == "engagement" or any("DICTIONARY" in one for one in chunk.encodings)
    return lists and chunk.physical_type == "BYTE_ARRAY"


def _unfolded(column: pa.ChunkedArray) -> int:
    """The bytes of the column with a text in every row."""
    found = 0
    for chunk in column.chunks:
        values = chunk.flatten() if pa.types.is_list(chunk.type) else chunk
        lengths = pc.binary_length(values.dictionary)
        most = (pc.max(lengths).as_py() or 0) * len(values)
        # Its indices are counted only where it could be much.
        found += most if most < MB else pc.sum(lengths.take(values.indices)).as_py() or 0
    return found
