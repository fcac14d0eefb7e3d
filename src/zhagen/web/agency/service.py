"""The only public door of this app."""

from zhagen.web.agency.demo_people import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.domain.accept_invitation import Accepted, accept_invitation, find_invitation
from zhagen.web.agency.domain.close_account import close_account, open_account
from zhagen.web.agency.domain.end_engagement import end_engagement
from zhagen.web.agency.domain.end_role import end_role
from zhagen.web.agency.domain.found_demo import DemoPlace, Founded, found_demo
from zhagen.web.agency.domain.found_installation import FirstRun, found_installation
from zhagen.web.agency.domain.give_role import give_role
from zhagen.web.agency.domain.invite import invite, renew_access, revoke_invitation
from zhagen.web.agency.domain.keep_table import keep_table, stop_keeping
from zhagen.web.agency.domain.make_station import make_station
from zhagen.web.agency.domain.open_engagement import open_engagement, open_further_engagement
from zhagen.web.agency.domain.queries.data_versions import all_engagements, neighbours_of
from zhagen.web.agency.domain.queries.find_engagement import find_board, find_boards, find_own, is_founded
from zhagen.web.agency.domain.queries.own_agencies import (
    Part,
    find_own_part,
    list_open_invitations,
    list_own_agencies,
)
from zhagen.web.agency.domain.queries.people import (
    Person,
    find_person,
    list_people,
    may_manage_people,
    sees_people,
)
from zhagen.web.agency.domain.queries.read_logs import (
    LogSought,
    list_changes,
    list_log_people,
    list_openings,
    reads_logs,
)
from zhagen.web.agency.domain.queries.scope_of import scope_of
from zhagen.web.agency.domain.queries.team import is_of_agency, list_team
from zhagen.web.agency.domain.require_second_factor import is_second_factor_required, require_second_factor
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
    "Accepted",
    "DemoPlace",
    "FirstRun",
    "Founded",
    "LogSought",
    "Part",
    "Person",
    "accept_invitation",
    "all_engagements",
    "change_record",
    "close_account",
    "delete_record",
    "end_engagement",
    "end_role",
    "find_board",
    "find_boards",
    "find_invitation",
    "find_own",
    "find_own_part",
    "find_person",
    "find_record",
    "found_demo",
    "found_installation",
    "give_role",
    "invite",
    "is_founded",
    "is_of_agency",
    "is_second_factor_required",
    "keep_table",
    "list_changes",
    "list_log_people",
    "list_named",
    "list_open_invitations",
    "list_openings",
    "list_own_agencies",
    "list_people",
    "list_records",
    "list_team",
    "list_versions",
    "make_station",
    "may_manage_people",
    "neighbours_of",
    "open_account",
    "open_engagement",
    "open_further_engagement",
    "open_record",
    "reads_logs",
    "record",
    "record_many",
    "renew_access",
    "require_second_factor",
    "restore_record",
    "revoke_invitation",
    "scope_of",
    "sees_people",
    "stop_keeping",
]
