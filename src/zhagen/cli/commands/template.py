"""zhagen template: a workbook to fill in by hand."""

from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import LangChoice, LangOption


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
