"""The settings of the site, in a data folder of their own, with quick passwords."""

import atexit
import os
import shutil
import tempfile

os.environ["ZHAGEN_DATA"] = tempfile.mkdtemp(prefix="zhagen-tests-")
atexit.register(shutil.rmtree, os.environ["ZHAGEN_DATA"], ignore_errors=True)

from zhagen.web.settings import *  # noqa: E402, F403  the folder must be named before the settings look for it
from zhagen.web.settings import DATA_FOLDER, DATABASES  # noqa: E402  the same reason

WHITENOISE_AUTOREFRESH = True  # else each client of a test lists all files of the site first
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if "sqlite" in str(DATABASES["default"]["ENGINE"]):
    # A file, as in life: what reads in columns has a connection of its own.
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_FOLDER / "tests.sqlite3")}
