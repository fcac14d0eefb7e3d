"""The addresses of the search: of one engagement, and of all that somebody has."""

from django.urls import path

from zhagen.web.pages.search.views import search

urlpatterns = [
    path("search/", search, name="search-all"),
    path("work/<uuid:engagement>/search/", search, name="search"),
]
