"""What the list of activities is asked for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.base import today
from zhagen.web.store.kinds import Kind
from zhagen.web.store.search import Sought

DAY = {"type": "date"}
WHEN = (("", _("全部")), ("coming", _("将要办")), ("held", _("办成的")), ("not", _("没有办成的")))


class ActivitiesSought(forms.Form):
    """Words, whether held, method, group, days. What cannot be is said beside its field and not asked for."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    when = forms.ChoiceField(label=_("哪些"), required=False, choices=WHEN)
    since = forms.DateField(label=_("从"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))
    until = forms.DateField(label=_("到"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))

    def __init__(self, kind: Kind, groups: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        method = kind.column("method")
        every = ("", _("都看"))
        self.fields["method"] = forms.ChoiceField(
            label=method.label, required=False, choices=[every, *method.codes]
        )
        self.fields["group"] = forms.ChoiceField(label=_("小组"), required=False, choices=[every, *groups])

    def narrow(self, rows: Any) -> tuple[Any, Sought]:
        """The rows of that group and of that kind of time, and what further is sought of them."""
        self.is_valid()
        asked: dict[str, Any] = self.cleaned_data
        if asked.get("group"):
            rows = rows.filter(groups__contains=asked["group"])
        when = asked.get("when")
        if when == "coming":
            rows = rows.filter(held__isnull=True, day__gte=today())
        elif when:
            rows = rows.filter(held=when == "held")
        cells = {"method": asked["method"]} if asked.get("method") else {}
        order = "oldest" if when == "coming" else "newest"
        return rows, Sought(asked.get("q") or "", cells, asked.get("since"), asked.get("until"), order)

    def more_fields(self) -> list[Any]:
        """What is folded away until it is wanted."""
        return [self[name] for name in ("method", "group", "since", "until")]

    def is_asked(self) -> bool:
        """Whether anything is asked of what is folded away."""
        return any(one.value() for one in self.more_fields())
