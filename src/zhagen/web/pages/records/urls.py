"""The addresses of records of any kind."""

from django.urls import path

from zhagen.web.pages.records.views import list_deleted, list_rows, show_record, show_start
from zhagen.web.pages.records.write_views import (
    add_record,
    change_record,
    delete_record,
    restore_record,
    reveal_record,
)
from zhagen.web.pages.ui.finder_results import find_records

urlpatterns = [
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
