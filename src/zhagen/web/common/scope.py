"""Where a person stands: which engagements, stations and agencies are theirs, in which roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from zhagen.web.common.roles import Role

Roles = Mapping[UUID, frozenset[Role]]


@dataclass(frozen=True, slots=True)
class Scope:
    """What every read and write is held against. What is in none of these maps does not exist for this person.

    `engagements`, `stations`, `agencies`: id -> the person's roles there; a role in an agency is a role in all its
    stations and engagements. `communities`: engagement -> its community.
    """

    account: UUID
    engagements: Roles = field(default_factory=dict)
    communities: Mapping[UUID, UUID] = field(default_factory=dict)
    stations: Roles = field(default_factory=dict)
    agencies: Roles = field(default_factory=dict)

    def roles_in(self, place: UUID) -> frozenset[Role]:
        """The roles in an engagement, a station or an agency; none where it is not theirs."""
        for places in (self.engagements, self.stations, self.agencies):
            if place in places:
                return places[place]
        return frozenset()
