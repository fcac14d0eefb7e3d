"""What is wrong with an installation, in words, or that nothing is. It changes no record."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zhagen.method.terms import Words
from zhagen.web.data_folder import data_folder, is_demo
from zhagen.web.installation import OlderRecords, database_at, is_current, open_installation

ROOM = 500 * 1024 * 1024  # bytes: some years of a station's records, and a copy of them


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is as it should be, and the sentence that says so."""

    fine: bool
    says: Words


def examine(data: Path | None) -> Iterator[Finding]:
    """Folder, database, clock, accounts, in this order; it stops where what follows could not be looked at."""
    folder = (data or data_folder()).absolute()
    if folder.exists() and not folder.is_dir():
        yield _wrong(
            "{x} 是一个文件，不是文件夹。换一个数据文件夹：--data",
            "{x} is a file, not a folder; choose another data folder: --data",
            folder,
        )
        return
    if not folder.is_dir():
        yield _wrong(
            "没有文件夹 {x}：还没有工作台。先运行 zhagen start",
            "no folder {x}: no installation yet; first: zhagen start",
            folder,
        )
        return
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        yield _wrong("文件夹写不了：{x}", "the folder cannot be written: {x}", problem)
        return
    yield _fine("文件夹 {x} 可以写", "the folder {x} can be written", folder)
    yield _space(shutil.disk_usage(folder).free)
    if is_demo(folder):
        yield _fine("里面是虚构示例{x}", "it holds the fictional demo{x}", "")
    database = database_at(data)
    if database is not None and not database.exists():
        yield _wrong("还没有数据库。先运行 zhagen start{x}", "no database yet; first: zhagen start{x}", "")
        return
    from django.db import Error

    try:
        open_installation(data)
        yield from _in_database()
    except OlderRecords as older:
        yield Finding(False, older.words)
    except (Error, OSError, ValueError) as problem:
        yield _wrong("打不开数据库：{x}", "cannot open the database: {x}", str(problem).strip())


def _in_database() -> Iterator[Finding]:
    current = is_current()
    unknown = _unknown_migrations()
    if unknown:
        yield _wrong(
            "数据库是更新版本的，这个版本不认识：{x}。请升级扎根",
            "the database is a newer version's; not known here: {x}; upgrade Zhagen",
            ", ".join(unknown),
        )
        return
    if not current:
        yield _wrong(
            "数据库是旧版本的，还要升级。运行一次 zhagen start{x}",
            "the database is an older version's and waits for its migrations; run zhagen start once{x}",
            "",
        )
        return
    yield _fine("数据库是这个版本的{x}", "the database is this version's{x}", "")
    yield _sound()
    yield _clock()
    from zhagen.web.agency.service import is_founded

    if is_founded():
        yield _fine("有人可以登录{x}", "there are people to sign in{x}", "")
    else:
        yield _wrong(
            "还没有账号。运行 zhagen start，打开第一页{x}",
            "no account yet; zhagen start, then the first page{x}",
            "",
        )


def _unknown_migrations() -> list[str]:
    """Migrations that this database has had and that this version has never heard of, in its own rooms."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(connection)
    return sorted(
        f"{app}.{name}"
        for app, name in loader.applied_migrations
        if (app, name) not in loader.disk_migrations and app in loader.migrated_apps
    )


def _space(free: int) -> Finding:
    megabytes = free // (1024 * 1024)
    if free < ROOM:
        return _wrong(
            "磁盘只剩 {x} MB，快写不下了。请腾出地方",
            "only {x} MB left on the disk; make room before records cannot be written",
            megabytes,
        )
    return _fine("磁盘还有 {x} MB", "{x} MB left on the disk", megabytes)


def _sound() -> Finding:
    """Whether every page of an SQLite file is as it was written; a server looks after its own."""
    from django.db import DatabaseError, connection

    if connection.vendor != "sqlite":
        return _fine("数据库在服务器上{x}", "the database is on a server{x}", "")
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check(3)")
            found = [row[0] for row in cursor.fetchall()]
    except DatabaseError as problem:
        found = [str(problem)]
    if found != ["ok"]:
        return _wrong(
            "数据库文件有损坏：{x}。先把整个文件夹复制一份，再用最近的备份",
            "the database file is damaged: {x}; copy the whole folder first, then go back to the latest backup",
            "; ".join(found),
        )
    return _fine("数据库文件完好{x}", "the database file is sound{x}", "")


def _clock() -> Finding:
    from django.utils import timezone

    from zhagen.web.common.audit import newest_audit

    newest = newest_audit()
    if newest is not None and newest > timezone.now():
        said = timezone.localtime(newest).strftime("%Y-%m-%d %H:%M")
        return _wrong(
            "这台电脑的钟慢了：最新的记录写于 {x}，还没到。请校准时间",
            "this machine's clock is slow: the newest record was written at {x}, which is yet to come; set the clock",
            said,
        )
    return _fine("时钟在最新的记录之后{x}", "the clock is past the newest record{x}", "")


def _fine(zh: str, en: str, x: object) -> Finding:
    return Finding(True, Words(zh, en).filled(x=x))


def _wrong(zh: str, en: str, x: object) -> Finding:
    return Finding(False, Words(zh, en).filled(x=x))
