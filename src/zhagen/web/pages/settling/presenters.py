"""The button that says that something is done, and the line that says so and takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import may
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.ui.answers import done_in
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.search import with_references

# Of each kind: what the button says, and what is said afterwards.
WORDS: Mapping[str, tuple[Sentence, Sentence]] = {
    "decisions": (_("今天做到了"), _("记下了：今天做到")),
    "plan_steps": (_("今天做完了"), _("记下了：今天做完")),
    "concerns": (_("今天回了话"), _("记下了：今天回了话")),
    "funding": (_("全数收到了"), _("记下了：全数收到")),
}
DONE = ("settled", "unsettled")


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: where it is sent, its word, the version that it was drawn for, the page that it leads back to."""

    address: str
    word: Sentence
    version: int
    to: str


@dataclass(frozen=True, slots=True)
class SettledBar:
    """What was done (or taken back, then without `undo`), and of what."""

    said: Sentence
    title: str
    undo: Tap | None


def tap_for(engagement: UUID, row: DatedRecord, to: str) -> Tap | None:
    """None where it is settled already, or where its kind is not settled by one tap."""
    column = records.SETTLED_BY.get(row.TABLE)
    if column is None or row.deleted_at is not None or getattr(row, column) is not None:
        return None
    if row.TABLE == "funding" and row.agreed is None:
        return None
    if row.TABLE == "concerns" and row.closed is None:
        return None
    address = reverse("settle", args=[engagement, row.TABLE, row.pk])
    return Tap(address, WORDS[row.TABLE][0], row.version, to)


def settled_bar(request: HttpRequest, engagement: UUID, to: str) -> SettledBar | None:
    """None where the page does not follow such a tap, or where the record is not theirs to see."""
    done = done_in(request, DONE)
    table, _dot, key = request.GET.get("settled", "").partition(".")
    if not done or table not in WORDS:
        return None
    scope = agency.scope_of(request.user)
    try:
        rows = records.list_records(scope, table, engagement).filter(pk=UUID(key))
    except (ValueError, NotFound):
        return None
    row: Any = with_references(rows, kind_of(records.MODELS[table])).first()
    if row is None:
        return None
    title = row.source if table == "funding" and row.source else title_of(row)
    if done == "unsettled":
        return SettledBar(_("已撤回"), title, None)
    standing = getattr(row, records.SETTLED_BY[table]) is not None
    undo = None
    if standing and may(scope, "records.change", engagement):
        address = reverse("unsettle", args=[engagement, table, row.pk])
        undo = Tap(address, _("撤回"), row.version, to)
    return SettledBar(WORDS[table][1], title, undo) if standing else None
