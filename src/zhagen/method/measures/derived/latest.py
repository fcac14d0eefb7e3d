"""The latest of several rows about one thing, and the newest or first of numbered rounds."""

import narwhals as nw

from zhagen.method.measures.evidence import LONG_AGO
from zhagen.method.measures.frame import Frame


def latest(rows: Frame, *of: str) -> Frame:
    """One row for each `of` in a unit: the latest by day, then entered, then id (G18)."""
    order = rows.with_columns(
        latest_day=nw.coalesce(-nw.col("ago"), nw.lit(-LONG_AGO)),
        latest_entered=nw.coalesce(-nw.col("entered_ago"), nw.lit(-LONG_AGO)),
    )
    place = nw.col("id").cum_count(reverse=True)
    ranked = order.with_columns(
        latest_place=place.over("unit", *of, order_by=["latest_day", "latest_entered", "id"])
    )
    return ranked.filter(nw.col("latest_place") == 1).drop("latest_day", "latest_entered", "latest_place")


def newest_round(rows: Frame, number: str = "round") -> Frame:
    """The rows of each unit's highest round or plan (G20)."""
    return rows.filter(nw.col(number) == nw.col(number).max().over("unit"))


def first_round(rows: Frame, number: str = "round") -> Frame:
    """The rows of each unit's lowest round or plan (G20)."""
    return rows.filter(nw.col(number) == nw.col(number).min().over("unit"))
