"""Preparation: methods, goals and cautions."""

from tests.oracle import people
from tests.oracle.judge import (
    at_least,
    better,
    count_part,
    ge,
    goal_state,
    judged,
    part,
    share_part,
    shown,
)
from tests.oracle.people import follows, made_contacts
from tests.oracle.prepare import analyse_needs, current_posts, key_partners, partners_dealt_with


def know_and_relate(view):
    """Hours of relating per week and post, and the areas they reach."""
    contacts = [
        row for row in made_contacts(view, 90) if row["purpose"] in ("relate", "discuss", "follow_up")
    ]
    hours = sum(people.minutes(row) for row in contacts) / 60
    days = 90 if view.started is None else min(90, view.ago(view.started) + 1)
    posts = (
        len([row for row in current_posts(view) if row["filled"] is not None]) if view.kept("posts") else 2
    )
    rate = hours / (days / 7) / posts if days > 0 and posts > 0 else None
    area_of = people.area_of_households(view)
    reached = {area_of[row["household"]] for row in contacts if row["household"] in area_of}
    stale = view.stale("contacts", 180)
    return [
        judged(view, rate, None, len(contacts), ["contacts"], lambda x: at_least(x, 2), stale),
        share_part(
            view,
            len(reached),
            len(people.areas(view)),
            ["contacts", "households", "buildings"],
            lambda x: at_least(x, 1.0),
            stale,
        ),
    ]


def served_lately(view):
    """Residents served in the last 90 days, shown."""
    number = len({who for who, day in people.services(view) if view.within(day, 90)})
    return shown(number, number, None)


def approach_by_serving(view):
    """Residents served, and of the earlier ones those met again for another purpose."""
    left = people.gone(view, "residents")
    first = people.first_days(
        (who, day) for who, day in people.services(view) if view.between(day, 60, 150) and who not in left
    )
    again = {
        row["resident"]
        for row in made_contacts(view)
        if row["resident"] in first
        and row["purpose"] not in (None, "serve")
        and follows(row["day"], first[row["resident"]], 60)
    }
    return [
        served_lately(view),
        share_part(
            view,
            len(again),
            len(first),
            ["contacts"],
            lambda x: at_least(x, 0.30),
            view.stale("contacts", 300),
            10,
        ),
    ]


def win_trust(view):
    """Contacts that residents began, and households seen again."""
    told = [row for row in made_contacts(view, 90) if row["initiator"] is not None]
    theirs = [row for row in told if row["initiator"] == "resident"]
    left = {None, *people.gone(view, "households")}
    visits = [(row["household"], row["day"]) for row in made_contacts(view) if row["household"] not in left]
    first = people.first_days((who, day) for who, day in visits if view.between(day, 60, 150))
    again = {who for who, day in visits if who in first and follows(day, first[who], 60)}
    return [
        share_part(
            view,
            len(theirs),
            len(told),
            ["contacts"],
            lambda x: at_least(x, 0.20),
            view.stale("contacts", 180),
            10,
        ),
        share_part(
            view,
            len(again),
            len(first),
            ["contacts"],
            lambda x: better(at_least(x, 0.50), at_least(len(again), 30)),
            view.stale("contacts", 300),
            10,
        ),
    ]


def cooperate(view):
    """Joint discussions tied to a concern, and with how many partners."""
    joint = [
        row
        for row in view.last("partner_dealings", 180)
        if row["form"] == "discussed_jointly" and row["concern"] is not None
    ]
    stale = view.stale("partner_dealings", 360)
    return [
        count_part(view, len(joint), ["partner_dealings"], lambda x: at_least(x, 3), stale),
        count_part(
            view,
            len({r["partner"] for r in joint} - {None}),
            ["partner_dealings"],
            lambda x: at_least(x, 2),
            stale,
        ),
    ]


def steps_done(view):
    """Plan steps due that were done at most a fortnight after their day."""
    due = [row for row in view.rows("plan_steps") if view.between(row["due"], 14, 104)]
    done = [row for row in due if row["done"] is not None and (row["done"] - row["due"]).days <= 14]
    stale = view.stale("plan_steps", 180, "due")
    return share_part(view, len(done), len(due), ["plan_steps"], lambda x: at_least(x, 0.70), stale)


def systematic_entry(view):
    """Hours tied to an objective, and steps done in time."""
    told = [row for row in people.held_activities(view, 90) if row["hours"] is not None]
    tied = sum(row["hours"] for row in told if row["objective"] is not None)
    return [
        share_part(
            view,
            tied,
            sum(row["hours"] for row in told),
            ["activities"],
            lambda x: at_least(x, 0.60),
            view.stale("activities", 180),
            3,
            len(told),
        ),
        steps_done(view),
        needs_were_analysed(view),
    ]


def needs_were_analysed(view):
    """Whether analyse-needs is reached or close; shown while it is neither that nor not yet."""
    state = goal_state(analyse_needs(view))
    holds = state in ("reached", "close")
    return part(int(holds), None, None, "met" if holds else "missed" if state == "not-yet" else "shown")


def know_households(view):
    """Households known, known well, in all areas, and all that have priority."""
    is_here, left = people.still_here(view), {None, *people.gone(view, "households")}
    contacts = [
        row
        for row in made_contacts(view, 365)
        if is_here(row) and row["household"] not in left and row["mode"] != "online"
    ]
    known = {row["household"] for row in contacts if row["mode"] in ("home", "street", "station", "activity")}
    days, close = {}, set()
    for row in contacts:
        days.setdefault(row["household"], set()).add(row["day"])
        if row["mode"] in ("home", "street", "station"):
            close.add(row["household"])
    familiar = [household for household in close if len(days[household]) >= 3]
    total = people.residents_of_buildings(view)
    sized = view.kept("buildings") and total >= 10
    want_known = max(0.05 * total, min(100, max(0.1 * total, min(50, 0.5 * total)))) if sized else 100
    want_familiar = min(30, max(0.03 * total, min(15, 0.15 * total))) if sized else 30
    in_area = {}
    for row in view.rows("buildings"):
        if row["area"] is not None and row["households"]:
            in_area[row["area"]] = in_area.get(row["area"], 0) + row["households"]
    in_area = {area: number for area, number in in_area.items() if number > 0}
    area_of = people.area_of_households(view)
    even = 0
    for area, number in in_area.items():
        known_here = len([household for household in known if area_of.get(household) == area])
        if known and ge(known_here / number, 0.5 * len(known) / total):
            even += 1
    priority = {r["id"] for r in view.rows("households") if r["priority"] is True and r["until"] is None}
    met = priority & {row["household"] for row in contacts}
    stale = view.stale("contacts", 730)
    in_areas = share_part(
        view,
        even,
        len(in_area),
        ["contacts", "buildings", "households"],
        lambda x: at_least(x, 0.80),
        stale,
        decided=bool(known),
    )
    if not known:
        in_areas["value"] = in_areas["k"] = None
    return [
        count_part(view, len(known), ["contacts"], lambda x: at_least(x, want_known), stale),
        count_part(view, len(familiar), ["contacts"], lambda x: at_least(x, want_familiar), stale),
        in_areas,
        share_part(
            view, len(met), len(priority), ["contacts", "households"], lambda x: at_least(x, 1.0), stale
        ),
    ]


def residents_raise_issues(view):
    """Categories that residents raise unprompted, with enough voices from enough places."""
    area_of = people.area_of_households(view)
    households, voices_of_groups, places = {}, {}, {}
    for row in view.last("concerns", 180):
        category = row["category"]
        if category is None or row["scope"] != "shared" or row["prompted"] is not False:
            continue
        if row["raised_by"] in ("resident", "leader"):
            households.setdefault(category, set()).add(row["household"])
        elif row["raised_by"] == "group":
            voices_of_groups[category] = voices_of_groups.get(category, 0) + 1
        else:
            continue
        places.setdefault(category, set()).add(row["area"] or area_of.get(row["household"]))
    want = min(2, len(people.areas(view)))
    strong = 0
    for category, where in places.items():
        groups = voices_of_groups.get(category, 0)
        voices = len(households.get(category, set()) - {None}) + groups
        if voices >= 5 and (groups or len(where - {None}) >= want):
            strong += 1
    told = [
        row
        for row in view.last("concerns", 90)
        if row["raised_by"] in ("resident", "leader") and row["prompted"] is not None
    ]
    free = len([row for row in told if not row["prompted"]])
    return [
        count_part(view, strong, ["concerns"], lambda x: at_least(x, 1), view.stale("concerns", 360)),
        shown(free / len(told) if told else None, free, len(told)),
    ]


def understand_organisations(view):
    """Topics understood of key partners, and key partners that work with the community."""
    key = key_partners(view)
    in_use = {
        row["partner"]
        for row in view.last("partner_dealings", 365)
        if row["form"] in ("met", "discussed_jointly", "cooperated", "request_handled")
    }
    topics = {
        (row["partner"], row["topic"])
        for row in view.rows("partner_facts")
        if row["partner"] in key
        and row["topic"] is not None
        and (view.within(row["day"], 730) or row["partner"] in in_use)
    }
    useful = key & partners_dealt_with(view, "request_handled", "cooperated")
    return [
        share_part(
            view,
            len(topics),
            5 * len(key),
            ["partner_facts", "partners"],
            lambda x: at_least(x, 0.80),
            view.stale("partner_facts", 2 * 730),
        ),
        count_part(
            view,
            len(useful),
            ["partners", "partner_dealings"],
            lambda x: at_least(x, min(3, len(key))),
            decided=bool(key),
        ),
    ]
