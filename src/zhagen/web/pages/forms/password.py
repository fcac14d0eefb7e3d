"""A password in a form: the one there is, or one that is chosen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

PASSWORD_RULES = _("至少十个字符；不能全是数字，不能太常见，也不能和姓名、用户名相近")


def known_password(label: Any) -> forms.CharField:
    """The one there is."""
    return _field(label, "current-password", "", _("请写密码"))


def chosen_password(label: Any) -> forms.CharField:
    """A new one, typed once: it can be shown while typing, by the browser's own means."""
    return _field(label, "new-password", PASSWORD_RULES, _("请写一个密码"))


def _field(label: Any, autocomplete: str, hint: Any, missing: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
        help_text=hint,
        error_messages={"required": missing},
    )
