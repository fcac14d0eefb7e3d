"""What is looked for is sent by POST, as in every list; the address has its key."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.pages.search.presenters import find_pages, find_things
from zhagen.web.pages.ui.seeking import KEY, LONGEST, allow_seeking, asked_in


class SearchForm(forms.Form):
    """A few characters."""

    q = forms.CharField(
        label=_("找人、住户、活动、诉求、小组、单位，或一页"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )


@allow_seeking
def search(request: HttpRequest, engagement: UUID | None = None) -> HttpResponse:
    """In one engagement, or in all that the person has; NotFound where that one is not theirs."""
    scope = agency.scope_of(request.user)
    here = None if engagement is None else agency.find_board(scope, engagement)
    form = SearchForm(asked_in(request))
    words: str = form.cleaned_data.get("q", "") if form.is_valid() else ""
    if not words:  # once something is found, a phone's keyboard would stand before it
        form.fields["q"].widget.attrs["autofocus"] = True
    places = agency.find_boards(scope) if here is None else [here]
    shown: dict[str, Any] = {
        "engagement": here,
        "form": form,
        "words": words,
        "key": request.GET.get(KEY, ""),
        "places": [(place, find_things(scope, place, words)) for place in places] if words else [],
        "pages": find_pages(scope, here, words) if words else [],
    }
    shown["found"] = any(kinds for _place, kinds in shown["places"]) or shown["pages"]
    return render(request, "search/search.html", shown)
