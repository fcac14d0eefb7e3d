"""People and homes that were found, as a form says them."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.common.formats import say_near_day
from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork


def with_meetings(by: Scope, engagement: UUID, found: Iterable[community.Found]) -> list[community.Found]:
    """The same, each with how often it was met and when last, beside where it is."""
    people = list(found)
    met = fieldwork.count_meetings(
        by,
        engagement,
        [one.id for one in people if one.table == "residents"],
        [one.id for one in people if one.table == "households"],
    )
    return [replace(one, where=_joined(one.where, met.get(one.id))) for one in people]


def _joined(where: str, met: fieldwork.Meetings | None) -> str:
    said = ""
    if met is not None:
        said = _("见过 %(n)s 天，最近 %(day)s") % {"n": met.days, "day": say_near_day(met.last)}
    return " · ".join(one for one in (where, said) if one)
