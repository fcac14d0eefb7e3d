"""Random ledgers: dense, plausible and adversarial, the same for the same seed.

random_tables(seed, size) gives three engagements, two of them in one community. Every engagement draws, table by table and
column by column, how much there is, how old it is, how often a cell is empty and which way its values lean, so that over many
seeds most verdicts occur. Groups that live, leaders who rise, whole ballots and whole surveys are built on purpose
(built_on_purpose.py), since chance alone would not make them.
"""

import datetime as dt
import random

from tests.oracle.built_crowds import build_crowds
from tests.oracle.built_on_purpose import build
from tests.oracle.built_stages import build_stages
from tests.oracle.table_shapes import SHAPES, WEIGHTS

EDGES = [0, 1, 6, 7, 14, 29, 30, 31, 59, 60, 61, 89, 90, 91, 119, 120, 149, 150, 179, 180, 181, 186, 187, 193, 194, 239, 240]
EDGES += [269, 270, 299, 300, 359, 360, 364, 365, 366, 373, 374, 454, 455, 539, 540, 729, 730, 731, 1459, 1460, -1, -20]
OLD = [180, 181, 240, 300, 360, 374, 540, 730, 1460]
LEANS = [0.0, 0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0]
EMPTY = [0.0, 0.0, 0.0, 0.0, 0.05, 0.3, 0.6]
ASLEEP = [90, 180, 240, 300, 374, 540, 730, 1460]
NEVER_EMPTY = {("activities", "held"), ("contacts", "made")}  # empty now and then only, not in bulk


class Maker:
    """Makes the rows of one engagement into the tables of all."""

    def __init__(self, rng, tables, name, as_of, pools):
        """pools: name -> ids that references may take; those of the community are shared by its engagements."""
        self.rng = rng
        self.tables = tables
        self.name = name
        self.as_of = as_of
        self.pools = pools
        self.habits = {}
        self.asleep = rng.choice(ASLEEP) if rng.random() < 0.15 else 0

    def habit(self, key, draw):
        """A habit of this engagement, drawn once."""
        if key not in self.habits:
            self.habits[key] = draw()
        return self.habits[key]

    def back(self, days):
        """The day so many days before the as-of day; earlier where nothing has been written for long."""
        return self.as_of - dt.timedelta(days=days + self.asleep)

    def draw_day(self, table):
        """A day of a row of a table, as this engagement keeps it."""
        rng = self.rng
        kind = self.habit((table, "age"), lambda: rng.choices(
            ["recent", "half", "year", "long", "old"], [6, 6, 4, 6, 3])[0])
        if kind == "old":
            start = self.habit((table, "start"), lambda: rng.choice(OLD))
            return self.back(rng.choice([start, start + rng.randint(0, 150)]))
        if rng.random() < 0.06:
            return self.back(rng.choice(EDGES))
        if rng.random() < 0.01:
            return None
        return self.back(int(rng.triangular(0, {"recent": 95, "half": 185, "year": 400, "long": 1000}[kind], 0)))

    def reference(self, pool, where=None):
        """An id of a pool, now and then one that is nowhere; `where` may keep to a small circle."""
        ids = self.pools.get(pool) or []
        if where and len(ids) > 20:
            few = self.habit((where, "few"), lambda: self.rng.choice([0, 0, 3, 8, 14]))
            ids = self.habit((where, "circle"), lambda: self.rng.sample(ids, few)) if few else ids
        if not ids or self.rng.random() < 0.02:
            return f"{pool}-nowhere-{self.rng.randint(1, 3)}"
        return self.rng.choice(ids)

    def value(self, table, column, shape, row):
        """A value of a column."""
        rng = self.rng
        if isinstance(shape, list):
            weights = self.habit((table, column), lambda: (
                [1.0] * len(shape) if rng.random() < 0.4 else [rng.random() ** 5 + 0.01 for _ in shape]))
            return rng.choices(shape, weights)[0]
        if shape == "bool":
            return rng.random() < self.habit((table, column), lambda: rng.choice(LEANS))
        word, *rest = shape.split()
        if word in ("ref", "ref?"):
            return self.reference(rest[0], (table, column))
        if word == "ids":
            several = self.habit((table, column), lambda: rng.choice([[0, 1], [0, 1, 1, 2], [1, 2, 3]]))
            return ";".join(self.reference(rest[0]) for _ in range(rng.choice(several))) or None
        low, high = int(rest[0]), int(rest[1])
        if word == "int":
            lean = self.habit((table, column), lambda: rng.choice([low, high, (low + high) / 2]))
            return round(rng.triangular(low - 0.49, high + 0.49, lean))
        if word == "float":
            lean = self.habit((table, column), lambda: rng.choice([low, high, (low + high) / 2]))
            return round(rng.triangular(low, high, lean) * 4) / 4
        base = {"since": row.get("day"), "around": self.as_of, "due": row.get("due")}[word]
        if base is None or rng.random() > self.habit((table, column, "lean"), lambda: rng.choice([0.15, 0.5, 0.8, 0.97])):
            return None
        if word == "around" and rng.random() < 0.2:
            return self.back(rng.choice([0, -1, 1, -90, -91, -89, 179, 180]))
        span = self.habit((table, column, "span"), lambda: rng.choice([0.4, 1.0, 1.0]))
        return base + dt.timedelta(days=rng.randint(low, low + int((high - low) * span)))

    def may_be_empty(self, table, column, shape):
        """How often a cell of a column is empty."""
        if isinstance(shape, str) and shape.startswith("ref "):
            return 0.0
        if table == "activities" and column in ("initiated_by", "convened_by", "chaired_by", "recorded_by"):
            return 0.2
        if (table, column) in NEVER_EMPTY:
            return 0.01
        return self.habit((table, column, "empty"), lambda: self.rng.choice(EMPTY))

    def make(self, table, **fixed):
        """Makes one row of a table; `fixed` cells are as given."""
        rng = self.rng
        rows = self.tables.setdefault(table, [])
        row = {"id": f"{table}-{len(rows) + 1:04d}", "engagement": self.name}
        row["day"] = fixed["day"] if "day" in fixed else self.draw_day(table)
        late = self.habit((table, "late"), lambda: rng.choice([1, 10, 60]))
        row["entered"] = None if row["day"] is None or rng.random() < 0.1 else row["day"] + dt.timedelta(rng.randint(0, late))
        for column, shape in SHAPES[table].items():
            if column in fixed:
                row[column] = fixed[column]
            elif rng.random() < self.may_be_empty(table, column, shape):
                row[column] = None
            else:
                row[column] = self.value(table, column, shape, row)
        rows.append(row)
        self.pools.setdefault(table, []).append(row["id"])
        return row

    def fill(self, size):
        """Fills the tables that chance alone may fill: `size` rows, more or less."""
        whole = sum(WEIGHTS.values())
        order = ["partners", "groups", "objectives", "concerns", "resources", "reviews", "activities"]
        order += [table for table in WEIGHTS if table not in order]
        for table in order:
            much = self.rng.choice([0.05, 0.5, 1.0, 1.0, 1.5, 2.0])
            for _ in range(max(self.rng.choice([0, 1, 2]), round(size * WEIGHTS[table] / whole * much))):
                self.make(table)


def make_places(rng, tables, community, engagement, as_of):
    """Buildings, households and residents of a community; returns their ids by pool."""
    areas = rng.sample(["North", "South", "East", "West"], rng.choice([1, 2, 3, 4, 4]))
    size = rng.choice([0, 2, 20, 80, 150, 299, 300, 350, 450, 1200])
    pools = {name: [] for name in ("buildings", "households", "residents", "partners", "resources")}

    def add(table, **cells):
        rows = tables.setdefault(table, [])
        day = None if rng.random() < 0.2 else as_of - dt.timedelta(days=rng.choice([rng.randint(0, 900), 1, 0, -3, 400]))
        row = {"id": f"{table}-{len(rows) + 1:04d}", "engagement": rng.choice([engagement, engagement, None]), "day": day}
        rows.append({**row, "entered": day, **cells})
        pools[table].append(row["id"])

    number = rng.randint(2, 6)
    for place in range(number):
        area = areas[place % len(areas)] if rng.random() < 0.95 else None
        add("buildings", area=area, households=None if rng.random() < 0.03 else size // number + (place < size % number))
    priority = rng.choice([0.0, 0.04, 0.1])
    for _ in range(rng.randint(15, 60)):
        gone = as_of - dt.timedelta(days=rng.randint(-50, 300)) if rng.random() < 0.08 else None
        building = None if rng.random() < 0.05 else rng.choice(pools["buildings"])
        add("households", building=building, until=gone, priority=rng.random() < priority)
    exempt = rng.choice([0.0, 0.1])
    for _ in range(rng.randint(25, 80)):
        household = None if rng.random() < 0.05 else rng.choice(pools["households"])
        add("residents", household=household, age_band=rng.choice(["adult", "elder", None]),
            exempt=rng.choice([None, False]) if rng.random() > exempt else True)
    return pools


def promise(rng, tables, engagement, as_of):
    """Rows of `kept`, live and ended, for some tables."""
    rows = tables.setdefault("kept", [])
    for table in rng.sample(sorted(WEIGHTS) + ["attendance", "survey_answers", "nominations", "ballots"], rng.choice([1, 4, 10])) + (
        ["activities"] if rng.random() < 0.6 else []
    ):
        day = as_of - dt.timedelta(days=rng.choice([-5, 0, 30, 89, 90, 91, 200, 400]))
        until = as_of - dt.timedelta(days=rng.choice([-30, -1, 0, 1])) if rng.random() < 0.3 else None
        rows.append({"id": f"kept-{len(rows) + 1:04d}", "engagement": engagement, "day": day, "table": table, "until": until,
                     "entered": None})


def forget(rng, tables, engagement):
    """Leaves out whole tables of an engagement, or the parts and results that its sign-in lists never told."""
    for table in rng.sample(sorted(SHAPES), rng.choice([0, 0, 1, 2, 4])) + rng.choice([[], [], [], [], ["activities"], ["attendance"]]):
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
                rows.append({**first, "started": as_of, "entered": rng.choice([None, as_of + dt.timedelta(days=1)])})
            continue
        for row in rng.sample(rows, round(len(rows) * 0.03)):
            twin = dict(rng.choice(rows), id=row["id"])
            if row["entered"] is not None:
                twin["entered"] = rng.choice([None, row["entered"], row["entered"] + dt.timedelta(rng.choice([-3, 1, 3]))])
            rows.append(twin)
        if rows and rng.random() < 0.1:
            rows.append(dict(rng.choice(rows), id=f"{table}-stray", engagement=rng.choice(["E-nowhere", None])))
        rng.shuffle(rows)
        for row in rows:
            if rng.random() < 0.02:
                for column in [c for c, value in row.items() if value is None and c not in ("day", "engagement")]:
                    del row[column]


def random_tables(seed, size=1000):
    """The tables of a ledger of roughly `size` rows (300 to 3000), and the day they are to be read as of."""
    rng = random.Random(seed)
    as_of = dt.date(2026, 3, 31) + dt.timedelta(days=rng.randint(-500, 500))
    tables = {"engagements": []}
    communities = {"C1": ["E1", "E2"], "C2": ["E3"]}
    for community, names in communities.items():
        for name in names:
            started = as_of - dt.timedelta(days=rng.choice([rng.randint(0, 1500), 30, 89, 90, 178, 179, 180, 300, 500, 900]))
            tables["engagements"].append({
                "id": name, "engagement": name, "day": started, "entered": started, "community": community, "started": started,
                "ended": None, "term": rng.choice([None, as_of + dt.timedelta(days=60), as_of + dt.timedelta(days=400)]),
                "focus": None})
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
