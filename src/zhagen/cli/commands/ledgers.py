"""zhagen example: a ledger to try things on."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zhagen.cli.options import LangChoice, LangOption


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
