"""A ledger of very many communities cut into blocks, so that what counting needs is the memory of one block.

Nothing is counted across communities, so a block is whole communities: their rows of every table, and those that
everybody reads. A ledger that lies in order of its engagements is cut without being copied.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import polars as pl
import pyarrow.compute as pc
from numpy.typing import NDArray

from zhagen.method.measures.evidence import Unit
from zhagen.method.tables import TABLES

# Rows, each as often as units read it. Half as many take a third longer, for each block takes every step; twice as many
# take a tenth less, and twice the memory.
MOST_ROWS = 1_000_000
Frames = Mapping[str, pl.DataFrame]
Numbers = NDArray[np.int64]
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Block:
    """Some communities' units, numbered as they stand here, and how to come by their frames."""

    units: list[Unit]
    cut: Callable[[], Frames]


def in_blocks(frames: Frames, units: Sequence[Unit], most: int = MOST_ROWS) -> list[Block]:
    """The ledger's typed frames (all tables) in blocks; every unit is in one of them.

    A block has `most` rows, or one community that has more.
    """
    days = max(Counter(unit.engagement for unit in units).values(), default=0)
    if sum(frame.height for frame in frames.values()) * days <= most:
        return [Block(list(units), lambda: frames)]
    engagements = frames["engagements"]["id"]
    place = {name: i for i, name in enumerate(engagements.to_list())}
    unit_place = np.array([place[unit.engagement] for unit in units], dtype=np.int64)
    readers = {name: places(frame["engagement"], engagements) for name, frame in frames.items()}
    rows = sum(np.bincount(of[of >= 0], minlength=len(place)) for of in readers.values())
    read = rows * np.bincount(unit_place, minlength=len(place))
    block_of = _blocks(frames["engagements"]["community"], read, most)
    cuts = {
        name: _Cut(frame, np.append(block_of, NOBODY)[readers[name]], wide=TABLES[name].community_wide)
        for name, frame in frames.items()
    }
    unit_block = block_of[unit_place]
    blocks = []
    for block in np.unique(unit_block).tolist():
        mine = [units[i] for i in np.flatnonzero(unit_block == block).tolist()]
        numbered = [replace(unit, number=number) for number, unit in enumerate(mine)]
        blocks.append(Block(numbered, partial(_cut_all, cuts, block)))
    return blocks


def _cut_all(cuts: Mapping[str, "_Cut"], block: int) -> Frames:
    return {name: cut.block(block) for name, cut in cuts.items()}


def places(texts: pl.Series, among: pl.Series, nowhere: int = NOBODY) -> Numbers:
    """The place of each text among others; `nowhere` where it is empty or not there.

    For texts that are the same in row after row, as those of one engagement mostly lie: a run is looked up once.
    """
    runs = texts.rle().struct.unnest()
    listed = pc.SetLookupOptions(value_set=among.cast(pl.String).to_arrow())
    place = pc.call_function("index_in", [runs["value"].cast(pl.String).to_arrow()], listed)
    numbers = place.fill_null(nowhere).to_numpy(zero_copy_only=False).astype(np.int64)
    return np.repeat(numbers, runs["len"].to_numpy())


def _blocks(community: pl.Series, rows: Numbers, most: int) -> Numbers:
    """The block of each engagement, NOBODY's where no unit reads its community; `rows`: what is read of each.

    Communities stay together, in the order in which they come.
    """
    place: dict[str | None, int] = {}
    of = np.array([place.setdefault(name, len(place)) for name in community.to_list()], dtype=np.int64)
    read = np.bincount(of, rows)
    return np.where(read > 0, (np.cumsum(read) - 1) // most, NOBODY)[of].astype(np.int64)


class _Cut:
    """A table of which each row is of a block, and some of every block."""

    def __init__(self, frame: pl.DataFrame, block: Numbers, *, wide: bool) -> None:
        everybody = frame["engagement"].is_null() if wide else None
        self._everybody = frame.filter(everybody) if everybody is not None and everybody.any() else None
        self._frame = frame
        self._order: Numbers | None = None
        if len(block) and (block[1:] < block[:-1]).any():
            self._order = np.argsort(block, kind="stable")
            block = block[self._order]
        self._of = block

    def block(self, block: int) -> pl.DataFrame:
        """The rows of that block."""
        low, high = np.searchsorted(self._of, [block, block + 1]).tolist()
        own = (
            self._frame.slice(low, high - low) if self._order is None else self._frame[self._order[low:high]]
        )
        return own if self._everybody is None else pl.concat([own, self._everybody])
