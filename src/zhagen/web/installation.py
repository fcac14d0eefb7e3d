"""An installation opened from the command line: its folder named, Django set up, its database looked at."""

import os
from pathlib import Path

from zhagen.web.data_folder import data_folder


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
    """Whether the database has every table as this version wants it. Django's OperationalError where it is away."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def bring_up_to_date() -> None:
    """Run the migrations that are still to be run."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
