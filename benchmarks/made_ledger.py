"""Large ledgers of random records, for measuring time only: nothing about them is meant to look like a community."""

from collections.abc import Callable
from datetime import date

import numpy as np
import polars as pl

from zhagen.method.tables import TABLES, Column, ColumnType

FIRST, DAYS = date(2023, 1, 1), 1180
AS_OF = date(2026, 3, 25)
# Rows of each table out of every thousand records, roughly as a station's work makes them.
PER_THOUSAND = {
    "contacts": 380, "attendance": 330, "concerns": 45, "invitations": 40, "activities": 22, "residents": 40,
    "households": 36, "survey_answers": 30, "exchanges": 12, "skill_evidence": 10, "memberships": 9,
    "partner_dealings": 8, "decisions": 6, "resource_uses": 6, "work_hours": 6, "ballots": 5, "resources": 3,
    "nominations": 3, "check_ins": 2, "profile_facts": 2, "roles": 2, "plan_steps": 2, "need_findings": 2,
    "need_ranks": 1, "partner_facts": 1, "groups": 1, "group_rules": 1, "buildings": 1, "sharings": 1,
    "disputes": 1, "funding": 1, "objectives": 1, "actions": 1, "claims": 1, "recommendations": 1, "partners": 1,
}  # fmt: skip
WORKERS = 5  # a community has
AT_LEAST = 3  # rows of every table a community has


def make_frames(communities: int, records: int, seed: int = 7) -> dict[str, pl.DataFrame]:
    """All tables for so many communities with about so many records in all. The same seed makes the same."""
    random = np.random.default_rng(seed)
    sizes = {
        name: max(AT_LEAST, round(PER_THOUSAND.get(name, 0) * records / communities / 1000))
        for name in TABLES
    }
    sizes["engagements"] = 1
    return {name: _table(name, communities, sizes, random) for name in TABLES}


def _table(name: str, communities: int, sizes: dict[str, int], random: np.random.Generator) -> pl.DataFrame:
    size = sizes[name]
    home = np.repeat(np.arange(communities), size)
    base = pl.DataFrame({"home": home, "row": np.tile(np.arange(size), communities)})
    columns = {c.name: _column(c, name, base, sizes, random) for c in TABLES[name].columns}
    columns["id"] = _id(name if name != "engagements" else "e", base["home"], base["row"])
    columns["engagement"] = _id("e", base["home"], base["row"] * 0)
    if name == "engagements":
        columns["community"] = _id("community", base["home"], base["row"])
        columns["started"] = pl.Series([FIRST] * len(base))
    columns["entered"] = columns["day"]
    if name in ("households", "residents"):  # nobody leaves, so that no record is of somebody who is gone
        columns["until"] = pl.Series([None] * len(base), dtype=pl.Date)
    ends = [(c.name, c.starts) for c in TABLES[name].columns if c.starts]
    return pl.DataFrame(columns).with_columns(
        # No end before its start: the checks should find nothing, as in a real ledger that is kept well.
        pl.when(pl.col(end).is_not_null()).then(pl.max_horizontal(end, start)).alias(end)
        for end, start in ends
    )


def _id(table: str, home: pl.Series, row: pl.Series) -> pl.Series:
    """As long as a UUID, so that memory is that of real ledgers."""
    frame = pl.DataFrame({"home": home, "row": row})
    return frame.select(
        pl.format("{}-{}-{}", pl.lit(f"{table[:12]:x<12}"), pl.col("home").cast(pl.String).str.zfill(8),
                  pl.col("row").cast(pl.String).str.zfill(14)).alias("id")
    )["id"]  # fmt: skip


def _column(
    column: Column, table: str, base: pl.DataFrame, sizes: dict[str, int], random: np.random.Generator
) -> pl.Series:
    length = len(base)

    def integers(low: int, high: int) -> np.ndarray:
        return random.integers(low, high, length)

    def from_list() -> pl.Series:
        codes = pl.Series([a.code for a in column.allowed if a.code])
        return codes.gather(integers(0, len(codes)))

    def reference() -> pl.Series:
        target = column.refers or table
        many = WORKERS if column.name == "worker" else sizes[target]
        return _id(target, base["home"], pl.Series(integers(0, many)))

    def day() -> pl.Series:
        since = pl.Series(integers(0, DAYS) + (FIRST - date(1970, 1, 1)).days, dtype=pl.Int32)
        return since.cast(pl.Date)

    makers: dict[ColumnType, Callable[[], pl.Series]] = {
        ColumnType.ID: reference,
        ColumnType.IDS: reference,
        ColumnType.DATE: day,
        ColumnType.INT: lambda: pl.Series(integers(int(column.low or 0), int(column.high or 4) + 1)),
        ColumnType.FLOAT: lambda: pl.Series(np.round(random.random(length) * (column.high or 8), 2)),
        ColumnType.BOOL: lambda: pl.Series(random.random(length) < 0.6),
        ColumnType.TEXT: lambda: pl.Series(["a", "b", "c", "d"]).gather(integers(0, 4)),
        ColumnType.WHO: lambda: pl.Series(["worker", "committee", "mixed", "resident"]).gather(
            integers(0, 4)
        ),
        ColumnType.ONE_OF: from_list,
    }
    made = from_list() if column.allowed else makers[column.type]()
    if column.name in ("closed", "until", "left") and column.type is ColumnType.DATE:
        return made.to_frame("x").select(pl.when(pl.Series(random.random(length) < 0.3)).then(pl.col("x")))[
            "x"
        ]
    return made
