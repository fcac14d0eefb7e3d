"""One of the data apps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticeConfig(AppConfig):
    """Needs, votes, skills, surveys, money, reviews."""

    name = "zhagen.web.practice"
    label = "practice"
    verbose_name = _("实务循环")
