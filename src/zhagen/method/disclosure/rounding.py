"""A reading as somebody outside the team may have it: funders and assessors.

A count of people, households or records under 5 is hidden, 0 with it. All others are rounded to the nearest 5, so
that no two of them, of two days, two parts or k and n, lie 1 to 4 apart. What cannot be computed from rounded
counts is hidden too, and there are readings of ends of months only, so that nobody steps from day to day. Verdicts,
states and the stage are said where `consistency` says that they give no small count of people away.
"""

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from zhagen.method.disclosure.consistency import (
    LEAST,
    is_disclosable,
    is_private,
    stage_outside,
    state_outside,
)
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook import Playbook
from zhagen.method.playbook.known import KNOWN_CRITERIA
from zhagen.method.playbook.spec import PartSpec
from zhagen.method.reading.model import Item, NotApplicable, Part, Reading, Readings
from zhagen.method.terms import STATE_WORDS, Verdict, Words

STEP = 5
OUTSIDE_NOTICE = Words(
    "给机构以外的人：不满 5 的数不显示，其余约到最近的 5；会透露不满 5 人的状态写成待判断；"
    "只有月末的读数，不带句子和记录。",
    "For readers outside the team: counts under 5 are hidden, others rounded to the nearest 5; a state that would give "
    "away fewer than 5 people says can't tell; ends of months only; no sentences and no records.",
)
PRIVATE_NOTICE = Words(
    "纠纷和关怀记录只给社工和督导看：不满 5 的数和会透露它们的状态不显示。",
    "Disputes and check-ins are for worker and supervisor: counts under 5 are not shown, nor a state that would "
    "give them away.",
)
NOTHING = Words("", "")
_TOLD = frozenset({Verdict.MET, Verdict.NEAR, Verdict.MISSED})

Specs = Mapping[tuple[str, str], PartSpec]


def day_outside(asked: dt.date, today: dt.date) -> dt.date:
    """The newest end of a month that is neither after the day asked for nor after today."""
    day = min(asked, today)
    following = day + dt.timedelta(days=1)
    return day if following.day == 1 else day.replace(day=1) - dt.timedelta(days=1)


def days_outside(asked: Iterable[dt.date], today: dt.date) -> list[dt.date]:
    """Those of several days, each once, in the order given."""
    return list(dict.fromkeys(day_outside(day, today) for day in asked))


def readings_manager(readings: Readings, playbook: Playbook) -> Readings:
    """The same readings with no small count of disputes and check-ins in them; all else as it is."""
    specs = _specs(playbook)
    return replace(readings, readings=tuple(_manager(one, specs, playbook) for one in readings.readings))


def readings_outside(readings: Readings, playbook: Playbook) -> Readings:
    """The same readings with nothing in them that a person outside may not have. Their days are the caller's matter."""
    specs = _specs(playbook)
    return replace(readings, readings=tuple(_reading(one, specs, playbook) for one in readings.readings))


def shown_count(count: float | None) -> float | None:
    """A count as it may be shown: None under 5, else the nearest multiple of 5."""
    if count is None or count < LEAST:
        return None
    return STEP * math.floor(count / STEP + 0.5)


def _manager(reading: Reading, specs: Specs, playbook: Playbook) -> Reading:
    items = tuple(_manager_item(item, specs, playbook) for item in reading.items)
    hidden = {one.id for one, was in zip(items, reading.items, strict=True) if one.state is not was.state}
    if not hidden:
        return replace(reading, items=items)
    following = None if reading.next_item in hidden else reading.next_item
    return stage_outside(reading, replace(reading, items=items, next_item=following), playbook)


def _manager_item(item: Item, specs: Specs, playbook: Playbook) -> Item:
    """An item of disputes or check-ins as from outside; of others the figures of these that stand beside."""
    if any(is_private(specs[item.id, part.id]) for part in item.parts):
        return replace(_item(item, specs, playbook), says=PRIVATE_NOTICE)
    beside = (
        _part(part, specs[item.id, part.id], part.verdict) if is_private(specs[item.id, part.id]) else part
        for part in item.beside
    )
    return replace(item, beside=tuple(beside))


def _reading(reading: Reading, specs: Specs, playbook: Playbook) -> Reading:
    items = tuple(_item(item, specs, playbook) for item in reading.items)
    shown = replace(reading, items=items, remarks=0, notes=(), next_item=None)
    return stage_outside(reading, shown, playbook)


def _item(item: Item, specs: Specs, playbook: Playbook) -> Item:
    absent = item.not_applicable
    said = [
        part.verdict if is_disclosable(part, specs[item.id, part.id], playbook.rules) else None
        for part in item.parts
    ]
    state = state_outside(item, said, playbook.item(item.id), playbook.rules)
    return replace(
        item,
        state=state,
        says=STATE_WORDS[state],
        next=NOTHING,
        because=(),
        parts=tuple(
            _part(part, specs[item.id, part.id], verdict)
            for part, verdict in zip(item.parts, said, strict=True)
        ),
        beside=tuple(_part(part, specs[item.id, part.id], part.verdict) for part in item.beside),
        notes=(),
        not_applicable=absent and NotApplicable(absent.since, "", ""),
    )


def _part(part: Part, spec: PartSpec, said: Verdict | None) -> Part:
    """`said`: the verdict, None where it would give a small count away."""
    k, n = shown_count(part.k), shown_count(part.n)
    small = (part.k is not None and k is None) or (part.n is not None and n is None)
    if small:  # nor how far it is from its target, which would say how small
        k = n = None
    if small and said in _TOLD:
        said = Verdict.SHOWN
    return replace(
        part,
        value=_value(part, k, n),
        k=k,
        n=n,
        low=None,
        high=None,
        target=part.target if not small and _is_fixed(part, spec) else None,
        verdict=Verdict.UNDECIDED if said is None else said,
        newest=None,
        evidence={},
        says=part.label,
        settles=None,
    )


def _value(part: Part, k: float | None, n: float | None) -> float | None:
    """From the counts that are shown; of anything else it is not known how few stand behind it."""
    if part.unit == Scale.COUNT and part.value is not None:
        return k if part.k is not None else shown_count(part.value)
    if part.unit == Scale.SHARE and k is not None and n is not None:
        return k / n
    return None


def _is_fixed(part: Part, spec: PartSpec) -> bool:
    """Whether the target is the playbook's own. One that was computed from a count would give the count away."""
    form = KNOWN_CRITERIA[spec.test]
    own = {spec.numbers[name] for name in (*form.needs, *form.one_of) if name in spec.numbers}
    return all(isinstance(value, str) or value in own for value in (part.target or {}).values())


def _specs(playbook: Playbook) -> Specs:
    """Each part by ids of item and part; one that shows another item's part stands for that one."""
    own = {(item.id, part.id): part for item in playbook.items for part in (*item.parts, *item.beside)}
    found = {}
    for key, part in own.items():
        item, _, shown = (part.refers or "").partition("#")
        found[key] = own[item, shown] if part.refers else part
    return found
