"""Who lives here as of the day, and in which home (G33)."""

from zhagen.method.measures.sources import at_last, latest, per, rows, to
from zhagen.method.measures.terms import Expr, c, when

gone_homes = rows("households").where(c.until_ago.told)
gone_people = rows("residents").where(c.until_ago.told)
_GONE = {"household": gone_homes, "resident": gone_people}


def lives_here(thing: str) -> Expr:
    """Whether the household or resident that the column of that name points to is not known to have left.

    Never empty: of whom nothing is known lives here.
    """
    return ~_GONE[thing].has(Expr("col", thing))


_stays = rows("residences").where(~c.until_ago.told, c.household.told)
_home = per(latest(_stays, "resident"), "resident", household=at_last(c.household, c.id_order))
_moved = per(rows("residences"), "resident")


def home_of(resident: Expr) -> Expr:
    """The household in which the resident lives, of several the one they moved to last; empty where it is not known.

    Where no residence of theirs is on record, the household that the residents table says.
    """
    return when(_moved.has(resident), _home.at(resident, c.household), to("residents", resident, "household"))
