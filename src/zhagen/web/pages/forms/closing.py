"""A decision that was done."""

from typing import Any

from django.utils import timezone

from zhagen.web.pages.forms.part import PartForm
from zhagen.web.store.kinds import kind_of


def closing_form(row: Any, data: Any = None) -> PartForm:
    """The day on which it was done, today if nothing else is said, and what the worker put in."""
    model: Any = type(row)
    begun = {
        "id": str(row.pk),
        "version": row.version,
        "done": timezone.localdate(),
        "worker_input": row.worker_input,
    }
    shown = ("done", "worker_input")
    return PartForm(
        kind_of(model),
        shown,
        {},
        data,
        needed=("done",),
        initial=begun,
        auto_id=f"id_{str(row.pk)[-6:]}_%s",
    )
