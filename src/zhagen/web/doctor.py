"""What is wrong with an installation, in words, or that nothing is. It changes no record."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zhagen.method.terms import Words
from zhagen.web.data_folder import DATABASE, MARK, data_folder, is_demo
from zhagen.web.file_rights import open_to_others
from zhagen.web.installation import OlderRecords, database_at, is_current, open_installation
from zhagen.web.lost_records import LostRecords, lacks_its_mark, refuse_lost_records

ROOM = 500 * 1024 * 1024  # bytes: some years of a station's records, and a copy of them


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is as it should be, and the sentence that says so."""

    fine: bool
    says: Words


def examine(data: Path | None, *, full: bool = False) -> Iterator[Finding]:
    """Folder, database, clock, accounts, in this order; it stops where what follows could not be looked at.

    `full`: every page, index and reference of the database too, which takes minutes where there is much.
    """
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
    yield _rights(folder)
    database = database_at(data)
    if database is not None and not database.exists() and not _was_used(folder):
        yield _wrong("还没有数据库。先运行 zhagen start{x}", "no database yet; first: zhagen start{x}", "")
        return
    from django.db import Error

    try:
        open_installation(data)
        refuse_lost_records(folder)
        yield from _in_database(folder, full)
    except (OlderRecords, LostRecords) as refused:
        yield Finding(False, refused.words)
    except (Error, OSError, ValueError) as problem:
        yield _wrong("打不开数据库：{x}", "cannot open the database: {x}", str(problem).strip())


def _rights(folder: Path) -> Finding:
    others = ", ".join(path.name for path in open_to_others(folder))
    if others:
        return _wrong(
            "这台电脑上别的用户能读：{x}。zhagen start 会改好",
            "others on this machine can read these: {x}; zhagen start sets that right",
            others,
        )
    return _fine("这台电脑上别的用户读不到{x}", "others on this machine can read nothing of it{x}", "")


def _in_database(folder: Path, full: bool) -> Iterator[Finding]:
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
    if lacks_its_mark(folder):
        yield _wrong(
            "数据库旁边的 {x} 不见了。可能只复制了文件夹的一部分：请核对最近的记录在不在",
            "{x}, which stands beside the database, is missing: perhaps only a part of the folder was copied; see"
            " whether the newest records are there",
            MARK,
        )
    yield from _sound(full)
    yield _promises()
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


def _was_used(folder: Path) -> bool:
    return (folder / MARK).exists() or (folder / f"{DATABASE}-wal").exists()


def _sound(full: bool) -> Iterator[Finding]:
    """Whether every page is as it was written; every index and every reference too, where that is asked for."""
    from django.db import connection

    from zhagen.web.database_check import broken_references, damage

    found = damage(full)
    if found:
        yield _wrong(
            "数据库有损坏：{x}。先把整个文件夹复制一份，再用最近的备份",
            "the database file is damaged: {x}; copy the whole folder first, then go back to the latest backup",
            "; ".join(found),
        )
    elif connection.vendor == "sqlite":
        yield _fine("数据库文件完好{x}", "the database file is sound{x}", "")
    else:
        yield _fine("数据库在服务器上{x}", "the database is on a server{x}", "")
    if full and not found:
        lost = "; ".join(broken_references())
        if lost:
            yield _wrong(
                "有的记录指向不存在的记录：{x}。请用最近的备份",
                "records point to others that are not there: {x}; go back to the latest backup",
                lost,
            )
        else:
            yield _fine("每条记录指向的都在{x}", "whatever a record points to is there{x}", "")


def _promises() -> Finding:
    """Rows of before the database promised what the forms do."""
    from zhagen.web.database_check import broken_promises

    broken = "; ".join(broken_promises())
    if broken:
        return _wrong(
            "有旧记录不合现在的规定（结束早于开始、日子不对或数目小于零）：{x}。请在工作台里打开改好",
            "records of before break what now holds (an end before its start, a day or number that cannot be): {x};"
            " open and change them in the workplace",
            broken,
        )
    return _fine("记录都合规定{x}", "no record breaks what is promised{x}", "")


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
