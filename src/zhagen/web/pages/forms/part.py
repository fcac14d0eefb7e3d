"""Some columns of a record, as a form within a page."""

from collections.abc import Sequence
from typing import Any

from django import forms

from zhagen.web.common.levels import levels_of
from zhagen.web.pages.records.forms import EMPTY, Choices, RecordForm
from zhagen.web.store.kinds import Kind


class PartForm(RecordForm):
    """The columns of `shown`, in that order; those of `needed` have to be filled in here."""

    def __init__(
        self,
        kind: Kind,
        shown: Sequence[str],
        choices: Choices,
        *args: Any,
        needed: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(kind, choices, *args, **kwargs)
        kept = ["id", "version", *shown]
        for name in set(self.fields) - set(kept):
            del self.fields[name]
        self.order_fields(kept)
        for name in needed:
            self.fields[name].required = True
        for name in shown:
            if levels := levels_of(kind.column(name)):
                self.fields[name] = _level_field(self.fields[name], levels)


def _level_field(field: Any, levels: Sequence[tuple[int, str]]) -> Any:
    """A list of words instead of a number."""
    listed = [EMPTY, *((str(level), word) for level, word in levels)]
    return forms.TypedChoiceField(
        label=field.label, required=field.required, choices=listed, coerce=int, empty_value=None
    )


def at_version(form: PartForm, row: Any) -> PartForm:
    """The same form with what was typed, going on from the record as it stands now."""
    form.data = form.data.copy()
    form.data["version"] = row.version
    return form
