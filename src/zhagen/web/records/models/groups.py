"""Residents' groups: members, roles, procedures."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord


class Group(EvidenceRecord, table="groups"):
    """A residents' group or organisation."""

    name = models.CharField(_("名称"), max_length=100, blank=True, default="")


class GroupMembership(EvidenceRecord, table="memberships"):
    """A resident joined a group."""


class GroupRole(EvidenceRecord, table="roles"):
    """A resident took on a role in a group."""


class GroupRule(EvidenceRecord, table="group_rules"):
    """How far a procedure of a group is in use."""
