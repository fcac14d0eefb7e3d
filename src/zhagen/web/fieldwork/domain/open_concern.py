"""A concern is raised."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import Invalid
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.room import ROOM

_OF_ITSELF = frozenset({"day", "entered", "raised_by"})  # which a form begins with


def open_concern(
    by: Scope, engagement: UUID, values: Mapping[str, Any], *, id: UUID | None = None, origin: str = ""
) -> Any:
    """Write a concern that was brought some other way than in a visit. Raises what `common.writing.record` raises.

    Invalid also where nothing was said: a concern that nobody can tell from another is only counted.
    """
    if not any(value not in (None, "") for name, value in values.items() if name not in _OF_ITSELF):
        raise Invalid({"note": _("写一句话，或者选一类，或者选是谁家提的")})
    return Desk(ROOM).record(by, "concerns", engagement, values, id=id, origin=origin)
