"""The door for people."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Pages and their templates."""

    name = "zhagen.web.pages"
    label = "pages"
