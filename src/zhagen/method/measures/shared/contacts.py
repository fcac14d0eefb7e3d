"""Contacts that were made, and the households and areas that they reach (G23, G30)."""

from zhagen.method.measures.sources import UNITS, any_of, different, per, rows, to, total
from zhagen.method.measures.terms import Expr, R, c, expr, greatest_of, least_of

# Made contacts, minutes filled with the usual length where empty.
made = rows("contacts").where(c.made).with_(minutes=(c.minutes * 1.0).or_(R.minutes_when_empty))

_posts = per(rows("posts"), "worker", here=any_of(~c.until_ago.told))
# Those without workers all of whose posts have ended (G31).
made_by_those_here = made.where(_posts.at(c.worker, c.here, True))

# H, the households that the buildings hold; empty where no building says.
size = rows("buildings").of_unit(total(c.households))
# How many areas the buildings have.
areas = rows("buildings").of_unit(different(c.area), 0)


def area_of_household(household: Expr) -> Expr:
    """The area of the household's building."""
    return to("buildings", to("households", household, "building"), "area")


def area_of_resident(resident: Expr) -> Expr:
    """The area of the resident's household."""
    return area_of_household(to("residents", resident, "household"))


def area_target(wanted: Expr, spared: Expr) -> Expr:
    """'3 areas' as G30 has it: min(wanted, areas - spared), at least 1."""
    return greatest_of(least_of(areas - spared, wanted * 1.0), 1.0)


def of_unit(source_column: str) -> Expr:
    """A column of the row's unit, such as `age`: days since the work began."""
    return UNITS.at(c.unit, expr(Expr("col", source_column)))
