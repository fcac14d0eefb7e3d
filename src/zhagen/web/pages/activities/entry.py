"""An activity as it is being written: its form, its roll, further people, its decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.audit import Written
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.pages.activities.forms import ActivityForm, DecisionForm, make_decisions
from zhagen.web.pages.activities.roll import (
    ABSENT,
    NAMED,
    NOT_RECORDED,
    STATES,
    UNKNOWN,
    FurtherPeople,
    Roll,
    further_people,
    make_roll,
    part_of,
    state_of,
    typed_states,
    typed_was,
)
from zhagen.web.pages.records.choices import choices_of, listed_of
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.forms import values_in
from zhagen.web.pages.ui.finder_results import day_in
from zhagen.web.records import service as records
from zhagen.web.records.service import Came, Correction
from zhagen.web.store.kinds import RecordKind, kind_of
from zhagen.web.store.record import DatedRecord

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Activity


NO_ROLL_YET = _("这场活动的日子还没有到，所以没有签到。到了那天再签到；名单里勾上的还在下面。")
NOT_A_RESIDENT = _("名单里有一位不在这个社区的居民里，或者刚被删除；已经从名单里拿下")
NOT_CARRIED = ("note", "title", "planned", "minuted", "day", "until")  # what is another activity's own


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """The page of a new activity. `lost`: somebody was ticked who is no resident of the community, or no longer."""

    context: RecordContext
    form: ActivityForm
    roll: Roll
    decisions: list[DecisionForm]
    further: FurtherPeople
    lost: bool = False

    @property
    def came(self) -> list[Came]:
        """Who came, as the use case takes them."""
        return [Came(UUID(one.key), part_of(one.state)) for one in self.roll.lines if one.state != ABSENT]

    def is_valid(self) -> bool:
        """Whether every part is; each says beside its fields what is not."""
        parts: list[Any] = [
            self.form,
            self.further,
            *(one for one in self.decisions if one.is_bound and not one.is_empty()),
        ]
        wrong = [one for one in parts if not one.is_valid()]
        if self.lost:
            self.form.add_error(None, NOT_A_RESIDENT)
        return not wrong and not self.lost

    def answers(self) -> bool:
        """Whether all that is asked of it is answered."""
        where = (self.context.scope, self.context.engagement.pk)
        new = self.further.newcomers().aliases
        key, came = self.form.cleaned_data["id"], len(self.came)
        asked = records.question_activity(*where, self._values(), self._decided(), new, came, id=key)
        return self.form.answers(asked, NAMED)

    def _values(self) -> dict[str, Any]:
        """Of the activity; without a title it has the one that was pasted above the names."""
        values = self.form.values()
        return values if values.get("title") else {**values, "title": self.further.title[:200]}

    def _decided(self) -> list[dict[str, Any]]:
        return [one.values() for one in self.decisions if one.is_bound and not one.is_empty()]

    def save(self) -> records.RecordedActivity:
        """Write it all. Raises what `record_activity` raises."""
        decided = self._decided()
        key = self.form.cleaned_data["id"]
        where = (self.context.scope, self.context.engagement.pk)
        new = self.further.newcomers()
        return records.record_activity(*where, self._values(), self.came, decided, new, id=key)

    def add_sentences(self, sentences: Mapping[str, Any]) -> None:
        """Each beside its field; a decision's beside the decision that it was."""
        written = [one for one in self.decisions if one.is_bound and not one.is_empty()]
        for name, sentence in sentences.items():
            part, _dash, rest = name.partition("-")
            if part == "decisions":
                place, _dash, column = rest.partition("-")
                written[int(place)].add_sentences({column: sentence})
            elif part == "attendance":
                self.form.add_error(None, why_not_on_roll({name: sentence}))
            elif part == "newcomers":
                self.further.add_sentence(rest, sentence)
            else:
                self.form.add_sentences({name: sentence})


def why_not_on_roll(sentences: Mapping[str, Sentence]) -> Sentence:
    """Why nobody was signed in, from what a use case refused: `attendance-ID-column` or a column of the activity."""
    columns = {name.rpartition("-")[2]: sentence for name, sentence in sentences.items()}
    if columns.keys() & {"day", "entered"}:
        return NO_ROLL_YET
    return NOT_A_RESIDENT if "resident" in columns else " ".join(str(one) for one in columns.values())


def begin_entry(
    context: RecordContext, key: UUID, like: DatedRecord | None = None, group: str = ""
) -> ActivityEntry:
    """An empty page of the form `key`, for that group; with `like`, what stays the same from one activity to the next
    is carried over."""
    begun: dict[str, Any] = {"id": str(key), "day": timezone.localdate(), "held": True}
    first: list[str] = []
    if like is not None:
        held = values_in(context.kind, like)
        begun |= {
            name: value
            for name, value in held.items()
            if name not in NOT_CARRIED
            and value is not None
            and not records.is_questioned("activities", name, value)
        }
        came = records.list_records(context.scope, "attendance", context.engagement.pk)
        first = [str(one) for one in came.filter(activity=like.pk).values_list("resident", flat=True)]
    groups = listed_of(context, "groups")
    choices = {**choices_of(context, key), "groups": groups}
    if group in dict(groups):
        begun["groups"] = [group]
    form = ActivityForm(context.kind, choices, initial=begun)
    names = records.find_roll_names(context.scope, context.engagement.pk, [UUID(one) for one in first])
    roll = make_roll(names, begun.get("groups", ()), {}, first=first)
    return ActivityEntry(context, form, roll, make_decisions(_decisions(), groups), further_people(context))


def read_entry(context: RecordContext, data: QueryDict, more: int = 0) -> ActivityEntry:
    """What was sent. `more`: further lines for decisions."""
    groups = listed_of(context, "groups")
    choices = {**choices_of(context, make_id()), "groups": groups}
    form = ActivityForm(context.kind, choices, data)
    states = typed_states(data)
    people, day = [UUID(one) for one in states], day_in(data)
    names = records.find_roll_names(context.scope, context.engagement.pk, people, day=day)
    roll = make_roll(names, data.getlist("groups"), states)
    lost = sum(state != ABSENT for state in states.values()) > roll.heads
    decisions = make_decisions(_decisions(), groups, data, more)
    return ActivityEntry(context, form, roll, decisions, further_people(context, data), lost)


def find_like(context: RecordContext, asked: Mapping[str, str]) -> DatedRecord | None:
    """The activity that `?like=ID` names; None where there is none."""
    try:
        found: DatedRecord = context.row(UUID(asked.get("like", "")))
    except (ValueError, NotFound):
        return None
    return found


def _decisions() -> RecordKind:
    return kind_of(records.MODELS["decisions"])


def draw_roll(context: RecordContext, activity: Activity, data: Mapping[str, str] | None = None) -> Roll:
    """The roll as it stands, and over it what was typed; where somebody else changed a name since, that is said."""
    rows = records.list_records(context.scope, "attendance", context.engagement.pk).filter(
        activity=activity.pk
    )
    stands = {str(one.resident_id): f"{one.version}:{state_of(one.part)}" for one in rows}
    opened, typed = typed_was(data or {}), changed_states(data or {})
    others = [UUID(key) for key in {*stands, *typed}]
    here = context.engagement.pk
    names = records.find_roll_names(context.scope, here, others, activity=activity.pk, day=activity.day)
    said = {
        key: gettext("别人改过：现在是“%(state)s”") % {"state": _word(stands.get(key, ""))}
        for key, state in typed.items()
        if opened.get(key, "") != stands.get(key, "") and state != _state(stands.get(key, ""))
    }
    states = {key: _state(was) for key, was in stands.items()} | typed
    return make_roll(names, [str(one) for one in activity.groups], states, was=stands, said=said)


def save_roll(
    context: RecordContext, activity: Activity, data: Mapping[str, str], newcomers: records.Newcomers
) -> Written:
    """Write what was changed of it, and nothing else. Raises what `correct_roll` raises."""
    opened = typed_was(data)
    corrections = [
        Correction(
            UUID(key),
            state != ABSENT,
            None if state == ABSENT else part_of(state),
            _version(opened.get(key, "")),
        )
        for key, state in changed_states(data).items()
    ]
    held = _version(data.get("version", "")) or 0 if "held" in data else None
    return records.correct_roll(context.scope, activity, corrections, newcomers, held)


def changed_states(data: Mapping[str, str]) -> dict[str, str]:
    """By resident, what was chosen that is not what stood there when the page was opened."""
    opened = typed_was(data)
    return {key: state for key, state in typed_states(data).items() if state != _state(opened.get(key, ""))}


def _state(was: str) -> str:
    return was.partition(":")[2]


def _version(was: str) -> int | None:
    version = was.partition(":")[0]
    return int(version) if version.isdecimal() and len(version) < 10 else None


def _word(was: str) -> str:
    return str({**dict(STATES), UNKNOWN: NOT_RECORDED}.get(_state(was), ""))
