"""The key that signs sessions: made once, kept in the data folder, readable by its owner only."""

import os
import secrets
import time
from pathlib import Path


def secret_key(folder: Path) -> str:
    """The key in the folder; made where there is none yet. OSError as the disk does."""
    path = folder / "secret-key"
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
