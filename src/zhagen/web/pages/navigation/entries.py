"""The places that the frame leads to, in their order, each with the rule that says who may go there."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.kinds import kind_of
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork


@dataclass(frozen=True, slots=True)
class Entry:
    """`name`: its route; `icon`: its mark; `permission`: asked of the engagement or, for an agency's, of the agency."""

    name: str
    label: Any
    permission: str
    icon: str = "rows"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to write down. `name`: a page made for it, where there is one; else the form of its `table`."""

    name: str
    table: str
    label: Any
    icon: str
    permission: str


def _label(service: Any, table: str) -> Any:
    return kind_of(service.MODELS[table]).label


WORK = (
    Entry("today", _("今天"), "fieldwork.see", "today"),
    Entry("board", _("看板"), "agency.open_board", "board"),
    Entry("households", _label(community, "households"), "community.see", "visit"),
    Entry("concerns", _label(fieldwork, "concerns"), "fieldwork.see", "concern"),
    Entry("activities", _label(fieldwork, "activities"), "fieldwork.see", "people"),
    Entry("groups", _label(community, "groups"), "community.see", "meet"),
    Entry("start", _("记录"), "community.see"),
)
ACCOUNT = Entry("account", _("我的帐户"), "")
HELP = Entry("help", _("帮助"), "")
BOARDS = Entry("boards", _("各社区"), "agency.open_board", "boards")
AGENCY = (
    Entry("people", _("人员"), "agency.manage"),
    Entry("agency", _("机构"), "agency.manage"),
    Entry("logs-changes", _("日志"), "agency.manage"),
)
CHOICES = (
    Choice("visit", "contacts", _("探访"), "visit", "fieldwork.record"),
    Choice("concern", "concerns", _label(fieldwork, "concerns"), "concern", "fieldwork.record"),
    Choice("activity", "activities", _label(fieldwork, "activities"), "people", "fieldwork.record"),
    Choice("roll", "attendance", _label(fieldwork, "attendance"), "roll", "fieldwork.record"),
    Choice("resource", "resources", _label(community, "resources"), "box", "community.record"),
    Choice("household", "households", _label(community, "households"), "home", "community.record"),
)
