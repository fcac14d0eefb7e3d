"""Results on the standard output and in files."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from zhagen.cli.compute import take_history, take_readings
from zhagen.cli.console import PlainConsole, json_text
from zhagen.cli.files import cannot_write, write_text
from zhagen.cli.inputs import Opened
from zhagen.cli.messages import fail, say, speak_utf8_to_programs, tell
from zhagen.cli.readers import notice_for
from zhagen.examples import is_fictional
from zhagen.method.disclosure.consistency import is_private_item
from zhagen.method.disclosure.disclose import AccessLevel, disclose_playbook, to_plain_for
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.reading.gather import workings
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.reading.units import units_of
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang, Words

WITH_HISTORY = 6  # with more communities in one page, their months stay on `zhagen history`
NO_WORKBOOK = Words("工作簿的文件名要以 .xlsx 结尾：{path}", "a workbook's name must end in .xlsx: {path}")
WRITTEN = Words("写好了 {path}", "{path} written")


def print_json(readings: Readings, level: AccessLevel) -> None:
    """The readings as JSON, the same bytes for the same readings."""
    speak_utf8_to_programs()
    print(json_text(to_plain_for(readings, level)))


def print_notice(level: AccessLevel, lang: Lang) -> None:
    """What is different in what follows, where something is."""
    notice = notice_for(level, lang)
    if notice:
        PlainConsole().print(notice, style="dim", highlight=False, markup=False)


def print_boards(readings: Readings, playbook: Playbook, lang: Lang) -> None:
    """Print each reading's board."""
    from zhagen.board.terminal import board_text

    console = PlainConsole()
    for reading in readings.readings:
        console.print(board_text(reading, playbook, lang, console.width))


def print_history(history: Mapping[str, Sequence[Reading]], playbook: Playbook, lang: Lang) -> None:
    """Print each engagement's months."""
    from zhagen.board.terminal import history_text

    console = PlainConsole()
    for readings in history.values():
        console.print(history_text(readings, playbook, lang, console.width))


def print_comparison(before: Reading, after: Reading, playbook: Playbook, lang: Lang) -> None:
    """Print what changed between two days."""
    from zhagen.board.terminal import compare_text

    PlainConsole().print(compare_text(before, after, playbook, lang))


def write_html_board(opened: Opened, readings: Readings, path: Path, lang: Lang, engine: str) -> None:
    """The board as one page, with its months where there are few communities. `readings`: as they are disclosed."""
    from zhagen.board.html import board_html

    ids = [reading.engagement for reading in readings.readings]
    history = None
    if 0 < len(ids) <= WITH_HISTORY:
        history = take_history(
            opened.ledger,
            opened.day,
            opened.playbook,
            lang,
            engagements=ids,
            engine=engine,
            level=opened.level,
        )
    page = board_html(
        readings,
        disclose_playbook(opened.playbook, opened.level),
        lang,
        history=history,
        source=opened.ledger.source,
        notice=notice_for(opened.level, lang),
        fictional=any(is_fictional(reading.focus) for reading in readings.readings),
        records=_records_behind(opened, ids[0], engine) if len(ids) == 1 else None,
    )
    write_text(path, page, lang)
    tell(WRITTEN.filled(path=path), lang)


def _records_behind(
    opened: Opened, engagement: str, engine: str
) -> dict[str, dict[str, dict[str, Mapping[str, list[str]]]]] | None:
    """engagement -> item -> part -> table -> ids, for the one community of a page; None for readers outside."""
    if opened.level is AccessLevel.OUTSIDE:
        return None
    playbook = opened.playbook.on(opened.day)
    items = [
        item for item in playbook.items if opened.level is AccessLevel.INSIDE or not is_private_item(item)
    ]
    (unit,) = units_of(opened.ledger, [opened.day], [engagement])
    found = workings(opened.ledger, items, unit, playbook.rules, engine)
    return {engagement: {item: {part.part: part.ids for part in parts} for item, parts in found.items()}}


def write_history_page(
    opened: Opened, history: Mapping[str, Sequence[Reading]], path: Path, lang: Lang
) -> None:
    """Write the months as one page."""
    from zhagen.board.html import history_html

    invented = any(is_fictional(months[-1].focus) for months in history.values())
    page = history_html(
        history,
        disclose_playbook(opened.playbook, opened.level),
        lang,
        source=opened.ledger.source,
        fictional=invented,
        notice=notice_for(opened.level, lang),
    )
    write_text(path, page, lang)
    tell(WRITTEN.filled(path=path), lang)


def write_workbook_board(opened: Opened, readings: Readings, path: Path, lang: Lang) -> None:
    """Write the board as a workbook."""
    from zhagen.board.workbook import board_workbook

    if path.suffix.lower() != ".xlsx":
        fail(lang, NO_WORKBOOK.filled(path=path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        playbook, notice = (disclose_playbook(opened.playbook, opened.level), notice_for(opened.level, lang))
        board_workbook(readings, playbook, path, lang, notice)
    except OSError as problem:
        cannot_write(path, problem, lang)
    tell(WRITTEN.filled(path=path), lang)


RECORDS = Words("背后的记录", "Records behind it")
FOR_K = Words("算在分子里", "for k")
LEFT_OUT = Words("没算：要看的那一格没有写", "left out: what is asked of it is not written")
MOST_IDS = 12  # ids named for each table; the count says how many there are


def print_meaning(playbook: Playbook, spec: ItemSpec, lang: Lang) -> None:
    """What the item asks, and its numbers with their reasons."""
    from zhagen.board.terminal import meaning_text

    stage = next(s.words.in_(lang) for s in playbook.stages if s.id == spec.stage)
    dimension = next(d for d in playbook.dimensions if d.id == spec.dimension)
    say(f"{stage} · {dimension.words.in_(lang)} ({dimension.asks.in_(lang)})")
    say(spec.means.in_(lang))
    PlainConsole().print(meaning_text(spec, lang))


def print_working(
    opened: Opened,
    spec: ItemSpec,
    lang: Lang,
    engagements: Collection[str] | None,
    engine: str,
) -> None:
    """For each engagement: the item read, then the ids of the records behind each part."""
    from zhagen.board.terminal import item_text, reading_title

    console = PlainConsole()
    readings = take_readings(
        opened.ledger, [opened.day], opened.playbook, lang, engagements=engagements, engine=engine
    ).readings
    units = units_of(opened.ledger, [opened.day], engagements)
    playbook = opened.playbook.on(opened.day)
    spec = playbook.item(spec.id)
    for reading, unit in zip(readings, units, strict=True):
        console.print(reading_title(reading, lang))
        console.print(item_text(reading.item(spec.id), spec, lang))
        console.print(RECORDS.in_(lang), style="bold")
        behind = workings(opened.ledger, [spec], unit, playbook.rules, engine)[spec.id]
        for part, found in zip(spec.parts, behind, strict=True):
            for table, ids in found.ids.items():
                if not ids:
                    continue
                line = _record_line(part.label.in_(lang), table, ids, lang)
                console.print(line, highlight=False, soft_wrap=True, markup=False)
                for words, some in ((FOR_K, found.hits), (LEFT_OUT, found.left)):
                    if some.get(table):
                        line = _record_line(f"  {words.in_(lang)}", table, some[table], lang)
                        console.print(line, highlight=False, soft_wrap=True, markup=False)


def _record_line(part: str, table: str, ids: list[str], lang: Lang) -> str:
    label = TABLES[table].label.in_(lang) if table in TABLES else table
    more = " ..." if len(ids) > MOST_IDS else ""
    return f"  {part} · {label} {len(ids)}: {' '.join(ids[:MOST_IDS])}{more}"
