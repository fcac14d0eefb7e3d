"""A group founded, joined, its seats and procedures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.forms import BoundField
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.pages.activities.entry import NOT_A_RESIDENT
from zhagen.web.pages.activities.roll import also_form, also_in, where_of
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.forms import Choices, PartForm, RecordForm
from zhagen.web.pages.records.titles import say_left, title_of
from zhagen.web.pages.ui.finder_field import FinderField, FindingForm
from zhagen.web.pages.ui.finder_results import PeopleFinder, day_in
from zhagen.web.records import service as records
from zhagen.web.records.service import NewRole
from zhagen.web.store.kinds import RecordKind, kind_of, kind_of_row

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Group, GroupMembership, GroupRole


class JoiningForm(FindingForm):
    """`id`: made with the form, so that a double click saves once."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    day = forms.DateField(widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def add_sentences(self, sentences: Mapping[str, Sentence]) -> None:
        """Each beside its field, with the name of whom it is about."""
        names = {str(one.id): one.name for one in self.cleaned_data.get("resident", ())}
        for name, sentence in sentences.items():
            key, _dash, column = name.rpartition("-")
            self.add_error("day" if column == "day" else "resident", f"{names.get(key, '')} · {sentence}")


def joining_form(context: RecordContext, data: QueryDict | None = None) -> JoiningForm:
    """From today if nothing else is said."""
    begun = {"id": str(make_id()), "day": timezone.localdate()}
    form = JoiningForm(data, initial=begun, auto_id="id_join_%s")
    form.fields["day"].label = kind_of(records.MODELS["memberships"]).column("day").label
    finder = PeopleFinder(context.scope, context.engagement.pk, ("residents",))
    form.fields["resident"] = FinderField(finder, label=_("谁加入"))
    form.order_fields(["id", "resident", "day"])
    return form


def role_form(context: RecordContext, group: Group, data: QueryDict | None = None) -> PartForm:
    """A member takes on a role."""
    day = day_in(data) or timezone.localdate()
    members = records.lives_on(_members(context, group).select_related("resident"), day, "resident__")
    who = [(str(one.resident_id), title_of(one.resident)) for one in members]
    return _new("roles", ("resident", "role", "chosen_by", "day"), {"resident": who}, data, "role", "role")


def rule_form(data: QueryDict | None = None) -> PartForm:
    """A procedure is in use so far."""
    return _new("group_rules", ("topic", "level", "day"), {}, data, "rule", "topic", "level")


def leave_form(row: GroupMembership, data: QueryDict | None = None) -> PartForm:
    """A member leaves, today if nothing else is said; the day on which they left the community where they did."""
    return _ending(row, ("left",), "left", data)


def end_form(row: GroupRole, data: QueryDict | None = None) -> PartForm:
    """A role ends, handed over or not."""
    return _ending(row, ("until", "handed_over"), "until", data)


def _new(
    table: str, shown: tuple[str, ...], choices: Choices, data: QueryDict | None, act: str, *needed: str
) -> PartForm:
    begun = {"id": str(make_id()), "day": timezone.localdate()}
    kind = kind_of(records.MODELS[table])
    return PartForm(kind, shown, choices, data, needed=needed, initial=begun, auto_id=f"id_{act}_%s")


def _ending(
    row: GroupMembership | GroupRole, shown: tuple[str, ...], day: str, data: QueryDict | None
) -> PartForm:
    ends = row.resident.until if say_left(row.resident) else timezone.localdate()
    begun = {"id": str(row.pk), "version": row.version, day: ends}
    own = f"id_{str(row.pk)[-6:]}_%s"
    return PartForm(kind_of_row(row), shown, {}, data, needed=(day,), initial=begun, auto_id=own)


def _members(context: RecordContext, group: Group) -> QuerySet[GroupMembership]:
    rows: QuerySet[GroupMembership] = records.list_records(
        context.scope, "memberships", context.engagement.pk
    )
    return rows.filter(group=group.pk, left__isnull=True)


SEAT, CHOSEN = "seat-", "chosen-"
MEMBER = "member"  # in it, with no role


@dataclass(frozen=True, slots=True)
class Seat:
    """One resident. `seat`: empty, member, or the code of a role; `chosen_by`: how they came to the role."""

    key: str
    name: str
    where: str
    lately: int
    is_exempt: bool
    seat: str = ""
    chosen_by: str = ""
    said: Sentence = ""


def make_seats(
    names: Iterable[records.RollName], data: Mapping[str, str], said: Mapping[str, Sentence]
) -> list[Seat]:
    """With what was typed, and what of it cannot be, by resident. Whoever was found and added is a member."""
    added = also_in(data)
    return [
        Seat(
            key,
            title_of(one.resident),
            where_of(one.resident),
            one.lately,
            bool(one.resident.exempt),
            data.get(SEAT + key, MEMBER if key in added else ""),
            data.get(CHOSEN + key, ""),
            said.get(key, ""),
        )
        for one in names
        for key in [str(one.resident.pk)]
    ]


def seats_taken(data: Mapping[str, str]) -> list[UUID]:
    """The residents of whom something was chosen, and those that were found and added."""
    found = [UUID(key) for key in also_in(data)]
    for name, value in data.items():
        if name.startswith(SEAT) and value:
            try:
                found.append(UUID(name.removeprefix(SEAT)))
            except ValueError:
                continue
    return found


def people_of(seats: Iterable[Seat]) -> tuple[list[UUID], list[NewRole]]:
    """Members and roles, as the use case takes them."""
    taken = [one for one in seats if one.seat]
    members = [UUID(one.key) for one in taken]
    return members, [NewRole(UUID(one.key), one.seat, one.chosen_by) for one in taken if one.seat != MEMBER]


SEATS = (("", _("不在组里")), (MEMBER, _("组员")))


RULE = "rule-"
MOST = 150  # names in sight; whoever is not among them is found by a few characters
MAIN = ("name", "day", "nature", "formed_by", "purpose_written", "is_organisation")


@dataclass
class Founding:
    """The page of a new group. `data`: what was sent, nothing at first; `key`: the id of the form; `said`: by resident,
    what cannot be."""

    context: RecordContext
    data: QueryDict
    key: UUID
    said: dict[str, Sentence] = field(default_factory=dict)

    def __post_init__(self) -> None:
        begun = {"id": str(self.key), "day": timezone.localdate()}
        self.form = RecordForm(self.context.kind, {}, self.data or None, initial=begun)
        del self.form.fields["closed"]  # it is only being formed
        self.also = also_form(self.context, self.data)
        taken = set(seats_taken(self.data))
        names = records.find_roll_names(self.context.scope, self.context.engagement.pk, taken)
        self._names = [one for place, one in enumerate(names) if place < MOST or one.resident.pk in taken]

    @property
    def main_fields(self) -> list[BoundField]:
        """What stands first."""
        return [self.form[name] for name in MAIN]

    @property
    def seats(self) -> list[Seat]:
        """A line for everybody who could be in it."""
        return make_seats(self._names, self.data, self.said)

    @property
    def seat_choices(self) -> list[tuple[str, Sentence]]:
        """Not in it, in it, or with which role."""
        return [*SEATS, *_kind("roles").column("role").codes]

    @property
    def chosen_by(self) -> Sequence[tuple[str, Sentence]]:
        """How somebody came to a role."""
        return _kind("roles").column("chosen_by").codes

    @property
    def role_label(self) -> Sentence:
        """What a role is called."""
        label: Sentence = _kind("roles").column("role").label
        return label

    @property
    def chosen_label(self) -> Sentence:
        """What the way to it is called."""
        label: Sentence = _kind("roles").column("chosen_by").label
        return label

    @property
    def rules(self) -> list[tuple[str, Sentence, str]]:
        """(topic, its word, the level typed)."""
        topics = _kind("group_rules").column("topic").codes
        return [(topic, word, self.data.get(RULE + topic, "")) for topic, word in topics]

    @property
    def levels(self) -> list[tuple[str, str]]:
        """(level, its word)."""
        return [(str(level), str(word)) for level, word in _kind("group_rules").column("level").levels]

    def is_valid(self) -> bool:
        """Whether the form is, and everybody chosen is a resident here."""
        known = {str(one.resident.pk) for one in self._names}
        lost = any(str(key) not in known for key in seats_taken(self.data))
        valid = self.form.is_valid()
        if lost:
            self.form.add_error(None, NOT_A_RESIDENT)
        return valid and not lost

    def answers(self) -> bool:
        """Whether all that is asked of it is answered."""
        context = self.context
        here, values, key = context.engagement.pk, self.form.values(), self.form.cleaned_data["id"]
        return self.form.answers(records.question_record(context.scope, "groups", here, values, key=key))

    def save(self) -> records.FormedGroup:
        """Write it all. Raises what `form_group` raises."""
        members, roles = people_of(self.seats)
        levels = dict(self.levels)
        rules = {topic: int(level) for topic, _word, level in self.rules if level in levels}
        where = (self.context.scope, self.context.engagement.pk)
        key: UUID = self.form.cleaned_data["id"]
        return records.form_group(*where, self.form.values(), members, roles, rules, id=key)

    def add_sentences(self, sentences: Mapping[str, Sentence]) -> None:
        """Each beside its field or its person."""
        for name, sentence in sentences.items():
            part, _dash, rest = name.partition("-")
            if part in ("roles", "memberships"):
                self.said[rest[:36]] = sentence
                self.form.add_error(None, sentence)
            else:
                self.form.add_sentences({name: sentence})


def _kind(table: str) -> RecordKind:
    return kind_of(records.MODELS[table])
