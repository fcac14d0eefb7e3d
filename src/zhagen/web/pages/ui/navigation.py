"""Where this person can go from this page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import get_resolver, reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope, may
from zhagen.web.common.formats import Sentence
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


# Records that have a page made for them, by table.
_PAGES = {"concerns": "concern", "households": "household", "activities": "activity-page"}


def address_of(name: str, **places: object) -> str | None:
    """The address; None where no route has that name, or where it asks for a place that is not given."""
    asked = _asked_by(name)
    if asked is None or not asked <= places.keys():
        return None
    return str(reverse(name, kwargs={one: places[one] for one in asked}))


def page_of(table: str, engagement: UUID, record: UUID) -> str:
    """The page made for that kind of record, where there is one; else the page that every kind has."""
    asked = _asked_by(_PAGES.get(table, "")) or frozenset()
    own = asked - {"engagement"}
    if len(own) == 1:
        return str(reverse(_PAGES[table], kwargs={"engagement": engagement, next(iter(own)): record}))
    return str(reverse("record", args=[engagement, table, record]))


def is_there(name: str) -> bool:
    """Whether some route has that name."""
    return _asked_by(name) is not None


@cache
def _asked_by(name: str) -> frozenset[str] | None:
    """The places in the route's address. Routes do not change while the process runs."""
    found = get_resolver().reverse_dict.getlist(name)
    return frozenset(found[0][0][0][1]) if found else None


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """`name`: its route; `icon`: its mark; `permission`: asked of the engagement or, for an agency's, of the agency.

    `serves`: what the page is for, as the help says it. `beneath`: what an engagement's addresses begin with where
    a page belongs here, though it does not stand beneath this page's own.
    """

    name: str
    label: Sentence
    permission: str
    icon: str = "rows"
    serves: Sentence = ""
    beneath: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to write down. `name`: a page made for it, where there is one; else the form of its `table`."""

    name: str
    table: str
    label: Sentence
    icon: str
    permission: str


def _label(table: str) -> Sentence:
    label: Sentence = kind_of(records.MODELS[table]).label
    return label


WORK = (
    NavigationEntry(
        "today",
        _("今天"),
        "records.see",
        "today",
        _("答应过的、还没回话的、没写完的，都在这里。每天从这一页开始。"),
    ),
    NavigationEntry(
        "board",
        _("看板"),
        "agency.open_board",
        "board",
        _("四个阶段、六个方面、六十二项：记录说到哪一步，哪里要当心，下一步做哪一件。"),
    ),
    NavigationEntry(
        "households",
        _label("households"),
        "records.see",
        "visit",
        _("按楼栋看住户，没见过的和最久没见的在前。"),
        beneath=("buildings", "community"),
    ),
    NavigationEntry(
        "concerns",
        _label("concerns"),
        "records.see",
        "concern",
        _("居民的诉求，从提出到回话，一件一件跟到底。"),
    ),
    NavigationEntry(
        "activities",
        _label("activities"),
        "records.see",
        "people",
        _("办过的和要办的活动，连同签到、决定和谁做了什么。"),
        beneath=("activity", "roll"),
    ),
    NavigationEntry(
        "groups",
        _label("groups"),
        "records.see",
        "meet",
        _("每个小组的成员、角色和规矩。"),
        beneath=("group",),
    ),
    NavigationEntry(
        "plan",
        _("计划"),
        "records.see",
        "roll",
        _("每个目标从哪里来、怎么知道做到了、谁在哪天前做到，下面是一步一步。"),
        beneath=("needs",),
    ),
    NavigationEntry(
        "assets",
        _label("resources"),
        "records.see",
        "box",
        _("手边有什么，一类一类看；和哪些单位打交道，了解、试过、说好了什么。"),
        beneath=("partners", "resources"),
    ),
    NavigationEntry(
        "start",
        _("记录"),
        "records.see",
        serves=_("每一种记录的名单：查找、修改、删除、找回，都有经过可看。"),
        beneath=("people", "kept"),
    ),
)
ACCOUNT = NavigationEntry("account", _("我的账号"), "")
HELP = NavigationEntry("help", _("帮助"), "")
BOARDS = NavigationEntry(
    "boards",
    _("各社区"),
    "agency.open_board",
    "boards",
    _("几个社区的小看板放在一起，看哪里需要支持。不排名。"),
)
AGENCY = (
    NavigationEntry("people", _("人员"), "agency.manage"),
    NavigationEntry("agency", _("机构"), "agency.manage"),
    NavigationEntry("log-changes", _("日志"), "agency.manage"),
    NavigationEntry("phones", _("手机"), "agency.manage"),
)
CHOICES = (
    Choice("visit", "contacts", _("见面"), "visit", "records.record"),
    Choice("many-doors", "contacts", _("挨户敲门"), "doors", "records.record"),
    Choice("concern-add", "concerns", _label("concerns"), "concern", "records.record"),
    Choice("activity", "activities", _label("activities"), "people", "records.record"),
    Choice("roll", "attendance", _label("attendance"), "roll", "records.record"),
    Choice("hours", "work_hours", _("工时"), "hours", "records.record"),
    Choice("questionnaires", "survey_answers", _("问卷"), "sheets", "records.record"),
    Choice("votes", "ballots", _("投票"), "ballot", "records.record"),
    Choice("resource", "resources", _label("resources"), "box", "records.record"),
    Choice("household", "households", _label("households"), "home", "records.record"),
)


ON_A_PHONE = ("today", "board", "concerns", "start")  # the first three of these stand in the bar at the foot


@dataclass(frozen=True, slots=True)
class Link:
    """`current`: page where one is there, true where one is beneath it, empty elsewhere."""

    name: str
    label: Sentence | Engagement
    address: str
    icon: str = ""
    current: str = ""


@dataclass(frozen=True, slots=True)
class Navigation:
    """`here`: the engagement, if any; `elsewhere`: the others; `add`: what can be written down; `mine`: the menu.

    `search`: where one looks for anything.
    """

    here: Engagement | None
    elsewhere: tuple[Link, ...]
    work: tuple[Link, ...]
    add: tuple[Link, ...]
    mine: tuple[Link, ...]
    search: str = ""

    @property
    def bar(self) -> tuple[Link, ...]:
        """What stands in the bar at a phone's foot."""
        return tuple(link for link in self.work if link.name in ON_A_PHONE)[:3]

    @property
    def more(self) -> tuple[Link, ...]:
        """What does not, and is opened from there."""
        return tuple(link for link in self.work if link not in self.bar)


def draw_navigation(scope: Scope, here: Engagement | None, path: str, route: str) -> Navigation:
    """`here`: the page's engagement or None; `path`: its address; `route`: its name where it is one engagement's."""
    several = len(scope.engagements) > 1
    if here is None and not several:
        here = next(iter(agency.find_boards(scope)), None)
    work = [] if here is None else [*_links(scope, WORK, path, here.pk, "engagement")]
    if several and (boards := address_of(BOARDS.name)):
        work.append(Link(BOARDS.name, BOARDS.label, boards, BOARDS.icon, "page" if path == boards else ""))
    return Navigation(
        here,
        tuple(_elsewhere(scope, here, route)) if several else (),
        tuple(work),
        () if here is None else tuple(_choices(scope, here.pk)),
        tuple(_mine(scope, path)),
        _search(scope, here),
    )


def _search(scope: Scope, here: Engagement | None) -> str:
    if not scope.engagements:
        return ""
    return reverse("search-all") if here is None else reverse("search", args=[here.pk])


def _links(
    scope: Scope, entries: Sequence[NavigationEntry], path: str, place: UUID, kind: str
) -> Iterator[Link]:
    for one in entries:
        address = address_of(one.name, **{kind: place})
        if address and may(scope, one.permission, place):
            yield Link(one.name, one.label, address, one.icon, _current(one, address, path, place))


def _current(entry: NavigationEntry, address: str, path: str, place: UUID | None = None) -> str:
    """What is written on a visit is no part of the page of today, though its address stands beneath it."""
    if path == address:
        return "page"
    work = address_of("today", engagement=place) if entry.beneath else ""
    beneath = [address, *(f"{work}{one}/" for one in entry.beneath)]
    return "true" if entry.name != "today" and path.startswith(tuple(beneath)) else ""


def _choices(scope: Scope, place: UUID) -> Iterator[Link]:
    for one in CHOICES:
        form = address_of(one.name, engagement=place) or address_of(
            "record-add", engagement=place, table=one.table
        )
        if form and may(scope, one.permission, place):
            yield Link(one.name, one.label, form, one.icon)


def _elsewhere(scope: Scope, here: Engagement | None, route: str) -> Iterator[Link]:
    """The same page of the person's other engagements; the board where that page is not for them."""
    asked = {one.name: one.permission for one in WORK}
    for board in agency.find_boards(scope):
        if here is None or board.pk != here.pk:
            name = route if route in asked and may(scope, asked[route], board.pk) else "board"
            if address := address_of(name, engagement=board.pk):
                yield Link(name, board, address)


def _mine(scope: Scope, path: str) -> Iterator[Link]:
    """The person's own pages, and those of the agency that they manage."""
    if address := address_of(ACCOUNT.name):
        yield Link(ACCOUNT.name, ACCOUNT.label, address, current=_current(ACCOUNT, address, path))
    for place in scope.agencies:
        yield from _links(scope, AGENCY, path, place, "agency")
    if address := address_of(HELP.name):
        yield Link(HELP.name, HELP.label, address, current=_current(HELP, address, path))
