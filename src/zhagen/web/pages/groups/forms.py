"""A group that is being formed: its form, its people, its procedures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils import timezone

from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import make_id
from zhagen.web.common.levels import levels_of
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.activities.entry import NOT_A_RESIDENT
from zhagen.web.pages.forms.further_people import also_form
from zhagen.web.pages.group.seats import SEATS, Seat, make_seats, people_of, seats_taken
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.forms import RecordForm, values_in
from zhagen.web.store.kinds import kind_of

RULE = "rule-"
MOST = 150  # names in sight; whoever is not among them is found by a few characters
MAIN = ("name", "day", "nature", "formed_by", "purpose_written", "is_organisation")


@dataclass
class Founding:
    """The page of a new group. `data`: what was sent, nothing at first; `said`: by resident, what cannot be."""

    place: Place
    data: Mapping[str, str]
    said: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        begun = {"id": str(make_id()), "day": timezone.localdate()}
        self.form = RecordForm(self.place.kind, {}, self.data or None, initial=begun)
        del self.form.fields["closed"]  # it is only being formed
        self.also = also_form(self.place, self.data)
        taken = set(seats_taken(self.data))
        names = fieldwork.find_roll_names(self.place.scope, self.place.engagement.pk, taken)
        self._names = [one for place, one in enumerate(names) if place < MOST or one.resident.pk in taken]

    @property
    def main_fields(self) -> list[Any]:
        """What stands first."""
        return [self.form[name] for name in MAIN]

    @property
    def seats(self) -> list[Seat]:
        """A line for everybody who could be in it."""
        return make_seats(self._names, self.data, self.said)

    @property
    def seat_choices(self) -> list[tuple[str, Any]]:
        """Not in it, in it, or with which role."""
        return [*SEATS, *_kind("roles").column("role").codes]

    @property
    def chosen_by(self) -> Any:
        """How somebody came to a role."""
        return _kind("roles").column("chosen_by").codes

    @property
    def role_label(self) -> Any:
        """What a role is called."""
        return _kind("roles").column("role").label

    @property
    def chosen_label(self) -> Any:
        """What the way to it is called."""
        return _kind("roles").column("chosen_by").label

    @property
    def rules(self) -> list[tuple[str, Any, str]]:
        """(topic, its word, the level typed)."""
        topics = _kind("group_rules").column("topic").codes
        return [(topic, word, self.data.get(RULE + topic, "")) for topic, word in topics]

    @property
    def levels(self) -> list[tuple[str, str]]:
        """(level, its word)."""
        return [(str(level), word) for level, word in levels_of(_kind("group_rules").column("level"))]

    def is_valid(self) -> bool:
        """Whether the form is, and everybody chosen is a resident here."""
        known = {str(one.resident.pk) for one in self._names}
        lost = any(str(key) not in known for key in seats_taken(self.data))
        valid = self.form.is_valid()
        if lost:
            self.form.add_error(None, NOT_A_RESIDENT)
        return valid and not lost

    def save(self) -> Any:
        """Write it all. Raises what `form_group` raises."""
        members, roles = people_of(self.seats)
        levels = dict(self.levels)
        rules = {topic: int(level) for topic, _word, level in self.rules if level in levels}
        where = (self.place.scope, self.place.engagement.pk)
        key: UUID = self.form.cleaned_data["id"]
        return community.form_group(*where, self.form.values(), members, roles, rules, id=key).group

    def add_sentences(self, wrong: Invalid) -> None:
        """Each beside its field or its person."""
        for name, sentence in wrong.fields.items():
            part, _dash, rest = name.partition("-")
            if part in ("roles", "memberships"):
                self.said[rest[:36]] = sentence
                self.form.add_error(None, sentence)
            else:
                self.form.add_sentences({name: sentence})

    def differs_from(self, row: Any) -> bool:
        """Whether this form, sent once more, says something else than the group that it wrote."""
        typed = self.form.values()
        stands = values_in(self.place.kind, row)
        return any(
            (typed.get(name) or None) != (value or None) for name, value in stands.items() if name in typed
        )


def _kind(table: str) -> Any:
    return kind_of(community.MODELS[table])
