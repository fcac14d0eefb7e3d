"""What a form begins with because the address says so."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.rooms import service_of

GOES_ON = (
    "plan",
    "round",
)  # which plan, which round: that of the newest record, until somebody begins another


def begun_by_newest(place: Place) -> dict[str, Any]:
    """What nobody should have to look up."""
    names = [one.name for one in place.kind.columns if one.name in GOES_ON]
    newest = place.rows().first() if names else None
    return {} if newest is None else {name: getattr(newest, name) for name in names}


def begun_by_address(place: Place, asked: Mapping[str, str]) -> dict[str, Any]:
    """`?resident=ID` for each column that points to one record; what is no record of this place is passed over."""
    begun = {}
    for one in place.kind.columns:
        if one.refers is None or one.is_several or one.name not in asked:
            continue
        try:
            key = UUID(asked[one.name])
        except ValueError:
            continue
        theirs = service_of(one.refers).list_records(place.scope, one.refers, place.engagement.pk)
        if theirs.filter(pk=key).exists():
            begun[one.name] = str(key)
    return begun
