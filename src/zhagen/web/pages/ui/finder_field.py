"""A field that finds records or people as somebody types, and without script by its button."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.pages.ui.draft_forms import DraftForm, is_draft
from zhagen.web.pages.ui.finder_results import Finder, with_meetings
from zhagen.web.records import service as records

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

    template_name = "records/finder.html"
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


class PeopleField(forms.Field):
    """Its value: a tuple of `community.Found`, in the order chosen. `initial`: keys, as `Found.key` has them.

    `kinds`: residents, households or both. `several`: more than one may be chosen.
    """

    def __init__(
        self,
        by: Scope,
        engagement: UUID,
        *,
        kinds: Collection[str] = ("residents", "households"),
        several: bool = True,
        **said: Any,
    ) -> None:
        self._by, self._engagement, self._kinds, self._several = by, engagement, kinds, several
        super().__init__(widget=PeopleWidget(by, engagement, kinds, several), **said)

    def clean(self, value: Any) -> tuple[records.Found, ...]:
        """Raises ValidationError where one of the keys is no live record of the community."""
        keys = list(dict.fromkeys(value or ()))
        found = tuple(records.find_chosen(self._by, self._engagement, keys))
        wrong = len(found) < len(keys) or any(one.table not in self._kinds for one in found)
        if wrong or (len(keys) > 1 and not self._several):
            raise forms.ValidationError(NOT_OURS)
        if self.required and not keys:
            raise forms.ValidationError(self.error_messages["required"])
        return found


class PeopleWidget(forms.Widget):
    """Chosen ones as checked boxes, what was found as boxes to check, a field for words and a button that finds.

    The button sends the whole form, so that nothing typed is lost; with finder.js it finds as somebody types.
    """

    template_name = "ui/finder.html"
    use_fieldset = True

    def __init__(self, by: Scope, engagement: UUID, kinds: Collection[str], several: bool) -> None:
        super().__init__()
        self._by, self._engagement, self._kinds, self._several = by, engagement, kinds, several
        self._words = ""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """The keys that are chosen; what is being looked for is kept aside for drawing."""
        self._words = (data.get(name + WORDS) or "")[:100]
        return [
            key for key in (data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])) if key
        ]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """An unchecked box sends nothing, and that is an answer."""
        return False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """What the template draws."""
        chosen = records.find_chosen(self._by, self._engagement, [str(one) for one in value or ()])
        kept = {one.key for one in chosen}
        found = records.find_people(self._by, self._engagement, self._words, kinds=self._kinds)
        new = with_meetings(self._by, self._engagement, (one for one in found if one.key not in kept))
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"] |= {
            "chosen": chosen,
            "found": new,
            "looked": bool(self._words.strip()),
            "words": self._words,
            "type": "checkbox" if self._several else "radio",
            "source": f"{reverse('people-json', args=[self._engagement])}?kinds={','.join(self._kinds)}",
        }
        return context


class FindingForm(DraftForm):
    """A form with such fields. Sent to find somebody it complains of nothing: who looks for a name is not done yet."""

    def full_clean(self) -> None:
        """As ever, but for the complaints."""
        super().full_clean()
        if is_finding(self):
            self.errors.clear()


def is_finding(form: Any) -> bool:
    """Whether the form was sent to find somebody, or is a draft: draw it again as it is and save nothing."""
    return is_draft(form.data) or any(
        name + FIND in form.data for name, one in form.fields.items() if isinstance(one, PeopleField)
    )
