"""Since when tables are kept (G4, G11), the first days of the work, and cohorts that are followed (G10)."""

from zhagen.method.measures.derived.contacts import of_unit
from zhagen.method.measures.derived.living import lives_here
from zhagen.method.measures.evidence import ALWAYS_THERE, LONG_AGO
from zhagen.method.measures.sources import Source, any_of, count, least, most, per, rows
from zhagen.method.measures.terms import Expr, N, R, c, expr, greatest_of, least_of, when

live_kept = rows("kept").where(~c.until_ago.told)


def promised(table: str) -> Expr:
    """Days ago from which the team says that it keeps the table; empty where it does not say so."""
    return live_kept.where(c.table == table).of_unit(most(c.ago))


def oldest(table: str) -> Expr:
    """Days ago of the table's oldest row; a row without a day is older than any."""
    ago = c.ago.or_(LONG_AGO) if table in ALWAYS_THERE else c.ago
    return rows(table).of_unit(most(ago))


def newest_ago(table: str) -> Expr:
    """Days ago of the table's newest row."""
    return rows(table).of_unit(least(c.ago))


def kept_since(table: str) -> Expr:
    """Days ago of the table's oldest row or of its live kept row, whichever is earlier; empty where it is not kept."""
    return greatest_of(oldest(table), promised(table))


age = of_unit("age")


def ends(window: Expr) -> Expr:
    """The first days of the work are those with ends <= ago <= age."""
    return age - (window.whole - 1)


def in_beginning(source: Source, window: Expr) -> Source:
    """The rows of the first days."""
    return source.where(c.ago >= ends(window), c.ago <= age)


def comparable(table: str, now: Expr, before: Expr, window: Expr = N.window) -> dict[str, Expr]:
    """undecided, wait: whether a unit can be compared with its beginning, and when those to come can.

    `now`, `before`: whether there are records enough in each of the two windows. The table must have been kept
    before the first days were over, and the last days may not overlap them.
    """
    reaches = (kept_since(table) >= ends(window)).or_(False)
    could, in_time = reaches & before.or_(False), ends(window) >= window.whole
    return {
        "undecided": ~(could & now.or_(False) & in_time),
        "wait": when(could & ~in_time, window.whole - ends(window)),
    }


def cohort(source: Source, thing: str) -> Source:
    """thing, first: things with a row in the window moved back by `follow` days, and the day of the first."""
    period = source.where(c.ago >= N.follow, c.ago < N.window + N.follow)
    return per(period, thing, first=most(c.ago))


def followed(firsts: Source, source: Source, thing: str) -> Source:
    """The firsts' rows of those who live here, with `again`: whether a row of the same thing comes 1 to `follow` days
    after (G3, G33)."""
    firsts = firsts.where(lives_here(thing))
    after = firsts.at(Expr("col", thing), c.first) - c.ago
    later = source.where(after >= 1, after <= N.follow)
    return firsts.with_(again=per(later, thing, seen=any_of(c.ago.told)).has(Expr("col", thing)))


FIELD_TABLES = (
    "contacts",
    "concerns",
    "activities",
    "attendance",
    "partner_dealings",
    "exchanges",
    "decisions",
)


def recorded_from_to() -> dict[str, Expr]:
    """first, typed: days ago of the oldest field record's day, and of the day on which one was typed last."""
    tables = [rows(table) for table in FIELD_TABLES]
    return {
        "first": greatest_of(*(table.of_unit(most(c.ago)) for table in tables)),
        "typed": least_of(*(table.of_unit(least(c.entered_ago)) for table in tables)),
    }


def typed_since() -> dict[str, Expr]:
    """by_then, by_now: of the window before the last, how many records were typed by its end, and by now."""
    window = R.note_typing_window.whole
    tables = [rows(t).where(c.ago >= window, c.ago < 2 * window, c.entered_ago.told) for t in FIELD_TABLES]
    return {
        "by_then": sum([table.of_unit(count(c.entered_ago >= window), 0) for table in tables], expr(0)),
        "by_now": sum([table.of_unit(count(), 0) for table in tables], expr(0)),
    }


def silent_since(table: str) -> dict[str, Expr]:
    """ago: days since the table's newest row; where it has none, since it is kept."""
    return {"ago": when(rows(table).any, rows(table).of_unit(least(c.ago)), kept_since(table))}
