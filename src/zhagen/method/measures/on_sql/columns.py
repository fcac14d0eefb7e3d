"""What can be known of a source without its rows: its columns, whose ids they hold, and which records it comes from."""

from zhagen.method.measures.evidence import kind_of
from zhagen.method.measures.sources import Source, per
from zhagen.method.measures.terms import Expr
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
