"""What is wrong with an installation, in words, or that nothing is. It changes nothing."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from zhagen.method.terms import Words
from zhagen.web.data_folder import data_folder, is_demo
from zhagen.web.installation import database_at, is_current, open_installation


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is as it should be, and the sentence that says so."""

    fine: bool
    says: Words


def examine(data: Path | None) -> Iterator[Finding]:
    """Folder, database, clock, accounts, in this order; it stops where what follows could not be looked at."""
    folder = (data or data_folder()).absolute()
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
    except (Error, OSError, ValueError) as problem:
        yield _wrong("打不开数据库：{x}", "cannot open the database: {x}", str(problem).strip())


def _in_database() -> Iterator[Finding]:
    unknown = _unknown_migrations()
    if unknown:
        yield _wrong(
            "数据库是更新版本的，这个版本不认识：{x}。请升级扎根",
            "the database is a newer version's; not known here: {x}; upgrade Zhagen",
            ", ".join(unknown),
        )
        return
    if not is_current():
        yield _wrong(
            "数据库是旧版本的，还要升级。运行一次 zhagen start{x}",
            "the database is an older version's and waits for its migrations; run zhagen start once{x}",
            "",
        )
        return
    yield _fine("数据库是这个版本的{x}", "the database is this version's{x}", "")
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
