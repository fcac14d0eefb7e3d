"""Who lives here as of the day, and in which home (G33)."""

from zhagen.method.measures.sources import Source, at_last, latest, pairs, per, rows, to, under
from zhagen.method.measures.terms import Expr, c, when

_stays = rows("residences")
_going_on = _stays.where(~c.until_ago.told)
# Stays after which it is said how somebody left: they were gone until another began.
_left = _stays.where(c.until_ago.told, c.end_kind.told)

gone_homes = rows("households").where(c.until_ago.told)
# resident: those who left and did not come back.
gone_people = per(
    under(
        rows("residents").where(c.until_ago.told).with_(resident=c.id),
        _left.where(~per(_going_on, "resident").has(c.resident)),
        columns=("resident",),
    ),
    "resident",
)
_GONE = {"household": gone_homes, "resident": gone_people}


def lives_here(thing: str) -> Expr:
    """Whether the household or resident that the column of that name points to is not known to have left.

    Never empty: of whom nothing is known lives here.
    """
    return ~_GONE[thing].has(Expr("col", thing))


def away_on_their_day(source: Source, *by: str) -> Source:
    """The rows, told apart by `by`, of a day on which their resident did not live here."""
    left = pairs(source, _left, "resident", gone="until_ago").where(c.gone >= c.ago)
    both = pairs(source, _stays, "resident", begun="ago", ended="until_ago")
    staying = both.where((c.begun >= c.ago).or_(True), ~(c.ended >= c.ago).or_(False))
    away = per(left, *by)
    unless = away.where(~per(staying, *by).has(*(Expr("col", name) for name in by)))
    gone = source.where((to("residents", c.resident, "until_ago") >= c.ago).or_(False))
    return per(under(unless, gone, columns=by), *by)


_home = per(
    latest(_going_on.where(c.household.told), "resident"),
    "resident",
    household=at_last(c.household, c.id_order),
)
_moved = per(_stays, "resident")


def home_of(resident: Expr) -> Expr:
    """The household in which the resident lives, of several the one they moved to last; empty where it is not known.

    Where no residence of theirs is on record, the household that the residents table says.
    """
    return when(_moved.has(resident), _home.at(resident, c.household), to("residents", resident, "household"))
