"""Where frames are computed: each engine turns typed Polars frames into frames that measures can use."""

from typing import Any, Protocol

import polars as pl

from zhagen.method.measures.frame import Frame


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
        from zhagen.method.measures.engine.on_polars import OnPolars

        return OnPolars()
    if name == "duckdb":
        from zhagen.method.measures.engine_duckdb import OnDuckDB

        return OnDuckDB()
    raise ValueError(f"no engine {name!r}: polars or duckdb")
