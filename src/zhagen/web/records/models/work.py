"""The team's own work: objectives, steps, actions, hours, money, posts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord


class Objective(EvidenceRecord, table="objectives"):
    """One objective of a plan."""

    title = models.CharField(_("目标"), max_length=200, blank=True, default="")


class PlanStep(EvidenceRecord, table="plan_steps"):
    """A step towards an objective."""

    title = models.CharField(_("步骤"), max_length=200, blank=True, default="")


class Action(EvidenceRecord, table="actions"):
    """A claim, contest or advocacy taken to a body that decides."""

    title = models.CharField(_("名称"), max_length=200, blank=True, default="")


class WorkHours(EvidenceRecord, table="work_hours"):
    """Time that is neither contact nor activity."""


class Funding(EvidenceRecord, table="funding"):
    """An instalment, dated the day it falls due."""

    @property
    def may_lie_ahead(self) -> bool:
        """It falls due one day."""
        return True


class Post(EvidenceRecord, table="posts"):
    """A post to fill."""

    title = models.CharField(_("岗位"), max_length=100, blank=True, default="")
