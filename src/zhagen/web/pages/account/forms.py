"""Signing in, the first run, a new password, one's own account."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.service import FirstRun
from zhagen.web.pages.ui.draft_forms import DraftForm

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


class AccountForm(DraftForm):
    """The name that colleagues read, and the language."""

    name = forms.CharField(label=_("姓名"), max_length=60, error_messages={"required": _("请写上名字")})
    language = forms.ChoiceField(label=_("语言"), choices=settings.LANGUAGES)


class NewPasswordForm(forms.Form):
    """The old one once more, then the new one."""

    current = known_password(_("现在的密码"))
    password = chosen_password(_("新密码"))


class SetUpForm(CodeForm):
    """The app's first code. `secret`: sealed, so that nothing is kept until the app has shown that it has it."""

    secret = forms.CharField(widget=forms.HiddenInput)


class AskPasswordForm(forms.Form):
    """So that nobody does it at a place that was left open."""

    password = known_password(_("现在的密码"))


class FirstRunForm(forms.Form):
    """The person, then the place. What has to be there is the use case's matter: it says all that is wrong at once."""

    name = forms.CharField(label=_("您的姓名"), max_length=60, required=False)
    username = forms.CharField(
        label=_("用户名"),
        max_length=60,
        required=False,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
        help_text=_("登录时用"),
    )
    password = forms.CharField(
        label=_("密码"),
        strip=False,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=NewPasswordForm.base_fields["password"].help_text,
    )
    agency = forms.CharField(label=_("机构名称"), max_length=100, required=False)
    station = forms.CharField(label=_("站点名称"), max_length=100, required=False)
    community = forms.CharField(label=_("社区名称"), max_length=100, required=False)
    started = forms.DateField(
        label=_("从哪天开始在这个社区工作"),
        initial=timezone.localdate,
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
    )
    language = forms.ChoiceField(
        label=_("语言"), choices=settings.LANGUAGES, initial=translation.get_language
    )

    def first_run(self) -> FirstRun:
        """What was entered, for the use case."""
        entered: dict[str, Any] = self.cleaned_data
        return FirstRun(**entered)
