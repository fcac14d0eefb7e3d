"""The door for people."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """No models: pages, their templates and their style sheets stand in the folder of their feature."""

    name = "zhagen.web.pages"

    def ready(self) -> None:
        """Every form's sentences come from one place."""
        from zhagen.web.pages.ui.form_defaults import say_our_own

        say_our_own()
