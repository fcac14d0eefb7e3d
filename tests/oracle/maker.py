"""Makes the rows of one engagement, each table and column by a habit drawn once."""

import datetime as dt

from tests.oracle.table_shapes import SHAPES, WEIGHTS

EDGES = [
    0,
    1,
    6,
    7,
    14,
    29,
    30,
    31,
    59,
    60,
    61,
    89,
    90,
    91,
    119,
    120,
    149,
    150,
    179,
    180,
    181,
    186,
    187,
    193,
    194,
    239,
    240,
]
EDGES += [
    269,
    270,
    299,
    300,
    359,
    360,
    364,
    365,
    366,
    373,
    374,
    454,
    455,
    539,
    540,
    729,
    730,
    731,
    1459,
    1460,
    -1,
    -20,
]
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
        kind = self.habit(
            (table, "age"), lambda: rng.choices(["recent", "half", "year", "long", "old"], [6, 6, 4, 6, 3])[0]
        )
        if kind == "old":
            start = self.habit((table, "start"), lambda: rng.choice(OLD))
            return self.back(rng.choice([start, start + rng.randint(0, 150)]))
        if rng.random() < 0.06:
            return self.back(rng.choice(EDGES))
        if rng.random() < 0.01:
            return None
        return self.back(
            int(rng.triangular(0, {"recent": 95, "half": 185, "year": 400, "long": 1000}[kind], 0))
        )

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
            weights = self.habit(
                (table, column),
                lambda: (
                    [1.0] * len(shape) if rng.random() < 0.4 else [rng.random() ** 5 + 0.01 for _ in shape]
                ),
            )
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
        if base is None or rng.random() > self.habit(
            (table, column, "lean"), lambda: rng.choice([0.15, 0.5, 0.8, 0.97])
        ):
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
        row["entered"] = (
            None
            if row["day"] is None or rng.random() < 0.1
            else row["day"] + dt.timedelta(rng.randint(0, late))
        )
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
