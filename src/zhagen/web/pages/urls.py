"""The addresses of pages. Whoever is not signed in is sent to sign in, unless a view says otherwise."""

from django.urls import path

from zhagen.web.pages.views.board import show_board
from zhagen.web.pages.views.board_item import show_item
from zhagen.web.pages.views.board_months import show_months
from zhagen.web.pages.views.boards import list_boards
from zhagen.web.pages.views.demo_sign_in import demo_sign_in
from zhagen.web.pages.views.first_run import run_first
from zhagen.web.pages.views.item_records import list_item_records
from zhagen.web.pages.views.language import choose_language
from zhagen.web.pages.views.moved import show_moved
from zhagen.web.pages.views.reading_json import show_reading
from zhagen.web.pages.views.records.add import add_record
from zhagen.web.pages.views.records.change import change_record
from zhagen.web.pages.views.records.rows import list_deleted, list_rows
from zhagen.web.pages.views.records.show import show_record
from zhagen.web.pages.views.records.start import show_start
from zhagen.web.pages.views.records.take_away import delete_record, restore_record
from zhagen.web.pages.views.sign_in import sign_in, sign_out

urlpatterns = [
    path("", list_boards, name="boards"),
    path("first-run/", run_first, name="first-run"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/demo/", demo_sign_in, name="demo-sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("language/", choose_language, name="language"),
    path("board/<uuid:engagement>/", show_board, name="board"),
    path("board/<uuid:engagement>/reading.json", show_reading, name="reading-json"),
    path("board/<uuid:engagement>/months/", show_months, name="months"),
    path("board/<uuid:engagement>/items/<str:item>/", show_item, name="item"),
    path("board/<uuid:engagement>/moved/", show_moved, name="moved"),
    path("board/<uuid:engagement>/items/<str:item>/records/", list_item_records, name="item-records"),
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
