"""What residents raised, what was found of their needs, how they ranked it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class Concern(EvidenceRecord):
    """A problem that somebody brought, from raised to told back."""

    TABLE = "concerns"

    household = column(TABLE, "household", to="records.Household")
    area = column(TABLE, "area")
    category = column(TABLE, "category")
    scope = column(TABLE, "scope")
    prompted = column(TABLE, "prompted")
    raised_by = column(TABLE, "raised_by")
    turned_to = column(TABLE, "turned_to")
    closed = column(TABLE, "closed")
    outcome = column(TABLE, "outcome")
    lead = column(TABLE, "lead")
    worker_input = column(TABLE, "worker_input")
    told_back = column(TABLE, "told_back")
    contact = models.ForeignKey(
        "records.Contact",
        verbose_name=_("哪次接触"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class NeedFinding(EvidenceRecord):
    """One finding of one round of assessment."""

    TABLE = "need_findings"

    round = column(TABLE, "round")
    kind = column(TABLE, "kind")
    category = column(TABLE, "category")
    informants = column(TABLE, "informants")
    form = column(TABLE, "form")
    severity = column(TABLE, "severity")
    reach = column(TABLE, "reach")


class NeedRank(EvidenceRecord):
    """A place in the order that a round ended with."""

    TABLE = "need_ranks"

    round = column(TABLE, "round")
    category = column(TABLE, "category")
    rank = column(TABLE, "rank")


class Ballot(EvidenceRecord):
    """One voter's place for one option in one setting of priorities."""

    TABLE = "ballots"

    vote = column(TABLE, "vote")
    voter = column(TABLE, "voter")
    voter_kind = column(TABLE, "voter_kind")
    option = column(TABLE, "option")
    rank = column(TABLE, "rank")
