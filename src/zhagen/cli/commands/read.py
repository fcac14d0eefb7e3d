"""zhagen read: the board on the terminal, as JSON, as one HTML file, as a workbook."""

from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import (
    AsOf,
    Engagements,
    EngineChoice,
    EngineOption,
    ForWhom,
    KnownBy,
    LangChoice,
    LangOption,
    LedgerArgument,
    PlaybookFile,
    Strict,
)


def read_board(
    ledger: LedgerArgument,
    as_json: Annotated[
        bool, typer.Option("--json", help="只输出 JSON · JSON on the standard output")
    ] = False,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="写成一个网页 · one HTML file")] = None,
    xlsx: Annotated[Path | None, typer.Option(metavar="FILE", help="写成工作簿 · a workbook")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    engagement: Engagements = None,
    reader: ForWhom = "inside",
    playbook: PlaybookFile = None,
    lang: LangOption = LangChoice.ZH,
    engine: EngineOption = EngineChoice.POLARS,
    strict: Strict = False,
) -> None:
    """读出看板。 Read the board from a ledger."""
    from zhagen.cli.opened import open_all
    from zhagen.cli.shown import (
        print_boards,
        print_json,
        print_notice,
        write_html_board,
        write_workbook_board,
    )
    from zhagen.cli.taken import take_readings
    from zhagen.cli.written import keep_ledger_whole

    keep_ledger_whole(ledger, (html, xlsx), lang.value)
    opened = open_all(
        ledger,
        lang.value,
        as_of=as_of,
        known_by=known_by,
        station_file=playbook,
        strict=strict,
        reader=reader,
    )
    readings = take_readings(
        opened.ledger,
        [opened.day],
        opened.playbook,
        lang.value,
        engagements=engagement,
        engine=engine.value,
        level=opened.level,
    )
    if as_json:
        print_json(readings, opened.level)
    else:
        print_notice(opened.level, lang.value)
        print_boards(readings, opened.playbook, lang.value)
    if html is not None:
        write_html_board(opened, readings, html, lang.value, engine.value)
    if xlsx is not None:
        write_workbook_board(opened, readings, xlsx, lang.value)
