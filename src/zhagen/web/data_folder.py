"""The data folder: the database, the key, the cache. One folder to back up.

It stands outside the settings, so that a command can ask where they would look before they look.
"""

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """ZHAGEN_DATA where it is set, else the place that the system has for such things."""
    named = os.environ.get("ZHAGEN_DATA")
    if named:
        return Path(named).expanduser().resolve()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "Zhagen"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Zhagen"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "zhagen"


DATABASE = "zhagen.sqlite3"
KEY = "secret-key"
MARK = "last-change"  # how far the database had come: see common/last_change.py
OWN_KEY = "own-key.pem"  # of the certificate with which `zhagen start --lan --https` speaks
DEMO_NOTE = "demo.json"  # beside the database of a demo: which version made it, for which day


def is_demo(folder: Path) -> bool:
    """Whether what is kept there is the fictional demo, finished or not."""
    return (folder / DEMO_NOTE).is_file()
