"""Which two, and which of them has which column right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.pages.ui.draft_forms import FormData, FormOptions
from zhagen.web.pages.ui.finder_field import FinderField, FindingForm
from zhagen.web.pages.ui.finder_results import RecordFinder
from zhagen.web.pages.ui.form_defaults import QUESTION
from zhagen.web.records import service as records

FIRST, SECOND = "first", "second"


class OneForm(FindingForm):
    """One entry of a table, by search."""

    def __init__(
        self, finder: RecordFinder, label: Sentence, data: FormData = None, **options: Unpack[FormOptions]
    ) -> None:
        super().__init__(data, **options)
        needed = {"required": _("请选一条")}
        self.fields["one"] = FinderField(finder, several=False, label=label, error_messages=needed)


@dataclass(frozen=True, slots=True)
class Differing:
    """A column in which the two say something else: its name, its label, what each says."""

    name: str
    label: Sentence
    first: str
    second: str


class MergeForm(FindingForm):
    """`keep`: which entry stays; a column in which they differ: whose value is right.

    `id`: made with the form, so that a double click makes them one once. The versions are those that were compared.
    """

    id = forms.UUIDField(widget=forms.HiddenInput, initial=make_id)
    first_version = forms.IntegerField(widget=forms.HiddenInput)
    second_version = forms.IntegerField(widget=forms.HiddenInput)
    keep = forms.ChoiceField(label=_("留下哪一条"), widget=forms.RadioSelect, **QUESTION)

    def __init__(
        self,
        titles: tuple[str, str],
        differing: Sequence[Differing],
        data: FormData = None,
        **options: Unpack[FormOptions],
    ) -> None:
        super().__init__(data, **options)
        keep = self.fields["keep"]
        assert isinstance(keep, forms.ChoiceField)
        keep.choices = [(FIRST, titles[0]), (SECOND, titles[1])]
        self._differing = [one.name for one in differing]
        for one in differing:
            said = [(FIRST, one.first or _("没有写")), (SECOND, one.second or _("没有写"))]
            self.fields[f"column-{one.name}"] = forms.ChoiceField(
                label=one.label,
                choices=said,
                widget=forms.RadioSelect,
                initial=FIRST if one.first else SECOND,
                **QUESTION,
            )

    def chosen(self, first: UUID, second: UUID) -> tuple[records.Pair, dict[str, str]]:
        """Which stays and which is given up; of which columns the value comes from the latter."""
        said = self.cleaned_data
        versions = {FIRST: said["first_version"], SECOND: said["second_version"]}
        keys, kept = {FIRST: first, SECOND: second}, said["keep"]
        other = SECOND if kept == FIRST else FIRST
        pair = records.Pair(keys[kept], keys[other], versions[kept], versions[other])
        taken = {name: records.OTHER for name in self._differing if said[f"column-{name}"] == other}
        return pair, taken
