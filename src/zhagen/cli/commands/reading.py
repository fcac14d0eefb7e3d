"""zhagen compare: two days side by side."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import (
    Engagements,
    EngineChoice,
    EngineOption,
    KnownBy,
    LangChoice,
    LangOption,
    PlaybookFile,
    Strict,
)
from zhagen.method.terms import Lang


def compare_days(
    what: Annotated[
        list[str],
        typer.Argument(metavar="DAY DAY LEDGER", help="两天和台账，次序随意 · two days and a ledger"),
    ],
    known_by: KnownBy = None,
    engagement: Engagements = None,
    playbook: PlaybookFile = None,
    lang: LangOption = LangChoice.ZH,
    engine: EngineOption = EngineChoice.POLARS,
    strict: Strict = False,
) -> None:
    """比较两天。 Two days side by side."""
    from zhagen.cli.compute import take_readings
    from zhagen.cli.days import day_of
    from zhagen.cli.inputs import open_ledger, open_playbook, say_remarks
    from zhagen.cli.output import print_comparison

    days, path = _sorted_out(what, lang.value)
    known = None if known_by is None else day_of(known_by, lang.value)
    method = open_playbook(playbook, lang.value)
    book = open_ledger(path, lang.value, strict=strict, known_by=known)
    say_remarks(book, lang.value)
    readings = take_readings(
        book, days, method, lang.value, engagements=engagement, engine=engine.value
    ).readings
    for before, after in zip(readings[::2], readings[1::2], strict=True):
        print_comparison(before, after, method, lang.value)


def _sorted_out(what: list[str], lang: Lang) -> tuple[list[date], Path]:
    """The two days, earlier first, and the ledger; usage is explained where there are not just these."""
    from zhagen.cli.days import day_or_none
    from zhagen.cli.messages import fail
    from zhagen.method.terms import Words

    days = sorted(day for text in what if (day := day_or_none(text)) is not None)
    paths = [Path(text) for text in what if day_or_none(text) is None]
    if len(days) != 2 or len(paths) != 1:
        usage = "zhagen compare 2025-12-31 2026-03-31 LEDGER"
        fail(
            lang,
            Words("要两个日期和一个台账，例如：{u}", "two days and one ledger, such as: {u}").filled(u=usage),
        )
    return days, paths[0]
