"""An item explained on the terminal."""

from collections.abc import Collection

from rich.console import Console

from zhagen.cli.compute import take_readings
from zhagen.cli.inputs import Opened
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.reading.units import units_of
from zhagen.method.reading.working import workings
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang, Words

RECORDS = Words("背后的记录", "Records behind it")
MOST_IDS = 12  # ids named for each table; the count says how many there are


def print_meaning(playbook: Playbook, spec: ItemSpec, lang: Lang) -> None:
    """What the item asks, and its numbers with their reasons."""
    from zhagen.board.terminal import meaning_text

    stage = next(s.words.in_(lang) for s in playbook.stages if s.id == spec.stage)
    dimension = next(d for d in playbook.dimensions if d.id == spec.dimension)
    print(f"{stage} · {dimension.words.in_(lang)} ({dimension.asks.in_(lang)})")
    print(spec.means.in_(lang))
    Console().print(meaning_text(spec, lang))


def print_working(
    opened: Opened,
    spec: ItemSpec,
    lang: Lang,
    engagements: Collection[str] | None,
    engine: str,
) -> None:
    """For each engagement: the item read, then the ids of the records behind each part."""
    from zhagen.board.terminal import item_text, reading_title

    console = Console()
    readings = take_readings(
        opened.ledger, [opened.day], opened.playbook, lang, engagements=engagements, engine=engine
    ).readings
    units = units_of(opened.ledger, [opened.day], engagements)
    for reading, unit in zip(readings, units, strict=True):
        console.print(reading_title(reading, lang))
        console.print(item_text(reading.item(spec.id), spec, lang))
        console.print(RECORDS.in_(lang), style="bold")
        behind = workings(opened.ledger, [spec], unit, opened.playbook.rules, engine)[spec.id]
        for part, found in zip(spec.parts, behind, strict=True):
            for table, ids in found.ids.items():
                if not ids:
                    continue
                line = _record_line(part.label.in_(lang), table, ids, lang)
                console.print(line, highlight=False, soft_wrap=True, markup=False)


def _record_line(part: str, table: str, ids: list[str], lang: Lang) -> str:
    label = TABLES[table].label.in_(lang) if table in TABLES else table
    more = " ..." if len(ids) > MOST_IDS else ""
    return f"  {part} · {label} {len(ids)}: {' '.join(ids[:MOST_IDS])}{more}"
