"""What is asked: a share, how many, a share of amounts, or sums of a unit. Each says its figures of a unit as data.

Figures of a unit: value, k, n, and where they apply `rows` (records on which the least count is judged, where n is
an amount), low, high, and flags:
  target      this unit's own target, where it depends on the community
  capped      firing counts as watch here              shown      not judged here
  away        falls away here (n/a)                    undecided  cannot be told, whatever k and n say
  decided     told even below the least count          wait       days until it can be told
  too_early   its item cannot be told yet              weak       does not decide where the others do
  inside      inside its lines here                    beyond     beyond its last line here
A unit of which k and n say nothing has k = n = 0 (value 0 for a count). A hit that is empty cannot be told, and its
row is left out of k and n (G18).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from zhagen.method.measures.sources import Source, any_of, count, different, per, total
from zhagen.method.measures.terms import Expr, Node, Numbers, bound, c, expr, nodes_in, when

FIGURES: Final = ("value", "k", "n", "rows", "low", "high")


@dataclass(frozen=True, slots=True)
class Behind:
    """Records behind a figure: the rows of `source`, down to those of tables; or the `table`'s rows that `ids` name."""

    source: Source
    table: str | None = None
    ids: Expr | None = None

    def bound(self, numbers: Numbers, rules: Numbers, memo: dict[Any, Any]) -> "Behind":
        """The same with the playbook's numbers in it."""
        source, ids = bound((self.source, self.ids), numbers, rules, memo)
        return Behind(source, self.table, ids)


@dataclass(frozen=True)
class Counting:
    """What a measure counts. `sums`: name -> an expression over units; `counts`: value 0 where there is nothing.

    Of a share `hits` are the records behind k, `left` those that were left out of k and n, since what is asked of them
    is not written. Both are empty where every record behind the figure counts alike.
    """

    sums: Mapping[str, Expr]
    behind: tuple[Behind, ...]
    counts: bool = False
    hits: tuple[Behind, ...] = ()
    left: tuple[Behind, ...] = ()
    _bound: dict[Any, tuple[Numbers, "Counting"]] = field(default_factory=dict, compare=False, repr=False)

    def with_(self, **more: Any) -> "Counting":
        """The same with more figures and flags of a unit, or others; `c.k`, `c.n` ... are those that it has."""
        told = {name: _over(expr(said), self.sums) for name, said in more.items()}
        return replace(self, sums={**self.sums, **told}, _bound={})

    def also(self, source: Source, table: str | None = None, ids: Expr | None = None) -> "Counting":
        """The same with more records behind it."""
        return replace(self, behind=(*self.behind, Behind(source, table, ids)), _bound={})

    def from_(self, *sources: Source) -> "Counting":
        """The same with the records of these sources behind it instead."""
        return replace(self, behind=tuple(Behind(source) for source in sources), hits=(), left=(), _bound={})

    def marked(self, hits: Source, left: Source) -> "Counting":
        """The same with the records behind k, and those left out."""
        return replace(self, hits=(Behind(hits),), left=(Behind(left),), _bound={})

    def behind_of(self, other: "Counting") -> "Counting":
        """The same with the records behind another."""
        return replace(self, behind=other.behind, hits=other.hits, left=other.left, _bound={})

    def bound(self, numbers: Numbers, rules: Numbers) -> "Counting":
        """The same with the playbook's numbers in it. KeyError names one that is missing."""
        key = (tuple(numbers.items()), id(rules))
        if key not in self._bound:
            memo: dict[Any, Any] = {}
            sums = {name: bound(said, numbers, rules, memo) for name, said in self.sums.items()}
            behind = tuple(b.bound(numbers, rules, memo) for b in self.behind)
            # The rules are kept with it, so that no others come to have their id.
            self._bound[key] = (rules, Counting(sums, behind, self.counts))
        return self._bound[key][1]

    def marks(self, numbers: Numbers, rules: Numbers) -> tuple["Counting", "Counting"]:
        """(the records behind k, those left out), each as a counting of nothing with the playbook's numbers in it."""
        memo: dict[Any, Any] = {}
        hits, left = (tuple(b.bound(numbers, rules, memo) for b in some) for some in (self.hits, self.left))
        return Counting({}, hits), Counting({}, left)

    @property
    def needs(self) -> frozenset[str]:
        """The part's numbers that it asks for."""
        return frozenset(n.of[0] for n in self._nodes() if n.op == "number_of")

    @property
    def needs_rules(self) -> frozenset[str]:
        """The playbook's shared numbers that it asks for."""
        return frozenset(n.of[0] for n in self._nodes() if n.op == "rule_of")

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that it touches, those it counts first."""
        return tuple(dict.fromkeys(n.of[0] for n in self._nodes() if n.op == "table"))

    @property
    def columns(self) -> frozenset[str]:
        """The names of the columns that it looks at, in any of its tables and sources."""
        return frozenset(n.of[0] for n in self._nodes() if n.op == "col")

    def _nodes(self) -> dict[Node, None]:
        return nodes_in((*self.sums.values(), *((b.source, b.ids) for b in self.behind)))


def _over(x: Any, sums: Mapping[str, Expr]) -> Any:
    """The expression with `c.k`, `c.n` ... of a unit put in; what other sources say stays."""
    if not isinstance(x, Expr):
        return x
    if x.op == "col" and x.of[0] in sums:
        return sums[x.of[0]]
    if x.op in ("at", "has"):
        return x
    return Expr(x.op, *(_over(y, sums) for y in x.of))


def of_units(*behind: Source, counts: bool = False, **sums: Any) -> Counting:
    """Figures that are said outright, in order: a later one may use earlier ones, as `c.k`."""
    figure = Counting({}, tuple(Behind(source) for source in behind), counts)
    for name, said in sums.items():
        figure = figure.with_(**{name: said})
    return figure


def share(source: Source, hit: Expr, things: str | None = None, ids: Expr | None = None) -> Counting:
    """k/n of rows, or of things where the source has one row a thing; `hit` is empty where it cannot be told.

    `things`: the table that the things' `ids` are of; those that hit are behind the figure as well.
    """
    told = source.where(hit.told)
    figure = of_units(told, k=told.of_unit(count(hit)), n=told.of_unit(count()), value=c.k / c.n)
    figure = figure.marked(told.where(hit), source.where(~hit.told))
    return figure if things is None else figure.also(told.where(hit), things, ids)


def share_of_things(source: Source, thing: str, hit: Expr, things: str | None = None) -> Counting:
    """k/n of different things (a column of rows): n have a row that tells, k one that hits."""
    column = Expr("col", thing)
    figure = share(per(source.where(hit.told), thing, hit=any_of(hit)), c.hit, things, column)
    return figure.marked(source.where(hit.told, hit), source.where(~hit.told))


def how_many(source: Source) -> Counting:
    """How many rows, or things where the source has one row a thing."""
    return of_units(source, counts=True, k=source.of_unit(count()), value=c.k)


def how_many_different(source: Source, thing: str, things: str | None = None) -> Counting:
    """How many different things (a column of rows; empty ones do not count); `things`: the table they are of."""
    column = Expr("col", thing)
    figure = of_units(source, counts=True, k=source.of_unit(different(column)), value=c.k)
    return figure if things is None else figure.also(source.where(column.told), things, column)


def share_of_places(source: Source, thing: str, places: Expr | int) -> Counting:
    """k/n of a fixed number of places (n, for every unit) that different things (a column of rows) fill."""
    filled = source.of_unit(different(Expr("col", thing)), 0)
    return of_units(source, k=filled, n=expr(places).whole, value=c.k / c.n)


def amounts(source: Source, amount: Expr, of: Expr) -> Counting:
    """Sum of the amount where `of` holds / sum of the amount; rows with either empty are left out.

    `rows`: the number of records, on which the least count is judged (G6).
    """
    told = source.where(amount.told, of.told)
    return of_units(
        told,
        k=told.of_unit(total(when(of, amount, 0.0))),
        n=told.of_unit(total(amount)),
        rows=told.of_unit(count()),
        value=when(c.n > 0, c.k / c.n),
    ).marked(told.where(of), source.where(~(amount.told & of.told)))
