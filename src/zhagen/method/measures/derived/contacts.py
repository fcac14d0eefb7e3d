"""Contacts that were made, and the households and areas that they reach (G23, G30)."""

from zhagen.method.measures.derived.living import gone_homes, home_of
from zhagen.method.measures.sources import UNITS, any_of, count, different, least, per, rows, to, total
from zhagen.method.measures.terms import Expr, R, c, expr, greatest_of, least_of

# Made contacts, minutes filled with the usual length where empty.
made = rows("contacts").where(c.made).with_(minutes=(c.minutes * 1.0).or_(R.minutes_when_empty))

_posts = per(rows("posts"), "worker", here=any_of(~c.until_ago.told))
# Those not online, without workers all of whose posts have ended (G31).
made_by_those_here = made.where((c.mode != "online").or_(True), _posts.at(c.worker, c.here, True))

# H, the households that the buildings hold; empty where no building says.
size = rows("buildings").of_unit(total(c.households))
# How many areas the buildings have.
areas = rows("buildings").of_unit(different(c.area), 0)


def area_of_household(household: Expr) -> Expr:
    """The area of the household's building."""
    return to("buildings", to("households", household, "building"), "area")


def area_of_resident(resident: Expr) -> Expr:
    """The area of the household in which the resident lives."""
    return area_of_household(home_of(resident))


def area_target(wanted: Expr, spared: Expr) -> Expr:
    """'3 areas' as G30 has it: min(wanted, areas - spared), at least 1."""
    return greatest_of(least_of(areas - spared, wanted * 1.0), 1.0)


def of_unit(source_column: str) -> Expr:
    """A column of the row's unit, such as `age`: days since the work began."""
    return UNITS.at(c.unit, expr(Expr("col", source_column)))


def posts_held() -> dict[str, Expr]:
    """posts, held, contact: posts on record, those filled now, days ago of the last made contact."""
    posts = rows("posts")
    return {
        "posts": posts.of_unit(count(), 0),
        "held": posts.of_unit(count(c.filled_ago.told & ~c.until_ago.told), 0),
        "contact": made.of_unit(least(c.ago)),
    }


def lengths_assumed() -> dict[str, Expr]:
    """assumed, made: made contacts of the last quarter without a length, and all of them."""
    lately = rows("contacts").where(c.made, c.ago < R.note_jump_window)
    return {"assumed": lately.of_unit(count(~c.minutes.told), 0), "made": lately.of_unit(count(), 0)}


def household_circles() -> dict[str, Expr]:
    """size, met, lapsed, moved: H; households ever met that are not known to have moved away; those of them that were
    not met lately; those met lately that have moved away since.
    """
    homes = per(made, "household", ago=least(c.ago))
    gone, late = gone_homes.has(c.household), c.ago < R.note_known_window
    return {
        "size": size,
        "met": homes.of_unit(count(~gone), 0),
        "lapsed": homes.of_unit(count(~gone & ~late), 0),
        "moved": homes.of_unit(count(gone & late), 0),
    }
