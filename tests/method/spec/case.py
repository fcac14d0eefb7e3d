"""A spec of one item: small drawn tables in; parts, state and sentence out. The specs are also the manual."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.method.terms import Words


@dataclass(frozen=True)
class Case:
    """One drawn case.

    `parts`: part id -> "verdict", "verdict value" or "verdict k/n", e.g. "met 12", "near 7/18", "undecided 3/4"
    (value compared to 1e-6; a share is best given as k/n). Parts not named are not looked at. `says`: the item's
    whole sentence in both languages; give it in at least one case an item.
    """

    title: Words
    as_of: str
    tables: str
    state: str
    parts: dict[str, str]
    says: Words | None = None


@dataclass(frozen=True)
class Spec:
    """All cases of one item. What it means is said by the playbook."""

    item: str
    cases: Sequence[Case]
