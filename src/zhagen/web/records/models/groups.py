"""Residents' groups: members, roles, procedures."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import EvidenceRecord
from zhagen.web.store.fields import column


class Group(EvidenceRecord):
    """A residents' group or organisation."""

    TABLE = "groups"

    nature = column(TABLE, "nature")
    formed_by = column(TABLE, "formed_by")
    purpose_written = column(TABLE, "purpose_written")
    closed = column(TABLE, "closed")
    is_organisation = column(TABLE, "is_organisation")
    name = models.CharField(_("名称"), max_length=100, blank=True, default="")


class GroupMembership(EvidenceRecord):
    """A resident joined a group."""

    TABLE = "memberships"

    group = column(TABLE, "group", to="records.Group")
    resident = column(TABLE, "resident", to="records.Resident")
    left = column(TABLE, "left")


class GroupRole(EvidenceRecord):
    """A resident took on a role in a group."""

    TABLE = "roles"

    group = column(TABLE, "group", to="records.Group")
    resident = column(TABLE, "resident", to="records.Resident")
    role = column(TABLE, "role")
    until = column(TABLE, "until")
    chosen_by = column(TABLE, "chosen_by")
    handed_over = column(TABLE, "handed_over")


class GroupRule(EvidenceRecord):
    """How far a procedure of a group is in use."""

    TABLE = "group_rules"

    group = column(TABLE, "group", to="records.Group")
    topic = column(TABLE, "topic")
    level = column(TABLE, "level")
