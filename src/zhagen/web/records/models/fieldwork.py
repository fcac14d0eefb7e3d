"""The daily work: contacts, concerns, activities and what came of them, steps of a plan, hours."""

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.fields import RecordId
from zhagen.web.store.promises import LIVE, promise
from zhagen.web.store.record import EvidenceRecord


class Objective(EvidenceRecord, table="objectives"):
    """One objective of a plan, with what it hangs on: where it comes from and how one will know that it is reached."""

    title = models.CharField(_("目标"), max_length=200, blank=True, default="")
    finding = models.ForeignKey(
        "records.NeedFinding",
        verbose_name=_("来自哪项发现"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    indicator = models.CharField(_("看什么指标"), max_length=200, blank=True, default="")
    baseline = models.CharField(_("现在是多少"), max_length=100, blank=True, default="")
    target = models.CharField(_("要到多少"), max_length=100, blank=True, default="")
    resource = models.ForeignKey(
        "records.Resource",
        verbose_name=_("靠什么资源"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("谁负责"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    due = models.DateField(_("哪天前做到"), null=True, blank=True)


class PlanStep(EvidenceRecord, table="plan_steps"):
    """A step towards an objective."""

    title = models.CharField(_("步骤"), max_length=200, blank=True, default="")


class Contact(EvidenceRecord, table="contacts"):
    """One worker, one resident, one occasion. Rows of the same visit share `visit`.

    `guest`: the resident of another community of the agency who was met here, at a relative's. Outside the ledger, of
    which it would be no resident.
    """

    visit = RecordId(null=True, blank=True)
    follow_up_on = models.DateField(_("约定跟进日期"), null=True, blank=True)
    followed_up = models.DateField(_("跟进日期"), null=True, blank=True)
    guest = RecordId(null=True, blank=True)

    class Meta(EvidenceRecord.Meta):
        constraints = (
            promise(~models.Q(made=True) | models.Q(missed=""), "missed_where_not_made"),
            promise(
                models.Q(follow_up_on__gte=F("day")) & models.Q(followed_up__gte=F("day")),
                "followed_up_after",
            ),
        )


class Concern(EvidenceRecord, table="concerns"):
    """A problem that somebody brought, from raised to told back."""

    contact = models.ForeignKey(
        "records.Contact",
        verbose_name=_("哪次见面"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class Activity(EvidenceRecord, table="activities"):
    """Anything held or planned: sessions, meetings, events, trainings, campaigns."""

    title = models.CharField(_("名称"), max_length=200, blank=True, default="")
    place = models.CharField(_("地点"), max_length=100, blank=True, default="")

    @property
    def may_lie_ahead(self) -> bool:
        """A planned one has its planned day until it is held."""
        return not self.held


class Attendance(EvidenceRecord, table="attendance"):
    """One resident at one activity."""

    class Meta(EvidenceRecord.Meta):
        constraints = (
            models.UniqueConstraint(fields=["activity", "resident"], condition=LIVE, name="attended_once"),
        )


class Invitation(EvidenceRecord, table="invitations"):
    """A resident was asked to take part in something collective."""

    contact = models.ForeignKey(
        "records.Contact",
        verbose_name=_("哪次见面"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    activity = models.ForeignKey(
        "records.Activity",
        verbose_name=_("邀请参加"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class Decision(EvidenceRecord, table="decisions"):
    """What a meeting decided."""

    title = models.CharField(_("决定"), max_length=200, blank=True, default="")
    activity = models.ForeignKey(
        "records.Activity",
        verbose_name=_("哪次会议"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )


class Exchange(EvidenceRecord, table="exchanges"):
    """One resident helped another."""

    class Meta(EvidenceRecord.Meta):
        constraints = (promise(~models.Q(giver=F("receiver")), "helped_another"),)


class PartnerDealing(EvidenceRecord, table="partner_dealings"):
    """A partner was called, met, or worked with."""


class ResourceUse(EvidenceRecord, table="resource_uses"):
    """A resource was used."""


class Action(EvidenceRecord, table="actions"):
    """A claim, contest or advocacy taken to a body that decides."""

    title = models.CharField(_("名称"), max_length=200, blank=True, default="")


class WorkHours(EvidenceRecord, table="work_hours"):
    """Time that is neither contact nor activity."""
