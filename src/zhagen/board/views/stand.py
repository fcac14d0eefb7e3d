"""The first column: where the work stands, what is firing, the one next thing, what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.board.changes import BACK, FORWARD, TOLD, Change, of_way
from zhagen.board.labels import label, month_text
from zhagen.board.views.frame import Frame
from zhagen.board.views.steps import step_of
from zhagen.method.reading.model import Item, Reading
from zhagen.method.terms import STATE_WORDS, State


@dataclass(frozen=True, slots=True)
class Link:
    """A name that opens an item's working."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A head and the items under it."""

    head: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the work stands: judged and measured side by side."""

    focus: str
    headline: str
    on_record: str
    read: str
    told: str
    because: tuple[LinkGroup, ...]
    notes: tuple[str, ...]
    remarks: str


@dataclass(frozen=True, slots=True)
class Fired:
    """A caution that is firing: what is so in a sentence, since when, and the door to what would quiet it."""

    name: str
    lead: str
    since: str
    says: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one next thing: verb first, then why; `step`: where it is done, '' where that is no page."""

    do: str
    why: str
    href: str
    step: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes since last month that went one way, under a head."""

    head: str
    lines: tuple[tuple[Link, str, str], ...]


def stand_of(reading: Reading, frame: Frame) -> Stand:
    """The stage on record beside the stage read, and why."""
    lang = frame.lang
    record, read = frame.stage(reading.stage_on_record), frame.stage(reading.stage_read)
    k, n = reading.told
    return Stand(
        focus=reading.focus or "",
        headline=label(_headline(reading, frame), lang, record=record, read=read),
        on_record=record,
        read=read if reading.stage_told else label("stops_at", lang, read=read),
        told=label("told", lang, k=k, n=n),
        because=_because(reading, frame),
        notes=tuple(note.in_(lang) for note in reading.notes),
        remarks=label("remarks", lang, n=reading.remarks) if reading.remarks else "",
    )


def fired_of(reading: Reading, frame: Frame, months: Sequence[Reading]) -> tuple[Fired, ...]:
    """The cautions that fire, with the month since which they have."""
    return tuple(_fired(i, frame, months) for i in reading.items if i.state is State.FIRING)


def next_of(reading: Reading, frame: Frame) -> NextStep | None:
    """The one next thing, with the item it is for and that item's sentence."""
    if reading.next_item is None or not reading.item(reading.next_item).next.zh:
        return None
    item, lang = reading.item(reading.next_item), frame.lang
    why = item.short.in_(lang)
    if item.lead is not None:
        why = f"{why}{label('colon', lang)}{item.lead.in_(lang)}"
    return NextStep(item.next.in_(lang), why, _link(item, frame).href, step_of(item, frame))


def moved_of(found: Sequence[Change], frame: Frame) -> tuple[ChangeGroup, ...]:
    """The changes since last month, forward first."""
    heads = ((FORWARD, "forward"), (BACK, "back"), (TOLD, "told_now"))
    groups = [(name, of_way(found, way)) for way, name in heads]
    return tuple(
        ChangeGroup(label(name, frame.lang, n=len(group)), tuple(_line(change, frame) for change in group))
        for name, group in groups
        if group
    )


def link_to(item_id: str, reading: Reading, frame: Frame) -> Link:
    """A link to an item's working."""
    return _link(reading.item(item_id), frame)


def _headline(reading: Reading, frame: Frame) -> str:
    if not reading.stage_told:
        return "stage_untold"
    if reading.stage_on_record == reading.stage_read:
        return "same_stage"
    order = [stage.id for stage in frame.playbook.stages]
    behind = order.index(reading.stage_read) < order.index(reading.stage_on_record)
    return "evidence_behind" if behind else "evidence_ahead"


def _because(reading: Reading, frame: Frame) -> tuple[LinkGroup, ...]:
    goals = [i for i in reading.stage_because if reading.item(i).kind == "goal"]
    signs = [i for i in reading.stage_because if i not in goals]
    found = (("open_goals", goals), ("signs_seen", signs), ("make_good", reading.make_good))
    return tuple(
        LinkGroup(label(name, frame.lang), tuple(link_to(item_id, reading, frame) for item_id in ids))
        for name, ids in found
        if ids
    )


def _fired(item: Item, frame: Frame, months: Sequence[Reading]) -> Fired:
    lang = frame.lang
    begun = None
    for month in reversed(months):
        if not any(i.id == item.id and i.state is State.FIRING for i in month.items):
            break
        begun = month.as_of
    since = "" if begun is None else label("since", lang, month=month_text(begun, lang))
    says = tuple(part.says.in_(lang) for part in item.parts if part.id in item.because)
    lead = item.lead.in_(lang) if item.lead else item.short.in_(lang)
    return Fired(item.short.in_(lang), lead, since, says, _link(item, frame).href)


def _line(change: Change, frame: Frame) -> tuple[Link, str, str]:
    before, after = (STATE_WORDS[s].in_(frame.lang) for s in (change.before, change.after))
    return _link(change.item, frame), before, after


def _link(item: Item, frame: Frame) -> Link:
    return Link(frame.links.item(item.id), item.short.in_(frame.lang))
