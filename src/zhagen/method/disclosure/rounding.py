"""A reading as somebody outside the team may have it: funders and assessors.

A count of people, households or what they said and did under 5 is hidden, 0 with it, and stays hidden until it is 10.
All others of these are rounded to the nearest 5, so that no two of them, of two days, two parts or k and n, lie 1 to 4
apart. Counts of things with no person behind them (`is_of_things`) are shown as they are. What cannot be
computed from rounded counts is hidden too, and there are readings of ends of months that are over only, so that nobody
steps from day to day. Verdicts, states and the stage are said where `consistency` says that they give no small count of
people away.
"""

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from zhagen.method.disclosure.consistency import (
    LEAST,
    contradicts,
    is_disclosable,
    is_of_things,
    least_shown,
    said_together,
    stage_outside,
    state_outside,
)
from zhagen.method.measures.making import Form
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook import Playbook
from zhagen.method.playbook.known import KNOWN_CRITERIA
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.reading.model import Item, NotApplicable, Part, Reading, Readings
from zhagen.method.terms import STATE_WORDS, State, Verdict, Words

STEP = 5
OUTSIDE_NOTICE = Words(
    "给机构以外的人：人、户和他们说过做过的，不满 5 不显示，以后满 10 才显示，其余约到最近的 5；"
    "单是东西和事情的数照写；会透露不满 5 人的状态写成待判断，和状态对不上的数不显示；"
    "只有月末的读数，只算到那天为止录入的记录，不带句子和记录。",
    "For readers outside the team: counts of people, homes and what they said or did are hidden under 5, and then "
    "until they are 10, others rounded to the nearest 5; counts of things alone are as they are; a state that would "
    "give away fewer than 5 people says can't tell, and no rounded count stands that contradicts its state; ends of "
    "months only, of what had been entered by then; no sentences and no records.",
)
NOTHING = Words("", "")
OF_N = (Form.SHARE, Form.COUNT)  # whose value is its counts
_TOLD = frozenset({Verdict.MET, Verdict.NEAR, Verdict.MISSED})

Specs = Mapping[tuple[str, str], PartSpec]
Known = Mapping[str, Part]


def day_outside(asked: dt.date, today: dt.date) -> dt.date:
    """The newest end of a month that is not after the day asked for and is over: today's is not."""
    day = min(asked, today - dt.timedelta(days=1))
    following = day + dt.timedelta(days=1)
    return day if following.day == 1 else day.replace(day=1) - dt.timedelta(days=1)


def days_outside(asked: Iterable[dt.date], today: dt.date) -> list[dt.date]:
    """Those of several days, each once, in the order given."""
    return list(dict.fromkeys(day_outside(day, today) for day in asked))


def readings_outside(readings: Readings, playbook: Playbook) -> Readings:
    """The same readings with nothing in them that a person outside may not have.

    Of each engagement its ends of months since the work began, oldest first.
    """
    found: list[Reading] = []
    before: dict[str, Reading] = {}
    for one in readings.readings:
        edition = playbook.on(one.as_of)
        known = before.get(one.engagement)
        before[one.engagement] = reading_outside(one, specs_of(edition), edition, known)
        found.append(before[one.engagement])
    return replace(readings, readings=tuple(found))


def shown_count(count: float | None, least: int = LEAST) -> float | None:
    """A count as it may be shown: None under `least`, else the nearest multiple of 5."""
    if count is None or count < least:
        return None
    return STEP * math.floor(count / STEP + 0.5)


def reading_outside(reading: Reading, specs: Specs, playbook: Playbook, before: Reading | None) -> Reading:
    """One end of a month; `before`: what was told of the month before, None where there was none."""
    told = {item.id: _parts(item) for item in before.items} if before is not None else {}
    said = {item.id: _said(item, specs, playbook, told.get(item.id, {})) for item in reading.items}
    items = tuple(
        _item(item, said[item.id], specs, playbook, told.get(item.id, {})) for item in reading.items
    )
    hidden = {item.id for item in items if None in said[item.id] and item.state is not State.NOT_APPLICABLE}
    shown = replace(reading, items=items, remarks=0, notes=(), next_item=None)
    return stage_outside(reading, shown, playbook, hidden)


def _said(item: Item, specs: Specs, playbook: Playbook, known: Known) -> list[Verdict | None]:
    """Of each part its verdict, None where it would give a small count away."""
    said = [
        part.verdict
        if is_disclosable(part, specs[item.id, part.id], playbook.rules, known.get(part.id))
        else None
        for part in item.parts
    ]
    return said_together(said, playbook.item(item.id))


def _item(item: Item, said: Sequence[Verdict | None], specs: Specs, playbook: Playbook, known: Known) -> Item:
    """`known`: its parts as they were disclosed the month before."""
    absent = item.not_applicable
    state = state_outside(item, said, playbook.item(item.id), playbook.rules)
    return replace(
        item,
        state=state,
        says=STATE_WORDS[state],
        next=NOTHING,
        because=(),
        parts=tuple(
            _part(part, specs[item.id, part.id], verdict, known.get(part.id), playbook.rules)
            for part, verdict in zip(item.parts, said, strict=True)
        ),
        beside=tuple(
            _part(part, specs[item.id, part.id], part.verdict, known.get(part.id), playbook.rules)
            for part in item.beside
        ),
        notes=(),
        not_applicable=absent and NotApplicable(absent.since, "", ""),
        lead=None,
        decides="",
        softened=None,
    )


def _parts(item: Item) -> dict[str, Part]:
    return {part.id: part for part in (*item.parts, *item.beside)}


def _part(part: Part, spec: PartSpec, said: Verdict | None, before: Part | None, rules: Numbers) -> Part:
    """`said`: the verdict, None where it would give a small count away.

    Counts of things stay as they are. Of people, counts that contradict what is said are hidden: a whole beside
    "can't tell", a share beyond its line beside "not yet".
    """
    things = is_of_things(spec)
    k = part.k if things else shown_count(part.k, least_shown(before, "k"))
    n = part.n if things else shown_count(part.n, least_shown(before, "n"))
    small = (part.k is not None and k is None) or (part.n is not None and n is None)
    hidden = small or said is None or (not things and contradicts(part, spec, k, n, rules))
    if hidden:  # nor how far it is from its target, which would say how small
        k = n = None
    if small and said in _TOLD:
        said = Verdict.SHOWN
    value = part.value if things and part.form in OF_N else _value(part, k, n, least_shown(before, "value"))
    return replace(
        part,
        value=None if hidden else value,
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
        made_of={},
        working=None,
        softened=None,
    )


def _value(part: Part, k: float | None, n: float | None, least: int) -> float | None:
    """From the counts that are shown; of anything else it is not known how few stand behind it."""
    if part.unit == Scale.COUNT and part.value is not None:
        return k if part.k is not None else shown_count(part.value, least)
    if part.unit == Scale.SHARE and k is not None and n is not None:
        return k / n
    return None


def _is_fixed(part: Part, spec: PartSpec) -> bool:
    """Whether the target is the playbook's own. One that was computed from a count would give the count away."""
    form = KNOWN_CRITERIA[spec.test]
    own = {spec.numbers[name] for name in (*form.needs, *form.one_of) if name in spec.numbers}
    return all(isinstance(value, str) or value in own for value in (part.target or {}).values())


def specs_of(playbook: Playbook) -> Specs:
    """Each part by ids of item and part; one that shows another item's part stands for that one."""
    own = {(item.id, part.id): part for item in playbook.items for part in (*item.parts, *item.beside)}
    found = {}
    for key, part in own.items():
        item, _, shown = (part.refers or "").partition("#")
        found[key] = own[item, shown] if part.refers else part
    return found
