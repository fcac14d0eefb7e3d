"""The places that the frame leads to, in their order, each with the rule that says who may go there."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.store.kinds import kind_of


@dataclass(frozen=True, slots=True)
class Entry:
    """`name`: its route; `icon`: its mark; `permission`: asked of the engagement or, for an agency's, of the agency.

    `serves`: what the page is for, as the help says it. `beneath`: what an engagement's addresses begin with where
    a page belongs here, though it does not stand beneath this page's own.
    """

    name: str
    label: Any
    permission: str
    icon: str = "rows"
    serves: Any = ""
    beneath: tuple[str, ...] = ()


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
    Entry(
        "today",
        _("今天"),
        "fieldwork.see",
        "today",
        _("答应过的、还没回话的、没写完的，都在这里。每天从这一页开始。"),
    ),
    Entry(
        "board",
        _("看板"),
        "agency.open_board",
        "board",
        _("四个阶段、六个方面、六十二项：记录说到哪一步，哪里要当心，下一步做哪一件。"),
    ),
    Entry(
        "households",
        _label(community, "households"),
        "community.see",
        "visit",
        _("按楼栋看住户，没见过的和最久没见的在前。"),
        beneath=("buildings", "community"),
    ),
    Entry(
        "concerns",
        _label(fieldwork, "concerns"),
        "fieldwork.see",
        "concern",
        _("居民提的事，从提出到回话，一件一件跟到底。"),
    ),
    Entry(
        "activities",
        _label(fieldwork, "activities"),
        "fieldwork.see",
        "people",
        _("办过的和要办的活动，连同签到、决定和谁做了什么。"),
        beneath=("activity", "roll"),
    ),
    Entry(
        "groups",
        _label(community, "groups"),
        "community.see",
        "meet",
        _("每个小组的成员、角色和规矩。"),
        beneath=("group",),
    ),
    Entry(
        "start",
        _("记录"),
        "community.see",
        serves=_("每一种记录的名单：查找、修改、删除、找回，都有经过可看。"),
        beneath=("people", "partners", "resources", "kept"),
    ),
)
ACCOUNT = Entry("account", _("我的账号"), "")
HELP = Entry("help", _("帮助"), "")
BOARDS = Entry(
    "boards",
    _("各社区"),
    "agency.open_board",
    "boards",
    _("几个社区的小看板放在一起，看哪里需要支持。不排名。"),
)
AGENCY = (
    Entry("people", _("人员"), "agency.manage"),
    Entry("agency", _("机构"), "agency.manage"),
    Entry("log-changes", _("日志"), "agency.manage"),
)
CHOICES = (
    Choice("visit", "contacts", _("探访"), "visit", "fieldwork.record"),
    Choice("concern-add", "concerns", _label(fieldwork, "concerns"), "concern", "fieldwork.record"),
    Choice("activity", "activities", _label(fieldwork, "activities"), "people", "fieldwork.record"),
    Choice("roll", "attendance", _label(fieldwork, "attendance"), "roll", "fieldwork.record"),
    Choice("resource", "resources", _label(community, "resources"), "box", "community.record"),
    Choice("household", "households", _label(community, "households"), "home", "community.record"),
)
