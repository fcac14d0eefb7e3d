"""What is written of an activity, beside its roll and its decisions."""

from typing import Any

from django import forms

from zhagen.web.pages.records.forms import RecordForm
from zhagen.web.store.kinds import Kind

MAIN = ("title", "method", "day", "held", "place", "groups")
WHO = ("initiated_by", "convened_by", "chaired_by", "recorded_by", "money_by", "external_by")


class ActivityForm(RecordForm):
    """The columns of an activity in three parts: what it was, who did what, and the rest."""

    def __init__(self, kind: Kind, *args: Any, **kwargs: Any) -> None:
        super().__init__(kind, *args, **kwargs)
        for name in WHO:
            field: Any = self.fields[name]
            field.widget = forms.RadioSelect(choices=field.choices)
        self.whose = kind.column(WHO[0]).codes

    def main_fields(self) -> list[Any]:
        """What everybody writes."""
        return [self[name] for name in MAIN]

    def who_fields(self) -> list[Any]:
        """The rows of who did what."""
        return [self[name] for name in WHO]

    def more_fields(self) -> list[Any]:
        """What is folded away until it is wanted."""
        return [one for one in self.visible_fields() if one.name not in (*MAIN, *WHO)]

    def has_more(self) -> bool:
        """Whether something stands or is wrong in what is folded away."""
        return any(one.errors or one.value() not in (None, "", []) for one in self.more_fields())
