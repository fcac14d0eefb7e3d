"""The data folder: its key, its database, its cache, whether it holds the demo."""

import os
import secrets
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from zhagen.web.data_folder import DATABASE, KEY, data_folder, is_demo

DATA_FOLDER = data_folder()


def secret_key(folder: Path) -> str:
    """The key in the folder; made where there is none yet. OSError as the disk does."""
    path = folder / KEY
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _written(path)
    made = secrets.token_urlsafe(48)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(made)
    return made


def _written(path: Path) -> str:
    """The key of a process that may be writing it at this moment."""
    for _ in range(100):
        if key := path.read_text(encoding="ascii").strip():
            return key
        time.sleep(0.02)
    raise OSError(f"{path} is empty; delete it, and everybody signs in again")


def postgresql_from(url: str) -> dict[str, Any]:
    """postgresql://user:password@host:port/name?host=/socket/folder. ValueError for any other kind of address."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ValueError(f"DATABASE_URL must begin with postgresql://, not {parts.scheme}://")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or options.pop("port", "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


# WAL: readers do not wait for a writer. FULL: what was confirmed survives even a power cut.
# IMMEDIATE: a transaction that will write says so at once and waits its turn (busy timeout, in seconds),
# instead of failing half-way. Django itself turns foreign keys on. mode=rw: a file that went away is an error and no
# new, empty database; `installation.bring_up_to_date` makes the first one.
SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": f"{(DATA_FOLDER / DATABASE).as_uri()}?mode=rw",
    "OPTIONS": {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    },
}
_URL = os.environ.get("DATABASE_URL", "")

DATABASES = {"default": postgresql_from(_URL) if _URL else SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Readings by data version. The folder may be deleted at any time without a figure changing.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "readings": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(DATA_FOLDER / "cache"),
        "TIMEOUT": 30 * 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 1000},
    },
}


# Never where a server's database is named: a file beside it cannot open that.
DEMO = not os.environ.get("DATABASE_URL") and is_demo(DATA_FOLDER)
