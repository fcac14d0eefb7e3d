"""The only public door of this app."""

from zhagen.web.agency.demo_people import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.domain.close_account import close_account, open_account
from zhagen.web.agency.domain.end_engagement import end_engagement
from zhagen.web.agency.domain.end_role import end_role
from zhagen.web.agency.domain.found_installation import FirstRun, found_installation
from zhagen.web.agency.domain.invite import invite, renew_access, revoke_invitation
from zhagen.web.agency.domain.keep_table import keep_table, stop_keeping
from zhagen.web.agency.domain.make_station import make_station
from zhagen.web.agency.domain.open_engagement import open_engagement, open_further_engagement
from zhagen.web.agency.domain.queries.data_versions import all_engagements, neighbours_of
from zhagen.web.agency.domain.queries.find_engagement import find_board, find_boards, find_own, is_founded
from zhagen.web.agency.domain.queries.name_beside import name_beside
from zhagen.web.agency.domain.queries.scope_of import scope_of
from zhagen.web.agency.domain.queries.team import is_of_agency, list_team
from zhagen.web.agency.domain.queries.workers import list_workers
from zhagen.web.agency.domain.require_second_factor import is_second_factor_required, require_second_factor
from zhagen.web.agency.domain.reset_password import reset_password
from zhagen.web.agency.domain.room import ROOM
from zhagen.web.agency.queries.engagements import (
    Part,
    find_own_part,
    list_open_invitations,
    list_own_agencies,
)
from zhagen.web.agency.queries.logs import LogSought, list_changes, list_log_people, list_openings, reads_logs
from zhagen.web.agency.queries.people import Person, find_person, list_people, may_manage_people, sees_people
from zhagen.web.agency.use_cases.accounts import change_account, change_password, sign_out_everywhere
from zhagen.web.agency.use_cases.installation import DemoPlace, Founded, found_demo
from zhagen.web.agency.use_cases.invitations import (
    Accepted,
    accept_invitation,
    find_invitation,
    take_up_invitation,
)
from zhagen.web.agency.use_cases.organisation import find_named, may_rename, rename_place
from zhagen.web.agency.use_cases.roles import give_role
from zhagen.web.agency.use_cases.second_factor import (
    address_of,
    count_recovery_codes,
    new_secret,
    renew_recovery_codes,
    set_up_second_factor,
    turn_off_second_factor,
)
from zhagen.web.agency.use_cases.sessions import (
    IDLE,
    LASTS,
    NOTED,
    enter_place,
    leave_place,
    list_places,
    see_place,
    sign_out_place,
)
from zhagen.web.agency.use_cases.sign_in import (
    find_demo_account,
    has_second_factor,
    must_set_up,
    pass_second_factor,
    sign_in,
)
from zhagen.web.agency.use_cases.throttle import free_account, is_throttled
from zhagen.web.common.writing import Desk

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
    "DEMO_MARK",
    "DEMO_PASSWORD",
    "DEMO_PEOPLE",
    "IDLE",
    "LASTS",
    "MODELS",
    "NOTED",
    "Accepted",
    "DemoPlace",
    "FirstRun",
    "Founded",
    "LogSought",
    "Part",
    "Person",
    "accept_invitation",
    "address_of",
    "all_engagements",
    "change_account",
    "change_password",
    "change_record",
    "close_account",
    "count_recovery_codes",
    "delete_record",
    "end_engagement",
    "end_role",
    "enter_place",
    "examine_record",
    "find_board",
    "find_boards",
    "find_demo_account",
    "find_invitation",
    "find_named",
    "find_own",
    "find_own_part",
    "find_person",
    "find_record",
    "found_demo",
    "found_installation",
    "free_account",
    "give_role",
    "has_second_factor",
    "invite",
    "is_founded",
    "is_of_agency",
    "is_second_factor_required",
    "is_throttled",
    "keep_table",
    "leave_place",
    "list_changes",
    "list_log_people",
    "list_named",
    "list_open_invitations",
    "list_openings",
    "list_own_agencies",
    "list_people",
    "list_places",
    "list_records",
    "list_team",
    "list_versions",
    "list_workers",
    "make_station",
    "may_manage_people",
    "may_rename",
    "must_set_up",
    "name_beside",
    "neighbours_of",
    "new_secret",
    "open_account",
    "open_engagement",
    "open_further_engagement",
    "open_record",
    "pass_second_factor",
    "reads_logs",
    "record",
    "record_many",
    "rename_place",
    "renew_access",
    "renew_recovery_codes",
    "require_second_factor",
    "reset_password",
    "restore_record",
    "revoke_invitation",
    "scope_of",
    "see_place",
    "sees_people",
    "set_up_second_factor",
    "sign_in",
    "sign_out_everywhere",
    "sign_out_place",
    "stop_keeping",
    "take_up_invitation",
    "turn_off_second_factor",
    "why_not_now",
]
