"""What a measure is written in: columns, numbers of the playbook, comparisons. Data, so that any engine can be told.

`c.method` is a column of the rows at hand; a day reads as whole days before the as-of day: `c.ago` is the row's own,
`c.closed_ago` another. `N.window` is a number of the part, `R.known_window` one of the playbook's shared numbers. An
empty cell makes what is said of it empty, as in SQL: neither true nor false.
"""

from collections.abc import Mapping
from typing import Any, Final, Self
from weakref import WeakValueDictionary


class Node:
    """`op`, and what it is `of`: nodes, names, plain values. Two that say the same are one object."""

    __slots__ = ("__weakref__", "of", "op")
    op: str
    of: tuple[Any, ...]
    _known: Final[WeakValueDictionary[tuple[Any, ...], "Node"]] = WeakValueDictionary()

    def __new__(cls, op: str, *of: Any) -> Self:
        key = (cls, op, *(_same(x) for x in of))
        found = cls._known.get(key)
        if found is None:
            found = super().__new__(cls)
            found.op, found.of = op, of
            cls._known[key] = found
        return found  # type: ignore[return-value]  # the key holds the class

    def __repr__(self) -> str:
        return f"{self.op}({', '.join(map(repr, self.of))})"

    __hash__ = object.__hash__


def _same(x: Any) -> Any:
    """A key that is equal for what says the same: 0 is not False, nor 1 the same as 1.0."""
    if isinstance(x, Node):
        return id(x)
    return tuple(map(_same, x)) if isinstance(x, tuple) else (type(x), x)


class Expr(Node):
    """A value or a yes and no for each row."""

    __slots__ = ()

    def __bool__(self) -> bool:
        raise TypeError("an expression is no truth: use & | ~")

    def __eq__(self, other: object) -> "Expr":  # type: ignore[override]  # says it, asks nothing
        return Expr("=", self, expr(other))

    def __ne__(self, other: object) -> "Expr":  # type: ignore[override]  # says it, asks nothing
        return Expr("<>", self, expr(other))

    __hash__ = object.__hash__

    def __lt__(self, other: Any) -> "Expr":
        return Expr("<", self, expr(other))

    def __le__(self, other: Any) -> "Expr":
        return Expr("<=", self, expr(other))

    def __gt__(self, other: Any) -> "Expr":
        return Expr(">", self, expr(other))

    def __ge__(self, other: Any) -> "Expr":
        return Expr(">=", self, expr(other))

    def __add__(self, other: Any) -> "Expr":
        return Expr("+", self, expr(other))

    def __radd__(self, other: Any) -> "Expr":
        return Expr("+", expr(other), self)

    def __sub__(self, other: Any) -> "Expr":
        return Expr("-", self, expr(other))

    def __rsub__(self, other: Any) -> "Expr":
        return Expr("-", expr(other), self)

    def __mul__(self, other: Any) -> "Expr":
        return Expr("*", self, expr(other))

    def __rmul__(self, other: Any) -> "Expr":
        return Expr("*", expr(other), self)

    def __neg__(self) -> "Expr":
        return Expr("-", expr(0), self)

    def __truediv__(self, other: Any) -> "Expr":
        """A fraction; empty where it would be by 0."""
        return Expr("/", self, expr(other))

    def __floordiv__(self, other: Any) -> "Expr":
        return Expr("//", self, expr(other))

    def __and__(self, other: "Expr") -> "Expr":
        return Expr("and", self, expr(other))

    def __or__(self, other: "Expr") -> "Expr":
        return Expr("or", self, expr(other))

    def __invert__(self) -> "Expr":
        return Expr("not", self)

    def isin(self, *words: str) -> "Expr":
        """Whether it is one of these words."""
        return Expr("in", self, words)

    @property
    def told(self) -> "Expr":
        """Whether the cell is filled; never empty itself."""
        return Expr("told", self)

    @property
    def written(self) -> "Expr":
        """Whether the text has something but blanks in it; never empty itself."""
        return Expr("written", self)

    @property
    def number(self) -> "Expr":
        """Yes as 1, no as 0."""
        return Expr("number", self)

    @property
    def whole(self) -> "Expr":
        """The whole number, what comes after the point cut off."""
        return Expr("whole", self)

    @property
    def root(self) -> "Expr":
        """The square root."""
        return Expr("root", self)

    def or_(self, other: Any) -> "Expr":
        """The first of the two that is filled."""
        return Expr("or_", self, expr(other))


def expr(x: Any) -> Expr:
    """The same as an expression: a plain value stands for itself, None for an empty cell."""
    return x if isinstance(x, Expr) else Expr("lit", x)


def when(condition: Expr, then: Any, otherwise: Any = None) -> Expr:
    """`then` where the condition is true, `otherwise` where it is not or cannot be told."""
    return Expr("when", condition, expr(then), expr(otherwise))


def least_of(*of: Any) -> Expr:
    """The least of those that are filled."""
    return Expr("least", *map(expr, of))


def greatest_of(*of: Any) -> Expr:
    """The greatest of those that are filled."""
    return Expr("greatest", *map(expr, of))


class _Named:
    def __init__(self, op: str) -> None:
        self._op = op

    def __getattr__(self, name: str) -> Expr:
        return Expr(self._op, name)


c = _Named("col")
N = _Named("number_of")
R = _Named("rule_of")

Numbers = Mapping[str, float]
NAMED = {"number_of": 0, "rule_of": 1}


def bound(x: Any, numbers: Numbers, rules: Numbers, memo: dict[Any, Any]) -> Any:
    """The same with the playbook's numbers in it. KeyError names one that is missing."""
    if isinstance(x, tuple):
        return tuple(bound(y, numbers, rules, memo) for y in x)
    if not isinstance(x, Node):
        return x
    if x not in memo:
        if x.op in NAMED:
            memo[x] = expr((numbers, rules)[NAMED[x.op]][x.of[0]])
        else:
            memo[x] = type(x)(x.op, *(bound(y, numbers, rules, memo) for y in x.of))
    return memo[x]


def nodes_in(x: Any, found: dict[Node, None] | None = None) -> dict[Node, None]:
    """Every node in it, each once, those it is made of first."""
    found = {} if found is None else found
    if isinstance(x, tuple):
        for y in x:
            nodes_in(y, found)
    elif isinstance(x, Node) and x not in found:
        for y in x.of:
            nodes_in(y, found)
        found[x] = None
    return found
