"""zhagen history: month by month, on the terminal and as a page."""

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


def show_history(
    ledger: LedgerArgument,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="写成一个网页 · one HTML file")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    engagement: Engagements = None,
    playbook: PlaybookFile = None,
    lang: LangOption = LangChoice.ZH,
    engine: EngineOption = EngineChoice.POLARS,
    strict: Strict = False,
) -> None:
    """逐月看变化。 The months, one after the other."""
    from zhagen.cli.compute import take_history
    from zhagen.cli.files import keep_ledger_whole
    from zhagen.cli.inputs import open_all
    from zhagen.cli.output import print_history, write_history_page

    keep_ledger_whole(ledger, (html,), lang.value)
    opened = open_all(
        ledger, lang.value, as_of=as_of, known_by=known_by, station_file=playbook, strict=strict
    )
    history = take_history(
        opened.ledger,
        opened.day,
        opened.playbook,
        lang.value,
        engagements=engagement,
        engine=engine.value,
    )
    if html is not None:
        write_history_page(opened.ledger, history, opened.playbook, html, lang.value)
    print_history(history, opened.playbook, lang.value)
