"""What a list of people, bodies or things is asked for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

ORDERS = (("recent", _("最近有来往的在前")), ("longest", _("最久没来往的在前")))


class RegisterForm(forms.Form):
    """Words and the order; what cannot be is said beside its field."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    order = forms.ChoiceField(label=_("排序"), required=False, choices=ORDERS)

    def asked(self) -> tuple[str, str]:
        """The words and the order, as far as they could be understood."""
        self.is_valid()
        found: dict[str, Any] = self.cleaned_data
        return found.get("q") or "", found.get("order") or "recent"
