"""The only public door of this app."""

from zhagen.web.common.writing import Desk
from zhagen.web.community.domain.add_newcomer import Added, Newcomer, add_newcomer
from zhagen.web.community.domain.form_group import FormedGroup, NewRole, form_group
from zhagen.web.community.domain.join_group import join_group
from zhagen.web.community.domain.leave_group import leave_group
from zhagen.web.community.domain.plan_doors import Door, DoorPlan
from zhagen.web.community.domain.queries.group_members import with_members
from zhagen.web.community.domain.queries.people import Found, find_chosen, find_people, place_of
from zhagen.web.community.domain.room import ROOM
from zhagen.web.community.domain.write_buildings import (
    ComparedBuildings,
    NewBuilding,
    compare_buildings,
    write_buildings,
)
from zhagen.web.community.domain.write_doors import ComparedDoors, compare_doors, write_doors

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
    "Added",
    "ComparedBuildings",
    "ComparedDoors",
    "Door",
    "DoorPlan",
    "FormedGroup",
    "Found",
    "NewBuilding",
    "NewRole",
    "Newcomer",
    "add_newcomer",
    "change_record",
    "compare_buildings",
    "compare_doors",
    "delete_record",
    "examine_record",
    "find_chosen",
    "find_people",
    "find_record",
    "form_group",
    "join_group",
    "leave_group",
    "list_named",
    "list_records",
    "list_versions",
    "open_record",
    "place_of",
    "record",
    "record_many",
    "restore_record",
    "why_not_now",
    "with_members",
    "write_buildings",
    "write_doors",
]
