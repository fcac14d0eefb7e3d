"""zhagen read: the board on the terminal, as JSON, as one HTML file, as a workbook."""

from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import (
    AsOf,
    Engagements,
    EngineChoice,
    EngineOption,
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
    playbook: PlaybookFile = None,
    lang: LangOption = LangChoice.ZH,
    engine: EngineOption = EngineChoice.POLARS,
    strict: Strict = False,
) -> None:
    """读出看板。 Read the board from a ledger."""
    from zhagen.cli.compute import take_readings
    from zhagen.cli.files import keep_ledger_whole
    from zhagen.cli.inputs import open_all
    from zhagen.cli.output import print_boards, print_json, write_html_board, write_workbook_board

    keep_ledger_whole(ledger, (html, xlsx), lang.value)
    opened = open_all(
        ledger, lang.value, as_of=as_of, known_by=known_by, station_file=playbook, strict=strict
    )
    readings = take_readings(
        opened.ledger,
        [opened.day],
        opened.playbook,
        lang.value,
        engagements=engagement,
        engine=engine.value,
    )
    if as_json:
        print_json(readings)
    else:
        print_boards(readings, opened.playbook, lang.value)
    if html is not None:
        write_html_board(opened.ledger, readings, opened.playbook, html, lang.value, engine.value)
    if xlsx is not None:
        write_workbook_board(readings, opened.playbook, xlsx, lang.value)
