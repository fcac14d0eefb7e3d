"""Start-up: situation, residents and tasks."""

from datetime import timedelta

from tests.oracle import people
from tests.oracle.judge import (
    at_least,
    better,
    beyond_above,
    beyond_below,
    count_part,
    gt,
    judged,
    share_part,
)
from tests.oracle.people import attendances, has_part

LIVE_TABLES = ["groups", "memberships", "residents", "activities", "roles"]


def resources_untapped(view):
    """Confirmed inside resources that were used."""
    used = {row["resource"] for row in view.last("resource_uses", 180)}
    confirmed = [
        row for row in view.rows("resources") if row["inside"] is True and row["confirmed"] is not None
    ]
    in_use = [row for row in confirmed if row["id"] in used]
    return [
        share_part(
            view,
            len(in_use),
            len(confirmed),
            ["resource_uses", "resources"],
            lambda x: beyond_below(x, 0.50, 0.30),
            view.stale("resource_uses", 360),
            10,
        )
    ]


def free_riding(view):
    """Residents who come and do nothing; what incentives do to attendance."""
    exempt = {row["id"] for row in view.rows("residents") if row["exempt"] is True}
    exempt |= people.gone(view, "residents")
    given = {row["giver"] for row in view.last("exchanges", 180)}
    parts, times = {}, {}
    for entry in attendances(view):
        who = entry["resident"]
        if not view.within(entry["day"], 180) or entry["part"] is None or who in exempt:
            continue
        parts.setdefault(who, []).append(entry["part"])
        if entry["activity"]["method"] not in (None, "service"):
            times[who] = times.get(who, 0) + 1
    regular = [who for who, number in times.items() if number >= 2]
    idle = [who for who in regular if max(parts[who]) == 0 and who not in given]

    came = {}
    for entry in attendances(view):
        came.setdefault(entry["activity"]["id"], set()).add(entry["resident"])
    sides = {True: [], False: []}
    for row in people.held_activities(view, 180):
        if row["incentive"] is not None and row["id"] in came:
            sides[row["incentive"]].append(len(came[row["id"]]))
    ratio = None
    if sides[True] and sides[False]:
        ratio = (sum(sides[True]) / len(sides[True])) / (sum(sides[False]) / len(sides[False]))
    stale = view.stale("attendance", 360)
    return [
        share_part(
            view,
            len(idle),
            len(regular),
            ["attendance", "attendance.part", "activities"],
            lambda x: beyond_above(x, 0.60, 0.80),
            stale,
            10,
        ),
        judged(
            view,
            ratio,
            None,
            len(sides[True]) + len(sides[False]),
            ["attendance", "activities"],
            lambda x: beyond_above(x, met=1.5),
            stale,
            len(sides[True]) >= 3 and len(sides[False]) >= 3,
        ),
    ]


def mobilise_resources(view):
    """Inside uses, inside money, residents who gave a hand."""
    inside_of = {row["id"]: row["inside"] for row in view.rows("resources")}
    uses = [row for row in view.last("resource_uses", 90) if inside_of.get(row["resource"]) is not None]
    inside = [row for row in uses if inside_of[row["resource"]]]
    money = [
        row
        for row in view.last("funding", 365)
        if row["core"] is False and row["inside"] is not None and row["received"] is not None
    ]
    total = sum(row["received"] for row in money)
    ours = sum(row["received"] for row in money if row["inside"])
    told = [
        entry for entry in attendances(view) if view.within(entry["day"], 90) and entry["part"] is not None
    ]
    came = {entry["resident"] for entry in told}
    did = {entry["resident"] for entry in told if entry["part"] >= 1}
    return [
        share_part(
            view,
            len(inside),
            len(uses),
            ["resource_uses", "resources"],
            lambda x: at_least(x, 0.50),
            view.stale("resource_uses", 180),
            10,
        ),
        share_part(
            view,
            ours,
            total,
            ["funding"],
            lambda x: at_least(x, 0.20),
            view.stale("funding", 730),
            1,
            len(money),
            falls_away=total == 0,
        ),
        judged(
            view,
            100 * len(did) / len(came) if came else None,
            len(did),
            len(came),
            ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 20),
            view.stale("attendance", 180),
            len(came) >= 10,
        ),
    ]


def form_groups(view):
    """Live groups, no more than one for every five different members."""
    live = people.live_groups(view)
    number = min(len(live), len(people.members_of_all(view, live)) // 5)
    target = 2 if people.is_small(view) else 3
    return [
        count_part(view, number, LIVE_TABLES, lambda x: at_least(x, target), view.stale("activities", 240))
    ]


def highest_levels(view):
    """(resident, skill) -> highest level ever seen."""
    best = {}
    for row in view.rows("skill_evidence"):
        if row["level"] is not None and row["skill"] is not None:
            key = (row["resident"], row["skill"])
            best[key] = max(row["level"], best.get(key, row["level"]))
    return best


def train_leaders(view):
    """Residents able in four skills; those trained who then took charge of something."""
    able = {}
    for (who, _), level in highest_levels(view).items():
        able[who] = able.get(who, 0) + (level >= 3)
    seen = {
        r["resident"]
        for r in view.last("skill_evidence", 180)
        if r["level"] is not None and r["skill"] is not None
    } - people.gone(view, "residents")
    good = [who for who in seen if able[who] >= 4]

    trainings = [
        (e["resident"], e["day"]) for e in attendances(view) if e["activity"]["method"] == "training"
    ]
    trainings += [
        (row["resident"], row["day"])
        for row in people.made_contacts(view)
        if row["purpose"] == "coach" and row["resident"] is not None
    ]
    first = people.first_days(trainings)
    trained = {who for who, day in trainings if view.within(day, 180)} - people.gone(view, "residents")
    practised = {
        entry["resident"]
        for entry in attendances(view)
        if entry["resident"] in trained and has_part(entry, 2) and entry["day"] > first[entry["resident"]]
    }
    return [
        share_part(
            view,
            len(good),
            len(seen),
            ["skill_evidence"],
            lambda x: at_least(x, 0.50),
            view.stale("skill_evidence", 360),
            3,
        ),
        share_part(
            view,
            len(practised),
            len(trained),
            ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 0.60),
            view.stale("attendance", 360),
            3,
        ),
    ]


def consolidate_participation(view):
    """Those who come often, those who come back, and members who are there."""
    counted = [e for e in attendances(view) if e["activity"]["method"] not in (None, "event", "service")]
    times, left = {}, people.gone(view, "residents")
    for entry in counted:
        if view.within(entry["day"], 180) and entry["resident"] not in left:
            times[entry["resident"]] = times.get(entry["resident"], 0) + 1
    often = [who for who, number in times.items() if number >= 3]
    first = people.first_days((entry["resident"], entry["day"]) for entry in counted)
    new = {who for who, day in first.items() if view.between(day, 90, 180)} - left
    again = new & {entry["resident"] for entry in counted if view.within(entry["day"], 90)}
    present = on_the_list = 0
    live = people.live_groups(view)
    plain = [group for group in live if group["is_organisation"] is not True]
    for group in plain or live:
        there, all_members = people.present_and_members(view, group["id"])
        present += there
        on_the_list += all_members
    tables = ["attendance", "activities"]
    stale = view.stale("attendance", 360)
    return [
        share_part(view, len(often), len(times), tables, lambda x: at_least(x, 0.30), stale, 10),
        share_part(
            view,
            len(again),
            len(new),
            tables,
            lambda x: better(at_least(x, 0.40), at_least(len(again), 12)),
            stale,
            10,
        ),
        share_part(
            view,
            present,
            on_the_list,
            [*tables, "groups", "memberships", "residents", "roles"],
            lambda x: at_least(x, 0.60),
            view.stale("attendance", 180),
            10,
        ),
    ]


def candidates(view):
    """Residents who rose from part 0 or 1 to part 2 or more within 180 days."""
    told = [entry for entry in attendances(view) if entry["part"] is not None]
    rose = people.first_days((entry["resident"], entry["day"]) for entry in told if entry["part"] >= 2)
    return {
        entry["resident"]
        for entry in told
        if entry["part"] <= 1
        and entry["resident"] in rose
        and view.within(rose[entry["resident"]], 180)
        and entry["day"] < rose[entry["resident"]]
    } - people.gone(view, "residents")


def find_leaders(view):
    """Candidates, their areas, and those with skill evidence."""
    found = candidates(view)
    area_of = people.area_of_residents(view)
    places = {area_of[who] for who in found if who in area_of}
    seen = found & {row["resident"] for row in view.rows("skill_evidence")}
    tables = ["attendance", "attendance.part", "activities"]
    stale = view.stale("attendance", 360)
    target = people.three_areas(view)
    return [
        count_part(view, len(found), tables, lambda x: at_least(x, 5), stale),
        count_part(
            view,
            len(places),
            [*tables, "residents", "households", "buildings"],
            lambda x: at_least(x, target),
            stale,
        ),
        share_part(
            view,
            len(seen),
            len(found),
            [*tables, "skill_evidence"],
            lambda x: better(at_least(x, 0.50), at_least(len(seen), 3)),
            stale,
            3,
        ),
    ]


def mutual_aid_climate(view):
    """Who arranges exchanges, who both gives and receives, and whether there are more of them."""
    rows = view.last("exchanges", 90)
    told = [row for row in rows if row["arranged_by"] is not None]
    theirs = [row for row in told if row["arranged_by"] == "resident"]
    givers = {row["giver"] for row in rows} - {None}
    receivers = {row["receiver"] for row in rows} - {None}
    now, before = len(rows), len([r for r in view.rows("exchanges") if view.between(r["day"], 90, 180)])

    def rising(value):
        if gt(value, 0) or now >= 12:
            return "met"
        return "near" if before > 0 and at_least(now, 0.70 * before) == "met" else "missed"

    stale = view.stale("exchanges", 180)
    decided = view.reaches_back("exchanges", days_before(view, 90))
    return [
        share_part(view, len(theirs), len(told), ["exchanges"], lambda x: at_least(x, 0.50), stale, 10),
        share_part(
            view,
            len(givers & receivers),
            len(givers | receivers),
            ["exchanges"],
            lambda x: at_least(x, 0.20),
            stale,
            10,
        ),
        judged(view, now - before, now, before, ["exchanges"], rising, stale, decided),
    ]


def days_before(view, days):
    """The day so many days before D: with 90 the last day of the window before."""
    return view.day - timedelta(days=days)
