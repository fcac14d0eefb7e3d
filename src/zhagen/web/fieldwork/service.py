"""The only public door of this app."""

from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.close_concern import close_concern, reopen_concern
from zhagen.web.fieldwork.domain.open_concern import open_concern
from zhagen.web.fieldwork.domain.queries.due import Due, find_due
from zhagen.web.fieldwork.domain.queries.household_list import (
    SEEN_WITHIN,
    BuildingCount,
    HouseholdList,
    HouseholdsAsked,
    SeenHousehold,
    list_households,
    narrow_households,
)
from zhagen.web.fieldwork.domain.queries.timelines import (
    draw_building,
    draw_household,
    draw_partner,
    draw_resource,
)
from zhagen.web.fieldwork.domain.queries.unseen_households import find_unseen_households
from zhagen.web.fieldwork.domain.queries.with_last_day import list_with_last_day
from zhagen.web.fieldwork.domain.record_activity import Came, RecordedActivity, call_roll, record_activity
from zhagen.web.fieldwork.domain.record_visit import RecordedVisit, record_visit
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.domain.tell_back import tell_back
from zhagen.web.fieldwork.domain.visit import Met, Visit

_DESK = Desk(ROOM)

MODELS = ROOM.models
record = _DESK.record
record_many = _DESK.record_many
change_record = _DESK.change
delete_record = _DESK.delete
restore_record = _DESK.restore
find_record = _DESK.find
open_record = _DESK.open
list_records = _DESK.list
list_named = _DESK.named
list_versions = _DESK.versions

__all__ = [
    "MODELS",
    "SEEN_WITHIN",
    "BuildingCount",
    "Came",
    "Due",
    "HouseholdList",
    "HouseholdsAsked",
    "Met",
    "RecordedActivity",
    "RecordedVisit",
    "SeenHousehold",
    "Visit",
    "call_roll",
    "change_record",
    "close_concern",
    "delete_record",
    "draw_building",
    "draw_household",
    "draw_partner",
    "draw_resource",
    "find_due",
    "find_record",
    "find_unseen_households",
    "list_households",
    "list_named",
    "list_records",
    "list_versions",
    "list_with_last_day",
    "narrow_households",
    "open_concern",
    "open_record",
    "record",
    "record_activity",
    "record_many",
    "record_visit",
    "reopen_concern",
    "restore_record",
    "tell_back",
]
