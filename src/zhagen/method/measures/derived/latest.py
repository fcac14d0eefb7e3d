"""The latest of several rows about one thing, and the newest or first of numbered rounds."""

import narwhals as nw

from zhagen.method.measures.frame import Frame


def latest(rows: Frame, *of: str) -> Frame:
    """One row for each `of` in a unit: the latest by day, then entered, then id (G18)."""
    # What has no day, or no day of entry, comes before what has one.
    order = rows.with_columns(latest_day=-nw.col("ago"), latest_entered=-nw.col("entered_ago"))
    last = order.unique(["unit", *of], keep="last", order_by=["latest_day", "latest_entered", "id"])
    return last.drop("latest_day", "latest_entered")


def newest_round(rows: Frame, number: str = "round") -> Frame:
    """The rows of each unit's highest round or plan (G20)."""
    return rows.filter(nw.col(number) == nw.col(number).max().over("unit"))


def first_round(rows: Frame, number: str = "round") -> Frame:
    """The rows of each unit's lowest round or plan (G20)."""
    return rows.filter(nw.col(number) == nw.col(number).min().over("unit"))
