"""The board, an item and its records, the months, what a save moved, the portfolio."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope, may
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import lazy_words
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.pages.board.links import BoardLinks, head_of
from zhagen.web.pages.records.context import kind_of_table, service_of
from zhagen.web.pages.records.titles import summary_of, title_of
from zhagen.web.pages.ui.answers import allow_reading
from zhagen.web.readings import service as readings
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import with_references


@allow_reading
def show_board(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """`?as_of=DAY&known_by=DAY`: that of another day. `?month=N`, from the slider, leads to the day of that month."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    form = DayAsked(request.GET)
    as_of, known_by = form.days()
    if (month := form.month()) is not None:
        today = timezone.localdate()
        days = readings.find_slider(scope, engagement, today).days
        day = days[min(month, len(days) - 1)]
        return redirect(BoardLinks(engagement, day if day < today else None, known_by).board())
    head = head_of(form, scope, found)

    def drawn() -> str:
        slider = readings.find_slider(scope, engagement, timezone.localdate())
        asked = DayAsked(initial={"as_of": as_of, "known_by": known_by})
        asked = asked.without_known_by() if head.outside else asked
        shown = {
            "head": head,
            "form": form if form.errors else asked,
            "board": readings.draw_board(scope, engagement, as_of, known_by, head.ways),
            "slider": slider,
            "at": slider.place_of(as_of),
        }
        page: str = render_to_string("board/main.html", shown, request)
        return page

    shown = {"engagement": found, "head": head}
    if form.errors:
        shown["main"] = drawn()
    else:
        kept = readings.keep_board(scope, engagement, as_of, known_by, drawn)
        shown |= {"main": kept.value, "made_at": kept.made_at}
    return render(request, "board/board.html", shown, status=422 if form.errors else 200)


@allow_reading
def show_item(request: HttpRequest, engagement: UUID, item: str) -> HttpResponse:
    """Its working, on the day of the board from which one comes."""
    scope = agency.scope_of(request.user)
    head = head_of(DayAsked(request.GET), scope, agency.find_board(scope, engagement))
    drawn = readings.draw_item(scope, engagement, item, head.as_of, head.known_by, head.ways)
    return render(request, "board/item.html", {"head": head, "item": drawn, "made_at": drawn.made_at})


@allow_reading
def show_months(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """From where the work began to the day that is asked for.

    Whoever opens the page before they were read is told so at once; the page's script asks for them.
    """
    scope = agency.scope_of(request.user)
    head = head_of(DayAsked(request.GET), scope, agency.find_board(scope, engagement))
    if request.headers.get("Sec-Fetch-Mode") == "navigate" and "whole" not in request.GET:
        asked = (scope, engagement, head.as_of, head.known_by, head.ways)
        if to_read := readings.count_months_to_draw(*asked):
            return render(request, "board/months_coming.html", {"head": head, "to_read": to_read})
    months = readings.draw_months(scope, engagement, head.as_of, head.known_by, head.ways)
    shown = {"head": head, "months": months.value, "made_at": months.made_at}
    return render(request, "board/months.html", shown)


A_PAGE = 30


@allow_reading
def list_item_records(request: HttpRequest, engagement: UUID, item: str) -> HttpResponse:
    """`?part=&table=`: which; without, the item's first part and its first table. `as_of`, `known_by`: as the board."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    as_of, known_by = DayAsked(request.GET).days()
    behind = readings.find_behind(scope, engagement, item, request.GET.get("part"), as_of, known_by)
    tables = [(kind_of_table(one), len(ids)) for one, ids in behind.ids.items()]
    table = request.GET.get("table") or next((kind.table for kind, number in tables if number), None)
    if table is not None and table not in behind.ids:
        raise NotFound(table)
    shown = {
        "engagement": found,
        "behind": behind,
        "key": item,
        "item": lazy_words(behind.item),
        "part": lazy_words(behind.part),
        "says": lazy_words(behind.says),
        "tables": tables,
        "as_of": as_of,
        "known_by": known_by,
    }
    if table is not None:
        shown |= _rows(scope, engagement, table, behind, request.GET.get("page"))
    return render(request, "board/item_records.html", shown)


def _rows(
    scope: Scope, engagement: UUID, table: str, behind: readings.SourceRecords, page: str | None
) -> dict[str, Any]:
    """One page of them, in their order, each with how it counts; no row where this kind is not theirs to see."""
    service = service_of(table)
    kind = kind_of(service.models[table])
    if not may(scope, kind.model.permission("see"), engagement):
        return {"kind": kind, "hidden": len(behind.ids[table])}
    one_page = Paginator(behind.listed(table), A_PAGE).get_page(page)
    listed = service.list(scope, table, engagement).filter(pk__in=list(one_page))
    rows = {str(row.pk): row for row in with_references(listed, kind)}
    there = [rows[one] for one in one_page if one in rows]
    hits, left = behind.hits.get(table), set(behind.left.get(table, ()))
    return {
        "kind": kind,
        "page": one_page,
        "counted": None if hits is None else (len(hits), len(behind.ids[table]), len(left)),
        "rows": [
            (row, title_of(row), summary_of(kind, row), _mark(str(row.pk), hits, left)) for row in there
        ],
    }


def _mark(key: str, hits: Collection[str] | None, left: Collection[str]) -> str:
    """How a record counts: for "k", for "n" alone, "left" out; '' where all count alike."""
    if hits is None:
        return ""
    return "left" if key in left else "k" if key in hits else "n"


FIRST = 5  # items shown at once; the rest is one click away
NAMED = 6  # items that such records count for


@allow_reading
def show_moved(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """`?since=`: which save, as its own redirect said. A page script takes the part with the id `moved-said`."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    moved = readings.say_moved(scope, engagement, request.GET.get("since", ""), timezone.localdate())
    shown: dict[str, Any] = {"engagement": found, "moved": moved}
    if moved is not None:
        shown |= {
            "first": moved.items[:FIRST],
            "rest": moved.items[FIRST:],
            "counts_for": moved.counts_for[:NAMED],
            "counts_for_more": max(0, len(moved.counts_for) - NAMED),
        }
    return render(request, "board/moved_page.html", shown)


@allow_reading
def show_reading(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """What `zhagen read --json` prints of the same records; 400 with a sentence where a day is none."""
    scope = agency.scope_of(request.user)
    agency.find_board(scope, engagement)
    form = DayAsked(request.GET)
    as_of, known_by = form.days()
    if form.errors:
        return JsonResponse({"errors": form.errors}, status=400)
    plain = readings.reading_as_json(scope, engagement, as_of, known_by)
    return JsonResponse(plain, json_dumps_params={"ensure_ascii": False})


@allow_reading
def list_boards(request: HttpRequest) -> HttpResponse:
    """Every engagement with its community and station, as of today or of `?as_of=DAY`; by name within a group."""
    form = DayAsked(request.GET)
    day, _known_by = form.days()
    scope = agency.scope_of(request.user)
    newest = readings.draw_portfolio(scope, day)
    boards = newest.value
    groups = [
        (group, [one for one in boards if one.group == group])
        for group in (readings.FIRING, readings.EVIDENCE, readings.STEADY)
    ]
    shown = form if form.errors else DayAsked(initial={"as_of": day})
    drawn = {"boards": boards, "groups": groups, "legend": readings.draw_legend(), "day": day, "form": shown}
    drawn |= {"made_at": newest.made_at, "notices": agency.list_notices(scope)}
    return render(request, "board/portfolio.html", drawn)
