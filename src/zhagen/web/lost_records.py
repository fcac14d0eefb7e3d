"""A database that has less than its folder had: gone, emptied, an older copy, a copy without its log, another one's."""

from pathlib import Path

from zhagen.method.terms import Words
from zhagen.web.data_folder import DATABASE, MARK


class LostRecords(Exception):  # noqa: N818  says what was found, as BadLedger does
    """The database has less than what its folder had before; `words` say what, and what can be done."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


_GONE = Words(
    "{d} 里有过一个工作台（{m}），现在数据库没有了，或者是空的。没有动任何东西。"
    "请把备份放回去（数据库文件连同 -wal 文件）；要重新开始，请另用一个文件夹：--data，或者先移走 {d}/{m}",
    "there was a workplace in {d} ({m}), and its database is gone or empty; nothing was changed. Put the backup back"
    " (the database file with its -wal file); to begin anew, choose another folder: --data, or move {d}/{m} away first",
)
_OLDER = Words(
    "数据库比它的文件夹旧：数据库里最后一次改动是第 {n} 次，这里已经保存到第 {f} 次。可能只复制了数据库文件、"
    "没有复制 -wal 文件，或者是在工作台开着的时候复制的，或者放回了旧的备份。"
    "没有动任何东西。如果就是要用这个旧的，先移走 {d}/{m}",
    "the database is older than its folder: its newest change is number {n}, and here number {f} was saved already."
    " Perhaps only the database file was copied, without its -wal file, or it was copied while the workplace was"
    " running, or an older backup was put back. Nothing was changed. If the older one is what you want, move"
    " {d}/{m} away first",
)
_ANOTHER = Words(
    "这是另一个工作台的数据库，不是 {d} 原来的那一个。没有动任何东西。请看看 DATABASE_URL 和数据文件夹；"
    "如果就是要用这一个，先移走 {d}/{m}",
    "this is another workplace's database, not the one that {d} had; nothing was changed. Look at DATABASE_URL and the"
    " data folder; if this one is what you want, move {d}/{m} away first",
)


def refuse_lost_records(folder: Path) -> None:
    """Raises LostRecords where the database knows less than what stands beside it, or is another one.

    Django's errors where the database is away.
    """
    from django.db import connection

    from zhagen.web.common.last_change import mark_in_database, mark_in_folder

    known = mark_in_folder(folder)
    file = folder / DATABASE
    if connection.vendor == "sqlite" and (not file.exists() or not file.stat().st_size):
        if known is not None or (folder / f"{DATABASE}-wal").exists():
            raise LostRecords(_GONE.filled(d=folder, m=MARK if known else f"{DATABASE}-wal"))
        return
    if known is None:
        return
    now = mark_in_database()
    if now is None:
        raise LostRecords(_GONE.filled(d=folder, m=MARK))
    if now.installation != known.installation:
        raise LostRecords(_ANOTHER.filled(d=folder, m=MARK))
    if now.number < known.number:
        raise LostRecords(_OLDER.filled(d=folder, m=MARK, n=now.number, f=known.number))


def lacks_its_mark(folder: Path) -> bool:
    """Whether a database that somebody has begun stands without the mark that was written beside it."""
    from django.db import connection

    from zhagen.web.common.last_change import mark_in_database, mark_in_folder

    if connection.vendor == "sqlite" and not (folder / DATABASE).exists():
        return False
    return mark_in_folder(folder) is None and mark_in_database() is not None
