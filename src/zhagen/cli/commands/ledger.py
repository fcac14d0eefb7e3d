"""zhagen ledger: the evidence of an installation, written as a ledger."""

from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import DataFolder, LangChoice, LangOption


def write_ledger_of(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="写到哪个文件夹 · a folder")],
    data: DataFolder = None,
    parquet: Annotated[bool, typer.Option("--parquet", help="写 Parquet · Parquet instead of CSV")] = False,
    lang: LangOption = LangChoice.ZH,
) -> None:
    """把工作台里的记录写成台账。 Write an installation's evidence as a ledger."""
    from zhagen.cli.files import cannot_write
    from zhagen.cli.installed import open_installed
    from zhagen.cli.messages import fail, tell
    from zhagen.method.terms import Words

    if out.exists() and not out.is_dir():
        fail(lang.value, Words("{o} 不是文件夹", "{o} is no folder").filled(o=out))
    open_installed(data, lang.value)
    from zhagen.web.readings.service import write_installation_ledger

    try:
        rows = write_installation_ledger(out, "parquet" if parquet else "csv")
    except OSError as problem:
        cannot_write(out, problem, lang.value)
    else:
        words = Words("写好了 {o}：{t} 张表，{n} 行", "{o} written: {t} tables, {n} rows")
        tell(words.filled(o=out, t=len(rows), n=sum(rows.values())), lang.value)
