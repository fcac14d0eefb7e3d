"""The only public door of this app."""

from zhagen.web.common.writing import Desk
from zhagen.web.practice.domain.queries.resident_timeline import draw_resident
from zhagen.web.practice.domain.room import ROOM

_DESK = Desk(ROOM)

MODELS = ROOM.models
record = _DESK.record
record_many = _DESK.record_many
change_record = _DESK.change
delete_record = _DESK.delete
restore_record = _DESK.restore
examine_record = _DESK.examine
find_record = _DESK.find
open_record = _DESK.open
list_records = _DESK.list
list_named = _DESK.named
list_versions = _DESK.versions
why_not_now = _DESK.why_not

__all__ = [
    "MODELS",
    "change_record",
    "delete_record",
    "draw_resident",
    "examine_record",
    "find_record",
    "list_named",
    "list_records",
    "list_versions",
    "open_record",
    "record",
    "record_many",
    "restore_record",
    "why_not_now",
]
