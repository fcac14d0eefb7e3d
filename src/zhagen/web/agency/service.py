"""The only public door of this app."""

from zhagen.web.agency.demo_people import DEMO_MARK, DEMO_PASSWORD, DEMO_PEOPLE
from zhagen.web.agency.queries.engagements import (
    AgencyPart,
    all_engagements,
    find_board,
    find_boards,
    find_own,
    find_own_part,
    is_founded,
    list_open_invitations,
    list_own_agencies,
    name_beside,
    neighbourhoods_of,
    neighbours_of,
)
from zhagen.web.agency.queries.logs import (
    LogSought,
    list_changes,
    list_log_people,
    list_openings,
    reads_logs,
    untold_in_logs,
)
from zhagen.web.agency.queries.people import (
    Person,
    find_person,
    is_of_agency,
    list_people,
    list_team,
    list_workers,
    may_manage_people,
    scope_of,
    sees_people,
)
from zhagen.web.agency.queries.role_changes import (
    ChangeSeen,
    list_notices,
    list_role_changes,
    list_waiting_for,
    waits_for_another,
)
from zhagen.web.agency.use_cases.accounts import (
    change_account,
    change_password,
    close_account,
    open_account,
    reset_password,
    sign_out_everywhere,
)
from zhagen.web.agency.use_cases.installation import (
    DemoPlace,
    FirstRun,
    Founded,
    found_demo,
    found_installation,
    log_export,
)
from zhagen.web.agency.use_cases.invitations import (
    Accepted,
    accept_invitation,
    find_invitation,
    invite,
    renew_access,
    revoke_invitation,
    take_up_invitation,
)
from zhagen.web.agency.use_cases.organisation import (
    RECORDS,
    end_engagement,
    find_named,
    keep_table,
    keep_tables,
    make_station,
    may_rename,
    open_engagement,
    open_further_engagement,
    rename_place,
    stop_keeping,
)
from zhagen.web.agency.use_cases.role_changes import (
    confirm_change,
    end_role,
    give_role,
    is_waiting,
    object_to_change,
    see_notice,
    settle_changes,
    withdraw_change,
)
from zhagen.web.agency.use_cases.second_factor import (
    address_of,
    count_recovery_codes,
    is_second_factor_required,
    new_secret,
    renew_recovery_codes,
    require_second_factor,
    set_up_second_factor,
    turn_off_second_factor,
)
from zhagen.web.agency.use_cases.sessions import (
    NOTED,
    clear_sessions,
    close_session,
    has_ended,
    is_lately,
    list_sessions,
    open_session,
    sign_out_session,
    touch_session,
)
from zhagen.web.agency.use_cases.sign_in import (
    find_demo_account,
    find_half_way,
    has_second_factor,
    must_set_up,
    pass_second_factor,
    sign_in,
)
from zhagen.web.agency.use_cases.throttle import (
    KNOWN_FOR,
    TriedFrom,
    clear_failures,
    find_place,
    free_account,
    is_throttled,
    remember_device,
)

MODELS = RECORDS.models
record = RECORDS.record
record_many = RECORDS.record_many
change_record = RECORDS.change
delete_record = RECORDS.delete
restore_record = RECORDS.restore
examine_record = RECORDS.examine
find_record = RECORDS.find
open_record = RECORDS.open
list_records = RECORDS.list
list_named = RECORDS.named
list_versions = RECORDS.versions
why_not_now = RECORDS.why_not
