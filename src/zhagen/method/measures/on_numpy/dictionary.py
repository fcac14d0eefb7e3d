"""Texts as numbers: a list that grows, and a column's cells as arrays."""

from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from zhagen.method.measures.on_numpy.cells import Array

UNKNOWN = -1


class Dictionary:
    """A list of texts that grows, from those that it begins with, all different; a text's code is its place in it."""

    def __init__(self, texts: pl.Series) -> None:
        self._begin, self._size = texts, len(texts)
        self._code_of: dict[str, int] = {}
        self._lowest, self._of_listed = 0, np.zeros(0, dtype=np.int32)

    def __len__(self) -> int:
        return self._size

    @cached_property
    def _texts(self) -> pa.Array:
        return self._begin.to_arrow()

    def codes(self, asked: pa.Array) -> Array:
        """The code of each text; those that are not yet in the list are added. An empty one has any code."""
        if not self._size:
            encoded = asked.dictionary_encode()
            self._add(encoded.dictionary)
            return values_of(encoded.indices)
        codes = self._look_up(asked)
        if codes.null_count != asked.null_count:
            self._add(pc.unique(asked.filter(pc.and_(pc.is_null(codes), pc.is_valid(asked)))))
            codes = self._look_up(asked)
        return values_of(codes)

    def _look_up(self, asked: pa.Array) -> pa.Array:
        return pc.call_function("index_in", [asked], pc.SetLookupOptions(value_set=self._texts))

    def _add(self, texts: pa.Array) -> None:
        self._texts = pa.concat_arrays([self._texts, texts.cast(self._texts.type)])
        self._size = len(self._texts)

    @property
    def has_listed(self) -> bool:
        """Whether it was asked for categories, so that these are the quickest to look up."""
        return len(self._of_listed) > 0

    def codes_of_listed(self, cells: pl.Series) -> Array:
        """The same of categories: they are numbered once in a program, so only new ones are looked up as texts."""
        listed = cells.to_physical()
        some = listed.drop_nulls()
        if some.is_empty():
            return np.zeros(len(cells), dtype=np.int64)
        if not len(self._of_listed):
            self._learn(self._begin.cast(pl.Categorical), np.arange(len(self._begin)))
        numbers = listed.fill_null(some[0]).to_numpy()
        self._reach(int(numbers.min()), int(numbers.max()))
        found = self._of_listed[numbers - self._lowest]
        unknown = found == UNKNOWN
        if unknown.any():
            new = cells.filter(unknown & cells.is_not_null().to_numpy()).unique()
            self._learn(new, self.codes(new.cast(pl.String).to_arrow()))
            found = self._of_listed[numbers - self._lowest]
        codes: Array = found.astype(np.int64)
        return codes

    def _learn(self, listed: pl.Series, codes: Array) -> None:
        """Keeps the codes of these categories."""
        numbers = listed.to_physical().to_numpy()
        if len(numbers):
            self._reach(int(numbers.min()), int(numbers.max()))
            self._of_listed[numbers - self._lowest] = codes

    def _reach(self, low: int, high: int) -> None:
        """Makes room for the numbers of categories from low to high."""
        known = self._of_listed
        if len(known):
            low, high = min(low, self._lowest), max(high, self._lowest + len(known) - 1)
        if high - low + 1 > len(known):
            self._of_listed = np.full(high - low + 1, UNKNOWN, dtype=np.int32)
            self._of_listed[self._lowest - low : self._lowest - low + len(known)] = known
            self._lowest = low

    def code(self, text: str) -> int:
        """The code of a text, which is added where it is not there."""
        if text not in self._code_of:
            self._code_of[text] = int(self.codes(pa.array([text], pa.large_string()))[0])
        return self._code_of[text]

    def text(self, code: int) -> str:
        """The text of a code."""
        return str(self._texts[code].as_py())

    def texts(self) -> list[str]:
        """All texts, in order of code."""
        return [str(text) for text in self._texts.to_pylist()]


def values_of(cells: pa.Array, empty: int = 0) -> Array:
    """The cells as numbers: days since 1970, yes as 1; `empty` where they are empty."""
    if pa.types.is_date(cells.type):
        cells = cells.cast(pa.int32())
    elif pa.types.is_boolean(cells.type):
        cells = cells.cast(pa.uint8())
    if cells.null_count:
        cells = pc.call_function("coalesce", [cells, pa.scalar(empty, cells.type)])
    values: Array = cells.to_numpy(zero_copy_only=False)
    return values if values.dtype.kind == "f" else values.astype(np.int64, copy=False)


def filled_in(cells: pa.Array) -> Any:
    """Which cells are filled; None: all."""
    return pc.call_function("is_valid", [cells]).to_numpy(zero_copy_only=False) if cells.null_count else None
