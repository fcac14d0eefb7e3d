"""How phones in the station open the workplace."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.ui.answers import allow_reading

FOR_ITSELF = frozenset({"localhost", "127.0.0.1", "::1", "testserver"})


@dataclass(frozen=True, slots=True)
class PhoneAddress:
    """An address and its picture for a phone's camera."""

    address: str
    picture: SafeString


@allow_reading
def show_phones(request: HttpRequest) -> HttpResponse:
    """Address and picture, for managers. What phones reach is what the start said, else where one is now."""
    agency.list_own_agencies(agency.scope_of(request.user))
    found = list(settings.STATION_ADDRESSES)
    here = request.build_absolute_uri("/")
    if not found and urlsplit(here).hostname not in FOR_ITSELF:
        found = [here]
    told = {
        "addresses": [PhoneAddress(one, _draw(one)) for one in found],
        "sealed": found[:1] and found[0].startswith("https:"),
        "own": bool(settings.STATION_ADDRESSES),
        "port": next((urlsplit(one).port for one in found), None),
    }
    return render(request, "people/phones.html", told)


def _draw(address: str) -> SafeString:
    drawn = segno.make(address).svg_inline(scale=6, border=3, light="#fff")
    return mark_safe(drawn)  # drawn here, from our own address
