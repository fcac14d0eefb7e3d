"""What engines say differently in SQL."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """Functions from the SQL of their arguments to SQL."""

    whole_division: Callable[[str, str], str]
    median: Callable[[str], str]
    nth: Callable[[str, str], str]
    at_last: Callable[[str, str], str]
    each: Callable[[str], str]


DUCKDB = Dialect(
    whole_division=lambda a, b: f"({a} // {b})",
    median=lambda of: f"median({of})",
    nth=lambda of, place: f"list_sort(list({of}) filter (where {of} is not null))[cast({place} as bigint)]",
    at_last=lambda of, order: f"arg_max({of}, {order})",
    each=lambda joined: f"unnest(string_split({joined}, ';'))",
)
