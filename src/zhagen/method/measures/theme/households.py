"""Whether households are known: how many, how well, in every area, and those in hardship."""

from zhagen.method.measures.derived.contacts import area_of_household, made, made_by_those_here, size
from zhagen.method.measures.derived.living import gone_homes, lives_here
from zhagen.method.measures.forms import Counting, how_many, how_many_different, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import Source, any_of, different, per, rows, total, within
from zhagen.method.measures.terms import Expr, N, R, c, greatest_of, least_of, when

FACE_TO_FACE = ("home", "street", "station", "activity")
AWAY_FROM_ACTIVITIES = ("home", "street", "station")


@measure("households-known", scale=Scale.COUNT, tables=("contacts",))
def households_known() -> Counting:
    """Households met face to face in the window by a worker who is still here.

    know-households P1. Value: households. Target: min(100, max(10 % of H, min(50, half of H))), never less than
    5 % of H; 100 where H is not known or under 10.
    """
    wanted = when(size >= N.least_households, greatest_of(size * N.least_share, _household_target()))
    figure = how_many_different(_known(), "household", "households")
    return figure.with_(target=wanted.or_(_household_target()))


@measure("households-familiar", scale=Scale.COUNT, tables=("contacts",))
def households_familiar() -> Counting:
    """Households met on several days in the window, at least once away from activities.

    know-households P2. Value: households; target as for known ones, with its own numbers.
    """
    return how_many_different(_familiar(), "household", "households").with_(target=_household_target())


@measure("households-known-share", scale=Scale.SHARE, tables=("contacts", "buildings"))
def households_known_share() -> Counting:
    """Households known / all households that the buildings hold.

    Shown beside know-households P1. n: H.
    """
    return _of_all_households(_known())


@measure("households-familiar-share", scale=Scale.SHARE, tables=("contacts", "buildings"))
def households_familiar_share() -> Counting:
    """Households known well / all households that the buildings hold.

    Shown beside know-households P2. n: H.
    """
    return _of_all_households(_familiar())


@measure("households-lost-sight-of", scale=Scale.COUNT, tables=("contacts",))
def households_lost_sight_of() -> Counting:
    """Households that were met face to face once, are not known now, and are not noted as moved away.

    Shown beside know-households: where people come and go, some of them may have left. Value: households.
    """
    once = made.where(c.mode.isin(*FACE_TO_FACE), c.household.told)
    known = per(_known(), "household")
    lost = per(once, "household").where(~known.has(c.household), ~gone_homes.has(c.household))
    return how_many(lost.with_(id=c.household))


@measure("areas-known", scale=Scale.SHARE, tables=("contacts", "buildings", "households"))
def areas_known() -> Counting:
    """Areas with at least half of the overall known share / areas with households.

    know-households P3. k: such areas, n: areas. Nothing but n, and undecided, when nobody is known.
    """
    known = _known()
    at_home = known.with_(area=area_of_household(c.household)).where(c.area.told)
    reached = per(at_home, "area", known=different(c.household))
    sizes = per(rows("buildings").where(c.area.told, c.households > 0), "area", size=total(c.households))
    least = N.half * known.of_unit(different(c.household), 0) / size - R.tolerance
    hit = (reached.at(c.area, c.known, 0) / c.size >= least).or_(False)
    figure = share(sizes, hit).from_(at_home)
    some = figure.with_(n=c.n.or_(0), k=when(known.any, c.k.or_(0)))
    return some.with_(value=when(known.any, c.k / c.n), undecided=~known.any)


@measure("priority-households-known", scale=Scale.SHARE, tables=("contacts", "households"))
def priority_households_known() -> Counting:
    """Priority households with any made contact in the window / priority households.

    know-households P4. Households that moved away are left out.
    """
    priority = rows("households").where(c.priority, ~c.until_ago.told)
    met = per(made_by_those_here.where(within()), "household")
    return share(priority, met.has(c.id))


def _known() -> Source:
    """Face-to-face contacts in the window, of households that live here, by workers who are still here."""
    return made_by_those_here.where(
        within(), c.mode.isin(*FACE_TO_FACE), c.household.told, lives_here("household")
    )


def _familiar() -> Source:
    """Contacts in the window of households met on several days, at least once away from activities."""
    met = made_by_those_here.where(within(), c.household.told, lives_here("household"))
    away = any_of(c.mode.isin(*AWAY_FROM_ACTIVITIES))
    often = per(met, "household", days=different(c.ago), away=away).where(c.days >= N.days, c.away)
    return met.where(often.has(c.household))


def _of_all_households(met: Source) -> Counting:
    """Households with such contacts / all households that the buildings hold."""
    counts = how_many_different(met, "household", "households")
    some = size > 0
    known = when(some, met.of_unit(different(c.household), 0))
    return of_units(k=known, n=when(some, size), value=c.k / c.n).behind_of(counts)


def _household_target() -> Expr:
    """So many households, fewer in a small community."""
    small = least_of(N.small * 1.0, size * N.small_share)
    wanted = least_of(N.target * 1.0, greatest_of(size * N.share, small))
    return when(size >= N.least_households, wanted, N.target * 1.0)
