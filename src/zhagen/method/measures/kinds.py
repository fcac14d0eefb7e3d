"""What can be known of data without a row: a source's columns, whose ids they hold, which records its rows come from,
and what a measure counts.
"""

from zhagen.method.measures.evidence import kind_of
from zhagen.method.measures.forms import Counting
from zhagen.method.measures.sources import UNITS, Source, per
from zhagen.method.measures.terms import Expr, c
from zhagen.method.tables import TABLES, ColumnType


def ago(date: str) -> str:
    """The column that holds the days since that date."""
    return "ago" if date == "day" else f"{date}_ago"


def columns_of(source: Source) -> list[str]:
    """The columns of its rows, beside `unit`."""
    match source.op:
        case "table":
            named = [x for x in TABLES[source.of[0]].columns if x.name != "engagement"]
            return [
                name
                for x in named
                for name in ([ago(x.name)] if x.type is ColumnType.DATE else [x.name, f"{x.name}_order"])
            ]
        case "units":
            return ["age"]
        case "with":
            under = columns_of(source.of[0])
            return [*under, *(name for name, _ in source.of[1] if name not in under)]
        case "per":
            return [*(name for name in source.of[1] if name != "unit"), "rows"]
        case "each":
            return [*columns_of(source.of[0]), source.of[2]]
        case "steps":
            return [*columns_of(source.of[0]), "step"]
        case "under":
            return list(source.of[1])
        case "pairs":
            return [*columns_of(source.of[0]), *(name for name, _ in source.of[3])]
    return columns_of(source.of[0])


def kind_of_column(source: Source, name: str) -> str | None:
    """The table that the column's ids are of, 'words', another name of ids, or None where it holds no text."""
    match source.op:
        case "table":
            column = {x.name: x for x in TABLES[source.of[0]].columns}.get(name)
            return None if column is None else kind_of(source.of[0], column)
        case "with" if name in dict(source.of[1]):
            return kind_of_value(source.of[0], dict(source.of[1])[name])
        case "each" if name == source.of[2]:
            return kind_of_column(source.of[0], source.of[1])
        case "under":
            return kind_of_column(source.of[0][0], name)
        case "pairs" if name in dict(source.of[3]):
            return kind_of_column(source.of[1], dict(source.of[3])[name])
        case "units":
            return None
    return kind_of_column(source.of[0], name)


def kind_of_value(source: Source, said: Expr) -> str | None:
    """The same of what is said of its rows."""
    match said.op:
        case "col":
            return kind_of_column(source, said.of[0])
        case "agg":
            return kind_of_value(source.of[0], said.of[1])
        case "at":
            return kind_of_value(said.of[0], said.of[2])
        case "or_" | "when":
            kinds = (kind_of_value(source, x) for x in said.of[-2:])
            return next((kind for kind in kinds if kind is not None), None)
    return None


def records_of(source: Source) -> list[tuple[str, Source]]:
    """The tables that its rows come from, and for each a source whose `id` is that of the records."""
    if "id" in columns_of(source):
        return [(str(kind_of_column(source, "id")), source)]
    return [record for one in _beneath(source, source) for record in records_of(one)]


def _beneath(source: Source, whole: Source) -> list[Source]:
    """The sources of the rows beneath those of `whole`, which is made of the rows of `source`."""
    match source.op:
        case "per":
            keys = tuple(Expr("col", name) for name in source.of[1])
            kept = per(whole, *source.of[1])
            return [source.of[0].where(kept.has(*keys))]
        case "under":
            return [_put(whole, source, part) for part in source.of[0]]
        case "units" | "table":
            return []
    return _beneath(source.of[0], whole)


def _put(whole: Source, old: Source, new: Source) -> Source:
    """`whole` with another source in the place of the one that its rows come from."""
    return new if whole is old else Source(whole.op, _put(whole.of[0], old, new), *whole.of[1:])


COUNTED = ("value", "k", "n", "rows")


def counted_in(counting: Counting) -> frozenset[str]:
    """What the figures count: names of tables whose rows or ids they are, other names of ids, 'words'.

    A measure that counts areas where residents live counts words, and no residents.
    """
    return frozenset(
        kind for name, said in counting.sums.items() if name in COUNTED for kind in _counted(said)
    )


def _counted(said: Expr) -> set[str]:
    """The same of an expression over units, or over things that are counted before."""
    match said.op:
        case "at":
            other, _, what = said.of
            while other.op in ("where", "with"):
                what = _defined(other, what)
                other = other.of[0]
            return _counted_in_all(other, what) if other.op == "per" else set()
        case "has":
            return set()
        case "when" | "least" | "greatest":  # the condition and the bounds are not what is counted
            parts = said.of[1:] if said.op == "when" else said.of[:1]
        case _:
            parts = said.of
    return {kind for part in parts if isinstance(part, Expr) for kind in _counted(part)}


def _counted_in_all(things: Source, said: Expr) -> set[str]:
    """What an expression over things counts of the rows that they are made of."""
    if said.op in ("at", "has"):
        return _counted(said)
    if said is c.rows or said.op == "agg":
        source, how, of = things.of[0], *(said.of[:2] if said.op == "agg" else ("count", None))
        if how == "different":
            kind = kind_of_value(source, of)
            return set() if kind is None else {kind}
        return _a_row_of(source) | (set() if of is None else _within(source, of))
    parts = (x for x in said.of if isinstance(x, Expr))
    return {kind for part in parts for kind in _counted_in_all(things, part)}


def _within(source: Source, said: Expr) -> set[str]:
    """What columns that are counts themselves count."""
    while source.op in ("where", "with"):
        said = _defined(source, said)
        source = source.of[0]
    return _counted_in_all(source, said) if source.op == "per" else _counted(said)


def _defined(source: Source, said: Expr) -> Expr:
    """The expression with the columns that the source defines put in."""
    made = dict(source.of[1]) if source.op == "with" else {}
    if said.op == "col":
        defined: Expr = made.get(said.of[0], said)
        return defined
    if said.op in ("at", "has", "agg", "lit"):
        return said
    return Expr(said.op, *(_defined(source, x) if isinstance(x, Expr) else x for x in said.of))


def _a_row_of(source: Source) -> set[str]:
    """What a row of the source is one of."""
    match source.op:
        case "table":
            return {source.of[0]}
        case "per":
            kinds = (kind_of_column(source.of[0], name) for name in source.of[1] if name != "unit")
            return {kind for kind in kinds if kind is not None}
        case "under":
            return {kind for part in source.of[0] for kind in _a_row_of(part)}
    return _a_row_of(source.of[0]) if source is not UNITS else set()
