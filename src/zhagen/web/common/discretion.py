"""Discretion: of which records somebody may not know how many there are. One rule, which every door asks.

Who may not know a number gets nothing that has it in it: no line of a log, no day on which something was entered last,
no difference that a save made, no figure of a board but what `method/disclosure` makes of it.
"""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

import rules
from django.db.models import Q

from zhagen.method.tables import TABLES
from zhagen.web.common.access import Role, Scope, has_role, may

PRIVATE = frozenset(name for name, table in TABLES.items() if table.private)
EVERY = frozenset(TABLES)

rules.add_perm("numbers.know", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
# The manager is not of the team and has no business with disputes and check-ins. A lead reads no such record and
# answers for the work, so the team's numbers are a lead's too.
rules.add_perm("numbers.know_private", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR))


def untold_tables(by: Scope, engagement: UUID) -> frozenset[str]:
    """The tables of whose records this person may not know the number there: all of them for a viewer."""
    if not may(by, "numbers.know", engagement):
        return EVERY
    return frozenset() if may(by, "numbers.know_private", engagement) else PRIVATE


def told_rows(by: Scope, engagements: Iterable[UUID]) -> Q:
    """Of a log: the rows of these engagements that this person may know of, whatever counts or pages them."""
    alike: defaultdict[frozenset[str], list[UUID]] = defaultdict(list)
    for one in engagements:
        alike[untold_tables(by, one)].append(one)
    told = Q(pk__in=())
    for untold, places in alike.items():
        told |= Q(engagement__in=places) & ~Q(table__in=untold)
    return told
