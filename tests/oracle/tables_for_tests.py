"""Random ledgers: dense, plausible and adversarial, the same for the same seed.

random_tables(seed, size) gives three engagements, two of them in one community. Every engagement draws, table by table
and column by column, how much there is, how old it is, how often a cell is empty and which way its values lean, so that
over many seeds most verdicts occur. What chance alone would not make is built on purpose (built_*.py).
"""

import datetime as dt
import random

from tests.oracle.built_crowds import build_crowds
from tests.oracle.built_on_purpose import build
from tests.oracle.built_stages import build_stages
from tests.oracle.maker import Maker
from tests.oracle.table_shapes import SHAPES, WEIGHTS


def make_places(rng, tables, community, engagement, as_of):
    """Buildings, households and residents of a community; returns their ids by pool."""
    areas = rng.sample(["North", "South", "East", "West"], rng.choice([1, 2, 3, 4, 4]))
    size = rng.choice([0, 2, 20, 80, 150, 299, 300, 350, 450, 1200])
    pools = {name: [] for name in ("buildings", "households", "residents", "partners", "resources")}

    def add(table, **cells):
        rows = tables.setdefault(table, [])
        day = (
            None
            if rng.random() < 0.2
            else as_of - dt.timedelta(days=rng.choice([rng.randint(0, 900), 1, 0, -3, 400]))
        )
        row = {
            "id": f"{table}-{len(rows) + 1:04d}",
            "engagement": rng.choice([engagement, engagement, None]),
            "day": day,
        }
        rows.append({**row, "entered": day, **cells})
        pools[table].append(row["id"])

    number = rng.randint(2, 6)
    for place in range(number):
        area = areas[place % len(areas)] if rng.random() < 0.95 else None
        add(
            "buildings",
            area=area,
            households=None if rng.random() < 0.03 else size // number + (place < size % number),
        )
    priority = rng.choice([0.0, 0.04, 0.1])
    for _ in range(rng.randint(15, 60)):
        gone = as_of - dt.timedelta(days=rng.randint(-50, 300)) if rng.random() < 0.08 else None
        building = None if rng.random() < 0.05 else rng.choice(pools["buildings"])
        add("households", building=building, until=gone, priority=rng.random() < priority, end_kind=None)
    exempt = rng.choice([0.0, 0.1])
    for _ in range(rng.randint(25, 80)):
        household = None if rng.random() < 0.05 else rng.choice(pools["households"])
        add(
            "residents",
            household=household,
            age_band=rng.choice(["adult", "elder", None]),
            exempt=rng.choice([None, False]) if rng.random() > exempt else True,
        )
    make_lives(random.Random(f"{community} {as_of}"), tables, pools, as_of)
    return pools


def make_lives(rng, tables, pools, as_of):
    """Residents who left, moved, live in two homes at once; days before and after the as-of day."""
    often = rng.choice([0.0, 0.05, 0.2])
    for row in tables["residents"]:
        if row["id"] in pools["residents"] and rng.random() < often:
            row["until"] = as_of - dt.timedelta(days=rng.choice([-20, 0, 1, 40, 89, 90, 200]))
            row["end_kind"] = rng.choice(["moved_within", "moved_out", "died", "other", None])
        for _ in range(rng.choice([0, 0, 1, 2, 3]) if rng.random() < often else 0):
            stays = tables.setdefault("residences", [])
            day = None if rng.random() < 0.2 else as_of - dt.timedelta(days=rng.randint(-30, 400))
            until = as_of - dt.timedelta(days=rng.randint(-40, 200)) if rng.random() < 0.5 else None
            stays.append(
                {
                    "id": f"residences-{len(stays) + 1:04d}",
                    "engagement": rng.choice([row["engagement"], None]),
                    "day": day,
                    "entered": day,
                    "resident": row["id"],
                    "household": rng.choice(pools["households"]),
                    "until": until,
                    "end_kind": rng.choice([None, "moved_out", "moved_within"]) if until else None,
                }
            )


def promise(rng, tables, engagement, as_of):
    """Rows of `kept`, live and ended, for some tables."""
    rows = tables.setdefault("kept", [])
    for table in rng.sample(
        [*sorted(WEIGHTS), "attendance", "survey_answers", "nominations", "ballots"], rng.choice([1, 4, 10])
    ) + (["activities"] if rng.random() < 0.6 else []):
        day = as_of - dt.timedelta(days=rng.choice([-5, 0, 30, 89, 90, 91, 200, 400]))
        until = as_of - dt.timedelta(days=rng.choice([-30, -1, 0, 1])) if rng.random() < 0.3 else None
        rows.append(
            {
                "id": f"kept-{len(rows) + 1:04d}",
                "engagement": engagement,
                "day": day,
                "table": table,
                "until": until,
                "entered": None,
            }
        )


def forget(rng, tables, engagement):
    """Leaves out whole tables of an engagement, or the parts and results that its sign-in lists never told."""
    for table in rng.sample(sorted(SHAPES), rng.choice([0, 0, 1, 2, 4])) + rng.choice(
        [[], [], [], [], ["activities"], ["attendance"]]
    ):
        if table in tables:
            tables[table] = [row for row in tables[table] if row["engagement"] != engagement]
    if rng.random() < 0.08:
        for row in tables.get("attendance", []):
            if row["engagement"] == engagement:
                row["part"] = None
    elif rng.random() < 0.1:
        for row in tables.get("attendance", []):
            if row["engagement"] == engagement and rng.random() > 0.02:
                row["part"] = 0


def spoil(rng, tables, as_of):
    """Same ids twice, rows of nobody, files without a column, files in another order."""
    for table, rows in tables.items():
        if table == "engagements":
            if rng.random() < 0.2:
                first = rows[0]
                rows.append(
                    {**first, "started": as_of, "entered": rng.choice([None, as_of + dt.timedelta(days=1)])}
                )
            continue
        for row in rng.sample(rows, round(len(rows) * 0.03)):
            twin = dict(rng.choice(rows), id=row["id"])
            if row["entered"] is not None:
                twin["entered"] = rng.choice(
                    [None, row["entered"], row["entered"] + dt.timedelta(rng.choice([-3, 1, 3]))]
                )
            rows.append(twin)
        if rows and rng.random() < 0.1:
            rows.append(
                dict(rng.choice(rows), id=f"{table}-stray", engagement=rng.choice(["E-nowhere", None]))
            )
        rng.shuffle(rows)
        for row in rows:
            if rng.random() < 0.02:
                for column in [
                    c for c, value in row.items() if value is None and c not in ("day", "engagement")
                ]:
                    del row[column]


def random_tables(seed, size=1000):
    """The tables of a ledger of roughly `size` rows (300 to 3000), and the day they are to be read as of."""
    rng = random.Random(seed)
    as_of = dt.date(2026, 3, 31) + dt.timedelta(days=rng.randint(-500, 500))
    tables = {"engagements": []}
    communities = {"C1": ["E1", "E2"], "C2": ["E3"]}
    for community, names in communities.items():
        for name in names:
            started = as_of - dt.timedelta(
                days=rng.choice([rng.randint(0, 1500), 30, 89, 90, 178, 179, 180, 300, 500, 900])
            )
            tables["engagements"].append(
                {
                    "id": name,
                    "engagement": name,
                    "day": started,
                    "entered": started,
                    "community": community,
                    "started": started,
                    "ended": None,
                    "term": rng.choice([None, as_of + dt.timedelta(days=60), as_of + dt.timedelta(days=400)]),
                    "focus": None,
                }
            )
        pools = make_places(rng, tables, community, names[0], as_of)
        for name in names:
            own = dict(pools)
            own["workers"] = [f"W-{name}-{i}" for i in range(rng.randint(1, 3))]
            maker = Maker(rng, tables, name, as_of, own)
            depth = rng.choice([0, 0, 0, 1, 2, 3, 4])
            calm = depth and rng.random() < 0.7
            maker.fill(size // (20 if calm else 6))
            if not calm and rng.random() < size / 500:
                build(maker, size)
            if not calm and rng.random() < size / 500:
                build_crowds(maker)
            build_stages(maker, depth)
            promise(rng, tables, name, as_of)
            forget(rng, tables, name)
    for table in rng.sample(sorted(SHAPES), rng.choice([0, 0, 1, 3])):
        tables[table] = []
    spoil(rng, tables, as_of)
    return tables, as_of
