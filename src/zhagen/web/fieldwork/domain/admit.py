"""Somebody comes to an activity who is in no list yet."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from zhagen.web.common.errors import wrong_in
from zhagen.web.common.ids import derive_id
from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community


def admit(
    by: Scope, engagement: UUID, activity: UUID, aliases: Sequence[str], *, surely_new: bool, origin: str = ""
) -> list[Any]:
    """Write a resident for each alias and return them; the same activity and alias again, the same resident.

    Raises Invalid {"newcomers-ALIAS-alias"} where the list has somebody of that alias and nobody said that it is
    another, and what `common.writing.record` raises.
    """
    found = []
    for alias in dict.fromkeys(aliases):
        new = community.Newcomer(resident={"alias": alias}, surely_new=surely_new)
        with wrong_in(f"newcomers-{alias}"):
            key = derive_id(activity, "newcomers", alias)
            found.append(community.add_newcomer(by, engagement, new, id=key, origin=origin).resident)
    return found
