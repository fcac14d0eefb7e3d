"""Work that has come far: rows that make the goals of a stage hold, so that later stages are read too."""

import datetime as dt

from tests.oracle.table_shapes import CATEGORIES, RULES, SKILLS

ORDER = ["prepare", "launch", "consolidate", "evaluate"]


def build_stages(maker, depth):
    """Makes the goals of the first `depth` stages likely to hold; reviews that say so are made or not."""
    for step in [prepared, launched, consolidated, evaluated][:depth]:
        step(maker)
    if maker.rng.random() < 0.7:
        for place in range(depth):
            decision = "advance" if maker.rng.random() < 0.9 else None
            maker.make(
                "reviews",
                day=maker.back(500 - 30 * place),
                stage=ORDER[place],
                decision=decision,
                signed=True,
            )


def prepared(maker):
    """Every household met three times, problems raised, partners understood, a plan that is followed."""
    rng = maker.rng
    worker = maker.pools["workers"][0]
    maker.make(
        "posts", worker=worker, filled=maker.back(800), ready=maker.back(800), day=maker.back(800), until=None
    )
    share = rng.choice([1.0, 0.9, 0.6])
    for household in maker.pools["households"]:
        if rng.random() < share:
            for days in (5, 25, 45):
                maker.make(
                    "contacts",
                    household=household,
                    worker=worker,
                    made=True,
                    mode="home",
                    day=maker.back(days),
                )
    area = iter(["North", "South"] * 4)
    for household in rng.sample(maker.pools["households"], 7):
        maker.make(
            "concerns",
            household=household,
            area=next(area, None),
            category="parking",
            scope="shared",
            prompted=False,
            raised_by="resident",
            day=maker.back(rng.randint(0, 89)),
        )
    for days in (10, 20, 30, 40, 50, 60):
        maker.make(
            "activities",
            method="planning",
            held=True,
            hours=9.0,
            objective=maker.reference("objectives"),
            day=maker.back(days),
        )
        due = maker.back(days + 14)
        maker.make("plan_steps", due=due, done=due, day=due)
    for partner in maker.pools["partners"]:
        for topic in ("mandate", "decides", "window", "procedure", "cycle"):
            if rng.random() < 0.95:
                maker.make("partner_facts", partner=partner, topic=topic, day=maker.back(100))
        maker.make(
            "partner_dealings",
            partner=partner,
            form=rng.choice(["request_handled", "cooperated"]),
            day=maker.back(80),
        )


def strong_group(maker, nature, organisation):
    """A group older than a year with an old and a new leader, deputies, even meetings and rules in use."""
    rng = maker.rng
    age = rng.choice([366, 500, 700])
    group = maker.make(
        "groups",
        day=maker.back(age),
        purpose_written=True,
        is_organisation=organisation,
        nature=nature,
        closed=None,
    )["id"]
    people = rng.sample(maker.pools["residents"], 9)
    for person in people:
        maker.make("memberships", group=group, resident=person, day=maker.back(300), left=None)
    roles = [
        (people[0], "leader", age),
        (people[1], "core", 100),
        (people[2], "core", 120),
        (people[3], "deputy", 100),
    ]
    for person, role, days in roles:
        maker.make("roles", group=group, resident=person, role=role, day=maker.back(days), until=None)
    for days in (6, 20, 34, 48, 62, 76):
        day = maker.back(days)
        activity = maker.make(
            "activities",
            day=day,
            planned=day,
            held=True,
            groups=group,
            method="meeting",
            hours=2.0,
            chaired_by="resident",
            minuted=day,
            worker_present=rng.random() < 0.5,
        )
        for person in people[:7]:
            maker.make(
                "attendance", activity=activity["id"], resident=person, day=day, part=rng.choice([2, 2, 3])
            )
    if organisation:
        for topic in RULES:
            maker.make("group_rules", group=group, topic=topic, level=3, day=maker.back(50))
    return people


def launched(maker):
    """Groups of several kinds, backbones who can do things, problems that residents solve."""
    rng = maker.rng
    for nature in ("culture", "rights", "learning"):
        for person in strong_group(maker, nature, organisation=rng.random() < 0.5)[:5]:
            maker.make(
                "skill_evidence", resident=person, skill=rng.choice(SKILLS), level=3, day=maker.back(20)
            )
    for _ in range(rng.choice([3, 6])):
        day = maker.back(rng.randint(20, 100))
        maker.make(
            "concerns",
            scope="shared",
            day=day,
            closed=day + dt.timedelta(days=9),
            outcome="solved",
            lead=rng.choice(["group", "group", "residents", "worker"]),
            worker_input=rng.choice([0, 1, 1]),
        )


def consolidated(maker):
    """Support at the doors, agreements on both sides, partners that work along."""
    rng = maker.rng
    strong_group(maker, "service", organisation=True)
    good = rng.choice([[0, 0, 1, 1], [1, 0, 5, 5], [1, 1, 1, 1]])
    for place in range(26):
        for question in ("supports_org", "knows_org"):
            maker.make(
                "survey_answers",
                round=5,
                day=maker.back(60),
                sample="random_door",
                respondent=f"Q-{place}",
                member=False,
                question=question,
                score=rng.choices([0, 1, 2, 3], good)[0],
            )
    for inside in (True, False, True):
        maker.make("agreements", inside=inside, ends=rng.choice([None, maker.back(-200)]))
    for partner in maker.pools["partners"]:
        maker.make("partner_dealings", partner=partner, form="cooperated", day=maker.back(70))


def evaluated(maker):
    """A newest review on firm claims, a plan with whole chains, recommendations that were taken up."""
    review = maker.make("reviews", day=maker.back(0), stage="evaluate", decision=None)["id"]
    for _ in range(6):
        maker.make(
            "claims",
            day=maker.back(0),
            review=review,
            number=True,
            story=True,
            third_party=True,
            contrary=True,
        )
    for _ in range(5):
        maker.make("objectives", day=maker.back(0), plan=20, chain=True, complete=True, need=CATEGORIES[0])
        maker.make(
            "recommendations",
            day=maker.back(0),
            review=review,
            due=maker.back(0),
            closed=maker.back(0),
            became="objective",
            owner=True,
        )
