"""What of a ledger one engagement sees as of a day: duplicates, whose rows, emptied dates, kept tables, staleness.

Rulings: G2, G4, G5, G15, G16, G18, G19, G20.
"""

import datetime as dt

COMMUNITY_WIDE = {
    "buildings",
    "households",
    "residents",
    "residences",
    "profile_facts",
    "resources",
    "partners",
    "partner_facts",
}
ALWAYS_THERE = {
    "buildings",
    "households",
    "residents",
    "residences",
    "partners",
    "resources",
}  # G18: an empty day does no harm here
EMPTIED = [
    "ended",
    "closed",
    "told_back",
    "confirmed",
    "left",
    "until",
    "minuted",
    "done",
    "filled",
    "ready",
    "replied",
]
GO_WITH = {  # G16: cells that say nothing while their date is empty
    "households": ("until", ["end_kind"]),
    "residents": ("until", ["end_kind"]),
    "residences": ("until", ["end_kind"]),
    "concerns": ("closed", ["outcome", "lead", "worker_input"]),
    "recommendations": ("closed", ["became"]),
    "roles": ("until", ["handed_over"]),
    "actions": ("replied", ["result"]),
}
SILENCE_IS_MISSING = {"contacts", "activities", "attendance"}  # G15


class Row(dict):
    """A row in which a missing cell reads None."""

    def __missing__(self, key):
        return None


def clean(row):
    """A copy of a row: an empty text is None, of a moment only its date counts (G19)."""
    out = Row()
    for key, value in row.items():
        if value == "":
            value = None
        if isinstance(value, dt.datetime):
            value = value.date()
        out[key] = value
    return out


def without_duplicates(rows):
    """Same id: the row with the latest `entered`, then the later in the file (G18), in the order of the file."""
    best = {}
    for place, row in enumerate(rows):
        row = clean(row)
        key = row["id"] if row["id"] is not None else ("no id", place)
        entered = row["entered"] or dt.date.min
        if key not in best or (entered, place) >= best[key][:2]:
            best[key] = (entered, place, row)
    chosen = sorted(best.values(), key=lambda item: item[1])
    return [row for _, _, row in chosen]


def split_ids(text):
    """The ids of a cell joined by ';': trimmed, without empty and repeated ones (G19)."""
    found = []
    for piece in (text or "").split(";"):
        piece = piece.strip()
        if piece and piece not in found:
            found.append(piece)
    return found


def with_ticks(row, columns):
    """The row, its ticks read as a form: where one is filled an empty one is no (G18)."""
    if all(row[column] is None for column in columns):
        return row
    return Row({**row, **{column: row[column] is True for column in columns}})


def age_order(row):
    """The order of 'latest anywhere': by day, then entered, then id (G18)."""
    return (row["day"] or dt.date.min, row["entered"] or dt.date.min, str(row["id"]))


def latest(rows):
    """The latest of some rows, None of none."""
    return max(rows, key=age_order) if rows else None


class View:
    """The rows of one engagement as of one day."""

    def __init__(self, ledger, engagement, as_of):
        """ledger: name -> rows without duplicates; engagement: its row; as_of: the day D."""
        self.ledger = ledger
        self.engagement = engagement
        self.id = engagement["id"]
        self.day = as_of
        self.started = engagement["started"]
        self.community_of = {row["id"]: row["community"] for row in ledger.get("engagements", [])}
        self._seen = {}
        self.attendances = None  # filled once by people.attendances

    def belongs(self, table, row):
        """Whether this engagement reads the row (G5)."""
        owner = row["engagement"]
        if table not in COMMUNITY_WIDE:
            return owner == self.id
        if owner is None or owner == self.id:
            return True
        community = self.community_of.get(owner)
        return community is not None and community == self.engagement["community"]

    def rows(self, table):
        """The rows of a table that count as of D, with dates after D emptied."""
        if table not in self._seen:
            self._seen[table] = [
                self.as_it_was(table, row)
                for row in self.ledger.get(table, [])
                if self.belongs(table, row) and self.is_there(table, row)
            ]
        return self._seen[table]

    def is_there(self, table, row):
        """Whether the row's day lets it count."""
        if row["day"] is None:
            return table in ALWAYS_THERE
        return row["day"] <= self.day

    def as_it_was(self, table, row):
        """The row with what lies after D emptied (G16)."""
        row = Row(row)
        for column in EMPTIED:
            if row[column] is not None and row[column] > self.day:
                row[column] = None
        if table in GO_WITH:
            date, followers = GO_WITH[table]
            if row[date] is None:
                for column in followers:
                    row[column] = None
        return row

    def ago(self, day):
        """Days from a day to D."""
        return (self.day - day).days

    def within(self, day, w):
        """Whether a day is in the last w days (G2)."""
        return day is not None and 0 <= self.ago(day) < w

    def between(self, day, low, high):
        """Whether low <= D - day < high."""
        return day is not None and low <= self.ago(day) < high

    def last(self, table, w):
        """The rows of a table whose day is in the last w days."""
        return [row for row in self.rows(table) if self.within(row["day"], w)]

    def live_kept_days(self, table):
        """The days of the live kept rows of this engagement that name the table."""
        return [row["day"] for row in self.rows("kept") if row["table"] == table and row["until"] is None]

    def kept(self, table):
        """Whether a table is kept (G4). 'attendance.part' stands for attendance with its part."""
        if table == "attendance.part":
            return any(row["part"] is not None for row in self.rows("attendance"))
        return bool(self.rows(table)) or bool(self.live_kept_days(table))

    def all_kept(self, tables):
        """Whether every one of some tables is kept."""
        return all(self.kept(table) for table in tables)

    def stale(self, table, limit, column="day"):
        """Whether the newest record of a table lies `limit` days back or more (G15); limit is 2w or 2(w + f)."""
        if self.live_kept_days(table) and table not in SILENCE_IS_MISSING:
            return False
        days = [row[column] for row in self.rows(table) if row[column] is not None]
        return bool(days) and self.ago(max(days)) >= limit

    def reaches_back(self, table, last_day):
        """Whether the table's oldest row, or its kept row, is no later than a day (G11)."""
        days = [row["day"] for row in self.rows(table) if row["day"] is not None]
        days += self.live_kept_days(table)
        return bool(days) and min(days) <= last_day

    def newest_number(self, table, column):
        """The highest round or plan with a row up to D (G20), None when there is none."""
        return max((row[column] for row in self.rows(table) if row[column] is not None), default=None)
