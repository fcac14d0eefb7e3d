"""The roll: a row of radios a person, and what was changed in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.activities.pasted import PastedList, read_list
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.ui.finder_field import FinderField, FindingForm
from zhagen.web.pages.ui.finder_results import PeopleFinder
from zhagen.web.records import service as records
from zhagen.web.records.service import Newcomers

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Resident


ABSENT = ""
CAME = "0"
UNKNOWN = "x"  # came; what they did was not recorded
PARTS = ((CAME, _("到场")), ("1", _("出力")), ("2", _("分工")), ("3", _("主持")))
STATES = ((ABSENT, _("没到")), *PARTS)
NOT_RECORDED = _("到了，没记做什么")


def state_of(part: int | None) -> str:
    """How a roll holds the part of somebody who came."""
    return UNKNOWN if part is None else str(part)


def part_of(state: str) -> int | None:
    """The part that a state means; None for somebody who came and of whom no more was recorded."""
    return None if state == UNKNOWN else int(state)


ALSO = "also"
NAMED = {"new": "new_names"}  # what a use case asks, and the field that it is about
MOST = 100


class FurtherPeople(FindingForm):
    """`new_names`: an alias a line, or a list as a chat has it (`pasted.read_list`)."""

    new_names = forms.CharField(
        label=_("名单里没有的人，一行一个称呼"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_(
            "从接龙贴进来也行：上面的标题和时间、行首的编号不当作人名，“+1”是没写名字的一位。不写真名、电话。"
        ),
    )

    def clean_new_names(self) -> PastedList:
        """The aliases, each once."""
        found = read_list(str(self.cleaned_data["new_names"]))
        if len(found.names) > MOST:
            raise forms.ValidationError(_("一次最多写一百位"))
        return found

    @property
    def title(self) -> str:
        """What stood above the names; empty where nothing did."""
        found: PastedList = self.cleaned_data["new_names"]
        return found.title

    def newcomers(self) -> Newcomers:
        """As the use case takes them: of each that looks like one in the list it has been asked (`question_roll`)."""
        found: PastedList = self.cleaned_data["new_names"]
        return Newcomers(found.names, surely_new=True)

    def add_sentence(self, name: str, sentence: Sentence) -> None:
        """What is wrong with one of the new names; `name`: ALIAS-column."""
        self.add_error("new_names", f"{name.rpartition('-')[0]} · {sentence}")

    def add_newcomer_sentences(self, sentences: Mapping[str, Any]) -> None:
        """Those of what is wrong that are about new names."""
        for name, sentence in sentences.items():
            if name.startswith("newcomers-"):
                self.add_sentence(name.removeprefix("newcomers-"), sentence)

    def is_open(self) -> bool:
        """Whether something stands in it."""
        return bool(self.errors or self["new_names"].value())


def further_people(
    context: RecordContext, data: QueryDict | None = None, day: dt.date | None = None
) -> FurtherPeople:
    """The form. Whoever was found and chosen has moved to the roll and is not offered here once more.

    `day`: that of the activity whose roll it is.
    """
    form = FurtherPeople(_moved(data))
    form.fields[ALSO] = _finder(context, day)
    return form


def also_form(context: RecordContext, data: QueryDict | None = None) -> FindingForm:
    """The same without new people."""
    form = FindingForm(_moved(data))
    form.fields[ALSO] = _finder(context)
    return form


def _finder(context: RecordContext, day: dt.date | None = None) -> FinderField:
    finder = PeopleFinder(context.scope, context.engagement.pk, ("residents",), day)
    return FinderField(finder, required=False, label=_("加一位"))


def _moved(data: QueryDict | None) -> QueryDict | None:
    if data is None:
        return None
    moved = data.copy()
    moved.setlist(ALSO, [])
    return moved


def also_in(data: Mapping[str, str]) -> list[str]:
    """The ids of residents that were found and chosen."""
    keys = [key.removeprefix("residents:") for key in data.getlist(ALSO)] if hasattr(data, "getlist") else []
    return [key for key in keys if _is_id(key)]


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


PART, WAS = "part-", "was-"


@dataclass(frozen=True, slots=True)
class RollLine:
    """One name. `state`: absent, or a part; `was`: "VERSION:STATE" of what was opened; `said`: what is wrong with it.

    `shown`: in sight from the start; the others come with their group.
    """

    key: str
    name: str
    where: str = ""
    groups: tuple[str, ...] = ()
    is_new: bool = False
    state: str = ABSENT
    was: str = ""
    said: Sentence = ""
    shown: bool = True

    @property
    def states(self) -> list[tuple[str, Sentence]]:
        """What can be chosen."""
        return [*STATES, (UNKNOWN, NOT_RECORDED)] if UNKNOWN in (self.state, self.was[-1:]) else [*STATES]


@dataclass(frozen=True, slots=True)
class Roll:
    """The lines in the order of a roll."""

    lines: list[RollLine] = field(default_factory=list)

    @property
    def states(self) -> list[tuple[str, Sentence]]:
        """What can be chosen for somebody who is added."""
        return [*STATES]

    @property
    def heads(self) -> int:
        """How many came."""
        return sum(one.state != ABSENT for one in self.lines)

    @property
    def tally(self) -> list[tuple[str, Sentence, int]]:
        """(state, its word, how many) of each part."""
        return [(state, word, sum(one.state == state for one in self.lines)) for state, word in PARTS]


def make_roll(
    names: Iterable[records.RollName],
    chosen: Collection[str],
    states: Mapping[str, str],
    *,
    was: Mapping[str, str] | None = None,
    said: Mapping[str, Any] | None = None,
    first: Collection[str] = (),
) -> Roll:
    """Who is on it already, then `first`, the members of the `chosen` groups, who came lately, and the rest."""

    def line(one: records.RollName) -> RollLine:
        key, groups = str(one.resident.pk), tuple(str(group) for group in one.groups)
        state = states.get(key, ABSENT)
        ours = state != ABSENT or key in first or bool(set(groups) & set(chosen))
        return RollLine(
            key,
            title_of(one.resident),
            where_of(one.resident),
            groups,
            one.last is None,
            state,
            (was or {}).get(key, ""),
            (said or {}).get(key, ""),
            ours or bool(one.lately) or not groups,
        )

    lines = [line(one) for one in names]
    return Roll(sorted(lines, key=lambda one: _rank(one, chosen, first, was or states)))


def _rank(line: RollLine, chosen: Collection[str], first: Collection[str], held: Mapping[str, str]) -> int:
    if held.get(line.key):
        return 0
    return 1 if line.key in first else 2 if set(line.groups) & set(chosen) else 3


def where_of(resident: Resident) -> str:
    """The building of a resident, which tells two of the same alias apart."""
    home = resident.household
    building = home.building if home is not None else None
    return "" if building is None else building.name or building.area or ""


def typed_states(data: Mapping[str, str]) -> dict[str, str]:
    """By resident, what was chosen; whoever was found and added came. Whatever is no id of a resident is left out."""
    added = dict.fromkeys(also_in(data), CAME)
    return added | _of(data, PART, {state for state, _word in STATES} | {UNKNOWN})


def typed_was(data: Mapping[str, str]) -> dict[str, str]:
    """By resident, what stood there when the page was opened."""
    return _of(data, WAS, None)


def _of(data: Mapping[str, str], prefix: str, allowed: Collection[str] | None) -> dict[str, str]:
    found = {}
    for name, value in data.items():
        if name.startswith(prefix) and _is_id(name.removeprefix(prefix)):
            found[name.removeprefix(prefix)] = value if allowed is None or value in allowed else ABSENT
    return found
