"""The only public door of this app."""

from zhagen.web.agency.demo_people import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.domain.found_demo import DemoPlace, Founded, found_demo
from zhagen.web.agency.domain.found_installation import FirstRun, found_installation
from zhagen.web.agency.domain.give_role import give_role
from zhagen.web.agency.domain.make_account import make_account
from zhagen.web.agency.domain.open_engagement import open_engagement
from zhagen.web.agency.domain.queries.data_versions import all_engagements, neighbours_of
from zhagen.web.agency.domain.queries.find_engagement import find_board, find_boards, is_founded
from zhagen.web.agency.domain.queries.scope_of import scope_of
from zhagen.web.agency.domain.queries.team import is_of_agency, list_team
from zhagen.web.agency.domain.queries.workers import list_workers
from zhagen.web.agency.domain.room import ROOM
from zhagen.web.common.writing import Desk

_DESK = Desk(ROOM)

MODELS = ROOM.models
record = _DESK.record
record_many = _DESK.record_many
change_record = _DESK.change
delete_record = _DESK.delete
restore_record = _DESK.restore
find_record = _DESK.find
list_records = _DESK.list
list_versions = _DESK.versions

__all__ = [
    "DEMO_MARK",
    "DEMO_PASSWORD",
    "DEMO_PEOPLE",
    "MODELS",
    "DemoPlace",
    "FirstRun",
    "Founded",
    "all_engagements",
    "change_record",
    "delete_record",
    "find_board",
    "find_boards",
    "find_record",
    "found_demo",
    "found_installation",
    "give_role",
    "is_founded",
    "is_of_agency",
    "list_records",
    "list_team",
    "list_versions",
    "list_workers",
    "make_account",
    "neighbours_of",
    "open_engagement",
    "record",
    "record_many",
    "restore_record",
    "scope_of",
]
