"""Ids and words as numbers: an id is the place of its row in its table, a word its place in one list of all words.

Ids belong to a unit: the same resident read as of two days is two things. So where several units are read, an id's
place is counted on from its unit's own range; what lies outside (an id of nothing, a row that everybody reads) gets a
number after all of these.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa

from zhagen.method.measures.blocks import places
from zhagen.method.measures.evidence import WORDS, Unit
from zhagen.method.measures.on_numpy.cells import Array
from zhagen.method.measures.on_numpy.dictionary import Dictionary, filled_in
from zhagen.method.tables import TABLES

_DAY_0 = date(1970, 1, 1).toordinal()
_LISTED = sorted({allowed.code for t in TABLES.values() for x in t.columns for allowed in x.allowed})


def days_of(day: date) -> int:
    """Days since 1970."""
    return day.toordinal() - _DAY_0


class Coding:
    """The codes of one reading: `units` read the ledger's typed frames (all tables, duplicates resolved)."""

    def __init__(self, frames: Mapping[str, pl.DataFrame], units: Sequence[Unit]) -> None:
        self.frames, self.units = frames, units
        self.as_of = np.array([days_of(u.as_of) for u in units], dtype=np.int64)
        self.started = np.array([days_of(u.started) for u in units], dtype=np.int64)
        known = [days_of(u.known_by or date.max) for u in units]
        self.known_by = np.array(known, dtype=np.int64) if any(u.known_by for u in units) else None
        self._dictionaries: dict[str, Dictionary] = {}
        self._ranges: dict[str, Ranges] = {}
        self._outside: dict[str, dict[int, int]] = {}
        rows = frames["engagements"].select("id", "community")
        names = rows["id"].to_list()
        communities = {name: i for i, name in enumerate(dict.fromkeys(rows["community"].to_list()))}
        self._community_of = np.array([communities[x] for x in rows["community"]], dtype=np.int64)
        place = {name: i for i, name in enumerate(names)}
        self._names = rows["id"]
        self._engagement = np.array([place[u.engagement] for u in units], dtype=np.int64)
        self._community = np.array([communities.get(u.community, -1) for u in units], dtype=np.int64)

    def ranges(self, table: str) -> "Ranges":
        """The rows of the table that are read, and by which units."""
        if table not in self._ranges:
            wide = TABLES[table].community_wide
            column = self.frames[table]["engagement"]
            codes = places(column, self._names, -1)
            everybody = np.zeros(len(codes), dtype=bool)
            if wide:
                everybody = column.is_null().to_numpy() if column.null_count() else everybody
                codes = (
                    np.where(codes >= 0, self._community_of[codes], -1) if len(self._community_of) else codes
                )
            self._ranges[table] = Ranges(codes, everybody, self._community if wide else self._engagement)
        return self._ranges[table]

    def cells(self, table: str, column: str) -> pa.Array:
        """The column's cells in the rows that are read, in order of their readers."""
        cells = self._series(table, column)
        return (cells.cast(pl.String) if cells.dtype == pl.Categorical else cells).to_arrow()

    def codes(self, table: str, column: str, kind: str) -> tuple[Array, Any]:
        """The codes of the same cells, which hold texts of that kind, and which are filled (None: all)."""
        dictionary, cells = self.dictionary(kind), self._series(table, column)
        if dictionary.has_listed:
            cells = cells.cast(pl.Categorical)  # what a small table points to in a large one
        if cells.dtype != pl.Categorical:
            texts = cells.to_arrow()
            return dictionary.codes(texts), filled_in(texts)
        filled = cells.is_not_null().to_numpy() if cells.null_count() else None
        return dictionary.codes_of_listed(cells), filled

    def _series(self, table: str, column: str) -> pl.Series:
        cells = self.frames[table][column]
        order = self.ranges(table).order
        return cells if order is None else cells.gather(order)

    def dictionary(self, kind: str) -> Dictionary:
        """The list of that kind; a table's begins with its own ids, in the order of its rows."""
        if kind not in self._dictionaries:
            if kind in TABLES:
                texts = self._series(kind, "id")
            else:
                texts = pl.Series(_LISTED if kind == WORDS else [], dtype=pl.String)
            self._dictionaries[kind] = Dictionary(texts)
        return self._dictionaries[kind]

    def size(self, kind: str) -> int:
        """How many codes of that kind there are by now."""
        if kind in TABLES and len(self.units) > 1:
            return self.ranges(kind).total + len(self._outside.get(kind, ()))
        return len(self.dictionary(kind))

    def of_unit(self, kind: str, codes: Array, unit: Array) -> Array:
        """The codes as things of each row's unit; other kinds than a table's ids are anybody's and stay."""
        if kind not in TABLES or len(self.units) == 1:
            return codes
        ranges = self.ranges(kind)
        low, high = ranges.low[unit], ranges.high[unit]
        own = (codes >= low) & (codes < high)
        out = ranges.base[unit] + codes - low
        if own.all():
            return out
        known = self._outside.setdefault(kind, {})
        pairs = unit[~own] * (1 << 32) + codes[~own]
        different, inverse = np.unique(pairs, return_inverse=True)
        numbers = [known.setdefault(pair, ranges.total + len(known)) for pair in different.tolist()]
        out[~own] = np.array(numbers, dtype=np.int64)[inverse]
        return out

    def names(self, kind: str, codes: Array, unit: int) -> list[str]:
        """The texts of codes that are things of one unit."""
        texts = self.dictionary(kind)
        if kind in TABLES and len(self.units) > 1:
            ranges = self.ranges(kind)
            outside = {number: pair & ((1 << 32) - 1) for pair, number in self._outside.get(kind, {}).items()}
            shift = int(ranges.low[unit] - ranges.base[unit])
            return [texts.text(outside[x] if x >= ranges.total else x + shift) for x in codes.tolist()]
        return [texts.text(x) for x in codes.tolist()]


class Ranges:
    """Which rows of a table are read: `order` their places, by reader; each unit reads low to high, and what everybody
    reads, from `everybody` on. `base`: where a unit's own codes begin, of `total`."""

    def __init__(self, readers: Array, everybody: Array, units: Array) -> None:
        last = int(max(readers.max(initial=0), units.max(initial=0))) + 1
        read = np.zeros(last + 1, dtype=bool)
        read[units[units >= 0]] = True
        key = np.where(everybody, last, readers)
        read[last] = True
        mine = (key >= 0) & read[key]
        self.order: Array | None = None
        if not mine.all() or (len(key) > 1 and not (key[1:] >= key[:-1]).all()):
            places = np.flatnonzero(mine)
            self.order = places[np.argsort(key[places], kind="stable")]
            key = key[self.order]
        self.size = len(key)
        self.low = np.searchsorted(key, units).astype(np.int64)
        self.high = np.searchsorted(key, units, side="right").astype(np.int64)
        self.everybody = int(np.searchsorted(key, last))
        many = self.high - self.low
        self.base = np.concatenate([[0], np.cumsum(many)[:-1]]).astype(np.int64)
        self.total = int(many.sum())

    def expanded(self) -> tuple[Array | None, Array]:
        """For every unit's every row: its place among the rows read (None: as they stand), and the unit."""
        shared = self.size - self.everybody
        many = self.high - self.low + shared
        unit = np.repeat(np.arange(len(many)), many)
        if shared == 0 and self.total == self.size and (self.low == self.base).all():
            return None, unit
        for_all = np.arange(self.everybody, self.size)
        parts = [
            part
            for low, high in zip(self.low.tolist(), self.high.tolist(), strict=True)
            for part in (np.arange(low, high), for_all)
        ]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64), unit
