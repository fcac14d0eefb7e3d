"""An item as one row of the board."""

from dataclasses import dataclass
from unicodedata import east_asian_width

from zhagen.board.changes import Change
from zhagen.board.figures import key_figure, reach
from zhagen.board.labels import label
from zhagen.board.marks import Mark, state_mark
from zhagen.board.views.frame import Frame
from zhagen.method.reading.model import Item, Part
from zhagen.method.terms import STATE_WORDS, Kind, State, Verdict

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
    """One row: a link to the item's working."""

    id: str
    href: str
    kind: str
    title: str
    name: str
    mark: Mark
    figure: str
    long: bool
    pips: tuple[Pip, ...]
    arrow: Arrow | None


def row_of(item: Item, frame: Frame, change: Change | None) -> Row:
    """The row of an item; `change` is what happened to it since last month."""
    pips = tuple(_pip(part) for part in item.parts if judged(part)) if item.kind is Kind.GOAL else ()
    figure = key_figure(item, [frame.of(item.id, part.id) for part in item.parts], frame.lang)
    return Row(
        id=frame.anchor(f"row.{item.id}"),
        href=frame.ways.item(item.id),
        kind=str(item.kind),
        title=item.name.in_(frame.lang),
        name=item.short.in_(frame.lang),
        mark=state_mark(item.kind, item.state, frame.lang),
        figure=figure,
        long=_width(figure) > (BESIDE_PIPS if pips else INLINE),
        pips=pips,
        arrow=None if change is None or change.rose is None else _arrow(change, frame),
    )


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
