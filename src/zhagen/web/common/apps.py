"""The app that holds the audit."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """Has no records of its own beside the audit."""

    name = "zhagen.web.common"
    label = "common"
