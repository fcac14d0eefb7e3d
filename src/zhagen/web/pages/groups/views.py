"""Groups: listed, founded, shown."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zhagen.web.common.errors import Invalid, NotAllowed
from zhagen.web.pages.groups.actions import ACTS
from zhagen.web.pages.groups.forms import Founding, joining_form, role_form, rule_form
from zhagen.web.pages.groups.presenters import LEADER, draw_timeline, leaders_of, open_sheet
from zhagen.web.pages.records.context import (
    NOT_YOURS_TO_ADD,
    RecordContext,
    act_or_draw,
    begin_save,
    end_save,
    kind_of_table,
    open_record_context,
)
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import Sought, narrow_records


@require_http_methods(["GET", "HEAD", "POST"])
def add_group(request: Any, engagement: UUID) -> Any:
    """All of one day, in one go. Sent twice it is formed once."""
    place = open_record_context(request, engagement, "groups")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    founding = Founding(place, form_data(request) or request.POST)
    if "also_find" in request.POST:
        return draw_founding(request, founding, status=200)
    if request.method == "POST" and founding.is_valid():
        try:
            return _save(request, founding)
        except Invalid as wrong:
            founding.add_sentences(wrong)
    return draw_founding(request, founding, status=422 if request.method == "POST" else 200)


def draw_founding(request: Any, founding: Founding, *, status: int, already: Any = None) -> Any:
    """The page; `already`: the group that this form wrote before."""
    shown = {"founding": founding, "place": founding.place, "already": already}
    return render(request, "groups/add.html", shown, status=status)


def _save(request: Any, founding: Founding) -> Any:
    place = founding.place
    before = place.rows().filter(pk=founding.form.cleaned_data["id"]).first()
    begun = begin_save()
    group = founding.save()
    if before is not None and founding.differs_from(group):
        founding.form.add_error(None, _("这个小组已经存过。后来改的还没有存：请到小组那一页去改。"))
        return draw_founding(request, founding, status=409, already=before)
    of = None if before is None else group.pk
    return end_save(place.scope, begun, "saved", "group-page", place.engagement.pk, group.pk, of=of)


A_PAGE = 30


@require_safe
def list_groups(request: Any, engagement: UUID) -> Any:
    """`?q=` words, `&when=closed` those that are no more."""
    place = open_record_context(request, engagement, "groups")
    closed = request.GET.get("when") == "closed"
    words = request.GET.get("q", "")[:100]
    rows = place.rows().filter(closed__isnull=not closed)
    found = records.with_members(place.scope, narrow_records(rows, place.kind, Sought(words)))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    leaders = leaders_of(place, [one.pk for one in page])
    nature = place.kind.column("nature")
    shown = {
        "place": place,
        "page": page,
        "closed": closed,
        "words": words,
        "leader": word_of(kind_of(records.MODELS["roles"]).column("role"), LEADER),
        "rows": [(one, title_of(one), word_of(nature, one.nature), leaders.get(one.pk, [])) for one in page],
    }
    return render(request, "groups/rows.html", shown)


LABELLED = ("activities", "decisions", "disputes")
DONE = ("saved", "join", "left", "role", "ended", "rule")


@require_http_methods(["GET", "HEAD", "POST"])
def show_group(request: Any, engagement: UUID, record: UUID) -> Any:
    """A deleted one is shown where it can be brought back. `act` names what is to be done."""
    place = open_record_context(request, engagement, "groups")
    return act_or_draw(request, place, place.row(record), ACTS, "group-page", draw_group)


def draw_group(request: Any, place: RecordContext, row: Any, *, status: int = 200, **more: Any) -> Any:
    """The page; `more`: a form that could not be saved, a sentence."""
    sheet = open_sheet(place, row, more.pop("bound", None))
    done = request.GET.get("done")
    shown = {
        "place": place,
        "sheet": sheet,
        "timeline": draw_timeline(place, row, request.GET.get("page")),
        "labels": {table: kind_of_table(table).label for table in LABELLED},
        "done": done if done in DONE else "",
    }
    if sheet.may_change:
        shown |= {
            "join": joining_form(place),
            "role": role_form(place, row),
            "rule": rule_form(),
        }
    return render(request, "groups/show.html", shown | more, status=status)
