"""What chance alone would not make: groups that live, leaders who rise, whole ballots and surveys, rules in use."""

import datetime as dt

from tests.oracle.table_shapes import CATEGORIES, METHODS, RULES, SKILLS

PARTS = [[1, 0, 0, 0], [20, 1, 1, 0], [4, 2, 2, 1], [0, 1, 4, 3]]


def build(maker, size):
    """Builds some of everything, each kind in its own amount."""
    scale = max(0.3, size / 1500)
    roll_calls(maker, round(90 * scale))
    for _ in range(maker.rng.choice([0, 1, 2, 3, 4])):
        living_group(maker)
    if maker.rng.random() < 0.6:
        for _ in range(maker.rng.choice([2, 4, 7])):
            rising_resident(maker)
    for number in range(1, maker.rng.choice([1, 2, 2, 3]) + 1):
        survey(maker, number, scale)
    vote(maker, scale)
    for number in range(1, maker.rng.choice([1, 2]) + 1):
        nominations(maker, number, scale)
    rounds_of_needs(maker)
    understood_partners(maker)
    whole_review(maker)
    skilled_people(maker)
    check_ins(maker)
    steady_contacts(maker, scale)


def roll_calls(maker, number):
    """Attendance, on the day of its activity as a rule; some activities say who helped, some do not."""
    rng = maker.rng
    activities = [
        row for row in maker.tables.get("activities", []) if row["engagement"] == maker.name and row["day"]
    ]
    if not activities:
        return
    regulars = rng.sample(
        maker.pools["residents"], min(len(maker.pools["residents"]), rng.choice([8, 15, 40]))
    )
    weights = rng.choice(PARTS)
    told = rng.choice([0.0, 0.6, 1.0, 1.0, 1.0])
    speaking = {row["id"] for row in activities if rng.random() < told}
    for _ in range(number):
        activity = rng.choice(activities)
        day = activity["day"] + dt.timedelta(days=rng.choice([0] * 12 + [1, -1]))
        part = rng.choices([0, 1, 2, 3], weights)[0] if activity["id"] in speaking else None
        maker.make(
            "attendance",
            activity=activity["id"],
            resident=rng.choice(regulars),
            day=day,
            part=None if rng.random() < 0.1 else part,
        )


def living_group(maker):
    """A group with members, a leader, perhaps deputies and old terms, and activities of its own."""
    rng = maker.rng
    age = rng.choice([20, 100, 179, 181, 300, 364, 366, 500, 1100])
    organisation = rng.random() < 0.5
    group = maker.make(
        "groups",
        day=maker.back(age),
        purpose_written=True,
        is_organisation=organisation,
        closed=None if rng.random() < 0.9 else maker.back(rng.randint(-10, 10)),
    )["id"]
    people = rng.sample(maker.pools["residents"], rng.choice([4, 5, 6, 9, 12]))
    for person in people:
        left = maker.back(rng.randint(-20, 40)) if rng.random() < 0.06 else None
        joined = rng.choice([age, age, rng.randint(0, age)])
        maker.make("memberships", group=group, resident=person, day=maker.back(joined), left=left)
    for person in rng.sample(people, rng.choice([1, 2, 3])):
        start = rng.choice(
            [min(age, 90), min(age, 89), rng.randint(0, age), age, age - 31 if age > 31 else 0]
        )
        maker.make(
            "roles",
            group=group,
            resident=person,
            role=rng.choice(["leader", "leader", "core"]),
            day=maker.back(start),
            until=None,
        )
        if rng.random() < 0.3:
            maker.make(
                "roles",
                group=group,
                resident=person,
                role="core",
                day=maker.back(age),
                until=maker.back(start),
            )
    if rng.random() < 0.6:
        maker.make("roles", group=group, resident=rng.choice(people), role="deputy", until=None)
    for _ in range(rng.choice([0, 1, 2])):
        ended = rng.randint(0, min(age, 300))
        maker.make(
            "roles",
            group=group,
            resident=rng.choice(people),
            role=rng.choice(["leader", "core"]),
            day=maker.back(age),
            until=maker.back(ended),
            handed_over=rng.random() < rng.choice([0.1, 0.9]),
        )
    weights = rng.choice([[1, 0], [5, 1], [1, 1]])
    came, part = rng.choice([0.3, 0.5, 0.8, 1.0]), rng.choice([[1, 0, 0, 0], [3, 1, 1, 1], [1, 1, 3, 3]])
    steady = rng.choice([0, 0, 5, 40])
    meets = rng.random() < 0.6
    for step in range(rng.choice([2, 3, 4, 6])):
        day = maker.back(max(0, 2 + step * rng.choice([12, 25]) + rng.randint(0, steady)))
        held = rng.choices([True, False], weights)[0]
        activity = maker.make(
            "activities",
            day=day,
            groups=group,
            held=held,
            planned=day,
            method="meeting" if meets else rng.choice(METHODS),
        )
        for person in people:
            if rng.random() < came:
                maker.make(
                    "attendance",
                    activity=activity["id"],
                    resident=person,
                    day=day,
                    part=rng.choices([0, 1, 2, 3], part)[0],
                )
        for _ in range(rng.choice([0, 1, 3])):
            maker.make("decisions", group=group, day=day)
    if organisation:
        level = rng.choice([[2, 3], [3], [0, 1, 2, 3], [2]])
        for topic in RULES:
            maker.make("group_rules", group=group, topic=topic, level=rng.choice(level))


def rising_resident(maker):
    """Somebody who came, then took charge of something, perhaps after a training."""
    rng = maker.rng
    person = rng.choice(maker.pools["residents"])
    late = rng.randint(0, 150)
    for days, part, method in (
        (late + 40, rng.choice([0, 1]), "relation"),
        (late + 20, None, "training"),
        (late, 2, "meeting"),
    ):
        activity = maker.make("activities", day=maker.back(days), method=method, held=True)
        maker.make("attendance", activity=activity["id"], resident=person, day=activity["day"], part=part)


def survey(maker, number, scale):
    """A round of a survey: the same people answer several questions."""
    rng = maker.rng
    day = maker.back(
        rng.choice([5, 100, 180, 181, 300, 729, 730, 900]) + 300 * (3 - number) * rng.choice([0, 1])
    )
    sample = rng.choice(["random_door", "random_door", "everyone", "at_activity"])
    middle = rng.choice([[6, 3, 1, 0], [1, 3, 3, 1], [0, 1, 2, 3], [0, 1, 9, 9], [1, 1, 1, 1]])
    member = rng.choice([0.0, 0.1, 0.5])
    for place in range(round(rng.choice([8, 22, 30, 34]) * scale + 1)):
        person = f"P-{place}" if rng.random() < 0.9 else rng.choice(maker.pools["residents"])
        for question in rng.choice(
            [["together_helps", "i_matter"], ["supports_org", "knows_org", "would_join"]]
        ):
            score = None if rng.random() < 0.03 else rng.choices([0, 1, 2, 3], middle)[0]
            maker.make(
                "survey_answers",
                round=number,
                day=day,
                sample=sample if rng.random() < 0.95 else "at_activity",
                respondent=person,
                member=rng.random() < member,
                question=question,
                score=score,
            )


def vote(maker, scale):
    """A vote: most voters place every option, with ties; some leave options out."""
    rng = maker.rng
    name = rng.choice(["V1", "V2", "V3"])
    day = maker.back(rng.choice([3, 200, 729, 730, 800]))
    options = ["a", "b", "c", "d", "e"][: rng.choice([1, 2, 3, 4, 5])]
    will = rng.choice([0.0, 0.5, 0.8, 1.0])
    kinds = rng.choice([[1, 0, 0], [6, 1, 2], [1, 1, 3]])
    torn = rng.random() < 0.15  # most put c before b, yet b stands before c by its mean
    options = list("abcde") if torn else options
    for place in range(round(rng.choice([8, 14, 16, 22]) * scale + 2) * (2 if torn else 1)):
        order = options[:] if rng.random() < will else rng.sample(options, len(options))
        if torn:
            order = list("badec") if place % 4 == 0 else list("adcbe")
        kind = rng.choices(["resident", "leader", "worker"], kinds)[0]
        for rank, option in enumerate(order, start=1):
            if rng.random() < 0.04:
                continue
            maker.make(
                "ballots",
                vote=name,
                voter=f"P-{place}",
                voter_kind=kind,
                option=option,
                day=day,
                rank=float(rank if rng.random() < 0.9 else max(1, rank - 1)),
            )
    if rng.random() < 0.3:
        closed = None if rng.random() < 0.3 else day + dt.timedelta(rng.choice([0, 5, 400]))
        maker.make("polls", vote=name, round=None, sample=None, day=day, closed=closed)


def nominations(maker, number, scale):
    """A round of nominations."""
    rng = maker.rng
    day = maker.back(rng.choice([10, 300, 700, 730, 900]))
    weights = rng.choice([[1, 1, 1], [9, 1, 0], [2, 5, 3], [1, 9, 5], [7, 2, 1], [1, 0, 0]])
    for place in range(round(rng.choice([12, 22, 30]) * scale)):
        named = rng.choices(["worker", "leader", "group"], weights)[0] if rng.random() < 0.95 else "other"
        maker.make("nominations", round=number, respondent=f"P-{place}", named=named, day=day)


def rounds_of_needs(maker):
    """Two rounds of ranked needs with findings of several kinds."""
    rng = maker.rng
    if rng.random() < 0.3:
        return
    few = rng.choice([0, 1, 2])
    start = rng.choice([10, 200, 400, 700, 730])
    for number in range(1, rng.choice([1, 2, 3]) + 1):
        move = rng.choice([0, 1, 2, 3])
        day = maker.back(start + 200 * (3 - number))
        for rank in range(1, 6):
            category = CATEGORIES[(rank + move) % len(CATEGORIES)]
            maker.make("need_ranks", round=number, category=category, rank=rank, day=day)
            for kind in ["felt", "expressed", "normative", "comparative"][
                : 1 if rng.random() < few / 4 else 3
            ]:
                maker.make(
                    "need_findings",
                    round=number,
                    category=category,
                    kind=kind,
                    day=day,
                    informants=rng.choice(["elders;youth", "elders; officials"]),
                )


def understood_partners(maker):
    """Key partners of whom much is known, and a community of which much is."""
    rng = maker.rng
    if rng.random() < 0.5:
        day = maker.back(rng.choice([5, 300, 729, 730, 1460, 1500]))
        share = rng.choice([0.3, 0.6, 0.8, 1.0])
        for partner in maker.pools.get("partners", []):
            for topic in ["mandate", "decides", "window", "procedure", "cycle"]:
                if rng.random() < share:
                    maker.make("partner_facts", partner=partner, topic=topic, day=day)


def whole_review(maker):
    """A review that is nearly whole, with claims, recommendations and a plan that follows it."""
    rng = maker.rng
    day = maker.back(rng.randint(0, 400))
    well = rng.choice([0.3, 0.8, 0.9, 1.0])
    ticks = [
        "planned",
        "done_part",
        "changed",
        "why",
        "learned",
        "evidence",
        "process",
        "outcome",
        "benefit",
        "exit_plan",
    ]
    review = maker.make("reviews", day=day, **{tick: rng.random() < well for tick in ticks})["id"]
    for _ in range(rng.choice([0, 3, 5, 8])):
        maker.make("claims", day=day, review=review)
    for _ in range(rng.choice([0, 1, 3, 6])):
        due = maker.back(rng.choice([-50, 20, 89, 90, 200, 300, 454, 455]))
        maker.make("recommendations", day=min(day, due), review=review, due=due, owner=rng.random() < well)
    for _ in range(rng.choice([0, 2, 5, 9])):
        maker.make("objectives", plan=9, day=day + dt.timedelta(days=rng.choice([0, 1, 10])))


def skilled_people(maker):
    """Residents who were seen to do many things."""
    rng = maker.rng
    for person in rng.sample(maker.pools["residents"], rng.choice([0, 2, 4])):
        for skill in rng.sample(SKILLS, rng.choice([2, 4, 5])):
            maker.make("skill_evidence", resident=person, skill=skill, level=rng.choice([2, 3, 3, 4]))


def check_ins(maker):
    """Leaders say how it goes, this month and earlier."""
    rng = maker.rng
    roles = [
        row
        for row in maker.tables.get("roles", [])
        if row["engagement"] == maker.name and row["role"] == "leader"
    ]
    for row in roles:
        for days in rng.sample([3, 40, 89, 100, 150, 179], rng.choice([0, 1, 3])):
            maker.make("check_ins", resident=row["resident"], day=maker.back(days))


def steady_contacts(maker, scale):
    """The same households again and again, so that some are familiar; over the last half year."""
    rng = maker.rng
    if rng.random() < 0.4:
        return
    households = rng.sample(
        maker.pools["households"], min(len(maker.pools["households"]), rng.choice([6, 15, 35]))
    )
    for household in households:
        for _ in range(rng.choice([1, 2, 3])):
            maker.make(
                "contacts",
                household=household,
                made=True,
                day=maker.back(rng.randint(0, round(178 * scale) + 1)),
            )
