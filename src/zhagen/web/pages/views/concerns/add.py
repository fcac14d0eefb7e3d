"""A concern that was brought some other way than at a visit."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import Invalid, NotAllowed
from zhagen.web.common.ids import make_id
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.forms.concern import ConcernForm
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.pages.ui.finder_field import is_finding


@require_http_methods(["GET", "HEAD", "POST"])
def add_concern(request: Any, engagement: UUID) -> Any:
    """With `?household=ID` it begins with that one."""
    place = open_place(request, engagement, "concerns")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if request.method != "POST":
        home = request.GET.get("household")
        begun = {"id": str(make_id()), "who": [f"households:{home}"] if home else []}
        form = ConcernForm(place.scope, engagement, initial=begun)
        return render(request, "pages/concerns/add.html", {"place": place, "form": form})
    form = ConcernForm(place.scope, engagement, request.POST)
    finding = is_finding(form)
    if not finding and form.is_valid():
        start = begin_save()
        try:
            row = fieldwork.open_concern(place.scope, engagement, form.values(), id=form.cleaned_data["id"])
            if not _says_the_same(row, form.values()):
                return render(
                    request,
                    "pages/concerns/add.html",
                    {"place": place, "form": form, "already": row},
                    status=409,
                )
            return end_save(place.scope, start, "saved", "concern", engagement, row.pk, of=row.pk)
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                name = "who" if name == "household" else name
                form.add_error(name if name in form.fields else None, sentence)
    shown = {"place": place, "form": form}
    return render(request, "pages/concerns/add.html", shown, status=200 if finding else 422)


def _says_the_same(row: Any, typed: dict[str, Any]) -> bool:
    """Sent once more with other words, what was typed must not get lost in silence."""
    stands = {name: getattr(row, row._meta.get_field(name).attname) for name in typed}
    return all(
        (stands[name] in ("", None) and said in ("", None)) or stands[name] == said
        for name, said in typed.items()
    )
