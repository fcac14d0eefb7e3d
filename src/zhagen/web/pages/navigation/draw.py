"""The navigation of one page, as this person may use it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from zhagen.web.agency import service as agency
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.pages.navigation.addresses import address_of
from zhagen.web.pages.ui.navigation import ACCOUNT, AGENCY, BOARDS, CHOICES, HELP, WORK, Entry

ON_A_PHONE = ("today", "board", "concerns", "start")  # the first three of these stand in the bar at the foot


@dataclass(frozen=True, slots=True)
class Link:
    """`current`: page where one is there, true where one is beneath it, empty elsewhere."""

    name: str
    label: Any
    address: str
    icon: str = ""
    current: str = ""


@dataclass(frozen=True, slots=True)
class Navigation:
    """`here`: the engagement, if any; `elsewhere`: the others; `add`: what can be written down; `mine`: the menu."""

    here: Any
    elsewhere: tuple[Link, ...]
    work: tuple[Link, ...]
    add: tuple[Link, ...]
    mine: tuple[Link, ...]

    @property
    def bar(self) -> tuple[Link, ...]:
        """What stands in the bar at a phone's foot."""
        return tuple(link for link in self.work if link.name in ON_A_PHONE)[:3]

    @property
    def more(self) -> tuple[Link, ...]:
        """What does not, and is opened from there."""
        return tuple(link for link in self.work if link not in self.bar)


def draw_navigation(scope: Scope, here: Any, path: str, route: str) -> Navigation:
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
    )


def _links(scope: Scope, entries: Sequence[Entry], path: str, place: Any, kind: str) -> Iterator[Link]:
    for one in entries:
        address = address_of(one.name, **{kind: place})
        if address and may(scope, one.permission, place):
            yield Link(one.name, one.label, address, one.icon, _current(one, address, path, place))


def _current(entry: Entry, address: str, path: str, place: Any = None) -> str:
    """What is written on a visit is no part of the page of today, though its address stands beneath it."""
    if path == address:
        return "page"
    work = address_of("today", engagement=place) if entry.beneath else ""
    beneath = [address, *(f"{work}{one}/" for one in entry.beneath)]
    return "true" if entry.name != "today" and path.startswith(tuple(beneath)) else ""


def _choices(scope: Scope, place: Any) -> Iterator[Link]:
    for one in CHOICES:
        form = address_of(one.name, engagement=place) or address_of(
            "record-add", engagement=place, table=one.table
        )
        if form and may(scope, one.permission, place):
            yield Link(one.name, one.label, form, one.icon)


def _elsewhere(scope: Scope, here: Any, route: str) -> Iterator[Link]:
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
