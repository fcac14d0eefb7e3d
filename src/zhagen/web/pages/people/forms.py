"""What is asked about people: whom to invite, which role where, what the invited person chooses."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.ids import make_id
from zhagen.web.common.roles import ROLE_LABELS, Role
from zhagen.web.pages.forms.password import chosen_password


class RoleForm(forms.Form):
    """A role and where it holds. `places`: what there is to choose from."""

    role = forms.ChoiceField(
        label=_("角色"),
        choices=[("", _("请选择")), *((role.value, label) for role, label in ROLE_LABELS.items())],
        error_messages={"required": _("请选一个角色")},
    )
    place = forms.TypedChoiceField(
        label=_("在哪里"), coerce=lambda value: value, error_messages={"required": _("请选一个地方")}
    )

    def __init__(self, places: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [("", _("请选择")), *places]

    def chosen(self) -> tuple[Role, Any]:
        """The role and the id of the place."""
        return Role(self.cleaned_data["role"]), forms.UUIDField().clean(self.cleaned_data["place"])


class InviteForm(RoleForm):
    """`id`: made with the form, so that a double click makes one link."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=make_id)
    name = forms.CharField(label=_("姓名"), max_length=60, error_messages={"required": _("请写上名字")})
    field_order = ("id", "name", "role", "place")


class PasswordForm(forms.Form):
    """A new password, typed once."""

    password = chosen_password(_("密码"))


class JoinForm(PasswordForm):
    """What somebody new chooses."""

    name = forms.CharField(label=_("您的姓名"), max_length=60, error_messages={"required": _("请写上名字")})
    username = forms.CharField(
        label=_("用户名"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "username", "autocapitalize": "none"}),
        help_text=_("登录时用"),
        error_messages={"required": _("请写一个用户名")},
    )
    field_order = ("name", "username", "password")
