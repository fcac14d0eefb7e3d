"""Who leads and takes part (G22), groups that are open or live, and residents' organisations."""

from functools import reduce

from zhagen.method.measures.derived.activities import FUNCTIONS, naming, part_kept, present
from zhagen.method.measures.sources import any_of, count, different, latest, per, rows, to, under
from zhagen.method.measures.terms import Expr, R, c

# Roles held: until is empty and the group is not closed.
open_roles = rows("roles").where(~c.until_ago.told, ~to("groups", c.group, "closed_ago").told)
_leading = open_roles.where(c.role.isin("leader", "core"))
# resident: who holds a role leader or core; who holds a role leader.
holders = per(_leading, "resident")
leaders = per(open_roles.where(c.role == "leader"), "resident")

_doers = per(
    present.where(c.ago < R.backbone_window),
    "resident",
    strong=count(c.part >= R.backbone_part),
    active=any_of(c.part >= R.backbone_role_part),
)
_by_deed = _doers.at(c.resident, c.strong, 0) >= R.backbone_activities
_by_role = holders.has(c.resident) & (~part_kept | _doers.at(c.resident, c.active, False))
# resident: part >= 2 in three activities of 180 days, or a role and something done in that time.
backbones = per(under(_doers, holders, columns=("resident",)), "resident").where(_by_deed | _by_role)

open_groups = rows("groups").where(~c.closed_ago.told)
# Memberships that have not been left, of open groups.
current_members = rows("memberships").where(~c.left_ago.told, open_groups.has(c.group))


def _any(exprs: list[Expr]) -> Expr:
    return reduce(lambda a, b: a | b, exprs)


_columns = [Expr("col", name) for name in FUNCTIONS]
_members = per(
    current_members,
    "group",
    members=different(c.resident),
    homes=different(to("residents", c.resident, "household")),
)
_activities = per(
    naming.where(c.held, c.ago < R.live_window),
    "group",
    held=different(c.id),
    asked=any_of(_any([column.told for column in _columns])),
    resident=any_of(_any([(column == "resident").or_(False) for column in _columns])),
)
# Open groups that live: members of several households, activities with residents' hands in them, a purpose written,
# somebody who leads.
live_groups = open_groups.where(
    c.purpose_written,
    _members.at(c.id, c.members, 0) >= R.live_members,
    _members.at(c.id, c.homes, 0) >= R.live_households,
    _activities.at(c.id, c.held, 0) >= R.live_activities,
    _activities.at(c.id, c.resident | ~c.asked, False),
    per(_leading, "group").has(c.id),
)
# Different members of live groups, each person once; empty where there is none.
live_members = current_members.where(live_groups.has(c.group)).of_unit(different(c.resident))

open_organisations = open_groups.where(c.is_organisation)
# The newest level of each topic that an open organisation has one for (G18).
rule_levels = latest(rows("group_rules").where(c.level.told, c.topic.told), "group", "topic").where(
    open_organisations.has(c.group)
)
# Activities, held or not, that name an open organisation.
naming_organisations = rows("activities").where(
    per(naming.where(open_organisations.has(c.group)), "id").has(c.id)
)
