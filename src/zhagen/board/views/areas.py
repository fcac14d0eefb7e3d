"""The records behind a part, area by area."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.board.labels import label
from zhagen.board.views.parts import table_name
from zhagen.method.reading.words.figure import percent
from zhagen.method.terms import Lang, Words

KEYS = 100  # per so many households, where the records are not households themselves


@dataclass(frozen=True, slots=True)
class AreaCount:
    """What lies in one area: `k` of the records, and all its households (0 where nobody wrote how many)."""

    area: str
    k: int
    households: int


@dataclass(frozen=True, slots=True)
class PartAreas:
    """A part, the table whose records were counted, and the areas by name."""

    part: Words
    table: str
    counts: tuple[AreaCount, ...]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area: its bar, 0 to 1 of the longest; None where its households are not known."""

    name: str
    length: float | None
    figure: str
    share: str
    least: bool


@dataclass(frozen=True, slots=True)
class AreaView:
    """A part's areas, each beside the households that live there."""

    part: str
    counted: str
    rows: tuple[AreaRow, ...]


def areas_of(found: Sequence[PartAreas], lang: Lang) -> tuple[AreaView, ...]:
    """Drawn as shares of the households; the least is named where it is less than every other."""
    return tuple(_view(one, lang) for one in found)


def _view(found: PartAreas, lang: Lang) -> AreaView:
    shares = [one.k / one.households if one.households else None for one in found.counts]
    told = sorted(share for share in shares if share is not None)
    most = max(told, default=0.0) or 1.0
    least = told[0] if len(told) > 1 and told[0] < told[1] else None
    rows = (
        AreaRow(
            name=one.area,
            length=None if share is None else share / most,
            figure=f"{one.k}/{one.households}" if one.households else str(one.k),
            share="" if share is None else _share_text(share, found.table, lang),
            least=share is not None and share == least,
        )
        for one, share in zip(found.counts, shares, strict=True)
    )
    counted = label("area_counted", lang, table=table_name(found.table, lang))
    return AreaView(found.part.in_(lang), counted, tuple(rows))


def _share_text(share: float, table: str, lang: Lang) -> str:
    if table == "households":
        return percent(share)
    return label("per_households", lang, n=f"{share * KEYS:.3g}")
