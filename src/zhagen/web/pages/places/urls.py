"""The addresses of buildings, households, people, partners, resources."""

from django.urls import path

from zhagen.web.pages.places.kept_views import show_kept
from zhagen.web.pages.places.life_views import write_home_life, write_life
from zhagen.web.pages.places.register_views import (
    list_register,
    show_community,
    show_resident,
    show_resource,
)
from zhagen.web.pages.places.views import (
    list_households,
    show_building,
    show_household,
    write_buildings,
    write_doors,
)

urlpatterns = [
    path("work/<uuid:engagement>/community/", show_community, name="community"),
    path("work/<uuid:engagement>/community/buildings/", write_buildings, name="buildings-add"),
    path("work/<uuid:engagement>/kept/", show_kept, name="kept"),
    path("work/<uuid:engagement>/households/", list_households, name="households"),
    path("work/<uuid:engagement>/households/<uuid:record>/", show_household, name="household"),
    path("work/<uuid:engagement>/households/<uuid:record>/life/", write_home_life, name="household-life"),
    path("work/<uuid:engagement>/buildings/<uuid:record>/", show_building, name="building"),
    path("work/<uuid:engagement>/buildings/<uuid:record>/doors/", write_doors, name="doors"),
    path("work/<uuid:engagement>/people/", list_register, {"table": "residents"}, name="residents"),
    path("work/<uuid:engagement>/people/<uuid:record>/", show_resident, name="resident"),
    path("work/<uuid:engagement>/people/<uuid:record>/life/", write_life, name="resident-life"),
    path("work/<uuid:engagement>/partners/", list_register, {"table": "partners"}, name="partners"),
    path("work/<uuid:engagement>/resources/", list_register, {"table": "resources"}, name="resources"),
    path("work/<uuid:engagement>/resources/<uuid:record>/", show_resource, name="resource"),
]
