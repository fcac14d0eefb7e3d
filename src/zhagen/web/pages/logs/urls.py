"""The addresses of the two logs."""

from django.urls import path

from zhagen.web.pages.logs.views import show_changes, show_openings

urlpatterns = [
    path("logs/changes/", show_changes, name="log-changes"),
    path("logs/openings/", show_openings, name="log-openings"),
]
