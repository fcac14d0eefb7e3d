"""Preparation: the caution."""

from tests.oracle import people
from tests.oracle.judge import beyond_above, beyond_below, caution_state, goal_state, le, share_part
from tests.oracle.people import attendances, follows, made_contacts
from tests.oracle.prepare import know_community
from tests.oracle.prepare_more import know_households


def event_hours(view):
    """P1 of no-eventification: staff hours of events, education and resource activities in all staff hours."""
    activities = [
        r for r in people.held_activities(view, 90) if r["hours"] is not None and r["method"] is not None
    ]
    contacts = [row for row in made_contacts(view, 90) if row["mode"] not in (None, "online", "activity")]
    loud = sum(row["hours"] for row in activities if row["method"] in ("event", "education", "resource"))
    spent = sum(people.minutes(row) for row in contacts) / 60
    return share_part(
        view,
        loud,
        spent + sum(row["hours"] for row in activities),
        ["activities", "contacts"],
        lambda x: beyond_above(x, 0.45, 0.60),
        view.stale("activities", 180),
        10,
        len(activities) + len(contacts),
    )


def no_eventification(view):
    """Event hours, newcomers met again, attendees who do something."""
    hours = event_hours(view)
    calm = hours["verdict"] in ("met", "near", "missed") and le(hours["value"], 0.20)
    entries = attendances(view)
    ever = people.first_days((entry["resident"], entry["day"]) for entry in entries)
    left = people.gone(view, "residents")
    new = {who: day for who, day in ever.items() if view.between(day, 30, 120) and who not in left}
    met = {
        row["resident"]
        for row in made_contacts(view)
        if row["resident"] in new
        and row["mode"] not in (None, "activity")
        and follows(row["day"], new[row["resident"]], 30)
    }
    told = [entry for entry in entries if view.within(entry["day"], 180) and entry["part"] is not None]
    came = {entry["resident"] for entry in told}
    did = {entry["resident"] for entry in told if entry["part"] >= 1}
    long_enough = bool(ever) and view.ago(min(ever.values())) >= 180
    two = [
        share_part(
            view,
            len(met),
            len(new),
            ["attendance", "activities", "contacts"],
            lambda x: "missed" if len(met) >= 30 else beyond_below(x, 0.30, 0.10),
            view.stale("attendance", 240),
            10,
        ),
        share_part(
            view,
            len(did),
            len(came),
            ["attendance", "attendance.part", "activities"],
            lambda x: beyond_below(x, 0.10, 0.05),
            view.stale("attendance", 360),
            10,
            decided=long_enough,
        ),
    ]
    if calm:
        both = all(p["verdict"] in ("met", "near") for p in two)
        for p in two:
            if p["verdict"] in ("met", "near"):
                p["verdict"] = "near" if both else "missed"
    return [hours, *two]


def no_eventification_state(view, parts):
    """The gate: only while the community or its households are not known, or there is no plan."""
    states = [goal_state(know_community(view)), goal_state(know_households(view))]
    unknown = any(state not in ("reached", "close") for state in states)
    return caution_state(parts) if unknown or not view.rows("objectives") else "quiet"
