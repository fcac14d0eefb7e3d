"""What is asked about stations, communities and engagements."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.ids import make_id

DAY = {"type": "date"}


class StationForm(forms.Form):
    """A new station. `id`: made with the form, so that a double click makes one."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=make_id)
    name = forms.CharField(label=_("站点名称"), max_length=100, error_messages={"required": _("请写上名字")})


class NameForm(forms.Form):
    """What a place is called."""

    name = forms.CharField(label=_("名称"), max_length=100, error_messages={"required": _("请写上名字")})


class EngagementForm(forms.Form):
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


class EndForm(forms.Form):
    """The last day of an engagement, as it was at `version`."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    day = forms.DateField(
        label=_("最后一天"), initial=timezone.localdate, widget=forms.DateInput(DAY, "%Y-%m-%d")
    )
