"""The addresses of pages. Whoever is not signed in is sent to sign in, unless a view says otherwise."""

from django.urls import include, path

from zhagen.web.pages.account.sign_in_views import give_code, sign_in, sign_out
from zhagen.web.pages.account.views import renew_recovery_codes, set_up_second_factor, turn_off_second_factor
from zhagen.web.pages.activities.views import add_activity
from zhagen.web.pages.board.views import list_item_records
from zhagen.web.pages.concerns.views import step_concern
from zhagen.web.pages.groups.views import add_group
from zhagen.web.pages.people.agency_views import add_community, add_engagement, add_station, end_engagement
from zhagen.web.pages.people.views import invite, renew_access, revoke_invitation
from zhagen.web.pages.places.register_views import show_kept
from zhagen.web.pages.places.views import write_doors
from zhagen.web.pages.records.views import show_record
from zhagen.web.pages.records.write_views import add_record
from zhagen.web.pages.today.views import show_today
from zhagen.web.pages.views.account.account import show_account, sign_out_everywhere, sign_out_place
from zhagen.web.pages.views.account.password import change_password
from zhagen.web.pages.views.activity.choose import choose_activity
from zhagen.web.pages.views.activity.roll import call_roll
from zhagen.web.pages.views.activity.rows import list_activities
from zhagen.web.pages.views.activity.show import show_activity
from zhagen.web.pages.views.agency import require_second_factor, show_agency
from zhagen.web.pages.views.board import show_board
from zhagen.web.pages.views.board_item import show_item
from zhagen.web.pages.views.board_months import show_months
from zhagen.web.pages.views.boards import list_boards
from zhagen.web.pages.views.concerns.add import add_concern
from zhagen.web.pages.views.concerns.rows import list_concerns
from zhagen.web.pages.views.concerns.show import show_concern
from zhagen.web.pages.views.demo_sign_in import demo_sign_in
from zhagen.web.pages.views.first_run import run_first
from zhagen.web.pages.views.group.rows import list_groups
from zhagen.web.pages.views.group.show import show_group
from zhagen.web.pages.views.help import show_help
from zhagen.web.pages.views.home import go_home
from zhagen.web.pages.views.invitation import accept_invitation
from zhagen.web.pages.views.language import choose_language
from zhagen.web.pages.views.logs.changes import show_changes
from zhagen.web.pages.views.logs.openings import show_openings
from zhagen.web.pages.views.moved import show_moved
from zhagen.web.pages.views.people.acts import close_account, end_role, free_account, open_account
from zhagen.web.pages.views.people.person import show_person
from zhagen.web.pages.views.people.rows import list_people
from zhagen.web.pages.views.people_json import find_people
from zhagen.web.pages.views.place_name import rename_place
from zhagen.web.pages.views.places.building import show_building
from zhagen.web.pages.views.places.buildings import write_buildings
from zhagen.web.pages.views.places.community import show_community
from zhagen.web.pages.views.places.household import show_household
from zhagen.web.pages.views.places.households import list_households
from zhagen.web.pages.views.places.partner import show_partner
from zhagen.web.pages.views.places.registers import list_register
from zhagen.web.pages.views.places.resident import show_resident
from zhagen.web.pages.views.places.resource import show_resource
from zhagen.web.pages.views.reading_json import show_reading
from zhagen.web.pages.views.records.change import change_record
from zhagen.web.pages.views.records.find import find_records
from zhagen.web.pages.views.records.reveal import reveal_record
from zhagen.web.pages.views.records.rows import list_deleted, list_rows
from zhagen.web.pages.views.records.start import show_start
from zhagen.web.pages.views.records.take_away import delete_record, restore_record
from zhagen.web.pages.views.visit.follow_ups import list_follow_ups
from zhagen.web.pages.views.visit.show import show_visit
from zhagen.web.pages.views.visit.take_away import restore_visit, undo_visit
from zhagen.web.pages.visits.views import record_visit

PLACES = [
    path("community/", show_community, name="community"),
    path("community/buildings/", write_buildings, name="buildings-add"),
    path("kept/", show_kept, name="kept"),
    path("households/", list_households, name="households"),
    path("households/<uuid:record>/", show_household, name="household"),
    path("buildings/<uuid:record>/", show_building, name="building"),
    path("buildings/<uuid:record>/doors/", write_doors, name="doors"),
    path("people/", list_register, {"table": "residents"}, name="residents"),
    path("people/<uuid:record>/", show_resident, name="resident"),
    path("partners/", list_register, {"table": "partners"}, name="partners"),
    path("partners/<uuid:record>/", show_partner, name="partner"),
    path("resources/", list_register, {"table": "resources"}, name="resources"),
    path("resources/<uuid:record>/", show_resource, name="resource"),
]

urlpatterns = [
    path("work/<uuid:engagement>/", include(PLACES)),
    path("", go_home, name="home"),
    path("boards/", list_boards, name="boards"),
    path("help/", show_help, name="help"),
    path("first-run/", run_first, name="first-run"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/demo/", demo_sign_in, name="demo-sign-in"),
    path("sign-in/code/", give_code, name="sign-in-code"),
    path("account/", show_account, name="account"),
    path("account/password/", change_password, name="account-password"),
    path("account/second-factor/", set_up_second_factor, name="account-second-factor"),
    path("account/second-factor/off/", turn_off_second_factor, name="account-second-factor-off"),
    path("account/second-factor/codes/", renew_recovery_codes, name="account-codes"),
    path("account/sign-out-everywhere/", sign_out_everywhere, name="account-sign-out-everywhere"),
    path("account/places/<uuid:place>/sign-out/", sign_out_place, name="account-place-sign-out"),
    path("people/<uuid:person>/free/", free_account, name="account-free"),
    path("sign-out/", sign_out, name="sign-out"),
    path("invitation/<str:token>/", accept_invitation, name="invitation"),
    path("people/", list_people, name="people"),
    path("people/invite/", invite, name="invite"),
    path("people/invitations/<uuid:invitation>/revoke/", revoke_invitation, name="invitation-revoke"),
    path("people/<uuid:person>/", show_person, name="person"),
    path("people/<uuid:person>/roles/<uuid:membership>/end/", end_role, name="role-end"),
    path("people/<uuid:person>/close/", close_account, name="account-close"),
    path("people/<uuid:person>/open/", open_account, name="account-open"),
    path("people/<uuid:person>/link/", renew_access, name="access-renew"),
    path("agency/", show_agency, name="agency"),
    path("agency/<uuid:place>/second-factor/", require_second_factor, name="second-factor-required"),
    path("agency/<uuid:place>/name/", rename_place, name="place-name"),
    path("agency/<uuid:place>/station/", add_station, name="station-add"),
    path("agency/<uuid:place>/community/", add_community, name="community-add"),
    path("agency/<uuid:place>/engagement/", add_engagement, name="engagement-add"),
    path("agency/<uuid:place>/end/", end_engagement, name="engagement-end"),
    path("language/", choose_language, name="language"),
    path("board/<uuid:engagement>/", show_board, name="board"),
    path("board/<uuid:engagement>/reading.json", show_reading, name="reading-json"),
    path("logs/changes/", show_changes, name="log-changes"),
    path("logs/openings/", show_openings, name="log-openings"),
    path("work/<uuid:engagement>/activities/", list_activities, name="activities"),
    path("work/<uuid:engagement>/activity/", add_activity, name="activity"),
    path("work/<uuid:engagement>/activity/<uuid:record>/", show_activity, name="activity-page"),
    path("work/<uuid:engagement>/activity/<uuid:record>/roll/", call_roll, name="activity-roll"),
    path("work/<uuid:engagement>/roll/", choose_activity, name="roll"),
    path("work/<uuid:engagement>/groups/", list_groups, name="groups"),
    path("work/<uuid:engagement>/group/", add_group, name="group"),
    path("work/<uuid:engagement>/group/<uuid:record>/", show_group, name="group-page"),
    path("work/<uuid:engagement>/people.json", find_people, name="people-json"),
    path("board/<uuid:engagement>/moved/", show_moved, name="moved"),
    path("board/<uuid:engagement>/months/", show_months, name="months"),
    path("board/<uuid:engagement>/items/<str:item>/", show_item, name="item"),
    path("board/<uuid:engagement>/items/<str:item>/records/", list_item_records, name="item-records"),
    path("work/<uuid:engagement>/", show_today, name="today"),
    path("work/<uuid:engagement>/visit/", record_visit, name="visit"),
    path("work/<uuid:engagement>/visit/<uuid:visit>/", show_visit, name="visit-page"),
    path("work/<uuid:engagement>/visit/<uuid:visit>/undo/", undo_visit, name="visit-undo"),
    path("work/<uuid:engagement>/visit/<uuid:visit>/restore/", restore_visit, name="visit-restore"),
    path("work/<uuid:engagement>/follow-ups/", list_follow_ups, name="follow-ups"),
    path("work/<uuid:engagement>/concerns/", list_concerns, name="concerns"),
    path("work/<uuid:engagement>/concerns/add/", add_concern, name="concern-add"),
    path("work/<uuid:engagement>/concerns/<uuid:concern>/", show_concern, name="concern"),
    *(
        path(
            f"work/<uuid:engagement>/concerns/<uuid:concern>/{step}/",
            step_concern,
            {"step": step},
            name=f"concern-{step}",
        )
        for step in ("take-up", "close", "tell-back", "reopen")
    ),
    path("records/<uuid:engagement>/", show_start, name="start"),
    path("records/<uuid:engagement>/<slug:table>/", list_rows, name="records"),
    path("records/<uuid:engagement>/<slug:table>/deleted/", list_deleted, name="records-deleted"),
    path("records/<uuid:engagement>/<slug:table>/find.json", find_records, name="record-find-json"),
    path("records/<uuid:engagement>/<slug:table>/add/", add_record, name="record-add"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/", show_record, name="record"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/change/", change_record, name="record-change"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/reveal/", reveal_record, name="record-reveal"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/delete/", delete_record, name="record-delete"),
    path(
        "records/<uuid:engagement>/<slug:table>/<uuid:record>/restore/", restore_record, name="record-restore"
    ),
]
