"""People and homes chosen in a form: found by a few characters, held as ids, with and without JavaScript."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.pages.records.people import with_meetings

NOT_OURS = _("这个社区没有这条记录")
FIND, WORDS = "_find", "_q"


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

    def clean(self, value: Any) -> tuple[community.Found, ...]:
        """Raises ValidationError where one of the keys is no live record of the community."""
        keys = list(dict.fromkeys(value or ()))
        found = tuple(community.find_chosen(self._by, self._engagement, keys))
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

    template_name = "pages/finder.html"
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
        chosen = community.find_chosen(self._by, self._engagement, [str(one) for one in value or ()])
        kept = {one.key for one in chosen}
        found = community.find_people(self._by, self._engagement, self._words, kinds=self._kinds)
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


class FindingForm(forms.Form):
    """A form with such fields. Sent to find somebody it complains of nothing: who looks for a name is not done yet."""

    def full_clean(self) -> None:
        """As ever, but for the complaints."""
        super().full_clean()
        if is_finding(self):
            self.errors.clear()


def is_finding(form: Any) -> bool:
    """Whether the form was sent to find somebody, and not to be saved: draw it again as it is."""
    return any(name + FIND in form.data for name, one in form.fields.items() if isinstance(one, PeopleField))
