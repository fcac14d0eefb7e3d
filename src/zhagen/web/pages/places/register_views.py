"""Which kinds of record the team keeps, since when; and saying so."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotAllowed, NotNow
from zhagen.web.common.ids import make_id
from zhagen.web.pages.forms.keep import KeepForm
from zhagen.web.pages.places.keeping import keeping_of
from zhagen.web.pages.places.ways import may_write
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.store.base import today


@require_http_methods(["GET", "HEAD", "POST"])
def show_kept(request: Any, engagement: UUID) -> Any:
    """A form a kind, which says that it is kept from a day on, or no longer."""
    place = open_place(request, engagement, "kept")
    if request.method != "POST":
        return _draw(request, place)
    if not may_write(place.scope, engagement, "kept"):
        raise NotAllowed(NOT_YOURS_TO_ADD)
    form = KeepForm(request.POST)
    if form.is_valid():
        try:
            _say(place, form.cleaned_data)
        except (Invalid, NotNow) as wrong:
            fields = getattr(wrong, "fields", {})
            form.add_error("day", " ".join(map(str, fields.values())) or wrong.sentence)
        else:
            address = redirect("kept", engagement)
            address["Location"] += f"?done={form.cleaned_data['table']}#{form.cleaned_data['table']}"
            return address
    return _draw(request, place, form)


def _say(place: Place, said: Any) -> None:
    here, table = place.engagement.pk, said["table"]
    if said["action"] == "keep":
        agency.keep_table(place.scope, here, table, said["day"], id=said["id"])
    else:
        agency.stop_keeping(place.scope, here, table, said["day"])


def _draw(request: Any, place: Place, wrong: Any = None) -> Any:
    day = today()
    shown = {
        "place": place,
        "groups": keeping_of(place, day),
        "today": day.isoformat(),
        "key": str(make_id()),
        "wrong": wrong,
        "wrong_table": wrong.data.get("table", "") if wrong else "",
        "ours": may_write(place.scope, place.engagement.pk, "kept"),
        "done": request.GET.get("done", ""),
    }
    return render(request, "pages/places/kept.html", shown, status=422 if wrong else 200)
