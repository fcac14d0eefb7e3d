"""The only public door of this app."""

from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.add_decision import add_decision
from zhagen.web.fieldwork.domain.close_concern import close_concern, reopen_concern
from zhagen.web.fieldwork.domain.correct_roll import Correction, correct_roll
from zhagen.web.fieldwork.domain.open_concern import open_concern
from zhagen.web.fieldwork.domain.past_day import ask_past_day
from zhagen.web.fieldwork.domain.queries.begun import find_begun
from zhagen.web.fieldwork.domain.queries.coming import find_coming
from zhagen.web.fieldwork.domain.queries.concerns import (
    BY_RESIDENTS,
    ConcernCounts,
    SoughtConcerns,
    count_concerns,
    find_concerns,
)
from zhagen.web.fieldwork.domain.queries.due import Due, find_due
from zhagen.web.fieldwork.domain.queries.earlier import find_earlier
from zhagen.web.fieldwork.domain.queries.household_list import (
    BuildingCount,
    HouseholdList,
    HouseholdsAsked,
    SeenHousehold,
    list_households,
    narrow_households,
)
from zhagen.web.fieldwork.domain.queries.meetings import Meetings, count_meetings
from zhagen.web.fieldwork.domain.queries.roll_names import RollName, find_roll_names
from zhagen.web.fieldwork.domain.queries.timelines import (
    draw_building,
    draw_household,
    draw_partner,
    draw_resource,
)
from zhagen.web.fieldwork.domain.queries.turnout import Turnout, count_turnout, with_turnout
from zhagen.web.fieldwork.domain.queries.unseen_households import find_unseen_households
from zhagen.web.fieldwork.domain.queries.usual_categories import usual_categories
from zhagen.web.fieldwork.domain.queries.visit import LastVisit, WrittenVisit, find_last_visit, find_visit
from zhagen.web.fieldwork.domain.queries.with_last_day import list_with_last_day
from zhagen.web.fieldwork.domain.record_activity import (
    Came,
    Newcomers,
    RecordedActivity,
    call_roll,
    record_activity,
)
from zhagen.web.fieldwork.domain.record_visit import RecordedVisit, record_visit
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.domain.take_up_concern import take_up_concern
from zhagen.web.fieldwork.domain.tell_back import tell_back
from zhagen.web.fieldwork.domain.undo_visit import restore_visit, undo_visit
from zhagen.web.fieldwork.domain.visit import Met, Visit
from zhagen.web.fieldwork.domain.visit_newcomer import visit_newcomer

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
    "BY_RESIDENTS",
    "MODELS",
    "BuildingCount",
    "Came",
    "ConcernCounts",
    "Correction",
    "Due",
    "HouseholdList",
    "HouseholdsAsked",
    "LastVisit",
    "Meetings",
    "Met",
    "Newcomers",
    "RecordedActivity",
    "RecordedVisit",
    "RollName",
    "SeenHousehold",
    "SoughtConcerns",
    "Turnout",
    "Visit",
    "WrittenVisit",
    "add_decision",
    "ask_past_day",
    "call_roll",
    "change_record",
    "close_concern",
    "correct_roll",
    "count_concerns",
    "count_meetings",
    "count_turnout",
    "delete_record",
    "draw_building",
    "draw_household",
    "draw_partner",
    "draw_resource",
    "examine_record",
    "find_begun",
    "find_coming",
    "find_concerns",
    "find_due",
    "find_earlier",
    "find_last_visit",
    "find_record",
    "find_roll_names",
    "find_unseen_households",
    "find_visit",
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
    "restore_visit",
    "take_up_concern",
    "tell_back",
    "undo_visit",
    "usual_categories",
    "visit_newcomer",
    "why_not_now",
    "with_turnout",
]
