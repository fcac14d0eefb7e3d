"""The team's own work: objectives, steps, actions, hours, money, posts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class Objective(EvidenceRecord):
    """One objective of a plan."""

    TABLE = "objectives"

    plan = column(TABLE, "plan")
    need = column(TABLE, "need")
    complete = column(TABLE, "complete")
    priority = column(TABLE, "priority")
    carried_over = column(TABLE, "carried_over")
    chain = column(TABLE, "chain")
    title = models.CharField(_("目标"), max_length=200, blank=True, default="")


class PlanStep(EvidenceRecord):
    """A step towards an objective."""

    TABLE = "plan_steps"

    objective = column(TABLE, "objective", to="records.Objective")
    due = column(TABLE, "due")
    done = column(TABLE, "done")
    title = models.CharField(_("步骤"), max_length=200, blank=True, default="")


class Action(EvidenceRecord):
    """A claim, contest or advocacy taken to a body that decides."""

    TABLE = "actions"

    kind = column(TABLE, "kind")
    concern = column(TABLE, "concern", to="records.Concern")
    residents_spoke = column(TABLE, "residents_spoke")
    replied = column(TABLE, "replied")
    result = column(TABLE, "result")
    title = models.CharField(_("名称"), max_length=200, blank=True, default="")


class WorkHours(EvidenceRecord):
    """Time that is neither contact nor activity."""

    TABLE = "work_hours"

    worker = column(TABLE, "worker", to=settings.AUTH_USER_MODEL)
    kind = column(TABLE, "kind")
    hours = column(TABLE, "hours")


class Funding(EvidenceRecord):
    """An instalment, dated the day it falls due."""

    TABLE = "funding"

    source = column(TABLE, "source")
    inside = column(TABLE, "inside")
    agreed = column(TABLE, "agreed")
    received = column(TABLE, "received")
    spent = column(TABLE, "spent")
    core = column(TABLE, "core")

    @property
    def may_lie_ahead(self) -> bool:
        """It falls due one day."""
        return True


class Post(EvidenceRecord):
    """A post to fill."""

    TABLE = "posts"

    filled = column(TABLE, "filled")
    worker = column(TABLE, "worker", to=settings.AUTH_USER_MODEL)
    ready = column(TABLE, "ready")
    until = column(TABLE, "until")
    title = models.CharField(_("岗位"), max_length=100, blank=True, default="")
