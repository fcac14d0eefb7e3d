"""read(): every item of a playbook, for every engagement of a ledger, as of some days, in one pass."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zhagen.method.judge.stage import HOLDS, StageItem, StageRead, read_stage, stage_on_record
from zhagen.method.ledger import Ledger
from zhagen.method.measures.blocks import Block, Frames, in_blocks
from zhagen.method.measures.engine import Engine, engine_named
from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.keeping import TablesKept
from zhagen.method.measures.registry import all_measures
from zhagen.method.measures.remembering import Memory, Remembering, Versions
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec, Playbook
from zhagen.method.reading.gather import Watches, gather
from zhagen.method.reading.model import Item, Part, Reading, Readings
from zhagen.method.reading.notes import last_held, with_notes
from zhagen.method.reading.read_item import UnitContext, made_quiet, read_item, shown_beside
from zhagen.method.reading.sentences import evaluation_due, stage_says
from zhagen.method.reading.units import signed_decisions, units_of
from zhagen.method.terms import State

UNTOLD = frozenset({State.CANNOT_TELL, State.OUT_OF_DATE})


def read(
    ledger: Ledger,
    days: Sequence[date],
    playbook: Playbook,
    *,
    engagements: Collection[str] | None = None,
    engine: str = "numpy",
    watch: Watches | None = None,
    known: tuple[Memory, Versions] | None = None,
    as_known: bool = False,
) -> Readings:
    """Readings by engagement (in order of id) and day (in the order given).

    `engagements` limits them (UnknownEngagement names one that the ledger lacks). `watch(done, all)` is called
    after each measure, so that long work can show its progress. `known`: what earlier readings of the same
    engagements counted, and the versions of the ledger's tables; what no changed table touches is taken from there.
    `as_known`: each day is read from what had been entered by it, or has no day of entry.
    """
    units = units_of(ledger, days, engagements)
    if as_known:
        units = [replace(unit, known_by=unit.as_of) for unit in units]
    # DuckDB takes any number at once; what is remembered is of one station.
    at_once = known is not None or engine == "duckdb"
    blocks = [Block(units, lambda: ledger.frames)] if at_once else in_blocks(ledger.frames, units)
    taken: dict[Unit, Reading] = {}
    for done, block in enumerate(blocks):
        counting = Counting(ledger, block.cut(), engine, known, _part_of(watch, done, len(blocks)))
        told = _read_block(playbook, block.units, counting)
        taken.update(zip((replace(unit, number=0) for unit in block.units), told, strict=True))
    return readings_by(playbook, [taken[replace(unit, number=0)] for unit in units])


@dataclass(frozen=True, slots=True)
class Counting:
    """What some units are counted from: the ledger, its frames as far as they are theirs, by which engine.

    `known`: what earlier readings counted, and the versions of the ledger's tables; `watch`: told how far it is.
    """

    ledger: Ledger
    frames: Frames
    engine: str
    known: tuple[Memory, Versions] | None = None
    watch: Watches | None = None

    def engine_of(self, units: Sequence[Unit], rules: Numbers) -> Engine:
        """The engine over the frames; one that remembers, where there is something to remember by."""

        def make(units: Sequence[Unit]) -> Engine:
            return engine_named(self.engine, self.frames, units, rules)

        return make(units) if self.known is None else Remembering(make, units, rules, *self.known)


def _read_block(playbook: Playbook, units: Sequence[Unit], counting: Counting) -> list[Reading]:
    """The readings of these units, each by the playbook as it stands on its day."""
    taken: dict[int, Reading] = {}
    batches = []
    alike = units_by_edition(playbook, units)
    for done, (edition, places) in enumerate(alike):
        of_edition = [replace(units[place], number=number) for number, place in enumerate(places)]
        counts = counting.engine_of(of_edition, edition.rules)
        watch = _part_of(counting.watch, done, len(alike))
        found = _read_units(edition, of_edition, counting.ledger, counts, watch)
        taken.update(zip(places, found, strict=True))
        batches.append((edition, places, of_edition, counts))
    in_order = [taken[place] for place in range(len(units))]
    held = last_held(in_order)
    for edition, places, of_edition, counts in batches:
        earlier = [held[place] for place in places]
        noted = with_notes([in_order[place] for place in places], of_edition, earlier, edition, counts)
        taken.update(zip(places, noted, strict=True))
    return [taken[place] for place in range(len(units))]


def readings_by(playbook: Playbook, taken: Sequence[Reading]) -> Readings:
    """Readings that were taken by this playbook, with its name and what of its changes held on their days."""
    changed = playbook.changed_by({reading.as_of for reading in taken})
    return Readings(playbook.method, playbook.version, playbook.hash, tuple(taken), changed)


def units_by_edition(playbook: Playbook, units: Sequence[Unit]) -> list[tuple[Playbook, list[int]]]:
    """The playbook as it stands on the units' days, with the places of the units that are read by it."""
    alike: dict[str, tuple[Playbook, list[int]]] = {}
    for place, unit in enumerate(units):
        edition = playbook.on(unit.as_of)
        alike.setdefault(edition.hash, (edition, []))[1].append(place)
    return list(alike.values())


def _part_of(watch: Watches | None, done: int, times: int) -> Watches | None:
    """The same watcher, for one of several rounds of work of the same length."""
    if watch is None or times == 1:
        return watch
    return lambda now, whole: watch(done * whole + now, times * whole)


def _read_units(
    playbook: Playbook, units: Sequence[Unit], ledger: Ledger, counts: Engine, watch: Watches | None
) -> list[Reading]:
    parts = [part for item in playbook.items for part in (*item.parts, *item.beside) if part.refers is None]
    gathered = gather(parts, all_measures(), counts, watch)
    tables, decisions = TablesKept(counts), signed_decisions(counts)
    return [
        _read_unit(
            playbook,
            UnitContext(unit, gathered, tables, playbook),
            decisions.get(unit.number, []),
            ledger,
        )
        for unit in units
    ]


def _read_unit(
    playbook: Playbook, context: UnitContext, decisions: list[tuple[str | None, str | None]], ledger: Ledger
) -> Reading:
    unit = context.unit
    items: dict[str, Item] = {}
    for spec in playbook.items:
        items[spec.id] = read_item(spec, context)
        context.states[spec.id] = items[spec.id].state
    for spec in playbook.items:
        if _not_asked(spec, items, context):
            items[spec.id] = made_quiet(items[spec.id], spec, context)
    read_items = tuple(_with_references(items[spec.id], spec, playbook, context) for spec in playbook.items)
    stages = [stage.id for stage in playbook.stages]
    on_record = stage_on_record(stages, decisions)
    applying = [i for i in read_items if i.state is not State.NOT_APPLICABLE]
    stage = read_stage(
        stages,
        [StageItem(i.id, i.stage, i.kind, i.state) for i in applying],
        on_record,
        playbook.rules,
    )
    due = evaluation_due(unit.term, unit.as_of, playbook.rules["term_window"])
    return Reading(
        engagement=unit.engagement,
        focus=unit.focus,
        as_of=unit.as_of,
        stage_on_record=on_record,
        stage_read=stage.stage,
        stage_told=stage.told,
        stage_because=stage.signs or stage.open_goals,
        stage_says=stage_says(playbook, on_record, stage),
        make_good=stage.make_good,
        told=(sum(i.state not in UNTOLD for i in applying), len(applying)),
        items=read_items,
        remarks=sum(r.engagement in (None, unit.engagement) for r in ledger.remarks),
        notes=() if due is None else (due,),
        next_item=_next_item(stage, items),
        passed=stage.passed,
    )


def _not_asked(spec: ItemSpec, items: dict[str, Item], context: UnitContext) -> bool:
    """Whether a caution's time is over: what it waits for holds, and the table it names has a row."""
    gate = spec.quiet_when
    if gate is None:
        return False
    holds = all(items[item_id].state in HOLDS for item_id in gate.reached)
    return holds and context.tables.has_rows(gate.has_rows, context.unit)


def _with_references(item: Item, spec: ItemSpec, playbook: Playbook, context: UnitContext) -> Item:
    """The item with the parts of other items that stand beside it, in the playbook's order."""
    if all(part.refers is None for part in spec.beside):
        return item
    own = {part.id: part for part in item.beside}
    beside = (own.get(p.id) or _referred(p, spec, playbook, context) for p in spec.beside)
    return replace(item, beside=tuple(beside))


def _referred(part: PartSpec, spec: ItemSpec, playbook: Playbook, context: UnitContext) -> Part:
    _, own = playbook.referred(part)
    return shown_beside(part, own, spec.kind, context)


def _next_item(stage: StageRead, items: dict[str, Item]) -> str | None:
    """The one next thing: an open goal of the read stage that was measured, else one that cannot be told yet."""
    for wanted in (State.NOT_YET, State.OUT_OF_DATE, State.CANNOT_TELL):
        for goal in stage.open_goals:
            if items[goal].state is wanted:
                return goal
    firing = (item.id for item in items.values() if item.state is State.FIRING)
    return next(firing, None)
