"""What is asked at the door."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.forms.password import known_password


class SignInForm(forms.Form):
    """User name and password."""

    username = forms.CharField(
        label=_("用户名"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
        error_messages={"required": _("请写用户名")},
    )
    password = known_password(_("密码"))


class CodeForm(forms.Form):
    """The six digits, or a recovery code."""

    code = forms.CharField(
        label=_("六位数"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "one-time-code", "autocapitalize": "none"}),
        error_messages={"required": _("请写应用里的六位数")},
    )
