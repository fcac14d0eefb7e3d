"""The addresses of a round of doors."""

from django.urls import path

from zhagen.web.pages.many_doors.views import choose_building, record_doors

urlpatterns = [
    path("work/<uuid:engagement>/many-doors/", choose_building, name="many-doors"),
    path("work/<uuid:engagement>/many-doors/<uuid:record>/", record_doors, name="many-doors-building"),
]
