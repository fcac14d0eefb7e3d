"""The pages that stand in the place of raw tables, and which tables a worker finds through them alone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope, may
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.ui.navigation import address_of


@dataclass(frozen=True, slots=True)
class GuidedPage:
    """`name`: its route; `tables`: those whose records are listed, written and opened from there."""

    name: str
    label: Sentence
    says: Sentence
    tables: tuple[str, ...] = ()


GUIDED = (
    GuidedPage(
        "community",
        _("楼栋和住户"),
        _("有哪些片区、楼栋和户，写下了多少、见过多少。"),
        ("buildings", "households"),
    ),
    GuidedPage("residents", _("居民"), _("写过的人，按多久没见排。"), ("residents",)),
    GuidedPage("profile_facts", _("社区概况"), _("一个方面一个方面，不知道的在前面。"), ("profile_facts",)),
    GuidedPage(
        "assets",
        _("资源图和单位"),
        _("一类一类的资源；一个单位一张卡：了解、试过、说好了什么。"),
        ("resources", "partners", "partner_facts", "partner_dealings", "agreements"),
    ),
    GuidedPage("concerns", _("诉求"), _("从提出到回话，一件一件。"), ("concerns",)),
    GuidedPage(
        "activities",
        _("活动、签到和决议"),
        _("办过的和要办的，谁来了、定了什么。"),
        ("activities", "attendance", "decisions"),
    ),
    GuidedPage(
        "groups",
        _("居民小组"),
        _("成员、职务和规矩。"),
        ("groups", "memberships", "roles", "group_rules"),
    ),
    GuidedPage(
        "needs", _("需求评估"), _("四种证据、问了哪些人、排出先后。"), ("need_findings", "need_ranks")
    ),
    GuidedPage("plan", _("计划"), _("目标、整条链和步骤。"), ("objectives", "plan_steps")),
    GuidedPage("questionnaires", _("问卷"), _("一轮一轮，一人一屏。"), ("survey_answers",)),
    GuidedPage("votes", _("投票"), _("写一次选项，一位一位点。"), ("ballots",)),
    GuidedPage("hours", _("其他工时"), _("整周、整月一张表。"), ("work_hours",)),
    GuidedPage("kept", _("记哪些"), _("站里说了从哪天起记哪几类。"), ("kept",)),
)


def list_guided(engagement: UUID) -> list[tuple[GuidedPage, str]]:
    """Those that there are, each with its address."""
    found = [(one, address_of(one.name, engagement=engagement)) for one in GUIDED]
    return [(one, address) for one, address in found if address]


def tables_guided(scope: Scope, engagement: UUID, guided: list[tuple[GuidedPage, str]]) -> set[str] | None:
    """The tables that this person finds on a guided page and not as a list of rows; None where they find all."""
    if may(scope, "records.see_tables", engagement):
        return None
    return {table for one, _address in guided for table in one.tables}
