"""The mark beside the database: of which installation it is, and the number of the newest change that was confirmed.

A database that knows less than its mark is an older copy, or the file alone without the log that belongs to it
(`-wal`), or an empty one. The mark is written after each change, so it is never ahead of what was confirmed, and in
place, so that it needs no room on a disk that is full.
"""

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import StateConflict
from zhagen.web.common.models import AuditRow, Installation
from zhagen.web.data_folder import MARK

SOMEBODY_HERE = _("这里已经有人了，请登录")
_ID_LENGTH, _NUMBER_LENGTH = 36, 20


@dataclass(frozen=True, slots=True)
class Mark:
    """`number`: of the newest row in the log of changes; 0 where nothing was written."""

    installation: UUID
    number: int


def begin_installation() -> None:
    """In the transaction of a first run. StateConflict where another one was quicker."""
    try:
        with transaction.atomic():
            Installation.objects.create()
    except IntegrityError as begun:
        raise StateConflict(SOMEBODY_HERE) from begun
    transaction.on_commit(write_mark)


def mark_in_database() -> Mark | None:
    """What the database knows; None where nobody has begun, or where it is of before there were marks."""
    if Installation._meta.db_table not in connection.introspection.table_names():
        return None
    begun = Installation.objects.unscoped().first()
    newest = AuditRow.objects.unscoped().aggregate(newest=Max("number"))["newest"]
    return None if begun is None else Mark(begun.id, newest or 0)


def mark_in_folder(folder: Path) -> Mark | None:
    """What stands beside the database; None where nothing does, or nothing that can be read."""
    try:
        told = (folder / MARK).read_text(encoding="ascii").split()
        return Mark(UUID(told[0]), int(told[1]))
    except (OSError, ValueError, IndexError):
        return None


def write_mark() -> None:
    """As the database stands now; nothing where nobody has begun, or where the folder cannot be written."""
    now = mark_in_database()
    if now is None:
        return
    try:
        handle = os.open(settings.DATA_FOLDER / MARK, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(f"{now.installation} {now.number:0{_NUMBER_LENGTH}d}\n".encode("ascii"))
    except OSError:
        return  # it only helps to notice what went wrong later


def note_change(number: int) -> None:
    """The change of that number in the mark, once it is confirmed."""
    transaction.on_commit(partial(_note, number))


def _note(number: int) -> None:
    try:
        with (settings.DATA_FOLDER / MARK).open("r+b") as file:
            file.seek(_ID_LENGTH + 1)
            file.write(f"{number:0{_NUMBER_LENGTH}d}".encode("ascii"))
    except OSError:
        return  # no mark (nobody has begun here), or no folder: the change itself is confirmed
