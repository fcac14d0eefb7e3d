"""What the first page asks of an empty installation."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.service import FirstRun
from zhagen.web.pages.forms.account import NewPasswordForm


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
