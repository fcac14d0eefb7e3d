"""A vote that begins."""

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.questionnaires.forms import DatedForm
from zhagen.web.records import service as records


class BeginVoteForm(DatedForm):
    """What is put in order."""

    options = forms.CharField(
        label=_("选项"),
        widget=forms.Textarea({"rows": 6}),
        help_text=_("一行一个，例如：加装路灯。大家给它们排先后。"),
    )
    title = forms.CharField(label=_("这次投票叫什么"), required=False, max_length=100)

    field_order = ("id", "options", "title", "day")

    def new(self) -> records.NewVote:
        """Of a valid form."""
        said = self.cleaned_data
        return records.NewVote(said["day"], records.lines_of(said["options"]), said["title"])
