"""The log of changes and the log of openings."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.pages.logs.forms import LogSoughtForm
from zhagen.web.pages.logs.presenters import BESIDE, acts_of, kinds_of_log, lines_of, titles_of
from zhagen.web.pages.ui.answers import allow_reading

A_PAGE = 50


def draw_log(
    request: HttpRequest,
    template: str,
    list_rows: Callable[[Scope, Any], Any],
    *,
    tables: tuple[str, ...] = (),
) -> HttpResponse:
    """What is asked for stands in the address. `tables`: the kinds to choose from; all where none is named."""
    scope = agency.scope_of(request.user)
    people = [(str(who.pk), str(who)) for who in agency.list_log_people(scope)]
    places = {one.pk: str(one) for one in agency.find_boards(scope)}
    labels: dict[str, Any] = {table: kind.label for table, kind in kinds_of_log().items()}
    kinds = {table: labels[table] for table in tables} if tables else {**labels, **BESIDE}
    untold = agency.untold_in_logs(scope)
    kinds = {table: label for table, label in kinds.items() if table not in untold}
    form = LogSoughtForm(
        people, [(str(key), name) for key, name in places.items()], list(kinds.items()), request.GET
    )
    page = Paginator(list_rows(scope, form.sought()), A_PAGE).get_page(request.GET.get("page"))
    rows = list(page)
    titles = titles_of(scope, rows) if tables else agency.name_beside(scope, rows)
    lines = lines_of(scope, rows, places, titles)
    return render(
        request,
        template,
        {"form": form, "page": page, "lines": lines, "acts": acts_of(lines), "untold": untold},
    )


@allow_reading
def show_changes(request: HttpRequest) -> HttpResponse:
    """For the manager of an agency; NotFound for everybody else."""
    return draw_log(request, "logs/changes.html", agency.list_changes)


@allow_reading
def show_openings(request: HttpRequest) -> HttpResponse:
    """For the manager of an agency; NotFound for everybody else."""
    return draw_log(request, "logs/openings.html", agency.list_openings, tables=tuple(kinds_of_log()))
