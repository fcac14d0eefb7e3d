"""The addresses of pages. Whoever is not signed in is sent to sign in, unless a view says otherwise."""

from django.urls import path

from zhagen.web.pages.views.activity.add import add_activity
from zhagen.web.pages.views.activity.choose import choose_activity
from zhagen.web.pages.views.activity.roll import call_roll
from zhagen.web.pages.views.activity.rows import list_activities
from zhagen.web.pages.views.activity.show import show_activity
from zhagen.web.pages.views.board import show_board
from zhagen.web.pages.views.boards import list_boards
from zhagen.web.pages.views.concerns.add import add_concern
from zhagen.web.pages.views.concerns.rows import list_concerns
from zhagen.web.pages.views.concerns.show import show_concern
from zhagen.web.pages.views.concerns.steps import step_concern
from zhagen.web.pages.views.demo_sign_in import demo_sign_in
from zhagen.web.pages.views.first_run import run_first
from zhagen.web.pages.views.group.add import add_group
from zhagen.web.pages.views.group.rows import list_groups
from zhagen.web.pages.views.group.show import show_group
from zhagen.web.pages.views.language import choose_language
from zhagen.web.pages.views.people_json import find_people
from zhagen.web.pages.views.reading_json import show_reading
from zhagen.web.pages.views.records.add import add_record
from zhagen.web.pages.views.records.change import change_record
from zhagen.web.pages.views.records.rows import list_deleted, list_rows
from zhagen.web.pages.views.records.show import show_record
from zhagen.web.pages.views.records.start import show_start
from zhagen.web.pages.views.records.take_away import delete_record, restore_record
from zhagen.web.pages.views.sign_in import sign_in, sign_out
from zhagen.web.pages.views.visit.follow_ups import list_follow_ups
from zhagen.web.pages.views.visit.record import record_visit
from zhagen.web.pages.views.visit.show import show_visit
from zhagen.web.pages.views.visit.take_away import restore_visit, undo_visit

urlpatterns = [
    path("", list_boards, name="boards"),
    path("first-run/", run_first, name="first-run"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/demo/", demo_sign_in, name="demo-sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("language/", choose_language, name="language"),
    path("board/<uuid:engagement>/", show_board, name="board"),
    path("board/<uuid:engagement>/reading.json", show_reading, name="reading-json"),
    path("work/<uuid:engagement>/activities/", list_activities, name="activities"),
    path("work/<uuid:engagement>/activity/", add_activity, name="activity"),
    path("work/<uuid:engagement>/activity/<uuid:record>/", show_activity, name="activity-page"),
    path("work/<uuid:engagement>/activity/<uuid:record>/roll/", call_roll, name="activity-roll"),
    path("work/<uuid:engagement>/roll/", choose_activity, name="roll"),
    path("work/<uuid:engagement>/groups/", list_groups, name="groups"),
    path("work/<uuid:engagement>/group/", add_group, name="group"),
    path("work/<uuid:engagement>/group/<uuid:record>/", show_group, name="group-page"),
    path("work/<uuid:engagement>/people.json", find_people, name="people-json"),
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
    path("records/<uuid:engagement>/<slug:table>/add/", add_record, name="record-add"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/", show_record, name="record"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/change/", change_record, name="record-change"),
    path("records/<uuid:engagement>/<slug:table>/<uuid:record>/delete/", delete_record, name="record-delete"),
    path(
        "records/<uuid:engagement>/<slug:table>/<uuid:record>/restore/", restore_record, name="record-restore"
    ),
]
