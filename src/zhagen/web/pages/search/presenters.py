"""What a few characters find: people, homes, what happened, who one works with, and the pages themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from zhagen.web.common.access import Scope, may
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.places.presenters import ROUTES
from zhagen.web.pages.records.context import RecordContext, kind_of_table, route_of, service_of, tables_seen
from zhagen.web.pages.ui.finder_results import find_hits
from zhagen.web.pages.ui.navigation import address_of, draw_navigation, page_of
from zhagen.web.readings import service as readings
from zhagen.web.store.search import words_of
from zhagen.web.store.spelling import one_spelling

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement

# In the order in which they are shown; each has a list of its own where all of them are found.
TABLES = (
    "residents",
    "households",
    "buildings",
    "concerns",
    "activities",
    "groups",
    "partners",
    "resources",
)
MOST = 8


@dataclass(frozen=True, slots=True)
class Result:
    """`where`: its day, or where it is; `address`: its page."""

    name: Sentence
    where: str
    address: str


@dataclass(frozen=True, slots=True)
class KindFound:
    """Records of one kind; `all`: the address of the list that has the others too, empty where there are none."""

    label: Sentence
    results: list[Result]
    all: str


def find_things(scope: Scope, engagement: Engagement, words: str) -> list[KindFound]:
    """A query or two a kind that the person may see; what is hidden is not found, as in every list."""
    return [
        found
        for table in TABLES
        if may(scope, service_of(table).models[table].permission("see"), engagement.pk)
        if (found := _of_kind(scope, engagement, table, words)).results
    ]


def _of_kind(scope: Scope, engagement: Engagement, table: str, words: str) -> KindFound:
    kind = kind_of_table(table)
    hits = find_hits(RecordContext(scope, engagement, kind, service_of(table)), table, words)
    asked = one_spelling(words)
    hits.sort(key=lambda one: one_spelling(one.name) != asked)  # who is called exactly so comes first
    results = [Result(one.name, one.where, own_address(engagement, table, one.key)) for one in hits[:MOST]]
    listed = ""
    if len(hits) > MOST:
        own = address_of(table, engagement=engagement.pk)
        listed = own or reverse("records", args=[engagement.pk, table])
    return KindFound(kind.label, results, listed)


def own_address(engagement: Engagement, table: str, key: str) -> str:
    """The page that shows it with what belongs to it; else its record's."""
    name = ROUTES.get(table) or route_of(table)
    own = address_of(name, engagement=engagement.pk, record=key) if name else None
    return own or page_of(table, engagement.pk, UUID(key))


def find_pages(scope: Scope, here: Engagement | None, words: str) -> list[Result]:
    """Pages whose name has every word, in the reader's language: those that the frame leads to, lists, items.

    The first eight; the name itself before names that hold it.
    """
    asked = [one_spelling(word) for word in words_of(words)]
    found: dict[str, Result] = {}
    for name, address in _pages(scope, here):
        said = one_spelling(str(name))
        if asked and all(word in said for word in asked):
            found.setdefault(address, Result(name, "", address))
    exactly = "".join(asked)
    return sorted(found.values(), key=lambda one: one_spelling(str(one.name)) != exactly)[:MOST]


def _pages(scope: Scope, here: Engagement | None) -> Iterator[tuple[Sentence, str]]:
    drawn = draw_navigation(scope, here, "", "")
    for link in (*drawn.work, *drawn.elsewhere, *drawn.mine):
        yield str(link.label), link.address
    if (here := drawn.here) is None:
        return
    yield from ((str(link.label), link.address) for link in drawn.add)
    for table in tables_seen(scope, here.pk):
        yield kind_of_table(table).label, reverse("records", args=[here.pk, table])
    if may(scope, "agency.open_board", here.pk):
        for item, name in readings.list_items():
            yield name, reverse("item", args=[here.pk, item])
