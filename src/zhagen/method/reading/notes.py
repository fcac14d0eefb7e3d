"""The notes beside a reading: what its records leave out, what an item's stage says of it, and those that items name.

A right figure can still mislead; a note says how.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zhagen.method.judge.stage import HOLDS
from zhagen.method.measures.derived.contacts import posts_held
from zhagen.method.measures.derived.since import recorded_from_to, typed_since
from zhagen.method.measures.engine import Engine
from zhagen.method.measures.evidence import Unit
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.item_notes import Facts, day_before, notes_of_item
from zhagen.method.reading.model import Item, Reading
from zhagen.method.reading.units import stages_passed_on
from zhagen.method.reading.words import day_words, percent
from zhagen.method.terms import STATE_WORDS, Kind, State, Words


def gap_in_posts(posts: int, held: int, contact: date | None) -> Words | None:
    """Figures fall when nobody is there to work: the note where posts are on record and none is filled.

    `contact`: the day of the last made contact.
    """
    if posts == 0 or held > 0:
        return None
    if contact is None:
        return Words("没有见面记录；现在没有人在岗", "No contact is on record; nobody is in post")
    said = Words("{day}以后没有见面；现在没有人在岗", "No contact since {day}; nobody is in post")
    return said.filled(day=day_words(contact))


def late_typing(typed: date | None, by_then: int, by_now: int, share: float, least: float) -> Words | None:
    """Says how much usually comes in later, where that is at least `share` of at least `least` records.

    `typed`: the day on which a record was typed last. Of the time before the last window, `by_then` records were
    typed by its end and `by_now` by now.
    """
    if typed is None or by_then < least or by_now - by_then < share * by_then:
        return None
    day, more = day_words(typed), percent((by_now - by_then) / by_then)
    return Words(
        f"录入到{day.zh}为止；照以往，之后还会补进 {more}（上一段先有 {by_then} 笔，后来是 {by_now} 笔）",
        f"As typed by {day.en}; usually {more} more comes in (the time before had {by_then} records at its end, "
        f"later {by_now})",
    )


def records_begin_late(started: date, first: date | None, days: float) -> Words | None:
    """Work done before anybody wrote it down is in no figure: the note where records begin `days` after the work."""
    if first is None or (first - started).days <= days:
        return None
    record, work = day_words(first), day_words(started)
    return Words(
        f"记录从{record.zh}才开始，工作是{work.zh}开始的：之前做的不在这些数里",
        f"Records begin on {record.en}, the work on {work.en}: older work is not in these figures",
    )


def notes_of_reading(unit: Unit, facts: Facts) -> tuple[Words, ...]:
    """The notes about a whole reading: what the records behind it leave out."""
    rules = facts.rules
    recorded, typing = facts.row(unit, recorded_from_to), facts.row(unit, typed_since)
    posts = facts.row(unit, posts_held)
    said = (
        records_begin_late(unit.started, day_before(unit, recorded["first"]), rules["note_begin_window"]),
        gap_in_posts(posts["posts"], posts["held"], day_before(unit, posts["contact"])),
        late_typing(
            day_before(unit, recorded["typed"]),
            typing["by_then"],
            typing["by_now"],
            rules["note_typing_more"],
            rules["note_least"],
        ),
    )
    return tuple(note for note in said if note is not None)


Held = Mapping[str, tuple[date, State]]


def last_held(readings: Sequence[Reading]) -> list[Held]:
    """For each reading: the last earlier day at hand on which its engagement's items were reached or close."""
    found: list[Held] = [{} for _ in readings]
    so_far: dict[str, dict[str, tuple[date, State]]] = {}
    for place in sorted(range(len(readings)), key=lambda i: readings[i].as_of):
        reading = readings[place]
        held = so_far.get(reading.engagement, {})
        found[place] = held
        now = {i.id: (reading.as_of, i.state) for i in reading.items if i.state in HOLDS}
        so_far[reading.engagement] = {**held, **now}
    return found


ASKED = frozenset({Kind.TASK, Kind.METHOD, Kind.GOAL})
LESS = frozenset({State.NOT_YET, State.OUT_OF_DATE})
LESS_NOW = Words("现在社工做得少了，是有意的吗？", "the worker now does this less, on purpose?")
NOT_NOW = Words("这一项现在够不上，是有意放下的吗？", "this does not hold now: left aside on purpose?")


def no_longer_holds(
    kind: Kind, state: State, reached: tuple[date, State] | None, passed: date | None
) -> Words | None:
    """Asks whether it is on purpose, of a task, method or goal of a passed stage.

    `reached`: the last day at hand on which it held, and as what; `passed`: when a signed review moved the work
    past its stage.
    """
    if kind not in ASKED or state not in LESS:
        return None
    asks = NOT_NOW if reached is None else LESS_NOW
    if reached is not None:
        day, held = reached
        word, on = STATE_WORDS[held], day_words(day)
        head = Words(f"{on.zh}是“{word.zh}”", f"Was {word.en.lower()} on {on.en}")
    elif passed is not None:
        on = day_words(passed)
        head = Words(f"{on.zh}的评估走过了这一阶段", f"Its stage was passed by the review of {on.en}")
    else:
        head = Words("这一阶段已经走过", "Its stage is passed")
    return Words(f"{head.zh}；{asks.zh}", f"{head.en}; {asks.en}")


NOT_ASKED = Words("这一阶段还没到，先不问", "Not asked yet: its stage has not come")


def not_asked_yet(stages: Sequence[str], stage: str, standing: Sequence[str]) -> Words | None:
    """Items of later stages are no shortcomings: the note where the stage comes after all where the work stands.

    `standing`: the stages on record and as read.
    """
    if stages.index(stage) <= max(stages.index(s) for s in standing):
        return None
    return NOT_ASKED


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of the time before a reading: when items held last, when reviews passed stages."""

    held: Held
    passed: Mapping[str, date]


def note_of_stage(item: Item, reading: Reading, stages: Sequence[str], past: Past) -> Words | None:
    """The note that an item's stage gives it: its time has not come, or is over. None where neither."""
    if item.stage in reading.passed:
        return no_longer_holds(item.kind, item.state, past.held.get(item.id), past.passed.get(item.stage))
    return not_asked_yet(stages, item.stage, (reading.stage_on_record, reading.stage_read))


def with_notes(
    readings: Sequence[Reading],
    units: Sequence[Unit],
    held_before: Sequence[Held],
    playbook: Playbook,
    engine: Engine,
) -> tuple[Reading, ...]:
    """The readings, each of the unit in the same place, with all their notes; what has been said stays first.

    `held_before`: of each reading what `last_held` finds among all that are taken.
    """
    facts, passed = Facts(engine), stages_passed_on(engine, units)
    noted = []
    for reading, unit, held in zip(readings, units, held_before, strict=True):
        past = Past(held, passed.get(unit.number, {}))
        items = tuple(_noted(item, reading, unit, playbook, past, facts) for item in reading.items)
        notes = (*reading.notes, *notes_of_reading(unit, facts))
        noted.append(replace(reading, items=items, notes=notes))
    return tuple(noted)


def _noted(item: Item, reading: Reading, unit: Unit, playbook: Playbook, past: Past, facts: Facts) -> Item:
    if item.state is State.NOT_APPLICABLE:
        return item
    of_stage = note_of_stage(item, reading, [stage.id for stage in playbook.stages], past)
    notes = notes_of_item(playbook.item(item.id).notes, item, unit, facts)
    if of_stage is not None:
        notes = (of_stage, *notes)
    return replace(item, notes=notes) if notes else item
