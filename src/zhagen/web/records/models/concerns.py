"""What residents raised, what was found of their needs, how they ranked it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord


class Concern(EvidenceRecord, table="concerns"):
    """A problem that somebody brought, from raised to told back."""

    contact = models.ForeignKey(
        "records.Contact",
        verbose_name=_("哪次接触"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class NeedFinding(EvidenceRecord, table="need_findings"):
    """One finding of one round of assessment."""


class NeedRank(EvidenceRecord, table="need_ranks"):
    """A place in the order that a round ended with."""


class Ballot(EvidenceRecord, table="ballots"):
    """One voter's place for one option in one setting of priorities."""
