"""The addresses of pages, feature by feature. Whoever is not signed in is sent there first, unless a view says not."""

from django.urls import include, path

FEATURES = (
    "today",
    "search",
    "account",
    "ui",
    "people",
    "board",
    "logs",
    "activities",
    "groups",
    "places",
    "many_doors",
    "questionnaires",
    "ballots",
    "visits",
    "concerns",
    "hours",
    "merging",
    "settling",
    "plans",
    "needs",
    "assets",
    "reviews",
    "records",
)
urlpatterns = [path("", include(f"zhagen.web.pages.{feature}.urls")) for feature in FEATURES]
handler404 = "zhagen.web.pages.ui.views.show_not_there"
handler403 = "zhagen.web.pages.ui.views.show_not_allowed"
handler400 = "zhagen.web.pages.ui.views.show_unreadable"
handler500 = "zhagen.web.pages.ui.views.show_broken"
