"""People, groups and places: attendance, backbones, leaders, members, live groups, areas (G18, G22-G24, G30, G31)."""

from tests.oracle.rows import latest, split_ids

PARTICIPATION = {"meeting", "group_building", "collective_action", "planning", "advocacy", "training"}
FUNCTIONS = ["initiated_by", "convened_by", "chaired_by", "recorded_by", "money_by", "external_by"]
STAFF_SHARE = {"worker": 1.0, "committee": 1.0, "mixed": 0.5, "resident": 0.0}


def held_activities(view, w=None):
    """Held activities, of the last w days where w is given."""
    rows = [row for row in view.rows("activities") if row["held"] is True]
    return rows if w is None else [row for row in rows if view.within(row["day"], w)]


def attendances(view):
    """One entry per resident and held activity: resident, activity (its row), day, part (None: unknown), hours.

    Of several rows: the highest part, the largest hours, the earliest day.
    """
    if view.attendances is not None:
        return view.attendances
    held = {row["id"]: row for row in held_activities(view)}
    rows = [row for row in view.rows("attendance") if row["activity"] in held and row["resident"] is not None]
    with_part = {row["activity"] for row in rows if row["part"] is not None}
    merged = {}
    for row in rows:
        part = row["part"]
        if part is None and row["activity"] in with_part:
            part = 0
        hours = row["hours"] or 0.0
        entry = merged.get((row["activity"], row["resident"]))
        if entry is None:
            merged[row["activity"], row["resident"]] = {
                "resident": row["resident"],
                "activity": held[row["activity"]],
                "day": row["day"],
                "part": part,
                "hours": hours,
            }
        else:
            entry["day"] = min(entry["day"], row["day"])
            entry["hours"] = max(entry["hours"], hours)
            if part is not None:
                entry["part"] = part if entry["part"] is None else max(entry["part"], part)
    view.attendances = list(merged.values())
    return view.attendances


def has_part(entry, least):
    """Whether the part of an attendance is known and at least so much."""
    return entry["part"] is not None and entry["part"] >= least


def made_contacts(view, w=None):
    """Made contacts, of the last w days where w is given."""
    rows = [row for row in view.rows("contacts") if row["made"] is True]
    return rows if w is None else [row for row in rows if view.within(row["day"], w)]


def minutes(contact):
    """Minutes of a contact, 20 where empty."""
    return 20 if contact["minutes"] is None else contact["minutes"]


def gone(view, table):
    """Ids of the households or residents that have left by D and are not back (G33)."""
    left = {row["id"] for row in view.rows(table) if row["until"] is not None}
    return left | (gone_on(view, view.day) if table == "residents" else set())


def gone_on(view, day):
    """Ids of the residents who did not live here on a day up to D."""
    left = {row["id"] for row in view.rows("residents") if row["until"] is not None and row["until"] <= day}
    stays = view.rows("residences")
    for stay in stays:
        if stay["end_kind"] is None or stay["until"] > day:
            continue
        back = any(
            (s["day"] is None or s["day"] <= day) and (s["until"] is None or s["until"] > day)
            for s in stays
            if s["resident"] == stay["resident"]
        )
        if not back:
            left.add(stay["resident"])
    return left


def homes(view):
    """Resident id -> household as of D: of the stays that go on the latest; the register's where there is no stay."""
    stays = {}
    for row in view.rows("residences"):
        stays.setdefault(row["resident"], []).append(row)
    found = {row["id"]: row["household"] for row in view.rows("residents")}
    for who, rows in stays.items():
        going_on = [row for row in rows if row["until"] is None and row["household"] is not None]
        found[who] = latest(going_on)["household"] if going_on else None
    return found


def closed_groups(view):
    """Ids of the closed groups."""
    return {row["id"] for row in view.rows("groups") if row["closed"] is not None}


def open_groups(view):
    """Rows of the groups that are not closed."""
    return [row for row in view.rows("groups") if row["closed"] is None]


def open_organisations(view):
    """Rows of the open groups that are organisations."""
    return [row for row in open_groups(view) if row["is_organisation"] is True]


def open_roles(view, *names):
    """Roles of these names that are held (G22)."""
    closed, left = closed_groups(view), gone(view, "residents")
    return [
        r
        for r in view.rows("roles")
        if r["role"] in names
        and r["until"] is None
        and r["group"] not in closed
        and r["resident"] not in left
    ]


def leaders(view):
    """Ids of the residents who hold a role leader."""
    return {row["resident"] for row in open_roles(view, "leader")}


def deeds_are_known(view):
    """Whether sign-ins can tell who did something: part and activities are kept, and some sign-in counts (G22)."""
    return view.all_kept(["attendance.part", "activities"]) and bool(attendances(view))


def backbones_can_be_known(view):
    """Whether somebody can be known as a backbone at all, by deeds or by roles (G22)."""
    return deeds_are_known(view) or view.kept("roles")


def backbones(view):
    """Ids of the backbones as of D."""
    activities_of = {}
    did_something = set()
    for entry in attendances(view):
        if view.within(entry["day"], 180):
            if has_part(entry, 2):
                activities_of.setdefault(entry["resident"], set()).add(entry["activity"]["id"])
            if has_part(entry, 1):
                did_something.add(entry["resident"])
    found = {resident for resident, activities in activities_of.items() if len(activities) >= 3}
    for row in open_roles(view, "leader", "core"):
        if row["resident"] in did_something or not deeds_are_known(view):
            found.add(row["resident"])
    return found - gone(view, "residents")


def members(view, group):
    """Distinct current members of an open group."""
    joined = {r["resident"] for r in view.rows("memberships") if r["group"] == group and r["left"] is None}
    return joined - gone(view, "residents")


def members_on(view, group, day):
    """Distinct members of a group on a day: joined by it, not left by it, living here on it."""
    return {
        r["resident"]
        for r in view.rows("memberships")
        if r["group"] == group and r["day"] <= day and (r["left"] is None or r["left"] > day)
    } - gone_on(view, day)


def naming(activities, group):
    """Those activities that name a group."""
    return [row for row in activities if group in split_ids(row["groups"])]


def present_and_members(view, group):
    """Members present and members, summed over the group's held activities of the last 90 days."""
    came = {}
    for entry in attendances(view):
        came.setdefault(entry["activity"]["id"], set()).add(entry["resident"])
    present = on_the_list = 0
    for activity in naming(held_activities(view, 90), group):
        there = members_on(view, group, activity["day"])
        present += len(there & came.get(activity["id"], set()))
        on_the_list += len(there)
    return present, on_the_list


def residents_have_a_hand(activities):
    """Whether a resident held one of the six functions in one of them, or nobody was asked in any."""
    functions = [row[column] for row in activities for column in FUNCTIONS]
    return "resident" in functions or all(who is None for who in functions)


def live_groups(view):
    """Rows of the live groups (form-groups)."""
    household_of = homes(view)
    led = {row["group"] for row in open_roles(view, "leader", "core")}
    found = []
    for group in open_groups(view):
        people = members(view, group["id"])
        households = {household_of.get(person) for person in people} - {None}
        activities = naming(held_activities(view, 120), group["id"])
        by_residents = residents_have_a_hand(activities)
        if (
            len(people) >= 5
            and len(households) >= 3
            and len(activities) >= 2
            and by_residents
            and group["purpose_written"] is True
            and group["id"] in led
        ):
            found.append(group)
    return found


def members_of_all(view, groups):
    """Distinct members of some groups together."""
    return set().union(*[members(view, group["id"]) for group in groups])


def staff_shares(activities):
    """Per activity the mean staff share of its non-empty functions; those without any left out (G24)."""
    means = []
    for row in activities:
        shares = [STAFF_SHARE[row[column]] for column in FUNCTIONS if row[column] is not None]
        if shares:
            means.append(sum(shares) / len(shares))
    return means


def residents_of_buildings(view):
    """H: the sum of buildings.households."""
    return sum(row["households"] or 0 for row in view.rows("buildings"))


def is_small(view):
    """0 < H < 300 (G30)."""
    return 0 < residents_of_buildings(view) < 300


def areas(view):
    """The distinct non-empty areas of buildings."""
    return {row["area"] for row in view.rows("buildings") if row["area"] is not None}


def three_areas(view):
    """The target '3 areas' (G30)."""
    return max(1, min(3, len(areas(view)) - 1))


def area_of_households(view):
    """Household id -> area, for those that have one."""
    area_of = {row["id"]: row["area"] for row in view.rows("buildings")}
    found = {row["id"]: area_of.get(row["building"]) for row in view.rows("households")}
    return {household: area for household, area in found.items() if area is not None}


def area_of_residents(view):
    """Resident id -> area, for those that have one."""
    area_of = area_of_households(view)
    return {who: area_of[home] for who, home in homes(view).items() if home in area_of}


def still_here(view):
    """A test of a contact: its worker is not one all of whose posts have ended (G31)."""
    ends = {}
    for post in view.rows("posts"):
        if post["worker"] is not None:
            ends.setdefault(post["worker"], []).append(post["until"] is not None)
    gone = {worker for worker, ended in ends.items() if all(ended)}
    return lambda contact: contact["worker"] not in gone


def services(view):
    """(resident, day) of every service: a made contact serve, or attendance at a service or relation activity."""
    found = [
        (r["resident"], r["day"])
        for r in made_contacts(view)
        if r["purpose"] == "serve" and r["resident"] is not None
    ]
    found += [
        (e["resident"], e["day"])
        for e in attendances(view)
        if e["activity"]["method"] in ("service", "relation")
    ]
    return found


def first_days(pairs):
    """Of (who, day) pairs the first day of each."""
    first = {}
    for who, day in pairs:
        if who not in first or day < first[who]:
            first[who] = day
    return first


def follows(day, first, f):
    """Whether a day lies 1 to f days after the first (G3)."""
    return 1 <= (day - first).days <= f
