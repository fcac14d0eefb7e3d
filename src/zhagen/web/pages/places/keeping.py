"""Which tables a station keeps, since when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.records.context import BUNDLES, RecordContext, kind_of_table, service_of, tables_seen
from zhagen.web.pages.ui.draft_forms import DraftForm
from zhagen.web.store.kinds import RecordKind
from zhagen.web.store.search import count_records

if TYPE_CHECKING:
    from zhagen.web.agency.models import Kept


NOT_ASKED = ("kept", "engagements")  # where the word itself stands, and what is there from the start


@dataclass(frozen=True, slots=True)
class Keeping:
    """One kind: `since`, the day of the word that holds now, if there is one; `earlier`: the spans that ended.

    `number`: how many records there are; None where they are not this person's to see.
    """

    kind: RecordKind
    since: dt.date | None
    earlier: list[Kept]
    number: int | None


def keeping_of(context: RecordContext, day: dt.date) -> list[tuple[Sentence, list[Keeping]]]:
    """Of each group of kinds its label and its kinds, in two queries. `place`: that of the team's words."""
    said: dict[str, list[Kept]] = {}
    for row in context.rows():
        said.setdefault(row.table, []).append(row)
    numbers = count_records(
        {
            table: service_of(table).list(context.scope, table, context.engagement.pk)
            for table in tables_seen(context.scope, context.engagement.pk)
        }
    )
    return [
        (
            label,
            [
                _keeping(kind_of_table(table), said.get(table, []), day, numbers.get(table))
                for table in tables
                if table not in NOT_ASKED
            ],
        )
        for label, tables in BUNDLES
    ]


def _keeping(kind: RecordKind, rows: list[Kept], day: dt.date, number: int | None) -> Keeping:
    holding = [row for row in rows if row.until is None or row.until > day]
    since = min((row.day for row in holding if row.day is not None), default=None)
    return Keeping(kind, since, [row for row in rows if row not in holding], number)


DAY = {"type": "date"}


class KeepForm(DraftForm):
    """`id`: made with the form, so that a double click saves once; `action`: keep or stop."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    table = forms.CharField(widget=forms.HiddenInput)
    action = forms.ChoiceField(choices=[("keep", ""), ("stop", "")], widget=forms.HiddenInput)
    day = forms.DateField(label=_("从哪天起"), widget=forms.DateInput(DAY, "%Y-%m-%d"))
