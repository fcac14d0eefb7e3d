"""居民行动: rows of `actions`."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class Action(EvidenceRecord):
    """A claim, contest or advocacy taken to a body that decides."""

    TABLE = "actions"

    kind = column(TABLE, "kind")
    concern = column(TABLE, "concern", to="fieldwork.Concern")
    residents_spoke = column(TABLE, "residents_spoke")
    replied = column(TABLE, "replied")
    result = column(TABLE, "result")
    title = models.CharField(_("名称"), max_length=200, blank=True, default="")
