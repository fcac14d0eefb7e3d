"""What notes need to know of a unit: frames of few rows, asked of the evidence once and only when a note asks."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.unit import Unit
from zhagen.method.playbook.spec import Numbers


class Facts:
    """Rows by unit. A frame is named by what makes it from the evidence, and has one row a unit at most."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._rows: dict[object, dict[int, Mapping[str, Any]]] = {}

    @property
    def rules(self) -> Numbers:
        """The playbook's shared numbers."""
        return self._evidence.rules

    def row(self, unit: Unit, make: Callable[..., Any], *args: str) -> Mapping[str, Any]:
        """The unit's row of that frame; empty where it has none."""
        key = (make, args)
        if key not in self._rows:
            self._rows[key] = {r["unit"]: r for r in self._evidence.rows(make(self._evidence, *args))}
        return self._rows[key].get(unit.number, {})


def day_before(unit: Unit, ago: int | None) -> date | None:
    """The day that lies so many days before the unit's as-of day."""
    return None if ago is None else unit.as_of - timedelta(days=ago)
