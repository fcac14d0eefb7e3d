"""A ledger of very many communities cut into blocks, so that what counting needs is the memory of one block.

Nothing is counted across communities, so a block is whole communities: their rows of every table, and those that
everybody reads. A ledger that lies in order of its engagements is cut without being copied.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
import polars as pl
import pyarrow.compute as pc
from numpy.typing import NDArray

from zhagen.method.measures.evidence import Unit
from zhagen.method.tables import TABLES

# Rows, each as often as units read it. Fewer cost more steps than they save; more fall out of the processor's cache.
MOST_ROWS = 500_000
Frames = Mapping[str, pl.DataFrame]
Numbers = NDArray[np.int64]
NOBODY = -1


def in_blocks(
    frames: Frames, units: Sequence[Unit], most: int = MOST_ROWS
) -> Iterator[tuple[Frames, list[Unit]]]:
    """In turn the frames of some communities and their units, which are numbered anew as they stand there.

    `frames`: the ledger's typed frames (all tables). A block has `most` rows, or one community that has more. Every
    unit comes once.
    """
    if sum(frame.height for frame in frames.values()) * _days(units) <= most:
        yield frames, list(units)
        return
    engagements = frames["engagements"]["id"]
    place = {name: i for i, name in enumerate(engagements.to_list())}
    unit_place = np.array([place[unit.engagement] for unit in units], dtype=np.int64)
    readers = {name: _reader(frame["engagement"], engagements) for name, frame in frames.items()}
    rows = sum(np.bincount(of[of >= 0], minlength=len(place)) for of in readers.values())
    read = rows * np.bincount(unit_place, minlength=len(place))
    block_of = _blocks(frames["engagements"]["community"], read, most)
    cuts = {
        name: _Cut(frame, np.append(block_of, NOBODY)[readers[name]], wide=TABLES[name].community_wide)
        for name, frame in frames.items()
    }
    unit_block = block_of[unit_place]
    for block in np.unique(unit_block).tolist():
        mine = [units[i] for i in np.flatnonzero(unit_block == block).tolist()]
        yield (
            {name: cut.block(block) for name, cut in cuts.items()},
            [replace(unit, number=number) for number, unit in enumerate(mine)],
        )


def _days(units: Sequence[Unit]) -> int:
    """The most units that one engagement is."""
    return int(np.unique([unit.engagement for unit in units], return_counts=True)[1].max(initial=1))


def _reader(recorder: pl.Series, engagements: pl.Series) -> Numbers:
    """The place of each row's engagement among all; NOBODY where it has none, or one that is not there."""
    runs = recorder.rle().struct.unnest()  # rows of one engagement mostly lie together
    place = pc.index_in(runs["value"].to_arrow(), engagements.to_arrow()).fill_null(NOBODY)
    return np.repeat(place.to_numpy(zero_copy_only=False).astype(np.int64), runs["len"].to_numpy())


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
