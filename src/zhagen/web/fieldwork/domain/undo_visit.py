"""A visit taken away whole, and brought back whole."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import EditedMeanwhile, NotThere
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.queries.visit import WrittenVisit, find_visit
from zhagen.web.fieldwork.domain.room import ROOM


def undo_visit(by: Scope, engagement: UUID, visit: UUID, state: int) -> None:
    """Delete its contacts and what was written with them, as they were at `state`; people who were added stay.

    Raises what `common.writing.delete` raises; EditedMeanwhile where anything of it was changed since.
    """
    with transaction.atomic():
        found = find_visit(by, engagement, visit)
        if found.deleted:
            return
        if found.state != state:
            raise EditedMeanwhile(_("您打开之后，有人改过这次见面"), found)
        for row in found.rows():
            Desk(ROOM).delete(by, row.TABLE, row.pk, row.version)


def restore_visit(by: Scope, engagement: UUID, visit: UUID) -> WrittenVisit:
    """Bring a deleted visit back, contacts first, also one that had been deleted on its own before: a concern may stand
    on it. Raises what `common.writing.restore` raises."""
    with transaction.atomic():
        found = find_visit(by, engagement, visit)
        for row in found.rows() if found.deleted else ():
            try:
                Desk(ROOM).restore(by, row.TABLE, row.pk)
            except NotThere:  # clicked twice: it is so already
                continue
        return find_visit(by, engagement, visit)
