"""One of the data apps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    """Buildings, residents, resources, partners, groups."""

    name = "zhagen.web.community"
    label = "community"
    verbose_name = _("社区")
