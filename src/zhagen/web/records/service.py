"""The only public door of this app."""

from zhagen.web.records.queries.activities import (
    ActivityCounts,
    RollName,
    Turnout,
    count_activities,
    count_turnout,
    find_begun,
    find_coming,
    find_earlier,
    find_roll_names,
    is_held,
    with_turnout,
)
from zhagen.web.records.queries.assets import (
    PartnerKnown,
    UsedResource,
    find_assets,
    find_partner_known,
    find_partners_known,
    find_profile,
)
from zhagen.web.records.queries.calendar import Scheduled, find_promised, find_scheduled
from zhagen.web.records.queries.concerns import (
    BY_RESIDENTS,
    ConcernCounts,
    SoughtConcerns,
    count_concerns,
    find_concerns,
    usual_categories,
)
from zhagen.web.records.queries.hours import Cell, WrittenHours, find_hours
from zhagen.web.records.queries.households import (
    BuildingCount,
    HouseholdList,
    HouseholdsAsked,
    SeenHousehold,
    find_unseen_households,
    list_households,
    list_with_last_day,
    narrow_households,
)
from zhagen.web.records.queries.likeness import LikelyPair, Likeness, list_likely_pairs
from zhagen.web.records.queries.needs import NeedsRound, find_needs_round
from zhagen.web.records.queries.people import (
    Found,
    find_chosen,
    find_homes_on,
    find_people,
    lives_on,
    place_of,
    with_members,
)
from zhagen.web.records.queries.plans import OfPlan, PlannedObjective, find_plans
from zhagen.web.records.queries.settling import Owed, find_owed
from zhagen.web.records.queries.sheets import (
    BALLOTS,
    SheetRound,
    WrittenSheet,
    find_open_votes,
    lines_of,
    person_of,
)
from zhagen.web.records.queries.timelines import (
    draw_building,
    draw_household,
    draw_partner,
    draw_resident,
    draw_resource,
    find_brought_up,
)
from zhagen.web.records.queries.today import Due, Meetings, count_meetings, find_due
from zhagen.web.records.queries.tries import DoorTries, find_tries
from zhagen.web.records.queries.visits import (
    LastVisit,
    WrittenVisit,
    find_guests,
    find_last_visit,
    find_seen_elsewhere,
    find_visit,
)
from zhagen.web.records.registry import COMMUNITY, FIELDWORK, PRACTICE, RECORDS
from zhagen.web.records.use_cases.activities import (
    Came,
    Correction,
    Newcomers,
    RecordedActivity,
    add_decision,
    call_roll,
    correct_roll,
    record_activity,
)
from zhagen.web.records.use_cases.asking import (
    question_activity,
    question_buildings,
    question_doors,
    question_roll,
    question_visit,
)
from zhagen.web.records.use_cases.buildings import (
    ComparedBuildings,
    ComparedDoors,
    Door,
    DoorPlan,
    NewBuilding,
    compare_buildings,
    compare_doors,
    write_buildings,
    write_doors,
)
from zhagen.web.records.use_cases.concerns import (
    close_concern,
    open_concern,
    reopen_concern,
    take_up_concern,
    tell_back,
)
from zhagen.web.records.use_cases.doors import MET, DoorRound, record_door_round
from zhagen.web.records.use_cases.groups import FormedGroup, NewRole, form_group, join_group, leave_group
from zhagen.web.records.use_cases.hours import NewHours, save_hours
from zhagen.web.records.use_cases.lives import (
    Leaving,
    end_person,
    last_stay,
    leave_home,
    move_person,
    return_person,
    take_back_end,
    take_back_leaving,
    take_back_stay,
)
from zhagen.web.records.use_cases.merging import (
    MERGED,
    OTHER,
    Pair,
    count_uses,
    find_pair,
    find_what_stayed,
    keep_apart,
    list_merges,
    merge_records,
    undo_merge,
)
from zhagen.web.records.use_cases.needs import rank_needs
from zhagen.web.records.use_cases.people import Added, Newcomer, add_newcomer
from zhagen.web.records.use_cases.plans import CHAIN, change_objective, missing_in_chain, write_objective
from zhagen.web.records.use_cases.reviews import find_signatures, sign_review, unsign_review
from zhagen.web.records.use_cases.settling import SETTLED_BY, settle, unsettle
from zhagen.web.records.use_cases.surveys import (
    AnswerSheet,
    NewSurvey,
    begin_survey,
    find_survey,
    undo_answers,
    write_answers,
)
from zhagen.web.records.use_cases.visits import (
    Met,
    RecordedVisit,
    Visit,
    ask_past_day,
    drop_promise,
    record_visit,
    restore_visit,
    undo_visit,
    visit_newcomer,
)
from zhagen.web.records.use_cases.votes import (
    BallotSheet,
    NewVote,
    close_vote,
    find_vote,
    open_vote,
    put_back_option,
    reopen_vote,
    shared_ranks,
    undo_ballot,
    withdraw_option,
    write_ballots,
)
from zhagen.web.store import questions

MODELS = RECORDS.models
record = RECORDS.record
record_many = RECORDS.record_many
change_record = RECORDS.change
delete_record = RECORDS.delete
restore_record = RECORDS.restore
examine_record = RECORDS.examine
question_record = RECORDS.question
find_record = RECORDS.find
open_record = RECORDS.open
list_records = RECORDS.list
list_named = RECORDS.named
list_versions = RECORDS.versions
why_not_now = RECORDS.why_not
is_questioned = questions.is_questioned
