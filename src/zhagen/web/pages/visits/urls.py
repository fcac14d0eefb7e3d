"""The addresses of visits."""

from django.urls import path

from zhagen.web.pages.visits.views import (
    drop_promise,
    list_follow_ups,
    record_visit,
    restore_visit,
    show_visit,
    undo_visit,
)

urlpatterns = [
    path("work/<uuid:engagement>/visit/", record_visit, name="visit"),
    path("work/<uuid:engagement>/visit/<uuid:visit>/", show_visit, name="visit-page"),
    path("work/<uuid:engagement>/visit/<uuid:visit>/undo/", undo_visit, name="visit-undo"),
    path("work/<uuid:engagement>/visit/<uuid:visit>/restore/", restore_visit, name="visit-restore"),
    path("work/<uuid:engagement>/promise/<uuid:record>/drop/", drop_promise, name="promise-drop"),
    path("work/<uuid:engagement>/follow-ups/", list_follow_ups, name="follow-ups"),
]
