"""From a checked raw playbook to a Playbook: numbers with their reasons, parts, items, and the hash over all of it."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from zhagen.method.playbook.checks.leads import ANY
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import NO_OVERLAY, RULES, Overlay
from zhagen.method.playbook.raw import RawPart, RawPlaybook, parts_of, table_rows
from zhagen.method.playbook.spec import (
    DimensionSpec,
    Edition,
    ItemSpec,
    Number,
    Numbers,
    PartSpec,
    Playbook,
    QuietWhen,
    StageSpec,
)
from zhagen.method.terms import Kind, State, Words


def build_numbers(raw: RawPlaybook, owner: str, block: Block, overlay: Overlay) -> Numbers:
    """The numbers of a part or of the rules; `owner` is the first half of their address."""
    numbers = {}
    for name, (value, reason_id) in block.items():
        reason = raw.reason(reason_id)
        if reason is None:
            raise KeyError(reason_id)
        why = Words(*reason["why"])
        number = Number(name, float(value), why, reason.get("source"), block.place(name))
        numbers[name] = overlay.number(owner, number)
    return Numbers(numbers)


def build_part(raw: RawPlaybook, part: RawPart, overlay: Overlay, own: Mapping[str, Block]) -> PartSpec:
    """One part; `own` are the parts that a reference may show, by address. KeyError for one that is not there."""
    if part.refers is not None:
        return _reference(part, part.refers, own[part.refers])
    block = part.block
    return PartSpec(
        id=part.id,
        measure=block["measure"],
        test=block["test"],
        label=Words(*block["label"]),
        of=Words(*block["of"]),
        do=_optional_words(block, "do"),
        settle=_optional_words(block, "settle"),
        ops=dict(block.block("ops")),
        numbers=build_numbers(raw, f"{part.item}#{part.id}", part.numbers, overlay),
        place=block.place(),
        target_from=block.get("target_from"),
        working=_optional_words(block, "working"),
        after=block.get("after"),
        softened={flag: Words(*said) for flag, said in block.block("softened").items()},
    )


def _reference(part: RawPart, refers: str, shown: Block) -> PartSpec:
    return PartSpec(
        id=part.id,
        measure="" if part.shown else shown["measure"],
        test=part.block.get("test", "shown"),
        label=Words(*part.block.get("label", shown["label"])),
        of=Words(*shown["of"]),
        do=_optional_words(part.block, "do"),
        settle=None,
        ops={},
        numbers=Numbers({}),
        place=part.block.place(),
        refers=refers,
    )


def _optional_words(block: Block, key: str) -> Words | None:
    return Words(*block[key]) if key in block else None


def build_items(raw: RawPlaybook, overlay: Overlay) -> Iterator[ItemSpec]:
    """All items, in the order of the files, the added ones last."""
    kinds = {id: Kind(dimension["kind"]) for id, dimension in raw.method.block("dimensions").blocks()}
    own = raw.own_parts()
    for item_id, block in raw.items():
        stage, dimension, _ = item_id.split(".")
        parts: list[PartSpec] = []
        beside: list[PartSpec] = []
        for part in parts_of(item_id, block):
            (beside if part.shown else parts).append(build_part(raw, part, overlay, own))
        words = Words(block["zh"], block["en"])
        yield ItemSpec(
            id=item_id,
            stage=stage,
            dimension=dimension,
            kind=Kind(block["kind"]) if "kind" in block else kinds[dimension],
            words=words,
            short=Words(*block["short"]),
            means=Words(*block["means"]) if "means" in block else words,
            parts=tuple(parts),
            beside=tuple(beside),
            place=block.place(),
            combine=block.get("combine", "all"),
            quiet_when=_quiet_when(block),
            added=item_id in raw.added,
            not_applicable=overlay.not_applicable.get(item_id),
            notes=tuple(block.get("notes", ())),
            leads=_leads(block.block("leads")),
        )


def _leads(block: Block) -> dict[State, dict[str, Words]]:
    """By state, then by part: the sentence."""
    return {
        State(state): {part: Words(*pair) for part, pair in said.items()}
        if isinstance(said, Block)
        else {ANY: Words(*said)}
        for state, said in block.items()
    }


def _quiet_when(block: Block) -> QuietWhen | None:
    gate = block.get("quiet_when")
    return None if gate is None else QuietWhen(tuple(gate["reached"]), gate["has_rows"])


HASH_LENGTH = 12


def fingerprint(items: Iterable[ItemSpec], rules: Numbers) -> str:
    """Twelve hex digits of a SHA-256 over ids, measures, tests, operators, effective numbers, applicability.

    Words, reasons, sources, places and the order of files play no part: the same numbers, the same hash.
    """
    content = {"rules": dict(rules), "items": {item.id: _item_content(item) for item in items}}
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return _digest(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:HASH_LENGTH]


def _item_content(item: ItemSpec) -> dict[str, Any]:
    gate = item.quiet_when
    return {
        "kind": item.kind.value,
        "combine": item.combine,
        "quiet_when": None if gate is None else [sorted(gate.reached), gate.has_rows],
        "not_applicable": item.not_applicable is not None,
        "parts": {part.id: _part_content(part) for part in item.parts},
        "beside": {part.id: _part_content(part) for part in item.beside},
    }


def _part_content(part: PartSpec) -> dict[str, Any]:
    return {
        "measure": part.measure,
        "test": part.test,
        "target_from": part.target_from,
        "refers": part.refers,
        "ops": dict(part.ops),
        "numbers": dict(part.numbers),
    }


def build_playbook(raw: RawPlaybook, overlay: Overlay = NO_OVERLAY) -> Playbook:
    """The playbook, items in the order of the method's table and added ones after their cell's.

    Where the overlay changes something from a day on, with an edition for each such day and one for the time before.
    `raw` must have passed the checks: where it has not, KeyError, TypeError or ValueError may come out.
    """
    days = overlay.days()
    if not days:
        return _build_edition(raw, overlay)
    editions = tuple(Edition(day, _build_edition(raw, overlay.on(day))) for day in (date.min, *days))
    return replace(editions[-1].playbook, hash=_fingerprint_by_day(editions), editions=editions)


def _fingerprint_by_day(editions: tuple[Edition, ...]) -> str:
    """Of the numbers and the days on which they change; that of the numbers alone where they never do."""
    stands = [editions[0]]
    stands += [new for old, new in pairwise(editions) if new.playbook.hash != old.playbook.hash]
    if len(stands) == 1:
        return stands[0].playbook.hash
    return _digest(",".join(f"{one.since} {one.playbook.hash}" for one in stands))


def _build_edition(raw: RawPlaybook, overlay: Overlay) -> Playbook:
    method = raw.method
    stages = tuple(StageSpec(id, Words(*pair)) for id, pair in method["stages"].items())
    dimensions = tuple(
        DimensionSpec(id, Words(d["zh"], d["en"]), Words(*d["asks"]), Kind(d["kind"]))
        for id, d in method["dimensions"].items()
    )
    items = sorted(build_items(raw, overlay), key=_table_order(stages, dimensions, raw.table))
    rules = build_numbers(raw, RULES, method.block("rules"), overlay)
    return Playbook(
        method=method["method"],
        version=method["version"] + ("+station" if overlay.station is not None else ""),
        hash=fingerprint(items, rules),
        words=Words(method["zh"], method["en"]),
        stages=stages,
        dimensions=dimensions,
        items=tuple(items),
        rules=rules,
        changes=(*overlay.changes, *overlay.not_applicable),
        station=overlay.station,
        time_zone=overlay.time_zone,
    )


def _table_order(
    stages: tuple[StageSpec, ...], dimensions: tuple[DimensionSpec, ...], table: Mapping[str, Any]
) -> Callable[[ItemSpec], tuple[int, int, int]]:
    stage_at = {stage.id: n for n, stage in enumerate(stages)}
    dimension_at = {dimension.id: n for n, dimension in enumerate(dimensions)}
    row_at = {item_id: n for n, item_id in enumerate(table_rows(table))}

    def key(item: ItemSpec) -> tuple[int, int, int]:
        return stage_at[item.stage], dimension_at[item.dimension], row_at.get(item.id, len(row_at))

    return key
