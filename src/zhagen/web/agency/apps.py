"""The first of the data apps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgencyConfig(AppConfig):
    """Agencies, stations, people."""

    name = "zhagen.web.agency"
    label = "agency"
    verbose_name = _("机构")
