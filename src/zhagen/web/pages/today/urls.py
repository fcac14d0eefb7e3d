"""The addresses of the day."""

from django.urls import path

from zhagen.web.pages.today.views import go_home, show_calendar, show_today

urlpatterns = [
    path("", go_home, name="home"),
    path("work/<uuid:engagement>/", show_today, name="today"),
    path("work/<uuid:engagement>/calendar/", show_calendar, name="calendar"),
]
