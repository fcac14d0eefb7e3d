"""zhagen read, explain, history, compare: readings of a ledger on the terminal and in files."""

from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from zhagen.cli import options
from zhagen.method.terms import Lang


def read_board(
    ledger: options.LedgerArgument,
    as_json: Annotated[
        bool, typer.Option("--json", help="只输出 JSON · JSON on the standard output")
    ] = False,
    html: options.HtmlFile = None,
    xlsx: options.WorkbookFile = None,
    as_of: options.AsOf = None,
    known_by: options.KnownBy = None,
    engagement: options.Engagements = None,
    reader: options.ForWhom = "inside",
    playbook: options.PlaybookFile = None,
    time_zone: options.TimeZone = None,
    lang: options.LangOption = options.LangChoice.ZH,
    engine: options.EngineOption = options.EngineChoice.NUMPY,
    strict: options.Strict = False,
    out: options.OutFolder = None,
    form: options.FormOption = options.FormChoice.JSONL,
    processes: options.Processes = 1,
) -> None:
    """读出看板。 Read the board from a ledger."""
    if out is not None:
        from zhagen.cli.province import read_province

        if as_json or html or xlsx or engagement:
            _only_alone(lang.value)
        read_province(
            ledger,
            out,
            form.value,
            processes,
            lang.value,
            as_of=as_of,
            known_by=known_by,
            reader=reader,
            station_file=playbook,
            time_zone=time_zone,
            engine=engine.value,
            strict=strict,
        )
        return
    from zhagen.cli.compute import take_readings
    from zhagen.cli.files import keep_ledger_whole
    from zhagen.cli.inputs import open_all
    from zhagen.cli.output import (
        print_boards,
        print_json,
        print_notice,
        write_html_board,
        write_workbook_board,
    )

    keep_ledger_whole(ledger, (html, xlsx), lang.value)
    opened = open_all(
        ledger,
        lang.value,
        as_of=as_of,
        known_by=known_by,
        station_file=playbook,
        time_zone=time_zone,
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


def _only_alone(lang: Lang) -> NoReturn:
    from zhagen.cli.messages import fail
    from zhagen.method.terms import Words

    others = "--json, --html, --xlsx, --engagement"
    fail(lang, Words("--out 不能和这些一起用：{o}", "--out goes with none of these: {o}").filled(o=others))


def explain_item(
    item: Annotated[str, typer.Argument(help="例如 prepare.goals.know-households，或 know-households")],
    ledger: Annotated[
        Path | None,
        typer.Argument(metavar="[LEDGER]", help="有台账就给出算法和记录 · with a ledger: its working"),
    ] = None,
    as_of: options.AsOf = None,
    known_by: options.KnownBy = None,
    engagement: options.Engagements = None,
    playbook: options.PlaybookFile = None,
    time_zone: options.TimeZone = None,
    lang: options.LangOption = options.LangChoice.ZH,
    engine: options.EngineOption = options.EngineChoice.NUMPY,
    strict: options.Strict = False,
) -> None:
    """问一项“为什么”。 Ask an item "why?"."""
    from zhagen.cli.inputs import find_item, open_all, open_playbook
    from zhagen.cli.output import print_meaning, print_working

    if ledger is None:
        method = open_playbook(playbook, lang.value)
        print_meaning(method, find_item(method, item, lang.value), lang.value)
        return
    opened = open_all(
        ledger,
        lang.value,
        as_of=as_of,
        known_by=known_by,
        station_file=playbook,
        time_zone=time_zone,
        strict=strict,
    )
    spec = find_item(opened.playbook, item, lang.value)
    print_working(opened, spec, lang.value, engagement, engine.value)


def show_history(
    ledger: options.LedgerArgument,
    html: options.HtmlFile = None,
    as_of: options.AsOf = None,
    known_by: options.KnownBy = None,
    engagement: options.Engagements = None,
    reader: options.ForWhom = "inside",
    playbook: options.PlaybookFile = None,
    time_zone: options.TimeZone = None,
    lang: options.LangOption = options.LangChoice.ZH,
    engine: options.EngineOption = options.EngineChoice.NUMPY,
    strict: options.Strict = False,
) -> None:
    """逐月看变化。 The months, one after the other."""
    from zhagen.cli.compute import take_history
    from zhagen.cli.files import keep_ledger_whole
    from zhagen.cli.inputs import open_all
    from zhagen.cli.output import print_history, print_notice, write_history_page

    keep_ledger_whole(ledger, (html,), lang.value)
    opened = open_all(
        ledger,
        lang.value,
        as_of=as_of,
        known_by=known_by,
        station_file=playbook,
        time_zone=time_zone,
        strict=strict,
        reader=reader,
    )
    history = take_history(
        opened.ledger,
        opened.day,
        opened.playbook,
        lang.value,
        engagements=engagement,
        engine=engine.value,
        level=opened.level,
    )
    if html is not None:
        write_history_page(opened, history, html, lang.value)
    print_notice(opened.level, lang.value)
    print_history(history, opened.playbook, lang.value)


def compare_days(
    what: Annotated[
        list[str],
        typer.Argument(metavar="DAY DAY LEDGER", help="两天和台账，次序随意 · two days and a ledger"),
    ],
    known_by: options.KnownBy = None,
    engagement: options.Engagements = None,
    reader: options.ForWhom = "inside",
    playbook: options.PlaybookFile = None,
    time_zone: options.TimeZone = None,
    lang: options.LangOption = options.LangChoice.ZH,
    engine: options.EngineOption = options.EngineChoice.NUMPY,
    strict: options.Strict = False,
) -> None:
    """比较两天。 Two days side by side."""
    from zhagen.cli.compute import take_readings
    from zhagen.cli.inputs import day_of, open_ledger, open_playbook, say_remarks
    from zhagen.cli.output import print_comparison, print_notice
    from zhagen.cli.readers import day_for, level_of
    from zhagen.cli.today import station_today

    level = level_of(reader, lang.value)
    asked, path = _sorted_out(what, lang.value)
    method = open_playbook(playbook, lang.value)
    today = station_today(time_zone, method, lang.value)
    days = [day_for(level, day, today, lang.value) for day in asked]
    known = None if known_by is None else day_for(level, day_of(known_by, lang.value), today, lang.value)
    book = open_ledger(path, lang.value, strict=strict, known_by=known)
    say_remarks(book, lang.value)
    readings = take_readings(
        book, days, method, lang.value, engagements=engagement, engine=engine.value, level=level
    ).readings
    print_notice(level, lang.value)
    for before, after in zip(readings[::2], readings[1::2], strict=True):
        print_comparison(before, after, method, lang.value)


def _sorted_out(what: list[str], lang: Lang) -> tuple[list[date], Path]:
    """The two days, earlier first, and the ledger; usage is explained where there are not just these."""
    from zhagen.cli.inputs import day_or_none
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
