"""A group formed with its members, their roles and its procedures."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import Invalid, NotAllowed
from zhagen.web.pages.groups.forms import Founding
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.saves import begin_save, end_save


@require_http_methods(["GET", "HEAD", "POST"])
def add_group(request: Any, engagement: UUID) -> Any:
    """All of one day, in one go. Sent twice it is formed once."""
    place = open_place(request, engagement, "groups")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    founding = Founding(place, request.POST)
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
    return render(request, "pages/group/add.html", shown, status=status)


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
