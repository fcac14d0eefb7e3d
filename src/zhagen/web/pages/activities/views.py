"""An activity recorded with its roll, its decisions and who did what, in one go."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import Invalid, NotAllowed, NotNow
from zhagen.web.pages.activities.entry import Entry, begin_entry, find_like, read_entry
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.forms import values_in
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.saves import begin_save, end_save

# Buttons that ask for another line, for the roll in another order, for somebody who is not on it.
DRAW_AGAIN = ("more", "again", "also_find")


@require_http_methods(["GET", "HEAD", "POST"])
def add_activity(request: Any, engagement: UUID) -> Any:
    """With `?like=ID` it begins as that one was: same groups, same people first; with `?group=ID` as that group's."""
    place = open_place(request, engagement, "activities")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if request.method != "POST":
        like = find_like(place, request.GET)
        return draw_entry(request, begin_entry(place, like, request.GET.get("group", "")))
    asked = [name for name in DRAW_AGAIN if name in request.POST]
    entry = read_entry(place, request.POST, more=int("more" in asked))
    if asked:
        return draw_entry(request, entry)
    if entry.is_valid():
        try:
            return _save(request, entry)
        except Invalid as wrong:
            entry.add_sentences(wrong)
        except NotNow as never:
            entry.form.add_error(None, never.sentence)
    return draw_entry(request, entry, status=422)


def draw_entry(request: Any, entry: Entry, *, status: int = 200, already: Any = None) -> Any:
    """The page; `already`: the activity that this form wrote before."""
    shown = {"entry": entry, "place": entry.place, "already": already}
    return render(request, "pages/activity/add.html", shown, status=status)


def _save(request: Any, entry: Entry) -> Any:
    """Sent once more as it was, it is there already; sent with other words, the person is told where to change it."""
    place = entry.place
    before = place.rows().filter(pk=entry.form.cleaned_data["id"]).first()
    begun = begin_save()
    written = entry.save()
    if before is not None and not _says_the_same(entry, written):
        entry.form.add_error(None, _("这场活动已经存过。后来改的还没有存：请到活动那一页去改。"))
        return draw_entry(request, entry, status=409, already=before)
    key = written.activity.pk
    of = None if before is None else key
    return end_save(place.scope, begun, "saved", "activity-page", place.engagement.pk, key, of=of)


def _says_the_same(entry: Entry, written: Any) -> bool:
    stands, typed = values_in(entry.place.kind, written.activity), entry.form.values()
    if typed.get("entered") is None:  # left to the day of saving
        del stands["entered"]
    same = all((typed.get(name) or None) == (value or None) for name, value in stands.items())
    typed_decisions = [one["title"].value() for one in entry.decisions if not one.is_empty()]
    return (
        same
        and [one.part for one in written.attendance][: len(entry.came)] == [one.part for one in entry.came]
        and [one.title for one in written.decisions] == typed_decisions
    )
