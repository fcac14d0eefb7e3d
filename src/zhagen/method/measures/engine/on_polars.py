"""Measures on Polars, eagerly: a frame that many measures share is computed once and simply kept."""

from typing import Any, cast

import narwhals as nw
import polars as pl

from zhagen.method.measures.frame import Frame


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
