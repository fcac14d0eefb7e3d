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
    from zhagen.cli.explained import print_meaning, print_working
    from zhagen.cli.found import find_item
    from zhagen.cli.inputs import open_all, open_playbook

    if ledger is None:
        method = open_playbook(playbook, lang.value)
        print_meaning(method, find_item(method, item, lang.value), lang.value)
        return
    opened = open_all(
        ledger, lang.value, as_of=as_of, known_by=known_by, station_file=playbook, strict=strict
    )
    spec = find_item(opened.playbook, item, lang.value)
    print_working(opened, spec, lang.value, engagement, engine.value)
