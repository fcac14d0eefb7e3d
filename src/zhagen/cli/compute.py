"""Readings taken for a command, with progress where a person waits."""

import gc
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from zhagen.cli.messages import fail
from zhagen.method.disclosure.disclose import AccessLevel, read_for
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.reading.units import UnknownEngagement, month_ends
from zhagen.method.terms import Lang, Words

MOST_MONTHS = 36  # a longer past is shown by its newest three years
FEW = 20  # other engagements named when one is not found


@contextmanager
def circles_left_alone() -> Iterator[None]:
    """A reading makes a great many objects that stay and no circles; looking for circles takes a tenth of its time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def take_readings(
    ledger: Ledger,
    days: Sequence[date],
    playbook: Playbook,
    lang: Lang,
    *,
    engagements: Collection[str] | None = None,
    engine: str = "numpy",
    level: AccessLevel = AccessLevel.INSIDE,
) -> Readings:
    """What may be told of the readings at that level, on days that are right for it; a progress bar on a terminal.

    The command's end where an engagement is not in the ledger.
    """
    try:
        with circles_left_alone():
            if sys.stderr.isatty():
                return _with_progress(ledger, days, playbook, lang, engagements, engine, level)
            return read_for(level, ledger, days, playbook, engagements=engagements, engine=engine)
    except UnknownEngagement as unknown:
        known = ", ".join(unknown.known[:FEW])
        words = Words("台账里没有 {asked}；有的是：{known}", "the ledger has no {asked}; it has: {known}")
        fail(lang, words.filled(asked=unknown.asked, known=known))


def take_history(
    ledger: Ledger,
    day: date,
    playbook: Playbook,
    lang: Lang,
    *,
    engagements: Collection[str] | None = None,
    engine: str = "numpy",
    level: AccessLevel = AccessLevel.INSIDE,
) -> Mapping[str, Sequence[Reading]]:
    """By engagement: its readings at each month's end from its start to the day, oldest first."""
    began = first_days(ledger, day, engagements)
    days = month_ends(min(began.values(), default=day), day, MOST_MONTHS)
    readings = take_readings(
        ledger, days, playbook, lang, engagements=engagements, engine=engine, level=level
    ).readings
    history: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.as_of >= began[reading.engagement] or reading.as_of == day:
            history.setdefault(reading.engagement, []).append(reading)
    return history


def first_days(ledger: Ledger, day: date, engagements: Collection[str] | None) -> dict[str, date]:
    """The day each engagement started, or that of its own row; never after `day`."""
    rows = ledger.frames["engagements"].to_dicts()
    wanted = [row for row in rows if not engagements or row["id"] in engagements]
    return {row["id"]: min(row["started"] or row["day"], day) for row in wanted}


def _with_progress(
    ledger: Ledger,
    days: Sequence[date],
    playbook: Playbook,
    lang: Lang,
    engagements: Collection[str] | None,
    engine: str,
    level: AccessLevel,
) -> Readings:
    from rich.progress import Progress

    from zhagen.cli.console import PlainConsole

    with Progress(console=PlainConsole(stderr=True), transient=True) as progress:
        task = progress.add_task(Words("读数", "Reading").in_(lang), total=None)

        def watch(done: int, whole: int) -> None:
            progress.update(task, completed=done, total=whole)

        return read_for(level, ledger, days, playbook, engagements=engagements, engine=engine, watch=watch)
