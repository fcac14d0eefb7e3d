"""“We keep this kind of record since ...”, “no longer since ...”."""

from django import forms
from django.utils.translation import gettext_lazy as _

DAY = {"type": "date"}


class KeepForm(forms.Form):
    """`id`: made with the form, so that a double click saves once; `action`: keep or stop."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    table = forms.CharField(widget=forms.HiddenInput)
    action = forms.ChoiceField(choices=[("keep", ""), ("stop", "")], widget=forms.HiddenInput)
    day = forms.DateField(label=_("从哪天起"), widget=forms.DateInput(DAY, "%Y-%m-%d"))
