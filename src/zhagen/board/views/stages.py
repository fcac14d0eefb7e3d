"""The board itself: stages across, dimensions down, an item a row."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import east_asian_width

from zhagen.board.changes import Change
from zhagen.board.figures import deciding_part, key_figure, reach, working_text
from zhagen.board.labels import label
from zhagen.board.marks import Mark, state_mark
from zhagen.board.views.frame import Frame
from zhagen.method.playbook.spec import DimensionSpec
from zhagen.method.reading.model import Item, Part, Reading
from zhagen.method.terms import STATE_WORDS, Kind, Lang, State, Verdict

INLINE, BESIDE_PIPS = 14, 10  # a figure wider than so many half-width characters gets a line of its own


@dataclass(frozen=True, slots=True)
class Pip:
    """One part of a goal: as deep as it has got. `depth` None: dotted, it cannot be told."""

    depth: float | None
    met: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """An item that changed: up or down by its mark, and what it was."""

    up: bool
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """An item as one row of the board: a link to the item's working. `working`: what its figure is made of."""

    id: str
    href: str
    kind: str
    title: str
    name: str
    mark: Mark
    figure: str
    working: str
    long: bool
    pips: tuple[Pip, ...]
    arrow: Arrow | None


def row_of(item: Item, frame: Frame, change: Change | None) -> Row:
    """The row of an item; `change` is what happened to it since last month."""
    pips = tuple(_pip(part) for part in item.parts if judged(part)) if item.kind is Kind.GOAL else ()
    figure = key_figure(item, [frame.of(item.id, part.id) for part in item.parts], frame.lang)
    return Row(
        id=frame.anchor(f"row.{item.id}"),
        href=frame.links.item(item.id),
        kind=str(item.kind),
        title=item.name.in_(frame.lang),
        name=item.short.in_(frame.lang),
        mark=state_mark(item.kind, item.state, frame.lang),
        figure=figure,
        working=_working(item, frame.lang),
        long=_width(figure) > (BESIDE_PIPS if pips else INLINE),
        pips=pips,
        arrow=None if change is None or change.rose is None else _arrow(change, frame),
    )


def _working(item: Item, lang: Lang) -> str:
    """What the figure is made of, and which rule made the state milder."""
    part = deciding_part(item)
    made = working_text(part, lang) if part is not None and part.settles is None else ""
    why = label("softened", lang, why=item.softened.in_(lang)) if item.softened else ""
    return comma(lang).join(text for text in (made, why) if text)


def judged(part: Part) -> bool:
    """Whether the part takes part in its item's state."""
    return part.verdict not in (Verdict.SHOWN, Verdict.NOT_APPLICABLE)


def root_depth(item: Item) -> float:
    """A goal's root: its weakest told part against its target."""
    if item.state is State.REACHED:
        return 1.0
    depths = [depth for part in item.parts if judged(part) and (depth := reach(part)) is not None]
    return round(min(depths, default=0.0), 2)


def _pip(part: Part) -> Pip:
    depth = reach(part)
    return Pip(None if depth is None else round(depth, 2), part.verdict in (Verdict.MET, Verdict.NEAR))


def _arrow(change: Change, frame: Frame) -> Arrow:
    before = STATE_WORDS[change.before].in_(frame.lang)
    return Arrow(bool(change.rose), label("before", frame.lang, state=before))


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


HEADS = {Kind.SIGN: State.SEEN, Kind.CAUTION: State.WATCH, Kind.GOAL: State.REACHED}


@dataclass(frozen=True, slots=True)
class Dimension:
    """A row's head: its name, the question it asks, the shape of its marks."""

    name: str
    asks: str
    symbol: str
    row: int


@dataclass(frozen=True, slots=True)
class Root:
    """One goal's root. `css` gives filled, hollow or dotted."""

    css: str
    depth: float


@dataclass(frozen=True, slots=True)
class Cell:
    """The items of one dimension in one stage."""

    name: str
    kind: str
    row: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One column. `far`: later than the stage that is asked; it stays quiet."""

    id: str
    href: str
    name: str
    column: int
    read: str
    on_record: bool
    far: bool
    roots: tuple[Root, ...]
    roots_label: str
    goals: str
    cells: tuple[Cell, ...]


def dimensions_of(frame: Frame) -> tuple[Dimension, ...]:
    """The heads of the rows, from the second line of the grid down."""
    return tuple(
        Dimension(d.words.in_(frame.lang), d.asks.in_(frame.lang), _head(d, frame.lang), n)
        for n, d in enumerate(frame.playbook.dimensions, 2)
    )


def stages_of(reading: Reading, frame: Frame, changed: Mapping[str, Change]) -> tuple[Stage, ...]:
    """The columns. Stages later than both the read one and the one on record are far."""
    order = [stage.id for stage in frame.playbook.stages]
    reached = max(_place(order, reading.stage_read), _place(order, reading.stage_on_record))
    return tuple(
        _stage(n, stage_id, n > reached, reading, frame, changed) for n, stage_id in enumerate(order)
    )


def columns_of(stages: tuple[Stage, ...]) -> str:
    """How many columns are wide, since the work is there, and how many are not."""
    far = sum(stage.far for stage in stages)
    return f"roomy-{len(stages) - far} far-{far}"


def states_sum(items: list[Item], lang: Lang) -> str:
    """2 reached, 1 close: how many items are in each state."""
    counts = Counter(item.state for item in items)
    return comma(lang).join(
        f"{counts[s]} {STATE_WORDS[s].zh if lang == 'zh' else STATE_WORDS[s].en.lower()}"
        for s in State
        if counts[s]
    )


def comma(lang: Lang) -> str:
    """What stands between the members of a list."""
    return "，" if lang == "zh" else ", "


def _stage(
    place: int, stage_id: str, far: bool, reading: Reading, frame: Frame, changed: Mapping[str, Change]
) -> Stage:
    items = [item for item in reading.items if item.stage == stage_id]
    goals = [item for item in items if item.kind is Kind.GOAL]
    said = states_sum(goals, frame.lang)
    here = reading.stage_read == stage_id
    return Stage(
        id=frame.anchor(f"stage.{stage_id}"),
        href=f"#{frame.anchor(f'stage.{stage_id}')}",
        name=frame.stage(stage_id),
        column=place + 2,
        read=label("reads_here" if reading.stage_told else "stops_here", frame.lang) if here else "",
        on_record=reading.stage_on_record == stage_id,
        far=far,
        roots=tuple(_root(goal, frame.lang) for goal in goals if goal.state is not State.NOT_APPLICABLE),
        roots_label=said or label("no_goals", frame.lang),
        goals=label("goals_sum", frame.lang, sum=said) if said else "",
        cells=_cells(items, frame, changed),
    )


def _cells(items: list[Item], frame: Frame, changed: Mapping[str, Change]) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            dimension.words.in_(frame.lang),
            str(dimension.kind),
            n,
            tuple(row_of(i, frame, changed.get(i.id)) for i in items if i.dimension == dimension.id),
        )
        for n, dimension in enumerate(frame.playbook.dimensions, 2)
    )


def _root(goal: Item, lang: Lang) -> Root:
    return Root(state_mark(goal.kind, goal.state, lang).css, root_depth(goal))


def _head(dimension: DimensionSpec, lang: Lang) -> str:
    return state_mark(dimension.kind, HEADS.get(dimension.kind, State.CLOSE), lang).symbol


def _place(order: list[str], stage_id: str) -> int:
    return order.index(stage_id) if stage_id in order else 0
