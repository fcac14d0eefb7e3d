"""An installation opened from the command line: its folder named, Django set up, its database looked at."""

import os
from pathlib import Path

from zhagen.method.terms import Words
from zhagen.web.data_folder import data_folder, is_demo

# One table of each app that held records until zhagen.web.records took the place of the three.
_TABLES_BEFORE = {"community_household", "fieldwork_contact", "practice_review"}
_OLD_RECORDS = Words(
    "数据库里的记录是旧版本写的，这个版本不认识那些表，也没有动它们。请用写下这些记录的版本运行 zhagen ledger 文件夹，"
    "再用这个版本读：zhagen read 文件夹。现在还不能把台账收进新的工作台；称呼、备注和账号也不在台账里。"
    "旧数据请留着；要开始新的，另用一个数据文件夹：--data",
    "the records in this database were written by an older version, whose tables this one does not know; nothing was"
    " changed. With the version that wrote them: zhagen ledger FOLDER; then this version reads it: zhagen read FOLDER."
    " A ledger cannot be taken into a new workplace yet, and names, notes and accounts are not in it."
    " Keep the old data; to begin anew, choose another data folder: --data",
)
_OLD_DEMO = Words(
    "这里的虚构示例是旧版本编的。重新编一份：zhagen start --demo",
    "the fictional demo here was made by an older version; to make it anew: zhagen start --demo",
)


class OlderRecords(Exception):  # noqa: N818  says what was found, as BadLedger does
    """The database has the tables of before the records became one app; `words` say how they come across."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def open_installation(data: Path | None) -> Path:
    """Set Django up on the data folder (ZHAGEN_DATA, or the system's own place, where none is named); returns it.

    Once in a process; the folder and the key in it are made where they are missing. OSError as the disk does,
    ValueError where DATABASE_URL is none of PostgreSQL.
    """
    if data is not None:
        os.environ["ZHAGEN_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhagen.web.settings")
    import django
    from django.conf import settings

    django.setup()
    folder: Path = settings.DATA_FOLDER
    return folder


def database_at(data: Path | None) -> Path | None:
    """The SQLite file that an installation there would have; None where DATABASE_URL names a server."""
    if os.environ.get("DATABASE_URL"):
        return None
    return (data or data_folder()) / "zhagen.sqlite3"


def is_current() -> bool:
    """Whether the database has every table as this version wants it.

    OlderRecords where its records are those of before; Django's OperationalError where it is away.
    """
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    _refuse_older_records()
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def bring_up_to_date() -> None:
    """Run the migrations that are still to be run. OlderRecords, and nothing is run, where records of before are."""
    from django.core.management import call_command

    _refuse_older_records()
    call_command("migrate", interactive=False, verbosity=0)


def _refuse_older_records() -> None:
    """Migrations would leave such records beside new, empty tables, and a workplace would seem to have lost them."""
    from django.conf import settings
    from django.db import connection

    if _TABLES_BEFORE & set(connection.introspection.table_names()):
        raise OlderRecords(_OLD_DEMO if is_demo(settings.DATA_FOLDER) else _OLD_RECORDS)
