"""What is plausible in each column of numbers and days: one line a column, or a reason why it has none.

A value beyond its line may be right: a form asks once, `zhagen check` remarks on it, an import does both. Nothing here
refuses; what cannot be at all is a column's own range, or the day that it `starts` from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.method.terms import Words

STARTED = "started"  # not a column of the row itself: the day on which the work of its engagement began
YEAR = 365


@dataclass(frozen=True, slots=True)
class Span:
    """The plausible numbers, both included; `asks`: the question, with {value}, and {hours} where it is of minutes."""

    least: float
    most: float
    asks: Words

    def asked(self, value: float) -> Words | None:
        """The question about that number; None where it is plausible."""
        if self.least <= value <= self.most:
            return None
        return self.asks.filled(value=f"{value:.10g}", hours=f"{value / 60:.3g}")


@dataclass(frozen=True, slots=True)
class Days:
    """The plausible days, counted from the day in `base`: a column of the row, or STARTED. None: no limit.

    `too_early`, `too_late`: the questions, with {value} and {base}, the day that it is counted from.
    """

    base: str
    least: int | None
    most: int | None
    too_early: Words
    too_late: Words

    def asked(self, day: date, base: date | None) -> Words | None:
        """The question about that day; None where it is plausible, or nothing says from where to count."""
        if base is None:
            return None
        after = (day - base).days
        if self.least is not None and after < self.least:
            return self.too_early.filled(value=day, base=base)
        return (
            self.too_late.filled(value=day, base=base)
            if self.most is not None and after > self.most
            else None
        )


Line = Span | Days

BEFORE_WORK = Words(
    "{value}：比这里的工作开始（{base}）还早？", "{value}: before the work began here ({base})?"
)
LONG_BEFORE = Words(
    "{value}：比这里的工作开始（{base}）早这么多年？", "{value}: years before the work began ({base})?"
)
BEFORE_RECORD = Words(
    "{value}：比这条记录的日子（{base}）还早？", "{value}: before the day of the record ({base})?"
)
YEARS_AFTER = Words("{value}：离 {base} 这么多年？", "{value}: years after {base}?")


DAYS_ON_END = Words("{value}：从 {base} 起连着办这么久？", "{value}: as long as that, from {base} on?")


def _since_work(spare: int = 0) -> Days:
    return Days(STARTED, -spare, 50 * YEAR, LONG_BEFORE if spare else BEFORE_WORK, YEARS_AFTER)


def _after(base: str, years: int, spare: int = 0) -> Days:
    return Days(base, -spare, years * YEAR, BEFORE_RECORD, YEARS_AFTER)


def _round(what_zh: str, what_en: str) -> Span:
    return Span(1, 50, Words(f"{what_zh} {{value}}？", f"{what_en} {{value}}?"))


MONEY = Span(0, 1_000_000, Words("一笔 {value} 元？", "{value} yuan at once?"))
HAPPENING = _since_work()
# Known, founded or owed before somebody came to work here.
OLDER = {
    "buildings": _since_work(10 * YEAR),
    "households": _since_work(10 * YEAR),
    "residents": _since_work(10 * YEAR),
    "residences": _since_work(90 * YEAR),
    "resources": _since_work(10 * YEAR),
    "partners": _since_work(10 * YEAR),
    "groups": _since_work(30 * YEAR),
    "memberships": _since_work(30 * YEAR),
    "roles": _since_work(30 * YEAR),
    "agreements": _since_work(10 * YEAR),
    "funding": _since_work(YEAR),
    "posts": _since_work(YEAR),
    "objectives": _since_work(YEAR),
    "plan_steps": _since_work(YEAR),
    "kept": _since_work(YEAR),
    "profile_facts": _since_work(YEAR),
}

LINES: Mapping[tuple[str, str], Line] = {
    ("engagements", "ended"): _after("started", 30),
    ("engagements", "term"): _after("started", 15),
    ("kept", "until"): _after("day", 30),
    ("buildings", "households"): Span(1, 5000, Words("这里 {value} 户？", "{value} households here?")),
    ("households", "until"): _since_work(YEAR),
    ("residents", "until"): _since_work(YEAR),
    ("residences", "until"): _after("day", 100),
    ("contacts", "minutes"): Span(
        0,
        240,
        Words("一次见面 {value} 分钟，{hours} 小时？", "{value} minutes, {hours} hours, for one contact?"),
    ),
    ("concerns", "closed"): _after("day", 10),
    ("concerns", "told_back"): _after("day", 10),
    ("need_findings", "round"): _round("第几轮：", "Round"),
    ("need_findings", "reach"): Span(
        1, 20_000, Words("这件事涉及 {value} 人？", "{value} people touched by it?")
    ),
    ("need_ranks", "round"): _round("第几轮：", "Round"),
    ("need_ranks", "rank"): _round("名次", "Rank"),
    ("polls", "round"): _round("第几轮：", "Round"),
    ("polls", "closed"): _after("day", 5),
    ("ballots", "rank"): Span(1, 50, Words("名次 {value}？", "Rank {value}?")),
    ("resources", "confirmed"): _since_work(YEAR),
    ("resource_uses", "hours"): Span(0, 72, Words("一次用了 {value} 小时？", "{value} hours for one use?")),
    ("agreements", "ends"): _after("day", 20),
    ("groups", "closed"): _after("day", 60),
    ("memberships", "left"): _after("day", 60),
    ("roles", "until"): _after("day", 60),
    ("activities", "planned"): Days("day", -2 * YEAR, 2 * YEAR, YEARS_AFTER, YEARS_AFTER),
    ("activities", "until"): Days("day", 0, 60, BEFORE_RECORD, DAYS_ON_END),
    ("activities", "hours"): Span(
        0, 80, Words("一场活动社工投入 {value} 小时？", "{value} staff hours for one activity?")
    ),
    ("activities", "minuted"): _after("day", 2),
    ("attendance", "hours"): Span(
        0, 24, Words("一位居民在一场活动 {value} 小时？", "{value} hours of one resident at one activity?")
    ),
    ("decisions", "due"): _after("day", 10),
    ("decisions", "done"): _after("day", 10),
    ("exchanges", "hours"): Span(0, 24, Words("一次帮忙 {value} 小时？", "{value} hours of help at once?")),
    ("nominations", "round"): _round("第几轮：", "Round"),
    ("disputes", "severity"): Span(0, 10, Words("严重程度 {value}？", "Severity {value}?")),
    ("disputes", "closed"): _after("day", 10),
    ("check_ins", "hours_week"): Span(0, 60, Words("每周 {value} 小时？", "{value} hours a week?")),
    ("check_ins", "demands"): Span(
        0, 31, Words("一个月 {value} 次过分要求？", "{value} such demands in a month?")
    ),
    ("survey_answers", "round"): _round("第几轮：", "Round"),
    ("funding", "agreed"): MONEY,
    ("funding", "received"): MONEY,
    ("funding", "spent"): MONEY,
    ("posts", "filled"): _after("day", 10, YEAR),
    ("posts", "ready"): _since_work(10 * YEAR),
    ("posts", "until"): _after("day", 40),
    ("objectives", "plan"): _round("第几份计划：", "Plan"),
    ("objectives", "priority"): _round("优先次序", "Priority"),
    ("plan_steps", "due"): _after("day", 10),
    ("plan_steps", "done"): _after("day", 10),
    ("actions", "replied"): _after("day", 10),
    # A row may be somebody's whole month.
    ("work_hours", "hours"): Span(0, 240, Words("一条记录 {value} 小时？", "{value} hours in one record?")),
    ("reviews", "options"): Span(0, 20, Words("比较了 {value} 个方案？", "{value} options weighed?")),
    ("reviews", "reviewers"): Span(1, 100, Words("{value} 人评估？", "{value} reviewers?")),
    ("reviews", "resident_reviewers"): Span(
        0, 100, Words("{value} 位居民评估？", "{value} resident reviewers?")
    ),
    ("recommendations", "due"): _after("day", 10),
    ("recommendations", "closed"): _after("day", 10),
}

# Why a column has no line.
RANGED = "its own range is all that can be said"
ENTERED = "held against the day of the record and against today"
ORIGIN = "all other days are held against it; a published case may be of 1936"


def line_of(table: str, column: Column) -> Line | str:
    """The line of a column of numbers or days, or the reason why it has none. KeyError where nobody thought of it."""
    if column.name == "entered":
        return ENTERED
    if table == "engagements" and column.name in ("day", "started"):
        return ORIGIN
    if column.name == "day":
        return OLDER.get(table, HAPPENING)
    if column.low is not None and column.high is not None:
        return RANGED
    return LINES[table, column.name]


def lines_of(table: str) -> list[tuple[Column, Line]]:
    """The columns of a table that have a line, each with it."""
    kinds = (ColumnType.INT, ColumnType.FLOAT, ColumnType.DATE)
    asked = [(column, line_of(table, column)) for column in TABLES[table].columns if column.type in kinds]
    return [(column, line) for column, line in asked if not isinstance(line, str)]


# What needs more than a row to be seen.
MORE_HOMES = Words(
    "这栋楼 {households} 户，名单里已经有 {written} 户？",
    "The building has {households} households, and {written} are written?",
)
NOT_HELD = Words("没有办成，却有 {came} 位到了？", "Not held, and {came} came?")
NOBODY_SPOKE = Words(
    "那天这一户没有人在，是谁说的？", "Nobody was home there that day: through whom was it heard?"
)
