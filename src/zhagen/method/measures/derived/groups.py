"""Who leads and takes part (G22), groups that are open or live, and residents' organisations."""

from functools import reduce

from zhagen.method.measures.derived.activities import FUNCTIONS, naming, part_kept, present
from zhagen.method.measures.derived.living import home_of, lives_here
from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.sources import Source, any_of, count, different, latest, per, rows, to, under
from zhagen.method.measures.terms import Expr, N, R, c

# Roles held: until is empty, the group is not closed, and whoever has it lives here.
open_roles = rows("roles").where(
    ~c.until_ago.told, ~to("groups", c.group, "closed_ago").told, lives_here("resident")
)
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
# Whether it can be known who did something: a part is recorded, and a sign-in is of an activity that is there (G22).
_deeds_known = part_kept & present.any
_by_role = holders.has(c.resident) & (~_deeds_known | _doers.at(c.resident, c.active, False))
# Whether anybody can be known as a backbone, by deeds or by roles (G22).
backbones_known = _deeds_known | kept_since("roles").told
# resident: part >= 2 in three activities of 180 days, or a role and something done in that time; the role alone where
# it cannot be known who did something.
backbones = per(under(_doers, holders, columns=("resident",)), "resident").where(
    _by_deed | _by_role, lives_here("resident")
)

open_groups = rows("groups").where(~c.closed_ago.told)
# Memberships that have not been left, of open groups and of those who live here.
current_members = rows("memberships").where(
    ~c.left_ago.told, open_groups.has(c.group), lives_here("resident")
)


def _any(exprs: list[Expr]) -> Expr:
    return reduce(lambda a, b: a | b, exprs)


_columns = [Expr("col", name) for name in FUNCTIONS]
_members = per(
    current_members,
    "group",
    members=different(c.resident),
    homes=different(home_of(c.resident)),
)
# Whether one of the six functions was a resident's; whether anybody was asked who held them.
_by_resident = _any([(column == "resident").or_(False) for column in _columns])
_asked = _any([column.told for column in _columns])


def _hands(window: Expr) -> Source:
    """Groups with their held activities of the window: group, held, asked, resident."""
    recent = naming.where(c.held, c.ago < window)
    return per(recent, "group", held=different(c.id), asked=any_of(_asked), resident=any_of(_by_resident))


_activities = _hands(R.live_window)
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
# Those without the ones whose held activities were in others' hands alone; where nobody was asked, they stay.
organisations_of_residents = open_organisations.where(
    _hands(N.hands_window).at(c.id, c.resident | ~c.asked, True)
)
# The newest level of each topic that an open organisation has one for (G18).
rule_levels = latest(rows("group_rules").where(c.level.told, c.topic.told), "group", "topic").where(
    open_organisations.has(c.group)
)
# Activities, held or not, that name an open organisation.
naming_organisations = rows("activities").where(
    per(naming.where(open_organisations.has(c.group)), "id").has(c.id)
)
