"""Files written whole or not at all: Ctrl-C leaves nothing half-written."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from zhagen.cli.messages import fail
from zhagen.method.terms import Lang, Words


def write_text(path: Path, text: str, lang: Lang) -> None:
    """Write beside the file, then put it in its place, for its owner alone. Ends the command where it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as problem:
        cannot_write(path, problem, lang)


def cannot_write(path: Path, problem: OSError, lang: Lang) -> None:
    """End the command: this file cannot be written."""
    words = Words("写不了 {path}：{why}", "cannot write {path}: {why}")
    fail(lang, words.filled(path=path, why=problem.strerror or problem))


def keep_ledger_whole(ledger: Path, outputs: Iterable[Path | None], lang: Lang) -> None:
    """End the command, before anything is done, where a result would be written over the ledger itself."""
    for path in outputs:
        if path is not None and path.exists() and ledger.exists() and path.samefile(ledger):
            words = Words(
                "{path} 是台账本身，不能盖掉：换个名字", "{path} is the ledger itself: give another name"
            )
            fail(lang, words.filled(path=path))
