"""Activities that were held, who was present or served, and which groups they name."""

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.living import away_on_their_day
from zhagen.method.measures.sources import (
    Source,
    at_last,
    count,
    each,
    most,
    pairs,
    per,
    rows,
    to,
    under,
)
from zhagen.method.measures.terms import Expr, R, c, when

# The six functions of an activity: who did each is one of worker, committee, mixed, resident, or empty.
FUNCTIONS = ("initiated_by", "convened_by", "chaired_by", "recorded_by", "money_by", "external_by")
# Activity classes of measures.md: methods in which residents take part in deciding and doing.
PARTICIPATION = ("meeting", "group_building", "collective_action", "planning", "advocacy", "training")
SERVES = ("service", "relation")  # an event serves nobody

held = rows("activities").where(c.held)
# A row for each activity, held or not, and each group that it names (G19): those of activities, `group`.
naming = each(rows("activities"), "groups", "group")
# Held activities that name at least one group.
held_of_groups = held.where(per(naming, "id").has(c.id))

_attended = rows("attendance").where(to("activities", c.activity, "held"))
_heads = per(
    _attended,
    "activity",
    "resident",
    id=at_last(c.id, c.id_order),
    ago=most(c.ago),
    part=most(c.part),
    hours=most(c.hours),
)
_told = per(_attended, "activity", part=most(c.part))
# One row for each resident at each held activity (G18): id (of one of its rows), activity, resident, ago (of its
# earliest row), part (highest; 0 where others of that activity have one), hours (largest), the activity's method and
# incentive.
present = _heads.with_(
    part=c.part.or_(when(_told.at(c.activity, c.part).told, 0)),
    method=to("activities", c.activity, "method"),
    incentive=to("activities", c.activity, "incentive"),
)
# Whether some attendance's part has been recorded up to the as-of day (G4).
part_kept = rows("attendance").where(c.part.told).any

# unit, resident, ago, id: made contacts that served a known resident; attendances at held activities that serve.
served_by_contact = made.where(c.purpose == "serve", c.resident.told)
served_at_activity = present.where(c.method.isin(*SERVES))
ways_served = (served_by_contact, served_at_activity)
# Every time that a resident was served, either way.
served = under(*ways_served, columns=("resident", "ago"))


def member_attendance(window: Expr) -> Source:
    """For each held activity of the window and group that had members that day: activity, group, members, present.

    A member on a day had joined by it, not left by it, and lived here. `present` are those of them who came.
    """
    days = naming.where(c.held, c.ago < window).with_(activity=c.id)
    both = pairs(
        days, rows("memberships"), "group", resident="resident", joined_ago="ago", left_ago="left_ago"
    )
    there = both.where(c.joined_ago >= c.ago, ~(c.left_ago >= c.ago).or_(False))
    away = away_on_their_day(there, "activity", "group", "resident")
    people = per(there, "activity", "group", "resident")
    people = people.where(~away.has(c.activity, c.group, c.resident))
    came = _heads.has(c.activity, c.resident)
    return per(people.with_(came=came), "activity", "group", members=count(), present=count(c.came))


def part_shares() -> dict[str, Expr]:
    """k_now, n_now, k_before, n_before: attendances with part >= 1, and all whose part is recorded.

    `before` is the time before the window, as far back as a habit of recording shows.
    """
    told = present.where(c.part.told, c.ago < R.note_jump_window + R.note_jump_history_window)
    now, helped = c.ago < R.note_jump_window, c.part >= 1
    return {
        "k_now": told.of_unit(count(now & helped), 0),
        "n_now": told.of_unit(count(now), 0),
        "k_before": told.of_unit(count(~now & helped), 0),
        "n_before": told.of_unit(count(~now), 0),
    }
