"""SQLite in the data folder, or PostgreSQL where DATABASE_URL names one."""

import os
from typing import Any

from zhagen.web.settings.database_url import postgresql_from
from zhagen.web.settings.folder import DATA_FOLDER

# WAL: readers do not wait for a writer. FULL: what was confirmed survives even a power cut.
# IMMEDIATE: a transaction that will write says so at once and waits its turn (busy timeout, in seconds),
# instead of failing half-way. Django itself turns foreign keys on.
SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": str(DATA_FOLDER / "zhagen.sqlite3"),
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
