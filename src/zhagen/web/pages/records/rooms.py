"""Which app keeps which kind of record, and how the kinds stand together on the start page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.practice import service as practice

GROUPS: tuple[tuple[Any, tuple[Any, ...]], ...] = (
    (_("人和地方"), (community, agency)),
    (_("日常工作"), (fieldwork,)),
    (_("方法与评估"), (practice,)),
)


def service_of(table: str) -> Any:
    """The service of the app that keeps the table; NotThere where there is none of that name."""
    for _label, services in GROUPS:
        for service in services:
            if table in service.MODELS:
                return service
    raise NotThere(table)
