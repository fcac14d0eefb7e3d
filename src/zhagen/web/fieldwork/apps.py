"""One of the data apps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FieldworkConfig(AppConfig):
    """Contacts, concerns, activities and what goes with them."""

    name = "zhagen.web.fieldwork"
    label = "fieldwork"
    verbose_name = _("日常工作")
