"""An installation opened for a command, or why it cannot be."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from zhagen.cli.messages import fail, tell
from zhagen.method.terms import Lang, Words


def open_installed(data: Path | None, lang: Lang) -> Path:
    """Open an installation that is there and up to date; returns its data folder."""
    from zhagen.web.installation import database_at, is_current

    database = database_at(data)
    if database is not None and not database.exists():
        words = Words(
            "{d} 里没有工作台。先运行 zhagen start --data {d}",
            "no installation in {d}; first: zhagen start --data {d}",
        )
        fail(lang, words.filled(d=database.parent))
    folder = set_up(data, lang)
    with said_why(lang):
        current = is_current()
    if not current:
        words = Words(
            "数据库是旧版本的。先运行 zhagen start", "the database is an older version's; first: zhagen start"
        )
        fail(lang, words)
    return folder


_WAITS = Words(
    "另一个 zhagen 正在这个文件夹里准备数据库，等它做完……",
    "another zhagen is preparing the database of this folder; waiting for it ...",
)
_NO_MARK = Words(
    "数据库旁边的 {m} 不见了。这个文件夹可能是只复制了一部分：请核对最近的记录在不在",
    "{m}, which stands beside the database, is missing: perhaps only a part of the folder was copied; see whether the"
    " newest records are there",
)
_CLOSED = Words("别的用户原来能读的，现在不能了：{p}", "others could read these, and no longer can: {p}")
_OPEN = Words(
    "别的用户能读这里的文件，改不了：{p}", "others can read files here, and that cannot be changed: {p}"
)


@contextmanager
def take_turn(data: Path | None, lang: Lang) -> Iterator[None]:
    """Nobody else starts on that folder meanwhile; whoever has to wait is told."""
    from zhagen.web.data_folder import data_folder
    from zhagen.web.one_at_a_time import turn_in_folder

    with ExitStack() as held:
        try:
            folder = (data or data_folder()).expanduser()
            held.enter_context(turn_in_folder(folder, partial(tell, _WAITS, lang)))
        except OSError as problem:
            fail(lang, why_not(problem))
        yield


@contextmanager
def said_why(lang: Lang) -> Iterator[None]:
    """Ends with the sentence where the database is away, of before, or has less than its folder had."""
    from django.db import Error

    from zhagen.web.installation import OlderRecords
    from zhagen.web.lost_records import LostRecords

    try:
        yield
    except (OlderRecords, LostRecords) as refused:
        fail(lang, refused.words)
    except Error as problem:
        fail(lang, Words("打不开数据库：{p}", "cannot open the database: {p}").filled(p=str(problem).strip()))


def bring_up(folder: Path, lang: Lang) -> None:
    """The database made or brought up to date, and the rights of its files set right; what is noticed is told."""
    from zhagen.web.data_folder import MARK
    from zhagen.web.file_rights import close_to_others
    from zhagen.web.installation import bring_up_to_date
    from zhagen.web.lost_records import lacks_its_mark

    if lacks_its_mark(folder):
        tell(_NO_MARK.filled(m=MARK), lang)
    bring_up_to_date(partial(tell, _WAITS, lang))
    try:
        closed = close_to_others(folder)
    except OSError as problem:
        tell(_OPEN.filled(p=problem), lang)
    else:
        if closed:
            tell(_CLOSED.filled(p=", ".join(path.name for path in closed)), lang)


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
