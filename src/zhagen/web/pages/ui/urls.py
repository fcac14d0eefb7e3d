"""The addresses of help, language and what finders ask."""

from django.urls import path

from zhagen.web.pages.ui.finder_results import find_people
from zhagen.web.pages.ui.views import choose_language, open_draft, show_help

urlpatterns = [
    path("help/", show_help, name="help"),
    path("drafts/open/", open_draft, name="draft-open"),
    path("language/", choose_language, name="language"),
    path("work/<uuid:engagement>/people.json", find_people, name="people-json"),
]
