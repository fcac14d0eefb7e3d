"""zhagen check, template, tables, example: ledgers before they are read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import LangChoice, LangOption, LedgerArgument, Strict


def check_ledger(ledger: LedgerArgument, strict: Strict = False, lang: LangOption = LangChoice.ZH) -> None:
    """检查记录：0 没有问题，1 有提醒，2 有错误。 Ends with 0 (clean), 1 (remarks) or 2 (errors)."""
    from zhagen.cli.inputs import open_ledger
    from zhagen.cli.messages import list_lines, say
    from zhagen.method.terms import Words

    book = open_ledger(ledger, lang.value, strict=strict, closely=True)
    rows = sum(len(frame) for frame in book.frames.values())
    counted = Words("读入 {rows} 行，{n} 处提醒。", "{rows} rows read, {n} remarks.")
    say(counted.filled(rows=rows, n=len(book.remarks)).in_(lang.value))
    for line in list_lines(book.remarks, lang.value):
        say(line)
    raise SystemExit(1 if book.remarks else 0)


def make_template(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="写到哪里 · where to write it")],
    lang: LangOption = LangChoice.ZH,
) -> None:
    """写一本可以填的工作簿。 A workbook with a sheet a table, to fill in by hand."""
    from zhagen.cli.files import cannot_write
    from zhagen.cli.messages import fail, tell
    from zhagen.method.ledger.template import write_template
    from zhagen.method.terms import Words

    if file.suffix.lower() != ".xlsx":
        fail(
            lang.value, Words("文件名要以 .xlsx 结尾：{f}", "the name must end in .xlsx: {f}").filled(f=file)
        )
    if file.exists():
        # It may be the one that somebody has filled in for a year.
        words = Words(
            "{f} 已经有了，没有写：换个名字，免得盖掉填好的记录",
            "{f} is there already; nothing was written: give another name",
        )
        fail(lang.value, words.filled(f=file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_template(file, lang.value)
    except OSError as problem:
        cannot_write(file, problem, lang.value)
    tell(Words("写好了 {f}", "{f} written").filled(f=file), lang.value)


def show_tables(
    name: Annotated[str | None, typer.Argument(help="只看这一张表 · only this table")] = None,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """有哪些表、哪些列。 The tables, their columns and allowed values."""
    from zhagen.cli.listings import table_lines, tables_overview
    from zhagen.cli.messages import fail, say
    from zhagen.method.tables import TABLES
    from zhagen.method.terms import Words

    if name is None:
        lines = tables_overview(lang.value)
    elif name in TABLES:
        lines = table_lines(TABLES[name], lang.value)
    else:
        known = ", ".join(TABLES)
        fail(lang.value, Words("没有表 {n}；有：{k}", "no table {n}; there are: {k}").filled(n=name, k=known))
    for line in lines:
        say(line)


class ExampleName(StrEnum):
    """The examples there are."""

    DAVIS = "davis"
    CAOJIAXIANG = "caojiaxiang"
    FICTIONAL = "fictional"


def make_example(
    name: Annotated[
        ExampleName, typer.Argument(help="davis 与 caojiaxiang 是真实数据 · the first two are real")
    ],
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="写到哪个新文件夹 · a new folder")],
    lang: LangOption = LangChoice.ZH,
) -> None:
    """写一个示例台账。 Write an example ledger."""
    from zhagen.cli.files import cannot_write
    from zhagen.cli.messages import fail, tell
    from zhagen.examples import write_example
    from zhagen.method.terms import Words

    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        words = Words("{d} 不是空文件夹，没有写", "{d} is no empty folder; nothing was written")
        fail(lang.value, words.filled(d=directory))
    try:
        about = write_example(name.value, directory)
    except OSError as problem:
        cannot_write(directory, problem, lang.value)
    else:
        tell(about, lang.value)
        done = Words("写好了 {d}；接着：zhagen read {d}", "{d} written; next: zhagen read {d}")
        tell(done.filled(d=directory), lang.value)
