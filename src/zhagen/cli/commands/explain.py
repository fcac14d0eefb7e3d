"""zhagen explain: one item's meaning and numbers, and with a ledger its working down to the records."""

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
    PlaybookFile,
    Strict,
)


def explain_item(
    item: Annotated[str, typer.Argument(help="例如 prepare.goals.know-households，或 know-households")],
    ledger: Annotated[
        Path | None,
        typer.Argument(metavar="[LEDGER]", help="有台账就给出算法和记录 · with a ledger: its working"),
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    engagement: Engagements = None,
    playbook: PlaybookFile = None,
    lang: LangOption = LangChoice.ZH,
    engine: EngineOption = EngineChoice.POLARS,
    strict: Strict = False,
) -> None:
    """问一项“为什么”。 Ask an item "why?"."""
    from zhagen.cli.days import as_of_day, day_of
    from zhagen.cli.explained import print_meaning, print_working
    from zhagen.cli.found import find_item
    from zhagen.cli.opened import open_ledger, open_playbook

    method = open_playbook(playbook, lang.value)
    spec = find_item(method, item, lang.value)
    if ledger is None:
        print_meaning(method, spec, lang.value)
        return
    asked, known = (None if text is None else day_of(text, lang.value) for text in (as_of, known_by))
    book = open_ledger(ledger, lang.value, strict=strict, known_by=known)
    day = as_of_day(book, asked, known)
    print_working(book, day, method, spec, lang.value, engagement, engine.value)
