"""The addresses of pages. Whoever is not signed in is sent to sign in, unless a view says otherwise."""

from django.urls import include, path

from zhagen.web.pages.views.board import show_board
from zhagen.web.pages.views.boards import list_boards
from zhagen.web.pages.views.demo_sign_in import demo_sign_in
from zhagen.web.pages.views.first_run import run_first
from zhagen.web.pages.views.home import go_home
from zhagen.web.pages.views.language import choose_language
from zhagen.web.pages.views.logs.changes import show_changes
from zhagen.web.pages.views.logs.openings import show_openings
from zhagen.web.pages.views.places.building import show_building
from zhagen.web.pages.views.places.buildings import write_buildings
from zhagen.web.pages.views.places.community import show_community
from zhagen.web.pages.views.places.doors import write_doors
from zhagen.web.pages.views.places.household import show_household
from zhagen.web.pages.views.places.households import list_households
from zhagen.web.pages.views.places.kept import show_kept
from zhagen.web.pages.views.places.partner import show_partner
from zhagen.web.pages.views.places.registers import list_register
from zhagen.web.pages.views.places.resident import show_resident
from zhagen.web.pages.views.places.resource import show_resource
from zhagen.web.pages.views.reading_json import show_reading
from zhagen.web.pages.views.records.add import add_record
from zhagen.web.pages.views.records.change import change_record
from zhagen.web.pages.views.records.reveal import reveal_record
from zhagen.web.pages.views.records.rows import list_deleted, list_rows
from zhagen.web.pages.views.records.show import show_record
from zhagen.web.pages.views.records.start import show_start
from zhagen.web.pages.views.records.take_away import delete_record, restore_record
from zhagen.web.pages.views.sign_in import sign_in, sign_out

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
    path("", list_boards, name="boards"),
    path("home/", go_home, name="home"),
    path("first-run/", run_first, name="first-run"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/demo/", demo_sign_in, name="demo-sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("language/", choose_language, name="language"),
    path("board/<uuid:engagement>/", show_board, name="board"),
    path("board/<uuid:engagement>/reading.json", show_reading, name="reading-json"),
    path("logs/changes/", show_changes, name="log-changes"),
    path("logs/openings/", show_openings, name="log-openings"),
    path("records/<uuid:engagement>/", show_start, name="start"),
    path("records/<uuid:engagement>/<slug:table>/", list_rows, name="records"),
    path("records/<uuid:engagement>/<slug:table>/deleted/", list_deleted, name="records-deleted"),
    path("records/<uuid:engagement>/<slug:table>/add/", add_record, name="record-add"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/", show_record, name="record"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/change/", change_record, name="record-change"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/reveal/", reveal_record, name="record-reveal"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/delete/", delete_record, name="record-delete"),
    path(
        "records/<uuid:engagement>/<slug:table>/<uuid:record>/restore/", restore_record, name="record-restore"
    ),
]
