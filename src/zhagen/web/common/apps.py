"""The app that holds the two logs: of changes and of openings."""

from django.apps import AppConfig
from django.core.validators import ProhibitNullCharactersValidator


class CommonConfig(AppConfig):
    """Has no records of its own beside the logs."""

    name = "zhagen.web.common"
    label = "common"

    def ready(self) -> None:
        """Every form's text field asks this of Django, whose Chinese for it is no sentence."""
        from zhagen.web.common.writing.checking import UNSEEN

        ProhibitNullCharactersValidator.message = UNSEEN
