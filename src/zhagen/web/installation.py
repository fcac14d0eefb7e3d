"""An installation opened from the command line: its folder named, Django set up, its database looked at."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from zhagen.method.terms import Words
from zhagen.web.data_folder import DATABASE, data_folder, is_demo
from zhagen.web.lost_records import refuse_lost_records
from zhagen.web.one_at_a_time import nobody_is_told, turn_in_folder, turn_on_server

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
    return (data or data_folder()) / DATABASE


def is_current() -> bool:
    """Whether the database has every table as this version wants it.

    OlderRecords where its records are those of before; Django's OperationalError where it is away.
    """
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    _refuse_older_records()
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def bring_up_to_date(waits: Callable[[], None] = nobody_is_told) -> None:
    """Run the migrations that are still to be run, one process at a time; the first makes the database.

    `waits` is called where another process is at it. OlderRecords, and nothing is run, where records of before are;
    LostRecords where the folder had more than the database has.
    """
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from zhagen.web.common.last_change import write_mark

    with turn_in_folder(settings.DATA_FOLDER, waits):
        refuse_lost_records(settings.DATA_FOLDER)
        if connection.vendor == "sqlite":
            (settings.DATA_FOLDER / DATABASE).touch(mode=0o600)
        with turn_on_server(waits):
            _refuse_older_records()
            if not connection.introspection.table_names():
                _make_tables()
            with _rows_of_before_as_they_are():
                call_command("migrate", interactive=False, verbosity=0)
        write_mark()


def _make_tables() -> None:
    """A new database has its tables as the models say, at once.

    The migrations lead to the same, as a test says, in ten times the time: each of them goes from one state of all
    models to the next.
    """
    from django.apps import apps
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.managed and not model._meta.proxy:
                editor.create_model(model)
    executor.recorder.ensure_schema()
    for app, name in executor.loader.graph.nodes:
        executor.recorder.record_applied(app, name)


@contextmanager
def _rows_of_before_as_they_are() -> Iterator[None]:
    """SQLite writes a whole table anew to change it; a row that breaks a later promise must not stop that."""
    from django.db import connection

    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        try:
            yield
        finally:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")


def _refuse_older_records() -> None:
    """Migrations would leave such records beside new, empty tables, and a workplace would seem to have lost them."""
    from django.conf import settings
    from django.db import connection

    if _TABLES_BEFORE & set(connection.introspection.table_names()):
        raise OlderRecords(_OLD_DEMO if is_demo(settings.DATA_FOLDER) else _OLD_RECORDS)
