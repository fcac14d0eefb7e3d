"""The unit that is read: one team's work in one community."""

from typing import ClassVar
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models.community import Community
from zhagen.web.common.columns import column
from zhagen.web.common.models import DatedRecord


class Engagement(DatedRecord):
    """Optionally on one focus. It is a row of the evidence itself, and its own engagement."""

    TABLE = "engagements"
    ENGAGEMENT_PATH: ClassVar[str] = "pk"

    community = models.ForeignKey(
        Community, on_delete=models.PROTECT, related_name="+", db_column="community", editable=False
    )
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")
    started = column(TABLE, "started")
    ended = column(TABLE, "ended")
    term = column(TABLE, "term")
    focus = column(TABLE, "focus")
    # Raised in the transaction of every change of its records. A reading is known by it.
    data_version = models.BigIntegerField(default=0, editable=False)

    def __str__(self) -> str:
        return str(self.name or self.community)

    @property
    def engagement_key(self) -> UUID:
        key: UUID = self.pk
        return key

    @property
    def may_lie_ahead(self) -> bool:
        """It may begin next month."""
        return True
