"""Results on the standard output and in files."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console

from zhagen.cli.compute import take_history
from zhagen.cli.files import cannot_write, write_text
from zhagen.cli.messages import fail, tell
from zhagen.cli.standard_output import speak_utf8_to_programs
from zhagen.examples.marks import is_fictional
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.reading.units import units_of
from zhagen.method.reading.working import workings
from zhagen.method.terms import Lang, Words

WITH_HISTORY = 6  # with more communities in one page, their months stay on `zhagen history`
NO_WORKBOOK = Words("工作簿的文件名要以 .xlsx 结尾：{path}", "a workbook's name must end in .xlsx: {path}")
WRITTEN = Words("写好了 {path}", "{path} written")


def print_json(readings: Readings) -> None:
    """The readings as JSON, the same bytes for the same readings."""
    speak_utf8_to_programs()
    print(json.dumps(to_plain(readings), ensure_ascii=False, indent=2, allow_nan=False))


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


def write_html_board(
    ledger: Ledger, readings: Readings, playbook: Playbook, path: Path, lang: Lang, engine: str
) -> None:
    """The board as one page, with its months where there are few communities."""
    from zhagen.board.html import board_html

    ids = [reading.engagement for reading in readings.readings]
    history = None
    if 0 < len(ids) <= WITH_HISTORY:
        day = readings.readings[0].as_of
        history = take_history(ledger, day, playbook, lang, engagements=ids, engine=engine)
    page = board_html(
        readings,
        playbook,
        lang,
        history=history,
        source=ledger.source,
        fictional=any(is_fictional(reading.focus) for reading in readings.readings),
        records=_records_behind(ledger, readings, playbook, engine) if len(ids) == 1 else None,
    )
    write_text(path, page, lang)
    tell(WRITTEN.filled(path=path), lang)


def _records_behind(
    ledger: Ledger, readings: Readings, playbook: Playbook, engine: str
) -> dict[str, dict[str, dict[str, Mapping[str, list[str]]]]]:
    """engagement -> item -> part -> table -> ids, for the one community of a page."""
    (reading,) = readings.readings
    (unit,) = units_of(ledger, [reading.as_of], [reading.engagement])
    found = workings(ledger, playbook.items, unit, playbook.rules, engine)
    return {
        reading.engagement: {item: {part.part: part.ids for part in parts} for item, parts in found.items()}
    }


def write_history_page(
    ledger: Ledger,
    history: Mapping[str, Sequence[Reading]],
    playbook: Playbook,
    path: Path,
    lang: Lang,
) -> None:
    """The months as one page."""
    from zhagen.board.html import history_html

    invented = any(is_fictional(months[-1].focus) for months in history.values())
    page = history_html(history, playbook, lang, source=ledger.source, fictional=invented)
    write_text(path, page, lang)
    tell(WRITTEN.filled(path=path), lang)


def write_workbook_board(readings: Readings, playbook: Playbook, path: Path, lang: Lang) -> None:
    """The board as a workbook."""
    from zhagen.board.workbook import board_workbook

    if path.suffix.lower() != ".xlsx":
        fail(lang, NO_WORKBOOK.filled(path=path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        board_workbook(readings, playbook, path, lang)
    except OSError as problem:
        cannot_write(path, problem, lang)
    tell(WRITTEN.filled(path=path), lang)
