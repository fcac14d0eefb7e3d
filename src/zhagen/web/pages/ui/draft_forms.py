"""Forms drawn again from what was sent before: bound, never valid, without a complaint."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict
from uuid import UUID

from django import forms
from django.forms.utils import ErrorDict
from django.http import HttpRequest, QueryDict

from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.store.questions import Question


class Draft(QueryDict):
    """The fields of a form that could not be taken; `path`: where it was sent. A copy is a draft too."""

    path = ""


def make_draft(path: str, fields: list[list[str]]) -> Draft:
    """`fields`: name and value, in their order."""
    draft = Draft(mutable=True)
    draft.path = path
    for name, value in fields:
        draft.appendlist(name, value)
    return draft


def form_data(request: HttpRequest, path: str = "") -> QueryDict | None:
    """What a form is bound to: what was sent, or on the page of the form the draft; None where it begins anew.

    `path`: where the form is sent, if that is another address than the page's own.
    """
    if request.method == "POST":
        sent: QueryDict = request.POST
        return sent
    draft: Draft | None = getattr(request, "draft", None)
    return draft if draft and draft.path == (path or request.path) else None


def form_id(request: HttpRequest) -> UUID:
    """The id of the form that is drawn: `?form=ID`, which the page's script writes into its address, else a new one.

    So going back, loading again and another language draw the same form, and what it saves is the same record.
    """
    try:
        return UUID(request.GET.get("form", ""))
    except ValueError:
        return make_id()


def is_draft(data: object) -> bool:
    """Whether it is to be drawn and nothing is to be done with it."""
    return isinstance(data, Draft)


FormData = Mapping[str, Any] | None  # what a form is bound to; None where it begins anew


class FormOptions(TypedDict, total=False):
    """What a form of ours is made with beside its data, as Django has it."""

    initial: dict[str, Any] | None
    prefix: str
    auto_id: str


SURE = "sure"  # the ticks of what was asked: each carries the key of its question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the form shows it: `label` of the field that it is about, `answered` where it is ticked.

    `alike`: table and id of the records that it may be already.
    """

    key: str
    label: Sentence
    sentence: Sentence
    answered: bool
    alike: tuple[tuple[str, UUID], ...] = ()


class DraftForm(forms.Form):
    """Every form of a page that is sent by POST is one. `asked`: what was asked about it (`ui/asked.html`)."""

    cleaned_data: dict[str, Any]
    asked: Sequence[Asked] = ()

    def answers(self, questions: Iterable[Question], names: Mapping[str, str] | None = None) -> bool:
        """Whether each is answered; else it is drawn with them. `names`: the field of a column, where not its own."""
        said = self.data.getlist(SURE) if isinstance(self.data, QueryDict) else ()
        self.asked = [
            Asked(
                one.key,
                self._label((names or {}).get(one.column, one.column)),
                one.sentence,
                one.key in said,
                one.alike,
            )
            for one in questions
        ]
        return all(one.answered for one in self.asked)

    def _label(self, name: str) -> Sentence:
        return self.fields[name].label or "" if name in self.fields else ""

    def full_clean(self) -> None:
        """Of a draft nothing is examined: what is wrong with it is said when it is sent."""
        if is_draft(self.data):
            self._errors, self.cleaned_data = ErrorDict(renderer=self.renderer), {}
        else:
            super().full_clean()

    def is_valid(self) -> bool:
        """Never, of a draft: nothing is written until the person presses save again."""
        return not is_draft(self.data) and super().is_valid()
