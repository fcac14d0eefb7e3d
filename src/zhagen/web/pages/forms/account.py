"""What people change of their own accounts."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.forms.inviting import PASSWORD_RULES
from zhagen.web.pages.forms.sign_in import CodeForm


class AccountForm(forms.Form):
    """The name that colleagues read, and the language."""

    name = forms.CharField(label=_("姓名"), max_length=60, error_messages={"required": _("请写上名字")})
    language = forms.ChoiceField(label=_("语言"), choices=settings.LANGUAGES)


class NewPasswordForm(forms.Form):
    """The old one once more, then the new one."""

    current = forms.CharField(
        label=_("现在的密码"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("请写密码")},
    )
    password = forms.CharField(
        label=_("新密码"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=PASSWORD_RULES,
        error_messages={"required": _("请写一个密码")},
    )


class SetUpForm(CodeForm):
    """The app's first code. `secret`: sealed, so that nothing is kept until the app has shown that it has it."""

    secret = forms.CharField(widget=forms.HiddenInput)


class AskPasswordForm(forms.Form):
    """So that nobody does it at a place that was left open."""

    password = forms.CharField(
        label=_("现在的密码"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("请写密码")},
    )
