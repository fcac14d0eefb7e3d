"""A field that finds records or people as somebody types, and without script by its button."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.ui.draft_forms import DraftForm, is_draft
from zhagen.web.pages.ui.finder_results import LONGEST, Finder, day_in

NOT_OURS = _("这个社区没有这条记录")
ONE_VALUE = _("这一栏只能有一个值")
FIND, WORDS = "_find", "_q"


class FinderField(forms.Field):
    """Its value is what the finder says of a choice, or None; where `several` may be chosen a list, in that order.

    `initial`: the key of a choice, or several.
    """

    def __init__(self, finder: Finder, *, several: bool = True, **said: Any) -> None:
        self.finder, self.several = finder, several
        super().__init__(widget=FinderWidget(finder, several=several), **said)

    def clean(self, value: Iterable[str] | None) -> Any:
        """Raises ValidationError where a key is no record of this engagement, or where there is more than one."""
        keys = list(dict.fromkeys(value or ()))
        if len(keys) > 1 and not self.several:
            raise forms.ValidationError(ONE_VALUE)
        found = self.finder.named(keys)
        if len(found) < len(keys):
            raise forms.ValidationError(NOT_OURS)
        if self.required and not keys:
            raise forms.ValidationError(self.error_messages["required"])
        values = [self.finder.value_of(one) for one in found]
        return values if self.several else next(iter(values), None)

    def has_changed(self, initial: object, data: object) -> bool:
        """Whether others are chosen than before; the order says nothing."""
        return set(listed(initial)) != set(listed(data))


class FinderWidget(forms.Widget):
    """What is chosen, as marked boxes; a field for words and a button that finds; what was found, as boxes.

    The button sends the whole form, so that nothing typed is lost. With finder.js it finds as somebody types.
    """

    template_name = "ui/finder.html"
    use_fieldset = True

    def __init__(self, finder: Finder, *, several: bool) -> None:
        super().__init__()
        self._finder, self._several, self._words = finder, several, ""
        self._day: dt.date | None = None

    def value_from_datadict(self, data: Mapping[str, Any], files: object, name: str) -> list[str]:
        """The keys that are chosen; what is looked for is kept aside for drawing."""
        self._words = (data.get(name + WORDS) or "")[:LONGEST]
        self._day = day_in(data)
        sent = data.getlist(name) if hasattr(data, "getlist") else listed(data.get(name))
        return [key for key in sent if key]

    def value_omitted_from_data(self, data: object, files: object, name: str) -> bool:
        """An unmarked box sends nothing, and that is an answer."""
        return False

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template draws."""
        chosen = self._finder.named(listed(value))
        kept = {one.key for one in chosen}
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"] |= {
            "chosen": chosen,
            "found": [one for one in self._finder.find(self._words, self._day) if one.key not in kept],
            "looked": bool(self._words.strip()),
            "words": self._words,
            "type": "checkbox" if self._several else "radio",
            "finder": self._finder,
        }
        return context


def listed(value: object) -> list[str]:
    """The keys in the value of such a field: one, several or none."""
    return [str(one) for one in (value if isinstance(value, list | tuple) else [value]) if one]


class FindingForm(DraftForm):
    """A form with such fields. Sent to find somebody it complains of nothing: who looks for a name is not done yet."""

    def full_clean(self) -> None:
        """Checks the form; what is wrong is said once it is sent to be saved."""
        super().full_clean()
        if is_finding(self):
            self.errors.clear()


def is_finding(form: forms.BaseForm) -> bool:
    """Whether the form was sent to find somebody, or is a draft: draw it again as it is and save nothing."""
    return is_draft(form.data) or any(
        name + FIND in form.data for name, one in form.fields.items() if isinstance(one, FinderField)
    )
