"""The app that holds the two logs: of changes and of openings."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """Has no records of its own beside the logs."""

    name = "zhagen.web.common"
    label = "common"

    def ready(self) -> None:
        """Every form's sentences come from one place."""
        from zhagen.web.pages.ui.form_messages import say_our_own

        say_our_own()
