"""An installation opened for a command, or why it cannot be."""

from pathlib import Path

from zhagen.cli.messages import fail
from zhagen.method.terms import Lang, Words


def open_installed(data: Path | None, lang: Lang) -> Path:
    """Open an installation that is there and up to date; returns its data folder."""
    from zhagen.web.installation import OlderRecords, database_at, is_current

    database = database_at(data)
    if database is not None and not database.exists():
        words = Words(
            "{d} 里没有工作台。先运行 zhagen start --data {d}",
            "no installation in {d}; first: zhagen start --data {d}",
        )
        fail(lang, words.filled(d=database.parent))
    folder = set_up(data, lang)
    from django.db import Error

    try:
        current = is_current()
    except OlderRecords as older:
        fail(lang, older.words)
    except Error as problem:
        fail(lang, Words("打不开数据库：{p}", "cannot open the database: {p}").filled(p=str(problem).strip()))
    if not current:
        words = Words(
            "数据库是旧版本的。先运行 zhagen start", "the database is an older version's; first: zhagen start"
        )
        fail(lang, words)
    return folder


def set_up(data: Path | None, lang: Lang) -> Path:
    """Set the installation up, whether or not there is a database yet; returns its data folder."""
    from zhagen.web.installation import open_installation

    try:
        return open_installation(data)
    except (OSError, ValueError) as problem:
        fail(lang, why_not(problem))


def why_not(problem: Exception) -> Words:
    """The sentence that says why an installation cannot start, from what was raised."""
    if isinstance(problem, FileExistsError | NotADirectoryError):
        words = Words(
            "{d} 是文件，不是文件夹。换一个：--data", "{d} is a file, no folder; another one: --data"
        )
        return words.filled(d=problem.filename)
    return Words("不能启动：{p}", "cannot start: {p}").filled(p=problem)
