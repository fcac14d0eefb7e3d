"""Start-up: methods, goals and cautions."""

from tests.oracle import people
from tests.oracle.judge import (
    at_least, at_most, better, beyond_above, beyond_below, caution_state, count_part, ge, gt, judged, share, share_part, shown,
)
from tests.oracle.launch import LIVE_TABLES, days_before, highest_levels
from tests.oracle.people import attendances, follows, has_part
from tests.oracle.prepare_more import served_lately
from tests.oracle.rows import split_ids
from tests.oracle.stages import stage_on_record
from tests.oracle.surveys import mean
from tests.oracle.wilson import wilson


def helped_after(view, first, f):
    """Those of `first` (who -> day) with part 1 or more at any held activity within f days after."""
    return {
        entry["resident"]
        for entry in attendances(view)
        if entry["resident"] in first and has_part(entry, 1) and follows(entry["day"], first[entry["resident"]], f)
    }


def uncover_and_educate(view):
    """Resources found, education held, and learners who then lend a hand."""
    found = view.last("resources", 90)
    held = [row for row in people.held_activities(view, 90) if row["method"] == "education"]
    first = people.first_days(
        (entry["resident"], entry["day"])
        for entry in attendances(view)
        if entry["activity"]["method"] == "education" and view.between(entry["day"], 30, 120)
    )
    return [
        count_part(view, len(found), ["resources"], lambda x: at_least(x, 5)),
        count_part(view, len(held), ["activities"], lambda x: at_least(x, 2), view.stale("activities", 180)),
        share_part(
            view, len(helped_after(view, first, 30)), len(first), ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 0.30), view.stale("attendance", 240), 10,
        ),
    ]


def mutual_aid_activities(view):
    """Mutual aid activities, and attendees who take part in them."""
    held = [row for row in people.held_activities(view, 90) if row["method"] == "mutual_aid"]
    ids = {row["id"] for row in held}
    told = [entry for entry in attendances(view) if entry["activity"]["id"] in ids and entry["part"] is not None]
    came = {entry["resident"] for entry in told}
    did = {entry["resident"] for entry in told if entry["part"] >= 1}
    return [
        count_part(view, len(held), ["activities"], lambda x: at_least(x, 2), view.stale("activities", 180)),
        share_part(
            view, len(did), len(came), ["attendance", "attendance.part", "activities"], lambda x: at_least(x, 0.30),
            view.stale("attendance", 180), 10,
        ),
    ]


def promote_groups(view):
    """Group building, and groups that residents formed."""
    held = [row for row in people.held_activities(view, 90) if row["method"] == "group_building"]
    formed = [row for row in view.last("groups", 180) if row["formed_by"] is not None]
    theirs = [row for row in formed if row["formed_by"] in ("resident", "mixed")]
    return [
        count_part(view, len(held), ["activities"], lambda x: at_least(x, 3), view.stale("activities", 180)),
        share_part(view, len(theirs), len(formed), ["groups"], lambda x: at_least(x, 0.50)),
    ]


def provide_services(view):
    """Residents served, and of the earlier ones those who came to lend a hand."""
    first = people.first_days((who, day) for who, day in people.services(view) if view.between(day, 180, 270))
    return [
        served_lately(view),
        share_part(
            view, len(helped_after(view, first, 180)), len(first), ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 0.10), view.stale("attendance", 540), 10,
        ),
    ]


def diverse_groups(view):
    """How many natures the live groups have, and how evenly they are spread."""
    live = people.live_groups(view)
    natures = [row["nature"] for row in live if row["nature"] is not None]
    number = min(len(set(natures)), len(people.members_of_all(view, live)) // 5)
    target = 2 if people.is_small(view) else 3
    total = len(natures)
    spread = 1 - sum((natures.count(nature) / total) ** 2 for nature in set(natures)) if total else None
    stale = view.stale("activities", 240)
    return [
        count_part(view, number, LIVE_TABLES, lambda x: at_least(x, target), stale),
        judged(view, spread, None, total, LIVE_TABLES, lambda x: at_least(x, 0.50), stale, total >= 1),
    ]


def backbone_trained(view):
    """Backbones: how many, from where, from how many groups, how able."""
    found = people.backbones(view)
    size = people.residents_of_buildings(view)
    want = max(4, min(8, size / 50)) if size > 0 else 8
    by_attendance = view.all_kept(["attendance", "attendance.part", "activities"])
    kept = by_attendance or view.kept("roles")
    area_of = people.area_of_residents(view)
    places = {area_of[who] for who in found if who in area_of}
    plain = [row for row in people.open_groups(view) if row["is_organisation"] is not True]
    largest = 0
    for group in plain:
        holders = {r["resident"] for r in people.open_roles(view, "leader", "core", "deputy") if r["group"] == group["id"]}
        largest = max(largest, len(found & (holders | people.members(view, group["id"]))))
    able = {who for (who, _), level in highest_levels(view).items() if level >= 3}
    chaired = {}
    for entry in attendances(view):
        if view.within(entry["day"], 180) and has_part(entry, 3):
            chaired.setdefault(entry["resident"], set()).add(entry["activity"]["id"])
    able |= {who for who, activities in chaired.items() if len(activities) >= 2}
    good = len(found & able)
    n = len(found)
    target_areas = people.three_areas(view)
    return [
        count_part(view, n, kept, lambda x: at_least(x, want)),
        count_part(
            view, len(places), kept and view.all_kept(["residents", "households", "buildings"]),
            lambda x: at_least(x, target_areas),
        ),
        share_part(
            view, largest, n, kept and (view.kept("memberships") or view.kept("roles")), lambda x: at_most(x, 0.50),
            min_n=3, falls_away=len(plain) < 2 or n == 0,
        ),
        share_part(
            view, good, n, kept and view.kept("skill_evidence"),
            lambda x: better(at_least(x, 0.50), at_least(good, 4)), min_n=3,
        ),
    ]


def backbone_solves(view):
    """Shared concerns solved under residents' own lead."""
    solved = [
        row
        for row in view.rows("concerns")
        if row["scope"] == "shared"
        and view.within(row["closed"], 180)
        and row["outcome"] in ("solved", "partly")
        and row["lead"] is not None
        and row["worker_input"] is not None
    ]
    led = [row for row in solved if row["lead"] in ("leader", "group", "residents") and row["worker_input"] <= 1]
    target = 0.60 if stage_on_record(view) in ("consolidate", "evaluate") else 0.30
    return [
        share_part(
            view, len(led), len(solved), ["concerns"], lambda x: at_least(x, target), view.stale("concerns", 360), 3
        )
    ]


def dependency(view):
    """What staff do in groups' activities, whether it falls, who is there, what is done for people."""
    held = [row for row in people.held_activities(view) if split_ids(row["groups"])]
    now_rows = [row for row in held if view.within(row["day"], 90)]
    now_shares = people.staff_shares(now_rows)
    before_shares = people.staff_shares([row for row in held if view.between(row["day"], 90, 180)])
    now, before = mean(now_shares), mean(before_shares)
    grown = any(view.ago(group["day"]) > 180 for group in people.open_groups(view))

    def soften(word):
        return word if grown or word != "met" else "near"

    change = now - before if now_shares and before_shares else None
    told = [row for row in now_rows if row["worker_present"] is not None]
    alone = [row for row in told if not row["worker_present"]]
    closed = [
        row
        for row in view.rows("concerns")
        if row["scope"] == "shared" and view.within(row["closed"], 90) and row["worker_input"] is not None
    ]
    done_for = [row for row in closed if row["worker_input"] == 3]
    stale = view.stale("activities", 180)
    enough_both = len(now_shares) >= 3 and len(before_shares) >= 3
    reaches = view.reaches_back("activities", days_before(view, 90))
    without = share_part(
        view, len(alone), len(told), ["activities"], lambda x: soften(beyond_below(x, 0.20, 0.05)), stale, 3
    )
    for_them = share_part(
        view, len(done_for), len(closed), ["concerns"], lambda x: beyond_above(x, 0.40, 0.60),
        view.stale("concerns", 180, "closed"), 5,
    )
    if not view.live_kept_days("activities"):
        without = shown(without["value"], without["k"], without["n"])
    if not people.open_groups(view):
        for_them = shown(for_them["value"], for_them["k"], for_them["n"])
    return [
        judged(
            view, now, None, len(now_shares), ["activities"], lambda x: soften(beyond_above(x, 0.40, 0.70)), stale,
            len(now_shares) >= 3,
        ),
        judged(
            view, change, None, len(now_shares), ["activities"],
            lambda x: "near" if ge(x, 0) and gt(now, 0.40) else "missed", stale, enough_both and reaches,
        ),
        without,
        for_them,
    ]


def worker_over_leaders(view):
    """Whom people turn to first: the worker, or leaders and groups."""
    number = view.newest_number("nominations", "round")
    rows = [row for row in view.rows("nominations") if number is not None and row["round"] == number]
    rows = [row for row in rows if row["named"] is not None]
    respondents = {row["respondent"] for row in rows}
    worker = len([row for row in rows if row["named"] == "worker"])
    theirs = len([row for row in rows if row["named"] in ("leader", "group")])
    n = worker + theirs

    def names_verdict(_):
        low, high = wilson(worker, n)
        if gt(low, 2 / 3):
            return "met"
        if gt(low, 1 / 2):
            return "near"
        return "undecided" if gt(high, 1 / 2) else "missed"

    turned = [r for r in view.last("concerns", 90) if r["turned_to"] in ("worker", "leader", "group", "committee")]
    to_worker = [row for row in turned if row["turned_to"] == "worker"]
    kept = view.all_kept(["nominations", "roles"])
    stale = view.stale("nominations", 2 * 365)
    names = share_part(view, worker, n, kept, names_verdict, stale, decided=len(respondents) >= 20)
    names["value"] = share(worker, theirs)  # shown as a ratio, judged on the share
    return [
        names,
        share_part(
            view, len(to_worker), len(turned), ["concerns", "roles"], lambda x: beyond_above(x, near=0.60),
            view.stale("concerns", 180), 10,
        ),
    ]


def worker_over_leaders_state(view, parts):
    """Cannot tell until a leader role has been held for 90 days."""
    held = any(view.ago(row["day"]) >= 90 for row in people.open_roles(view, "leader"))
    return caution_state(parts) if held else "cannot-tell"


def group_disputes(view):
    """Disputes open, sides taken, disputes that come back."""
    rows = view.rows("disputes")
    still = [row for row in rows if row["closed"] is None]
    long_alone = [r for r in still if view.ago(r["day"]) > 30 and r["handler"] not in ("supervisor", "partner", "residents")]
    grave = [row for row in still if row["severity"] is not None and row["severity"] >= 3]
    sided = [
        row
        for row in rows
        if (row["closed"] is None or view.within(row["day"], 90) or view.within(row["closed"], 90))
        and row["kind"] in ("people", "power")
        and row["stance"] in ("takes_side", "decides")
    ]
    closed = [row for row in rows if view.within(row["closed"], 365)]
    again = [r for r in closed if any(other["recurs"] == r["id"] and other["id"] != r["id"] for other in rows)]
    return [
        count_part(
            view, len(still), ["disputes"],
            lambda x: "met" if long_alone or grave else "near" if x >= 1 else "missed",
        ),
        count_part(view, len(sided), ["disputes"], lambda x: "met" if x >= 1 else "missed"),
        share_part(view, len(again), len(closed), ["disputes"], lambda x: beyond_above(x, near=0.20)),
    ]
