"""An engine that remembers: what no changed table touches is not counted again.

A station saves one record, and nearly all its tables are what they were. What was counted is kept by what was asked, of
which unit, under which of the playbook's rules, and from which versions of the tables that it touches; nothing kept can
therefore be out of date.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from zhagen.method.measures.engine import Engine
from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.forms import Counting
from zhagen.method.measures.sources import Source
from zhagen.method.measures.terms import Expr, nodes_in
from zhagen.method.playbook.spec import Numbers

Versions = Mapping[str, Hashable]  # table -> what no other state of it has
Answers = dict[
    Hashable, list[tuple[Hashable, Any]]
]  # what was asked -> versions and answer, the newest first
STATES = 2  # of each answer: the board as it is, and as it was before a save
DAYS = 32  # of one engagement; the least recently asked goes first


@dataclass(slots=True)
class Memory:
    """What was counted of one engagement, for the next reading of it. Many threads may use it."""

    by_unit: dict[Unit, Answers] = field(default_factory=dict)
    asked: dict[Hashable, tuple[Any, tuple[str, ...]]] = field(default_factory=dict)

    def of(self, unit: Unit) -> Answers:
        """What is known of this engagement and day."""
        key = replace(unit, number=0)
        known = self.by_unit.pop(key, {})
        self.by_unit[key] = known  # asked last, so it stands last
        for old in list(self.by_unit)[:-DAYS]:
            self.by_unit.pop(old, None)
        return known

    def tables_of(self, asked: Counting | Expr | Source) -> tuple[str, ...]:
        """The tables that it touches. It is kept here, so that nothing else comes to have its id."""
        key = id(asked)
        if key not in self.asked:
            self.asked[key] = (asked, _tables_in(asked))
        return self.asked[key][1]


class Remembering:
    """The figures of engines, each made only when something was never counted of these versions.

    `make` gives one over some units, which are numbered as they stand.
    """

    def __init__(
        self,
        make: Callable[[Sequence[Unit]], Engine],
        units: Sequence[Unit],
        rules: Numbers,
        memory: Memory,
        versions: Versions,
    ) -> None:
        self.units, self.rules = units, rules
        self._make, self._memory, self._versions = make, memory, versions
        self._known = [memory.of(unit) for unit in units]
        self._by_rules = repr(
            sorted(rules.items())
        )  # a station's rules change by day, and may be changed later
        self._made: dict[tuple[int, ...], Engine] = {}
        self._prepared: list[Counting] = []

    def prepare(self, countings: Iterable[Counting]) -> None:
        """What will be asked, for the engines that come to be made."""
        self._prepared.extend(countings)

    def sums(self, counting: Counting) -> dict[str, list[Any]]:
        """By name: the figure or flag of each unit."""
        return _by_name(self._recall("sums", counting, lambda engine: _by_unit(engine.sums(counting))))

    def records(self, counting: Counting) -> dict[str, list[int]]:
        """By table: how many different records are behind the figure in each unit."""
        return _by_name(self._recall("records", counting, lambda engine: _by_unit(engine.records(counting))))

    def ids(self, counting: Counting, unit: int) -> dict[str, list[str]]:
        """By table: the ids of the records behind the figure in one unit; asked seldom, and not remembered."""
        return self._engine((unit,)).ids(counting, 0)

    def values(self, said: Expr) -> list[Any]:
        """What is said of each unit."""
        return self._recall("values", said, lambda engine: engine.values(said))

    def rows(self, source: Source, *names: str) -> list[dict[str, Any]]:
        """The rows of a small source."""

        def count(engine: Engine) -> list[list[dict[str, Any]]]:
            found: list[list[dict[str, Any]]] = [[] for _ in engine.units]
            for row in engine.rows(source, *names):
                found[row["unit"]].append(row)
            return found

        by_unit = self._recall(("rows", names), source, count)
        return [{**row, "unit": number} for number, found in enumerate(by_unit) for row in found]

    def _engine(self, numbers: tuple[int, ...]) -> Engine:
        if numbers not in self._made:
            self._made[numbers] = self._make(
                [replace(self.units[n], number=i) for i, n in enumerate(numbers)]
            )
        return self._made[numbers]

    def _recall(
        self, how: Hashable, asked: Counting | Expr | Source, count: Callable[[Engine], Sequence[Any]]
    ) -> list[Any]:
        """One answer a unit: from memory, or counted for all units of which it is not known, at once."""
        key = (how, id(asked), self._by_rules)
        state = tuple(self._versions[table] for table in self._memory.tables_of(asked))
        answers = [_answer(known.get(key, ()), state) for known in self._known]
        missing = tuple(number for number, answer in enumerate(answers) if answer is None)
        if missing:
            for number, answer in zip(missing, count(self._engine(missing)), strict=True):
                known = self._known[number]
                known[key] = [(state, answer), *known.get(key, [])[: STATES - 1]]
                answers[number] = (answer,)
        return [answer[0] for answer in answers if answer is not None]


def _answer(known: Sequence[tuple[Hashable, Any]], state: Hashable) -> tuple[Any] | None:
    return next(((answer,) for then, answer in known if then == state), None)


def _by_unit(by_name: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(by_name, row, strict=True)) for row in zip(*by_name.values(), strict=True)]


def _by_name(by_unit: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in by_unit] for name in by_unit[0]} if by_unit else {}


def _tables_in(asked: Counting | Expr | Source) -> tuple[str, ...]:
    """Who reads what hangs on the engagements too."""
    touched = asked.tables if isinstance(asked, Counting) else _named_in(asked)
    return tuple(dict.fromkeys((*touched, "engagements")))


def _named_in(asked: Expr | Source) -> tuple[str, ...]:
    return tuple(node.of[0] for node in nodes_in(asked) if node.op == "table")
