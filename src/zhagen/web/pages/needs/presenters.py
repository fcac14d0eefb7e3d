"""A round as its page shows it: a line a category, a cell a kind of evidence, the groups that were asked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.records.titles import word_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

if TYPE_CHECKING:
    from zhagen.web.records.models.practice import NeedFinding

FINDINGS = kind_of(records.MODELS["need_findings"])
KINDS = FINDINGS.column("kind").codes
_JOINED = re.compile(r"[;；]")


@dataclass(frozen=True, slots=True)
class NeedLine:
    """`kinds`: how many findings of each kind, 0 where nobody looked that way; `groups`: who was asked."""

    category: str
    label: str
    place: int | None
    kinds: list[tuple[Sentence, int]]
    groups: list[str]
    findings: list[NeedFinding]

    @property
    def lacks(self) -> list[Sentence]:
        """The kinds of evidence of which there is none."""
        return [label for label, number in self.kinds if not number]


def lines_of(found: records.NeedsRound) -> list[NeedLine]:
    """The categories in their order; findings without one come last."""
    names = [*found.categories, *([""] if any(not row.category for row in found.findings) else [])]
    return [_line(found, name) for name in names]


def _line(found: records.NeedsRound, category: str) -> NeedLine:
    rows = [row for row in found.findings if row.category == category]
    number = Counter(row.kind for row in rows)
    groups = dict.fromkeys(group for row in rows for group in groups_in(row))
    return NeedLine(
        category,
        word_of(FINDINGS.column("category"), category),
        found.places.get(category),
        [(label, number[code]) for code, label in KINDS],
        list(groups),
        rows,
    )


def groups_in(row: NeedFinding) -> list[str]:
    """The groups that were asked."""
    return [part.strip() for part in _JOINED.split(row.informants) if part.strip()]


def asked_of(found: records.NeedsRound) -> list[tuple[Sentence, list[tuple[str, int]]]]:
    """Of each kind of evidence the groups that were asked and how many findings came of it."""
    by_kind: dict[str, Counter[str]] = {code: Counter() for code, _label in KINDS}
    for row in found.findings:
        if row.kind in by_kind:
            by_kind[row.kind].update(groups_in(row))
    return [(label, by_kind[code].most_common()) for code, label in KINDS]
