"""Crowds and comparisons: full activities followed up later, now against before, now against the beginning."""

import datetime as dt

from tests.oracle.table_shapes import TOPICS


def build_crowds(maker):
    """Some of each, each at random."""
    for _ in range(maker.rng.choice([0, 1, 3, 5])):
        crowd(maker)
    for step in (exchanges, closed_concerns, beginnings, lessons, visits_after, heavy_events, small_numbers):
        if maker.rng.random() < 0.5:
            step(maker)


def crowd(maker):
    """A full activity, and another some weeks later to which some come back and lend a hand."""
    rng = maker.rng
    days = rng.choice([10, 30, 40, 60, 89, 90, 100, 119, 120, 149, 170, 180, 200, 240, 269])
    method = rng.choice(["education", "education", "mutual_aid", "service", "relation", "event", "meeting"])
    fresh = [f"residents-new-{maker.name}-{days}-{place}" for place in range(14)]
    people = rng.choice([fresh, rng.sample(maker.pools["residents"], 13)])[: rng.choice([9, 10, 12, 13])]
    hand = rng.choice([[1, 0, 0], [3, 1, 0], [1, 1, 1]])
    activity = maker.make("activities", day=maker.back(days), method=method, held=True)
    for person in people:
        maker.make(
            "attendance",
            activity=activity["id"],
            resident=person,
            day=activity["day"],
            part=rng.choices([0, 1, 2], hand)[0],
        )
    come_back, hand = rng.choice([0.1, 0.3, 0.5, 0.9]), rng.choice([[1, 0], [1, 1], [0, 1]])
    later = max(0, days - rng.choice([1, 20, 30, 31, 60, 150]))
    again = maker.make(
        "activities", day=maker.back(later), method=rng.choice(["meeting", "mutual_aid", "event"]), held=True
    )
    for person in people:
        if rng.random() < come_back:
            maker.make(
                "attendance",
                activity=again["id"],
                resident=person,
                day=again["day"],
                part=rng.choices([0, 1], hand)[0],
            )


def exchanges(maker):
    """Exchanges in the last window and in the one before."""
    rng = maker.rng
    for number, low in ((rng.choice([4, 8, 10, 14, 18]), 0), (rng.choice([9, 10, 13, 16]), 90)):
        for place in range(number):
            maker.make("exchanges", day=maker.back(low + (89 if place == 0 else rng.randint(0, 89))))


def closed_concerns(maker):
    """Shared concerns closed lately, led by somebody, with more or less of the worker in it."""
    rng = maker.rng
    leads = rng.choice(
        [["worker"], ["worker", "group", "leader"], ["group", "residents", "leader", "committee"]]
    )
    inputs = rng.choice([[0, 1], [0, 1, 2, 3], [3, 3, 3, 1], [3, 2]])
    for _ in range(rng.choice([3, 5, 8])):
        day = maker.back(rng.randint(20, 200))
        closed = day + dt.timedelta(days=rng.randint(0, 20))
        maker.make(
            "concerns",
            scope="shared",
            day=day,
            closed=closed,
            outcome=rng.choice(["solved", "partly"]),
            lead=rng.choice(leads),
            worker_input=rng.choice(inputs),
            turned_to=rng.choice(["worker", "group", None]),
        )


def beginnings(maker):
    """Invitations, concerns and contacts of the first 90 days, and the like of the last 90."""
    rng = maker.rng
    started = next(row["started"] for row in maker.tables["engagements"] if row["id"] == maker.name)
    for first in (True, False):
        yes, times = rng.choice([0.2, 0.5, 0.9]), rng.choice([2, 5, 9])
        for table, number in (("invitations", 13), ("concerns", times), ("contacts", 26)):
            for _place in range(number):
                day = (
                    started + dt.timedelta(days=rng.choice([0, 89, rng.randint(0, 89)]))
                    if first
                    else maker.back(rng.randint(0, 89))
                )
                cells = {
                    "invitations": {
                        "accepted": rng.random() < yes,
                        "reason": rng.choice([None, "no_trust", "cost"]),
                    },
                    "concerns": {"turned_to": rng.choice(["worker", "leader", "group"])},
                    "contacts": {"made": True, "household": rng.choice(maker.pools["households"])},
                }[table]
                maker.make(table, day=day, **cells)


def lessons(maker):
    """Education, taught by residents more or less."""
    rng = maker.rng
    teachers = rng.choice([["resident"], ["resident", "worker"], ["mixed", "worker", "resident"]])
    for _ in range(rng.choice([2, 3, 5, 6])):
        maker.make(
            "activities",
            day=maker.back(rng.randint(0, 95)),
            method="education",
            held=True,
            taught_by=rng.choice(teachers),
        )


def visits_after(maker):
    """People served, and met again for something else."""
    rng = maker.rng
    again = rng.choice([0.0, 0.25, 0.6])
    for person in rng.sample(maker.pools["residents"], rng.choice([10, 12, 15])):
        days = rng.choice([60, 61, 100, 149, 150])
        where = rng.choice(maker.pools["households"])
        maker.make(
            "contacts", resident=person, household=where, purpose="serve", made=True, day=maker.back(days)
        )
        if rng.random() < again:
            maker.make(
                "contacts",
                resident=person,
                household=where,
                made=True,
                purpose=rng.choice(["relate", "discuss", "serve"]),
                day=maker.back(days - rng.choice([1, 30, 60])),
            )


def heavy_events(maker):
    """Events that weigh, tied to no objective."""
    rng = maker.rng
    weight = rng.choice([1.0, 4.0, 9.0])
    for _ in range(rng.choice([3, 10])):
        maker.make(
            "activities",
            day=maker.back(rng.randint(0, 95)),
            held=True,
            hours=weight,
            objective=None,
            method=rng.choice(["event", "education", "resource", "service"]),
        )


def small_numbers(maker):
    """Five of a kind, two or three of them so, and topics with several sources."""
    rng = maker.rng
    for place in range(5):
        kind, days = rng.choice(["advocacy", "claim"]), rng.choice([10, 70, 100])
        maker.make("actions", kind=kind, day=maker.back(days), residents_spoke=place < 2)
        maker.make("resource_uses", day=maker.back(days))
    if rng.random() < 0.5:
        for place in range(5):
            maker.make(
                "groups",
                day=maker.back(rng.randint(10, 179)),
                formed_by="resident" if place < 2 else "worker",
            )
    for topic in TOPICS[: rng.choice([4, 6, 9, 12])]:
        for source in ("interview", "document", "survey")[: rng.choice([1, 2, 3])]:
            maker.make(
                "profile_facts", topic=topic, source=source, day=maker.back(rng.choice([0, 300, 729, 730]))
            )
