"""The addresses of concerns."""

from django.urls import path

from zhagen.web.pages.concerns.views import add_concern, list_concerns, show_concern, step_concern

urlpatterns = [
    path("work/<uuid:engagement>/concerns/", list_concerns, name="concerns"),
    path("work/<uuid:engagement>/concerns/add/", add_concern, name="concern-add"),
    path("work/<uuid:engagement>/concerns/<uuid:concern>/", show_concern, name="concern"),
    *(
        path(
            f"work/<uuid:engagement>/concerns/<uuid:concern>/{step}/",
            step_concern,
            {"step": step},
            name=f"concern-{step}",
        )
        for step in ("take-up", "close", "tell-back", "reopen")
    ),
]
