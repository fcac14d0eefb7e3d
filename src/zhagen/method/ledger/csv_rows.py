"""What a reader of CSV text hands on."""

from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class CsvRows:
    """Headings and rows of text. Lines are counted from the line of headings, which is 1.

    `lines`: where each row begins, None when they run on from 2. `ragged`: (line, number of cells) of the
    rows that have not as many cells as there are headings; these are not in the frame.
    """

    headings: tuple[str, ...]
    frame: pl.DataFrame
    lines: pl.Series | None = None
    ragged: tuple[tuple[int, int], ...] = ()


def text_schema(headings: tuple[str, ...]) -> dict[str, pl.DataType]:
    """A column of text for each heading, named by its place, since headings may repeat."""
    return {str(place): pl.String() for place in range(len(headings))}
