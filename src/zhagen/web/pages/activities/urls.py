"""The addresses of activities and rolls."""

from django.urls import path

from zhagen.web.pages.activities.views import (
    add_activity,
    call_roll,
    choose_activity,
    list_activities,
    show_activity,
    show_sheet,
)

urlpatterns = [
    path("work/<uuid:engagement>/activities/", list_activities, name="activities"),
    path("work/<uuid:engagement>/activity/", add_activity, name="activity"),
    path("work/<uuid:engagement>/activity/<uuid:record>/", show_activity, name="activity-page"),
    path("work/<uuid:engagement>/activity/<uuid:record>/roll/", call_roll, name="activity-roll"),
    path("work/<uuid:engagement>/activity/<uuid:record>/sheet/", show_sheet, name="activity-sheet"),
    path("work/<uuid:engagement>/roll/", choose_activity, name="roll"),
]
