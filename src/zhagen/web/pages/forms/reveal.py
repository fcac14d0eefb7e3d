"""Why somebody looks at what is hidden."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.models.access_row import WORDS_LENGTH
from zhagen.web.common.reasons import REASONS


class RevealForm(forms.Form):
    """A reason from a short list, and a few words where one wants to. `then`: change, to go on to the form."""

    reason = forms.ChoiceField(label=_("为什么要看"), choices=[("", _("请选一个")), *REASONS])
    words = forms.CharField(label=_("补充一句"), required=False, max_length=WORDS_LENGTH)
    then = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].widget.attrs.pop("maxlength", None)  # a browser would cut it and say nothing
