"""Everything that names a resident."""

from typing import Any
from uuid import UUID

from django.db.models import Q

from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.practice.models import CheckIn, Nomination, SkillEvidence
from zhagen.web.store.timeline import Timeline, draw_timeline, naming


def draw_resident(by: Scope, engagement: UUID, resident: UUID, page: Any = 1) -> Timeline:
    """Contacts and what came of them, groups, skills, help given and received; check-ins for whom they are meant.

    A dispute names groups and no resident, so none is here.
    """
    it = Q(resident=resident)
    of_work = fieldwork.MODELS
    named: list[tuple[Any, Q]] = [
        *((community.MODELS[table], it) for table in ("memberships", "roles")),
        *((of_work[table], it) for table in ("contacts", "invitations", "attendance")),
        *((model, it) for model in (SkillEvidence, Nomination, CheckIn)),
        (of_work["concerns"], Q(contact__resident=resident)),
        (of_work["exchanges"], Q(giver=resident) | Q(receiver=resident)),
    ]
    return draw_timeline({model.TABLE: naming(model, by, engagement, how) for model, how in named}, page)
