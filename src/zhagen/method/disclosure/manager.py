"""A reading as the agency's manager may have it: of disputes and check-ins what is told outside, all else as it is.

So nothing that a manager sees hangs on what was written of these since the last end of a month, and before it only what
readers outside see too. That goes for the stage and what is said of it, for the one next thing and for every note.
"""

from collections.abc import Iterable
from dataclasses import replace

from zhagen.method.disclosure.consistency import is_private, stage_outside
from zhagen.method.disclosure.rounding import NOTHING, Specs, specs_of
from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Item, NotApplicable, Part, Reading, Readings
from zhagen.method.reading.notes import NOT_ASKED, not_asked_yet
from zhagen.method.terms import State, Verdict, Words

PRIVATE_NOTICE = Words(
    "纠纷和关怀记录只给社工和督导看：这里和给机构以外的人一样，只有上一个月末的，不满 5 的数和会透露它们的状态不显示。",
    "Disputes and check-ins are for worker and supervisor: this is as readers outside have it, of the last end of a "
    "month, without counts under 5 and states that would give them away.",
)


def readings_manager(readings: Readings, playbook: Playbook, outside: Iterable[Reading]) -> Readings:
    """The same readings with no figure of disputes and check-ins but what is told outside; all else as it is.

    `outside`: what is told of these engagements at ends of months. Each reading has the newest one before its day.
    """
    months = sorted(outside, key=lambda one: one.as_of, reverse=True)
    return replace(
        readings,
        readings=tuple(
            _manager(
                one,
                specs_of(playbook.on(one.as_of)),
                playbook.on(one.as_of),
                next((m for m in months if m.engagement == one.engagement and m.as_of < one.as_of), None),
            )
            for one in readings.readings
        ),
    )


def _manager(reading: Reading, specs: Specs, playbook: Playbook, told: Reading | None) -> Reading:
    outside = {item.id: item for item in told.items} if told is not None else {}
    items = tuple(_manager_item(item, specs, outside.get(item.id)) for item in reading.items)
    hidden = {
        item.id for item in reading.items if any(is_private(specs[item.id, part.id]) for part in item.parts)
    }
    firing = (item.id for item in items if item.state is State.FIRING and item.id not in hidden)
    following = next(firing, None) if reading.next_item in hidden else reading.next_item
    shown = stage_outside(
        reading, replace(reading, items=items, next_item=following, remarks=0), playbook, hidden
    )
    return replace(shown, items=tuple(_asked(item, shown, playbook) for item in shown.items))


def _asked(item: Item, shown: Reading, playbook: Playbook) -> Item:
    """The item with the note that the stage which is told gives it, not with that of the one which is not."""
    own = tuple(note for note in item.notes if note != NOT_ASKED)
    if item.stage in shown.passed or item.state is State.NOT_APPLICABLE:
        return replace(item, notes=own)
    stages = [stage.id for stage in playbook.stages]
    note = not_asked_yet(stages, item.stage, (shown.stage_on_record, shown.stage_read))
    return replace(item, notes=own if note is None else (note, *own))


def _manager_item(item: Item, specs: Specs, told: Item | None) -> Item:
    """An item of disputes or check-ins as from outside; of others the figures of these that stand beside."""
    if any(is_private(specs[item.id, part.id]) for part in item.parts):
        return replace(told or _untold(item), says=PRIVATE_NOTICE)
    known = {part.id: part for part in told.beside} if told is not None else {}
    beside = (
        (known.get(part.id) or _nothing(part)) if is_private(specs[item.id, part.id]) else part
        for part in item.beside
    )
    return replace(item, beside=tuple(beside))


def _untold(item: Item) -> Item:
    """The item where there is no end of a month that could be told."""
    return replace(
        item,
        state=State.CANNOT_TELL if item.not_applicable is None else item.state,
        next=NOTHING,
        because=(),
        parts=tuple(map(_nothing, item.parts)),
        beside=tuple(map(_nothing, item.beside)),
        notes=(),
        not_applicable=item.not_applicable and NotApplicable(item.not_applicable.since, "", ""),
        lead=None,
        decides="",
        softened=None,
    )


def _nothing(part: Part) -> Part:
    return replace(
        part,
        value=None,
        k=None,
        n=None,
        low=None,
        high=None,
        target=None,
        verdict=Verdict.UNDECIDED,
        newest=None,
        evidence={},
        says=part.label,
        settles=None,
        made_of={},
        working=None,
        softened=None,
    )
