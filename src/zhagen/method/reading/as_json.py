"""Readings to plain data for JSON, and back. Fields may be added, none renamed; what an older format lacks is empty."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from zhagen.method.reading.model import Item, NotApplicable, Part, Reading, Readings
from zhagen.method.terms import Kind, State, Verdict, Words

Plain = dict[str, Any]

# 1: as first written. 2: leads, what a value is made of, what softened a verdict; intervals of ratios are ratios.
FORMAT = 2


def to_plain(readings: Readings) -> Plain:
    """The readings as dicts, lists, strings and numbers, ready for `json.dumps`."""
    return {
        "format": FORMAT,
        "method": readings.method,
        "playbook": readings.playbook,
        "hash": readings.hash,
        "changes": list(readings.changes),
        "readings": [_reading(r) for r in readings.readings],
    }


def from_plain(plain: Mapping[str, Any]) -> Readings:
    """What `to_plain` made, read back. KeyError where a field is missing."""
    return Readings(
        plain["method"],
        plain["playbook"],
        plain["hash"],
        tuple(_reading_back(r) for r in plain["readings"]),
        tuple(plain["changes"]),
    )


def _reading(r: Reading) -> Plain:
    return {
        "engagement": r.engagement,
        "focus": r.focus,
        "as_of": r.as_of.isoformat(),
        "stage_on_record": r.stage_on_record,
        "stage_read": r.stage_read,
        "stage_told": r.stage_told,
        "stage_because": list(r.stage_because),
        "stage_says": _words(r.stage_says),
        "make_good": list(r.make_good),
        "passed": list(r.passed),
        "told": {"k": r.told[0], "n": r.told[1]},
        "remarks": r.remarks,
        "notes": [_words(n) for n in r.notes],
        "next_item": r.next_item,
        "items": [_item(i) for i in r.items],
    }


def _item(i: Item) -> Plain:
    absent = i.not_applicable
    return {
        "id": i.id,
        "stage": i.stage,
        "dimension": i.dimension,
        "kind": str(i.kind),
        "name": _words(i.name),
        "short": _words(i.short),
        "state": str(i.state),
        "says": _words(i.says),
        "next": _words(i.next),
        "because": list(i.because),
        "parts": [_part(p) for p in i.parts],
        "beside": [_part(p) for p in i.beside],
        "notes": [_words(n) for n in i.notes],
        "not_applicable": absent and {"since": absent.since.isoformat(), "why": absent.why, "by": absent.by},
        "lead": i.lead and _words(i.lead),
        "decides": i.decides,
        "softened": i.softened and _words(i.softened),
    }


def _part(p: Part) -> Plain:
    return {
        "id": p.id,
        "label": _words(p.label),
        "value": p.value,
        "k": p.k,
        "n": p.n,
        "low": p.low,
        "high": p.high,
        "unit": p.unit,
        "target": None if p.target is None else dict(p.target),
        "verdict": str(p.verdict),
        "newest": p.newest and p.newest.isoformat(),
        "evidence": dict(p.evidence),
        "says": _words(p.says),
        "settles": p.settles and _words(p.settles),
        "form": p.form,
        "made_of": dict(p.made_of),
        "working": p.working and _words(p.working),
        "softened": p.softened and _words(p.softened),
    }


def _reading_back(r: Mapping[str, Any]) -> Reading:
    return Reading(
        engagement=r["engagement"],
        focus=r["focus"],
        as_of=date.fromisoformat(r["as_of"]),
        stage_on_record=r["stage_on_record"],
        stage_read=r["stage_read"],
        stage_told=r["stage_told"],
        stage_because=tuple(r["stage_because"]),
        stage_says=Words(**r["stage_says"]),
        make_good=tuple(r["make_good"]),
        told=(r["told"]["k"], r["told"]["n"]),
        items=tuple(_item_back(i) for i in r["items"]),
        remarks=r["remarks"],
        notes=_all_words(r["notes"]),
        next_item=r["next_item"],
        passed=tuple(r["passed"]),
    )


def _item_back(i: Mapping[str, Any]) -> Item:
    absent = i["not_applicable"]
    return Item(
        id=i["id"],
        stage=i["stage"],
        dimension=i["dimension"],
        kind=Kind(i["kind"]),
        name=Words(**i["name"]),
        short=Words(**i["short"]),
        state=State(i["state"]),
        says=Words(**i["says"]),
        next=Words(**i["next"]),
        because=tuple(i["because"]),
        parts=tuple(_part_back(p) for p in i["parts"]),
        beside=tuple(_part_back(p) for p in i["beside"]),
        notes=_all_words(i["notes"]),
        not_applicable=absent
        and NotApplicable(date.fromisoformat(absent["since"]), absent["why"], absent["by"]),
        lead=_words_back(i.get("lead")),
        decides=i.get("decides", ""),
        softened=_words_back(i.get("softened")),
    )


def _part_back(p: Mapping[str, Any]) -> Part:
    return Part(
        id=p["id"],
        label=Words(**p["label"]),
        value=p["value"],
        k=p["k"],
        n=p["n"],
        low=p["low"],
        high=p["high"],
        unit=p["unit"],
        target=p["target"],
        verdict=Verdict(p["verdict"]),
        newest=p["newest"] and date.fromisoformat(p["newest"]),
        evidence=p["evidence"],
        says=Words(**p["says"]),
        settles=_words_back(p["settles"]),
        form=p.get("form", ""),
        made_of=p.get("made_of", {}),
        working=_words_back(p.get("working")),
        softened=_words_back(p.get("softened")),
    )


def _words(words: Words) -> Plain:
    return {"zh": words.zh, "en": words.en}


def _words_back(plain: Mapping[str, str] | None) -> Words | None:
    return None if plain is None else Words(**plain)


def _all_words(plain: Sequence[Mapping[str, str]]) -> tuple[Words, ...]:
    return tuple(Words(**w) for w in plain)
