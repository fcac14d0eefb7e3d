"""A short hash of everything that can change a reading."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec

LENGTH = 12


def fingerprint(items: Iterable[ItemSpec], rules: Numbers) -> str:
    """Twelve hex digits of a SHA-256 over ids, measures, tests, operators, effective numbers, applicability.

    Words, reasons, sources, places and the order of files play no part: the same numbers, the same hash.
    """
    content = {"rules": dict(rules), "items": {item.id: _item(item) for item in items}}
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:LENGTH]


def _item(item: ItemSpec) -> dict[str, Any]:
    gate = item.quiet_when
    return {
        "kind": item.kind.value,
        "combine": item.combine,
        "quiet_when": None if gate is None else [sorted(gate.reached), gate.has_rows],
        "not_applicable": item.not_applicable is not None,
        "parts": {part.id: _part(part) for part in item.parts},
        "beside": {part.id: _part(part) for part in item.beside},
    }


def _part(part: PartSpec) -> dict[str, Any]:
    return {
        "measure": part.measure,
        "test": part.test,
        "target_from": part.target_from,
        "refers": part.refers,
        "ops": dict(part.ops),
        "numbers": dict(part.numbers),
    }
