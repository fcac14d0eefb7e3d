"""A form whose outcome is shown before it is written."""

from typing import Any
from uuid import UUID

from django import forms

from zhagen.web.common.ids import make_id


class ShownFirstForm(forms.Form):
    """`id`: made with the form, so that a double click writes once; `shown`: what the person has been shown."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    data: Any

    def __init__(self, data: Any = None) -> None:
        if data is not None and not _is_id(data.get("id", "")):
            data = data.copy()
            data["id"] = str(make_id())  # nobody sees this field: what is wrong with it is mended, not told
        super().__init__(data, initial={"id": str(make_id())})

    def is_to_be_written(self, outcome: object) -> bool:
        """Whether the person says so, of what they were shown. Of a valid form."""
        return bool(self.data.get("step") == "write" and self.cleaned_data["shown"] == repr(outcome))

    def mark_shown(self, outcome: object) -> None:
        """From now on the form says that this was shown."""
        self.data = self.data.copy()
        self.data["shown"] = repr(outcome)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
