"""Where rows come from: a table, some of its rows, one row a thing, several tables one under another; and what is
asked of all rows of a thing.
"""

from collections.abc import Callable
from typing import Any

from zhagen.method.measures.terms import Expr, N, Node, c, expr


class Source(Node):
    """Rows of every unit. `op` is table, units, where, with, per, each, last, steps, under or pairs."""

    __slots__ = ()

    def where(self, *masks: Expr) -> "Source":
        """The rows of which all of it is true."""
        out = self
        for mask in masks:
            out = Source("where", out, mask)
        return out

    def with_(self, **columns: Any) -> "Source":
        """The same rows with more columns, or others under a name that was there."""
        return Source("with", self, tuple((name, expr(column)) for name, column in columns.items()))

    def at(self, key: Any, what: Expr, empty: Any = None) -> Expr:
        """What its row of that key says; `empty` where there is none, or it says nothing.

        The key of a table is an id; of things, what they are counted by (a tuple where by several columns).
        """
        keys = key if isinstance(key, tuple) else (key,)
        found = Expr("at", self, tuple(expr(k) for k in keys), what)
        return found if empty is None else found.or_(empty)

    def has(self, *key: Expr) -> Expr:
        """Whether it has a row of that key; never empty."""
        return Expr("has", self, key)

    def of_unit(self, what: Expr, empty: Any = None) -> Expr:
        """What all its rows of a unit say together, as an aggregate: count(), total(...)."""
        return per(self, "unit").at(c.unit, what, empty)

    @property
    def any(self) -> Expr:
        """Whether the unit has a row of it; never empty."""
        return per(self, "unit").has(c.unit)


def rows(table: str) -> Source:
    """The rows of a table up to the as-of day."""
    return Source("table", table)


UNITS = Source("units")  # a row for each unit: `unit`; `age`, days since the work began


def to(table: str, key: Expr, column: str) -> Expr:
    """The column of the row of the table that the id points to; empty where it is not there."""
    return rows(table).at(key, Expr("col", column))


def per(source: Source, *by: str, **columns: Expr) -> Source:
    """One row for each different `by`; rows with one of them empty are left out. `columns` are aggregates."""
    things = Source("per", source, by)
    return things.with_(**columns) if columns else things


def each(source: Source, column: str, name: str) -> Source:
    """A row for each of the values that a cell joins by semicolons, in a column of that name; each once a row."""
    return Source("each", source, column, name)


def under(*sources: Source, columns: tuple[str, ...]) -> Source:
    """Several sources one under another, with the columns that all of them have."""
    return Source("under", sources, columns)


def last(source: Source, *by: str, order: tuple[Expr, ...]) -> Source:
    """Of each different `by` (an empty one is one as well) the row that comes last in that order, empty first."""
    return Source("last", source, by, order)


def latest(source: Source, *by: str) -> Source:
    """Of each different `by` the latest row: by day, then entered, then id (G18)."""
    return last(source, *by, order=(-c.ago, -c.entered_ago, c.id_order))


def pairs(left: Source, right: Source, *by: str, **columns: str) -> Source:
    """Every row of `left` with every row of `right` that has the same `by`: those of `left`, and `columns` of `right`.

    `columns`: new name = name in `right`.
    """
    return Source("pairs", left, right, by, tuple(columns.items()))


def steps(source: Source, by: str, of: Expr) -> Source:
    """The rows that have one before them in order of `of` among those of the same `by`, with `step`: how far apart."""
    return Source("steps", source, by, of)


def newest(source: Source, number: str = "round") -> Source:
    """The rows of each unit's highest round or plan (G20)."""
    return source.where(Expr("col", number) == source.of_unit(most(Expr("col", number))))


def first(source: Source, number: str = "round") -> Source:
    """The rows of each unit's lowest round or plan (G20)."""
    return source.where(Expr("col", number) == source.of_unit(least(Expr("col", number))))


def count(when: Expr | None = None) -> Expr:
    """How many rows."""
    return Expr("agg", "count", None, when)


def _aggregate(name: str, says: str) -> Callable[..., Expr]:
    def aggregate(of: Expr, when: Expr | None = None) -> Expr:
        return Expr("agg", name, of, when)

    aggregate.__doc__ = says
    return aggregate


most = _aggregate("most", "The highest; empty where all are.")
least = _aggregate("least", "The lowest; empty where all are.")
total = _aggregate("total", "The sum of those that are filled; empty where none is.")
mean = _aggregate("mean", "The mean of those that are filled; empty where none is.")
variance = _aggregate("variance", "The sample variance; empty below two.")
deviation = _aggregate("deviation", "The standard deviation of all there are.")
median = _aggregate("median", "The median; empty where all are.")
different = _aggregate("different", "How many different ones are filled.")
any_of = _aggregate("any", "Whether one is true; empty where none can be told.")


def at_last(of: Expr, order: Expr) -> Expr:
    """Its value in the row where the order is highest."""
    return Expr("agg", "at_last", of, order)


def nth(of: Expr, place: Expr) -> Expr:
    """The value at that place, counted from 1, in rising order; empty where there are fewer."""
    return Expr("agg", "nth", of, None, place)


def within(window: Expr = N.window, ago: Expr = c.ago) -> Expr:
    """Whether the day lies in the window (days still to come do as well)."""
    return ago < window
