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
    from zhagen.cli.days import as_of_day, day_of
    from zhagen.cli.opened import open_ledger, open_playbook
    from zhagen.cli.shown import print_history, write_history_page
    from zhagen.cli.taken import take_history

    asked, known = (None if text is None else day_of(text, lang.value) for text in (as_of, known_by))
    method = open_playbook(playbook, lang.value)
    book = open_ledger(ledger, lang.value, strict=strict, known_by=known)
    day = as_of_day(book, asked, known)
    history = take_history(book, day, method, lang.value, engagements=engagement, engine=engine.value)
    if html is not None:
        write_history_page(history, method, html, lang.value)
    print_history(history, method, lang.value)
