"""The only public door of this app."""

from zhagen.web.agency.demo_people import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.domain.found_demo import DemoPlace, Founded, found_demo
from zhagen.web.agency.domain.found_installation import FirstRun, found_installation
from zhagen.web.agency.domain.give_role import give_role
from zhagen.web.agency.domain.keep_table import keep_table, stop_keeping
from zhagen.web.agency.domain.make_account import make_account
from zhagen.web.agency.domain.open_engagement import open_engagement
from zhagen.web.agency.domain.queries.data_versions import all_engagements, neighbours_of
from zhagen.web.agency.domain.queries.find_engagement import find_board, find_boards, find_own, is_founded
from zhagen.web.agency.domain.queries.read_logs import (
    LogSought,
    list_changes,
    list_log_people,
    list_openings,
    reads_logs,
)
from zhagen.web.agency.domain.queries.scope_of import scope_of
from zhagen.web.agency.domain.queries.team import is_of_agency, list_team
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
open_record = _DESK.open
list_records = _DESK.list
list_named = _DESK.named
list_versions = _DESK.versions

__all__ = [
    "DEMO_MARK",
    "DEMO_PASSWORD",
    "DEMO_PEOPLE",
    "MODELS",
    "DemoPlace",
    "FirstRun",
    "Founded",
    "LogSought",
    "all_engagements",
    "change_record",
    "delete_record",
    "find_board",
    "find_boards",
    "find_own",
    "find_record",
    "found_demo",
    "found_installation",
    "give_role",
    "is_founded",
    "is_of_agency",
    "keep_table",
    "list_changes",
    "list_log_people",
    "list_named",
    "list_openings",
    "list_records",
    "list_team",
    "list_versions",
    "make_account",
    "neighbours_of",
    "open_engagement",
    "open_record",
    "reads_logs",
    "record",
    "record_many",
    "restore_record",
    "scope_of",
    "stop_keeping",
]
