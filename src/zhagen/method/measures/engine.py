"""Where frames are computed: each engine turns typed Polars frames into frames that measures can use."""

from typing import Any, Protocol, cast

import narwhals as nw
import polars as pl

# A measure uses only what an eager and a lazy Narwhals frame have in common, so the lazy type describes both.
Frame = nw.LazyFrame[Any]


class OnPolars:
    """The default engine."""

    def frame(self, rows: pl.DataFrame) -> Frame:
        """The rows as they are."""
        return nw.from_native(rows)

    def hold(self, frame: Frame) -> Frame:
        """Nothing to do: eager frames are computed already."""
        return frame

    def rows(self, frame: Frame) -> list[dict[str, Any]]:
        """The frame's rows as dicts."""
        return cast(pl.DataFrame, frame.to_native()).to_dicts()

    def counted(self, frame: Frame) -> dict[int, int]:
        """Asked in Polars itself, a fifth of the time: a reading counts the records behind 200 figures."""
        rows = cast(pl.DataFrame, frame.to_native())
        return dict(rows.group_by("unit").agg(pl.col("id").n_unique()).iter_rows())


class Engine(Protocol):
    """What a reading asks of an engine."""

    def frame(self, rows: pl.DataFrame) -> Frame:
        """The rows as a frame of this engine."""
        ...

    def hold(self, frame: Frame) -> Frame:
        """The same frame, computed now, so that many measures may use it without computing it again."""
        ...

    def rows(self, frame: Frame) -> list[dict[str, Any]]:
        """The frame's rows, for the few that leave the engine: one a community and day, or the ids behind a figure."""
        ...

    def counted(self, frame: Frame) -> dict[int, int]:
        """How many distinct ids a frame with unit and id has for each unit that has any."""
        ...


def engine_named(name: str) -> Engine:
    """The engine of that name ('polars' or 'duckdb'). ValueError for another name."""
    if name == "polars":
        return OnPolars()
    if name == "duckdb":
        from zhagen.method.measures.engine_duckdb import OnDuckDB

        return OnDuckDB()
    raise ValueError(f"no engine {name!r}: polars or duckdb")
