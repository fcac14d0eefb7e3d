"""Start-up: methods, goals and cautions."""

from tests.oracle import people
from tests.oracle.judge import at_least, at_most, better, count_part, judged, share_part
from tests.oracle.launch import LIVE_TABLES, highest_levels
from tests.oracle.people import attendances, follows, has_part
from tests.oracle.prepare_more import served_lately


def helped_after(view, first, f):
    """Those of `first` (who -> day) with part 1 or more at any held activity within f days after."""
    return {
        entry["resident"]
        for entry in attendances(view)
        if entry["resident"] in first
        and has_part(entry, 1)
        and follows(entry["day"], first[entry["resident"]], f)
    }


def uncover_and_educate(view):
    """Resources found, education held, and learners who then lend a hand."""
    found = view.last("resources", 90)
    held = [row for row in people.held_activities(view, 90) if row["method"] == "education"]
    first = people.first_days(
        (entry["resident"], entry["day"])
        for entry in attendances(view)
        if entry["activity"]["method"] == "education"
        and view.between(entry["day"], 30, 120)
        and entry["resident"] not in people.gone(view, "residents")
    )
    return [
        count_part(view, len(found), ["resources"], lambda x: at_least(x, 5)),
        count_part(view, len(held), ["activities"], lambda x: at_least(x, 2), view.stale("activities", 180)),
        share_part(
            view,
            len(helped_after(view, first, 30)),
            len(first),
            ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 0.30),
            view.stale("attendance", 240),
            10,
        ),
    ]


def mutual_aid_activities(view):
    """Mutual aid activities, and attendees who take part in them."""
    held = [row for row in people.held_activities(view, 90) if row["method"] == "mutual_aid"]
    ids = {row["id"] for row in held}
    told = [
        entry for entry in attendances(view) if entry["activity"]["id"] in ids and entry["part"] is not None
    ]
    came = {entry["resident"] for entry in told}
    did = {entry["resident"] for entry in told if entry["part"] >= 1}
    return [
        count_part(view, len(held), ["activities"], lambda x: at_least(x, 2), view.stale("activities", 180)),
        share_part(
            view,
            len(did),
            len(came),
            ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 0.30),
            view.stale("attendance", 180),
            10,
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
    left = people.gone(view, "residents")
    first = people.first_days(
        (who, day) for who, day in people.services(view) if view.between(day, 180, 270) and who not in left
    )
    return [
        served_lately(view),
        share_part(
            view,
            len(helped_after(view, first, 180)),
            len(first),
            ["attendance", "attendance.part", "activities"],
            lambda x: at_least(x, 0.10),
            view.stale("attendance", 540),
            10,
        ),
    ]


def diverse_groups(view):
    """How many natures the live groups have, and how evenly they are spread."""
    live = people.live_groups(view)
    natures = [row["nature"] for row in live if row["nature"] is not None]
    number = min(len(set(natures)), len(people.members_of_all(view, live)) // 5)
    target = 2 if people.is_small(view) else 3
    total = len(natures)
    spread = (
        1 - sum((natures.count(nature) / total) ** 2 for nature in sorted(set(natures))) if total else None
    )
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
    kept = people.backbones_can_be_known(view)
    area_of = people.area_of_residents(view)
    places = {area_of[who] for who in found if who in area_of}
    plain = [row for row in people.open_groups(view) if row["is_organisation"] is not True]
    largest = 0
    for group in plain:
        holders = {
            r["resident"]
            for r in people.open_roles(view, "leader", "core", "deputy")
            if r["group"] == group["id"]
        }
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
            view,
            len(places),
            kept and view.all_kept(["residents", "households", "buildings"]),
            lambda x: at_least(x, target_areas),
        ),
        share_part(
            view,
            largest,
            n,
            kept and (view.kept("memberships") or view.kept("roles")),
            lambda x: at_most(x, 0.50),
            min_n=3,
            falls_away=len(plain) < 2 or n == 0,
        ),
        share_part(
            view,
            good,
            n,
            kept and view.kept("skill_evidence"),
            lambda x: better(at_least(x, 0.50), at_least(good, 4)),
            min_n=3,
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
    led = [
        row for row in solved if row["lead"] in ("leader", "group", "residents") and row["worker_input"] <= 1
    ]
    return [
        share_part(
            view,
            len(led),
            len(solved),
            ["concerns"],
            lambda x: at_least(x, 0.30),
            view.stale("concerns", 360),
            3,
        )
    ]
