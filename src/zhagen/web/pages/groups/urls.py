"""The addresses of groups."""

from django.urls import path

from zhagen.web.pages.groups.views import add_group, list_groups, show_group

urlpatterns = [
    path("work/<uuid:engagement>/groups/", list_groups, name="groups"),
    path("work/<uuid:engagement>/group/", add_group, name="group"),
    path("work/<uuid:engagement>/group/<uuid:record>/", show_group, name="group-page"),
]
