"""A column that points to one or several records, chosen with a finder."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.ui.finder_results import Finder

NOT_OURS = _("这个社区没有这条记录")
ONE_VALUE = _("这一栏只能有一个值")
FIND, WORDS = "_find", "_q"


class FinderField(forms.Field):
    """Its value is an id or None; of a column of several ids a list of ids. `initial` is the same."""

    def __init__(self, finder: Finder, *, several: bool, **said: Any) -> None:
        self.finder, self.several = finder, several
        super().__init__(widget=FinderWidget(finder, several=several), **said)

    def clean(self, value: Any) -> Any:
        """Raises ValidationError where an id is no record of this engagement, or where there is more than one."""
        keys = list(dict.fromkeys(value or ()))
        if len(keys) > 1 and not self.several:
            raise forms.ValidationError(ONE_VALUE)
        if len(self.finder.named(keys)) < len(keys):
            raise forms.ValidationError(NOT_OURS)
        if self.required and not keys:
            raise forms.ValidationError(self.error_messages["required"])
        return keys if self.several else next(iter(keys), None)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether others are chosen than before; the order says nothing."""
        return set(listed(initial)) != set(listed(data))


class FinderWidget(forms.Widget):
    """What is chosen, as marked boxes; a field for words and a button that finds; what was found, as boxes.

    The button sends the whole form, so that nothing typed is lost. With finder.js it finds as somebody types.
    """

    template_name = "pages/records/finder.html"
    use_fieldset = True

    def __init__(self, finder: Finder, *, several: bool) -> None:
        super().__init__()
        self._finder, self._several, self._words = finder, several, ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """The ids that are chosen; what is looked for is kept aside for drawing."""
        self._words = (data.get(name + WORDS) or "")[:100]
        sent = data.getlist(name) if hasattr(data, "getlist") else listed(data.get(name))
        return [key for key in sent if key]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """An unmarked box sends nothing, and that is an answer."""
        return False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """What the template draws."""
        chosen = self._finder.named(listed(value))
        kept = {one.key for one in chosen}
        found = self._finder.find(self._words)
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"] |= {
            "chosen": chosen,
            "found": [one for one in found if one.key not in kept],
            "looked": bool(self._words.strip()),
            "words": self._words,
            "type": "checkbox" if self._several else "radio",
            "source": self._finder.source,
            "asks": self._finder.asks,
        }
        return context


def listed(value: Any) -> list[str]:
    """The ids in the value of such a field: one, several or none."""
    return [str(one) for one in (value if isinstance(value, list | tuple) else [value]) if one]
