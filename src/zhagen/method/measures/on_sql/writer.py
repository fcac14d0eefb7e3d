"""Sources as tables and views, each made once: what is counted from many rows is a table, what only chooses a view."""

from collections.abc import Callable, Iterable
from typing import Any

from zhagen.method.measures.evidence import ALWAYS_THERE, EMPTIED_AFTER, EMPTIED_WITH
from zhagen.method.measures.kinds import ago, columns_of
from zhagen.method.measures.on_sql.dialect import Dialect
from zhagen.method.measures.on_sql.saying import quoted, say, say_aggregate
from zhagen.method.measures.sources import UNITS, Source
from zhagen.method.measures.terms import Expr, Node, nodes_in
from zhagen.method.tables import TABLES, ColumnType


class Writer:
    """Writes the statements that make sources, and runs them.

    The database has the declared tables as `in_<table>` with days as whole numbers; `units` with unit, engagement,
    community, as_of, known_by, age; and `recorders` with engagement and community.
    """

    def __init__(self, run: Callable[[str], Any], dialect: Dialect) -> None:
        self._run, self._dialect = run, dialect
        self._names: dict[Source, str] = {UNITS: "units"}
        self._asked: dict[Source, dict[Expr, str]] = {}
        self._made: dict[Source, int] = {}
        self._views: dict[Any, tuple[str, dict[Expr, str]]] = {}
        self._count = 0

    def prepare(self, exprs: Iterable[Any]) -> None:
        """Looks at all that will be asked, so that what is asked of the same things is asked in one statement."""
        found: dict[Node, None] = {}
        for said in exprs:
            nodes_in(said, found)
        for node in found:
            if node.op == "at":
                self._ask(node.of[0], node.of[2])
            elif node.op == "with":
                for _, said in node.of[1]:
                    self._ask(node.of[0], said)
            elif node.op == "where":
                self._ask(node.of[0], node.of[1])

    def _ask(self, source: Source, said: Expr) -> None:
        """The aggregates of one expression over things."""
        if source.op == "per":
            asked = self._asked.setdefault(source, {})
            for node in _aggregates(said):
                asked.setdefault(node, f"a{len(asked)}")

    def select(self, source: Source, said: dict[str, Expr]) -> str:
        """The rows of a source with the unit and each expression under its name."""
        self.prepare(said.values())
        for expr in said.values():
            self._ask(source, expr)
        rows, value = self._joined(source, said.values())
        columns = [f"{value(expr)} as {quoted(name)}" for name, expr in said.items()]
        return f"select {', '.join(['b.unit as unit', *columns])} from {rows}"

    def name(self, source: Source) -> str:
        """The table or view of a source; made where it is not there, or not with all that is asked of it."""
        asked = len(self._asked.get(source, ()))
        if source not in self._names or self._made.get(source, 0) < asked:
            sql = getattr(self, f"_{source.op}")(*source.of)
            self._count += 1
            kind = "view" if source.op in ("where", "with") else "table"
            self._names[source] = f"s{self._count}"
            self._made[source] = asked
            self._run(f"create temp {kind} {self._names[source]} as {sql}")
        return self._names[source]

    # ---- sources
    def _table(self, name: str) -> str:
        table = TABLES[name]
        gone = {cell: date for (t, date), cells in EMPTIED_WITH.items() if t == name for cell in cells}
        columns = []
        for x in table.columns:
            cell = f"t.{quoted(x.name)}"
            if x.type is ColumnType.DATE:
                days = f"u.as_of - {cell}"
                days = f"case when {cell} <= u.as_of then {days} end" if x.name in EMPTIED_AFTER else days
                columns.append(f"{days} as {ago(x.name)}")
            elif x.name != "engagement":
                if x.name in gone:
                    cell = f"case when t.{quoted(gone[x.name])} <= u.as_of then {cell} end"
                columns += [f"{cell} as {quoted(x.name)}", f"{cell} as {quoted(f'{x.name}_order')}"]
        day = "coalesce(t.day, u.as_of)" if name in ALWAYS_THERE else "t.day"
        read = f"{day} <= u.as_of"
        if name != "engagements":
            read += " and (u.known_by is null or t.entered is null or t.entered <= u.known_by)"
        there = f"select u.unit as unit, {', '.join(columns)} from {quoted(f'in_{name}')} t"
        if not table.community_wide:
            return f"{there} join units u on t.engagement = u.engagement where {read}"
        # G5: a row is read by every engagement of its recorder's community; without a recorder, by everybody.
        recorders = (
            "join recorders r on t.engagement = r.engagement join units u on r.community = u.community"
        )
        everybody = f"{there} cross join units u where t.engagement is null and {read}"
        return f"{there} {recorders} where {read} union all {everybody}"

    def _where(self, source: Source, mask: Expr) -> str:
        rows, value = self._joined(source, [mask])
        return f"select {self._list(source)} from {rows} where {value(mask)}"

    def _with(self, source: Source, columns: tuple[tuple[str, Expr], ...]) -> str:
        rows, value = self._joined(source, [said for _, said in columns])
        made = dict(columns)
        kept = [f"b.{quoted(name)}" for name in columns_of(source) if name not in made]
        new = [f"{value(said)} as {quoted(name)}" for name, said in made.items()]
        return f"select {', '.join(['b.unit', *kept, *new])} from {rows}"

    def _per(self, source: Source, by: tuple[str, ...]) -> str:
        asked = self._asked.get(Source("per", source, by), {})
        parts = [x for said in asked for x in said.of[1:] if isinstance(x, Expr)]
        rows, value = self._joined(source, parts)
        keys = [f"b.{quoted(name)}" for name in by if name != "unit"]
        made = [f"{say_aggregate(said, value, self._dialect)} as {name}" for said, name in asked.items()]
        filled = " and ".join(f"{key} is not null" for key in keys) or "true"
        grouped = ", ".join(["b.unit", *keys])
        columns = ", ".join([grouped, f"count(*) as {quoted('rows')}", *made])
        return f"select {columns} from {rows} where {filled} group by {grouped}"

    def _each(self, source: Source, column: str, name: str) -> str:
        values = self._dialect.each(quoted(column))
        return f"select *, {values} as {quoted(name)} from {self.name(source)} where {quoted(column)} is not null"

    def _under(self, sources: tuple[Source, ...], columns: tuple[str, ...]) -> str:
        listed = ", ".join(["unit", *map(quoted, columns)])
        return " union all ".join(f"select {listed} from {self.name(source)}" for source in sources)

    def _last(self, source: Source, by: tuple[str, ...], order: tuple[Expr, ...]) -> str:
        rows, value = self._joined(source, order)
        whose = ", ".join(["b.unit", *(f"b.{quoted(name)}" for name in by)])
        ordered = ", ".join(f"{value(said)} desc nulls last" for said in order)
        place = f"row_number() over (partition by {whose} order by {ordered}) as its_place"
        return (
            f"select {self._list(source, 'x')} from (select b.*, {place} from {rows}) x where its_place = 1"
        )

    def _steps(self, source: Source, by: str, of: Expr) -> str:
        rows, value = self._joined(source, [of])
        before = f"lag({value(of)}) over (partition by b.unit, b.{quoted(by)} order by {value(of)})"
        return (
            f"select * from (select b.*, {value(of)} - {before} as step from {rows}) x where step is not null"
        )

    def _pairs(
        self, left: Source, right: Source, by: tuple[str, ...], columns: tuple[tuple[str, str], ...]
    ) -> str:
        on = " and ".join(f"l.{quoted(name)} = r.{quoted(name)}" for name in ("unit", *by))
        new = [f"r.{quoted(old)} as {quoted(name)}" for name, old in columns]
        return f"select {', '.join(['l.*', *new])} from {self.name(left)} l join {self.name(right)} r on {on}"

    # ---- what rows look up
    def _joined(self, source: Source, exprs: Iterable[Expr]) -> tuple[str, Callable[[Expr], str]]:
        """The rows as `b` with all that the expressions look up joined to them, and how to say an expression."""
        sought: dict[tuple[Source, Any], dict[Expr, None]] = {}
        for said in exprs:
            _look_ups(said, sought)
        found: dict[Expr, str] = {}

        def value(said: Expr) -> str:
            return say(said, column, self._dialect)

        def column(said: Expr) -> str:
            if said.op == "col":
                return f"b.{quoted(said.of[0])}"
            return f"b.{self._asked[source][said]}" if said.op == "agg" else found[said]

        text = [f"{self.name(source)} b"]
        for place, ((other, keys), whats) in enumerate(sought.items()):
            name, columns = self._extended(other, tuple(whats))
            by = zip(_key_of(other), keys, strict=True)
            on = [f"j{place}.{quoted(k)} = {value(said)}" for k, said in by if k != "unit"]
            text.append(f"left join {name} j{place} on {' and '.join([f'j{place}.unit = b.unit', *on])}")
            found[Expr("has", other, keys)] = f"(j{place}.unit is not null)"
            for what, of in columns.items():
                found[Expr("at", other, keys, what)] = f"j{place}.{of}"
        return " ".join(text), value

    def _extended(self, source: Source, whats: tuple[Expr, ...]) -> tuple[str, dict[Expr, str]]:
        """A table or view of the source that has a column for each of these, and their names."""
        asked = self._asked.get(source, {})
        columns = {x: quoted(x.of[0]) for x in whats if x.op == "col"} | {
            x: asked[x] for x in whats if x in asked
        }
        more = tuple(x for x in whats if x not in columns)
        if not more:
            return self.name(source), columns
        key = (source, more)
        if key not in self._views:
            rows, value = self._joined(source, more)
            named = {x: f"w{place}" for place, x in enumerate(more)}
            self._count += 1
            new = ", ".join(f"{value(x)} as {name}" for x, name in named.items())
            self._run(f"create temp view s{self._count} as select b.*, {new} from {rows}")
            self._views[key] = f"s{self._count}", named
        name, named = self._views[key]
        return name, columns | named

    def _list(self, source: Source, name: str = "b") -> str:
        return ", ".join(f"{name}.{quoted(x)}" for x in ("unit", *columns_of(source)))


def _look_ups(said: Expr, sought: dict[tuple[Source, Any], dict[Expr, None]]) -> None:
    """What an expression looks up, by where and by which key; keys that are looked up themselves come first."""
    if said.op not in ("at", "has"):
        for x in said.of:
            if isinstance(x, Expr) and said.op != "agg":
                _look_ups(x, sought)
        return
    for key in said.of[1]:
        _look_ups(key, sought)
    whats = sought.setdefault(said.of[:2], {})
    if said.op == "at":
        whats[said.of[2]] = None


def _key_of(source: Source) -> tuple[str, ...]:
    """The columns by which its rows are looked up."""
    while source.op in ("where", "with", "last"):
        source = source.of[0]
    by: tuple[str, ...] = source.of[1] if source.op == "per" else ("unit",) if source is UNITS else ("id",)
    return by


def _aggregates(said: Expr) -> list[Expr]:
    """The aggregates in an expression, outside of what other rows say."""
    if said.op == "agg":
        return [said]
    if said.op in ("at", "has"):
        return [x for key in said.of[1] for x in _aggregates(key)]
    return [found for x in said.of if isinstance(x, Expr) for found in _aggregates(x)]
