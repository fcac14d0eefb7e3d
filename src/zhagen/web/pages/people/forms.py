"""Somebody invited, a station or an engagement opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Unpack
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import ROLE_LABELS, Role, Scope
from zhagen.web.common.ids import make_id
from zhagen.web.pages.account.forms import chosen_password
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData, FormOptions
from zhagen.web.pages.ui.form_defaults import choice_field

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


Choices = list[tuple[str, list[tuple[UUID, str]]]]


def place_choices(by: Scope) -> Choices:
    """For each agency that they manage: all of it, its stations, its communities' engagements."""
    return [(str(part.itself), _places_of(part)) for part in agency.list_own_agencies(by)]


def _places_of(part: agency.AgencyPart) -> list[tuple[UUID, str]]:
    found = [(part.itself.pk, gettext("整个机构"))]
    for station in part.parts:
        found.append((station.itself.pk, str(station.itself)))
        for community in station.parts:
            found += [(one.pk, _named(station, community, one)) for one in community.parts]
    return found


def _named(station: agency.AgencyPart, community: agency.AgencyPart, engagement: Engagement) -> str:
    said: Sequence[Any] = [station.itself, community.itself, engagement.name or engagement.focus]
    return " · ".join(str(one) for one in said if one)


class RoleForm(DraftForm):
    """A role and where it holds. `places`: what there is to choose from."""

    role = forms.ChoiceField(
        label=_("角色"),
        choices=[("", _("请选择")), *((role.value, label) for role, label in ROLE_LABELS.items())],
        error_messages={"required": _("请选一个角色")},
    )
    place = forms.TypedChoiceField(
        label=_("在哪里"), coerce=lambda value: value, error_messages={"required": _("请选一个地方")}
    )

    def __init__(self, places: Choices, data: FormData = None, **options: Unpack[FormOptions]) -> None:
        super().__init__(data, **options)
        choice_field(self, "place").choices = [("", _("请选择")), *places]

    def chosen(self) -> tuple[Role, UUID]:
        """The role and the id of the place."""
        return Role(self.cleaned_data["role"]), forms.UUIDField().clean(self.cleaned_data["place"])


class InviteForm(RoleForm):
    """`id`: made with the form, so that a double click makes one link."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=make_id)
    name = forms.CharField(label=_("姓名"), max_length=60, error_messages={"required": _("请写上名字")})
    field_order = ("id", "name", "role", "place")


class PasswordForm(DraftForm):
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


DAY = {"type": "date"}


class StationForm(DraftForm):
    """A new station. `id`: made with the form, so that a double click makes one."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=make_id)
    name = forms.CharField(label=_("站点名称"), max_length=100, error_messages={"required": _("请写上名字")})


class NameForm(DraftForm):
    """What a place is called."""

    name = forms.CharField(label=_("名称"), max_length=100, error_messages={"required": _("请写上名字")})


class EngagementForm(DraftForm):
    """A team begins in a community that is there already."""

    started = forms.DateField(
        label=_("从哪天开始"), initial=timezone.localdate, widget=forms.DateInput(DAY, "%Y-%m-%d")
    )
    focus = forms.CharField(label=_("重点（可不填）"), max_length=200, required=False)
    term = forms.DateField(
        label=_("约定到哪天（可不填）"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d")
    )

    def values(self) -> dict[str, Any]:
        """The engagement's cells, those that were filled in."""
        return {
            name: self.cleaned_data[name] for name in ("started", "focus", "term") if self.cleaned_data[name]
        }


class CommunityForm(EngagementForm):
    """A new community, with which a team begins."""

    name = forms.CharField(label=_("社区名称"), max_length=100, error_messages={"required": _("请写上名字")})
    field_order = ("name", "started", "focus", "term")


class EndForm(DraftForm):
    """The last day of an engagement, as it was at `version`."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    day = forms.DateField(
        label=_("最后一天"), initial=timezone.localdate, widget=forms.DateInput(DAY, "%Y-%m-%d")
    )
