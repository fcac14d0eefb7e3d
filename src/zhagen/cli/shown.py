"""Results on the standard output and in files."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console

from zhagen.cli.opened import Opened
from zhagen.cli.readers import notice_for
from zhagen.cli.saying import fail, tell
from zhagen.cli.standard_output import speak_utf8_to_programs
from zhagen.cli.taken import take_history
from zhagen.cli.written import cannot_write, write_text
from zhagen.examples.marks import is_fictional
from zhagen.method.disclosure.consistency import is_private_item
from zhagen.method.disclosure.disclose import AccessLevel, disclose_playbook, to_plain_for
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.reading.units import units_of
from zhagen.method.reading.working import workings
from zhagen.method.terms import Lang, Words

WITH_HISTORY = 6  # with more communities in one page, their months stay on `zhagen history`
NO_WORKBOOK = Words("工作簿的文件名要以 .xlsx 结尾：{path}", "a workbook's name must end in .xlsx: {path}")
WRITTEN = Words("写好了 {path}", "{path} written")


def print_json(readings: Readings, level: AccessLevel) -> None:
    """The readings as JSON, the same bytes for the same readings."""
    speak_utf8_to_programs()
    print(json.dumps(to_plain_for(readings, level), ensure_ascii=False, indent=2, allow_nan=False))


def print_notice(level: AccessLevel, lang: Lang) -> None:
    """What is different in what follows, where something is."""
    notice = notice_for(level, lang)
    if notice:
        Console().print(notice, style="dim", highlight=False, markup=False)


def print_boards(readings: Readings, playbook: Playbook, lang: Lang) -> None:
    """Each reading's board."""
    from zhagen.board.terminal import board_text

    console = Console()
    for reading in readings.readings:
        console.print(board_text(reading, playbook, lang, console.width))


def print_history(history: Mapping[str, Sequence[Reading]], playbook: Playbook, lang: Lang) -> None:
    """Each engagement's months."""
    from zhagen.board.terminal import history_text

    console = Console()
    for readings in history.values():
        console.print(history_text(readings, playbook, lang, console.width))


def print_comparison(before: Reading, after: Reading, playbook: Playbook, lang: Lang) -> None:
    """What changed between two days."""
    from zhagen.board.terminal import compare_text

    Console().print(compare_text(before, after, playbook, lang))


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
    playbook = opened.playbook
    items = [
        item for item in playbook.items if opened.level is AccessLevel.INSIDE or not is_private_item(item)
    ]
    (unit,) = units_of(opened.ledger, [opened.day], [engagement])
    found = workings(opened.ledger, items, unit, playbook.rules, engine)
    return {engagement: {item: {part.part: part.ids for part in parts} for item, parts in found.items()}}


def write_history_page(
    opened: Opened, history: Mapping[str, Sequence[Reading]], path: Path, lang: Lang
) -> None:
    """The months as one page."""
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
    """The board as a workbook."""
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
