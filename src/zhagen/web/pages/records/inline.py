"""A short form on a page of many things, by which one more record is written."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.pages.records.context import SENT_ALREADY
from zhagen.web.pages.records.forms import PartForm
from zhagen.web.pages.ui.draft_forms import FormData, is_draft
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of


@dataclass(frozen=True, slots=True)
class Added:
    """What came of it: `written` where it was saved (then or before); else the status to draw the page with."""

    form: PartForm
    written: Written | None = None
    status: int = 200
    sentence: Sentence = ""

    @property
    def key(self) -> UUID:
        """The id that the record has."""
        key: UUID = self.form.cleaned_data["id"]
        return key


def short_form(
    table: str, shown: Collection[str], place: str, data: FormData = None, *, needed: Collection[str] = ()
) -> PartForm:
    """Of today if nothing else is said. `place`: tells its fields from those of the other forms of the page."""
    begun = {"id": str(make_id()), "day": timezone.localdate()}
    kind = kind_of(records.MODELS[table])
    return PartForm(
        kind, tuple(shown), {}, data, needed=tuple(needed), initial=begun, auto_id=f"id_{place}_%s"
    )


def add_inline(by: Scope, engagement: UUID, table: str, form: PartForm, fixed: Mapping[str, Any]) -> Added:
    """Write it with the cells that the page itself knows; sent twice it is written once."""
    if is_draft(form.data):
        return Added(form)
    if form.is_valid():
        values, key = {**form.values(), **fixed}, form.cleaned_data["id"]
        if form.answers(records.question_record(by, table, engagement, values, key=key)):
            with Attempt(form):
                row = records.record(by, table, engagement, values, id=key)
                if row.written.differs:
                    return Added(form, status=409, sentence=SENT_ALREADY)
                return Added(form, row.written)
    return Added(form, status=422)
