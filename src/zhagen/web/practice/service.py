"""The only public door of this app."""

from zhagen.web.common.writing import Desk
from zhagen.web.practice.domain.room import ROOM

_DESK = Desk(ROOM)

MODELS = ROOM.models
record = _DESK.record
change_record = _DESK.change
delete_record = _DESK.delete
restore_record = _DESK.restore

__all__ = ["MODELS", "change_record", "delete_record", "record", "restore_record"]
