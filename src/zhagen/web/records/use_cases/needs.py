"""The order in which a round of needs ends."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, StaleVersion
from zhagen.web.common.ids import derive_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.queries.needs import find_needs_round
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record import today

EDITED_MEANWHILE = _(
    "您打开之后，有人改过这个次序。下面是现在的样子，您选的还在；再保存一次，就以您选的为准。"
)


def rank_needs(
    by: Scope,
    engagement: UUID,
    number: int,
    places: Mapping[str, int | None],
    seen: Mapping[str, int],
    *,
    id: UUID,
) -> Written:
    """Give each category of the round its place, or none, all or nothing; with the same id again, nothing new.

    `seen`: the places that were shown. Raises Invalid where two have one place, StaleVersion where others stand than
    were shown or the form was sent before with other words; and what `store.writing` raises.
    """
    taken = [place for place in places.values() if place is not None]
    if len(taken) != len(set(taken)):
        raise Invalid({"places": _("有两类排在同一名")})
    with one_save(submission_of(by, id, engagement, number, places)) as written:
        if written.is_again:
            return written
        found, _numbers = find_needs_round(by, engagement, number)
        if written.differs or found.places != dict(seen):
            raise StaleVersion(EDITED_MEANWHILE, found.places)
        rows = {row.category: row for row in found.ranks}
        for category, place in places.items():
            row = rows.get(category)
            if row is None and place is not None:
                cells = {"day": today(), "round": number, "category": category, "rank": place}
                RECORDS.record(by, "need_ranks", engagement, cells, id=derive_id(id, "need_ranks", category))
            elif row is not None and place is None:
                RECORDS.delete(by, "need_ranks", row.pk, row.version)
            elif row is not None:
                RECORDS.change(by, "need_ranks", row.pk, row.version, {"rank": place})
    return written
