"""What people change of their own accounts."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.forms.password import chosen_password, known_password
from zhagen.web.pages.forms.sign_in import CodeForm


class AccountForm(forms.Form):
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
