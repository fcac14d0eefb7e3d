"""An expression as SQL, over rows `b` with what they look up joined to them."""

from collections.abc import Callable
from typing import Any

from zhagen.method.measures.on_sql.dialect import Dialect
from zhagen.method.measures.terms import Expr

_AGGREGATES = {
    "most": "max({})",
    "least": "min({})",
    "total": "sum({})",
    "mean": "avg({})",
    "variance": "var_samp({})",
    "deviation": "stddev_pop({})",
    "different": "count(distinct {})",
    "any": "(max(case when {0} then 1 when not {0} then 0 end) = 1)",
}


def quoted(name: str) -> str:
    """A name that may be a word of SQL."""
    return f'"{name}"'


def literal(value: Any) -> str:
    """A plain value. A float has an exponent, so that no engine takes it for a decimal."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return (
        repr(value) if isinstance(value, int) else f"{value!r}e0" if "e" not in repr(value) else repr(value)
    )


Says = Callable[[Expr], str]


def say(said: Expr, column: Says, dialect: Dialect) -> str:
    """The SQL of an expression; `column` says columns, look-ups and aggregates."""
    of = said.of
    if said.op in ("col", "at", "has", "agg"):
        return column(said)
    if said.op == "lit":
        return literal(of[0])
    a, *more = [say(x, column, dialect) if isinstance(x, Expr) else x for x in of]
    match said.op:
        case "in":
            return f"{a} in ({', '.join(map(literal, more[0]))})"
        case "told":
            return f"({a} is not null)"
        case "written":
            return f"coalesce(trim({a}) <> '', false)"
        case "not":
            return f"(not {a})"
        case "number":
            return f"case when {a} then 1 when not {a} then 0 end"
        case "whole":
            return f"cast(trunc({a}) as bigint)"
        case "root":
            return f"sqrt({a})"
        case "or_":
            return f"coalesce({a}, {more[0]})"
        case "when":
            return f"case when {a} then {more[0]} else {more[1]} end"
        case "least" | "greatest":
            return f"{said.op}({', '.join([a, *more])})"
        case "/":
            return f"({a} / nullif({more[0]}, 0))"
        case "//":
            return dialect.whole_division(a, more[0])
    return f"({a} {said.op} {more[0]})"


def say_aggregate(said: Expr, value: Says, dialect: Dialect) -> str:
    """The SQL of an aggregate; `value` says what stands in it."""
    how, of, *more = said.of
    when = more[0]
    if how == "count":
        return "count(*)" if when is None else f"count(case when {value(when)} then 1 end)"
    column = value(of)
    if how == "at_last":
        return dialect.at_last(column, value(when))
    if when is not None:
        column = f"case when {value(when)} then {column} end"
    if how == "nth":
        return dialect.nth(column, value(more[1]))
    return dialect.median(column) if how == "median" else _AGGREGATES[how].format(column)
