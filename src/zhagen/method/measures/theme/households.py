"""Whether households are known: how many, how well, in every area, and those in hardship."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import household_areas, made, made_by_those_here, size
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_rows, count_of_things, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

FACE_TO_FACE = ("home", "street", "station", "activity")
AWAY_FROM_ACTIVITIES = ("home", "street", "station")


@measure("households-known", scale=Scale.COUNT, tables=("contacts",))
def households_known(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households met face to face in the window by a worker who is still here.

    know-households P1. Value: households. Target: min(100, max(10 % of H, min(50, half of H))), 100 where H is
    not known or under 10.
    """
    figure = count_of_things(_known(evidence, numbers["window"]), "household", "contacts", "households")
    return figure.with_flags(_household_target(evidence, numbers))


@measure("households-familiar", scale=Scale.COUNT, tables=("contacts",))
def households_familiar(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households met on several days in the window, at least once away from activities.

    know-households P2. Value: households; target as for known ones, with its own numbers.
    """
    figure = count_of_things(_familiar(evidence, numbers), "household", "contacts", "households")
    return figure.with_flags(_household_target(evidence, numbers))


@measure("households-known-share", scale=Scale.SHARE, tables=("contacts", "buildings"))
def households_known_share(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households known / all households that the buildings hold.

    Shown beside know-households P1. n: H.
    """
    return _of_all_households(evidence, _known(evidence, numbers["window"]))


@measure("households-familiar-share", scale=Scale.SHARE, tables=("contacts", "buildings"))
def households_familiar_share(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households known well / all households that the buildings hold.

    Shown beside know-households P2. n: H.
    """
    return _of_all_households(evidence, _familiar(evidence, numbers))


@measure("households-lost-sight-of", scale=Scale.COUNT, tables=("contacts",))
def households_lost_sight_of(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households that were met face to face once, are not known now, and are not noted as moved away.

    Shown beside know-households: where people come and go, some of them may have left. Value: households.
    """
    once = made(evidence).filter(nw.col("mode").is_in(FACE_TO_FACE), ~nw.col("household").is_null())
    known = _known(evidence, numbers["window"]).select("unit", id="household")
    moved = evidence.table("households").drop_nulls("until_ago").select("unit", "id")
    homes = once.select("unit", id="household").unique()
    lost = homes.join(known, on=["unit", "id"], how="anti").join(moved, on=["unit", "id"], how="anti")
    return count_of_rows(lost, "households")


@measure("areas-known", scale=Scale.SHARE, tables=("contacts", "buildings", "households"))
def areas_known(evidence: Evidence, numbers: Numbers) -> Figure:
    """Areas with at least half of the overall known share / areas with households.

    know-households P3. k: such areas, n: areas. Undecided when nobody is known.
    """
    known = _known(evidence, numbers["window"]).select("unit", "household", "id")
    sizes = evidence.table("buildings").filter(~nw.col("area").is_null(), nw.col("households") > 0)
    sizes = sizes.group_by("unit", "area").agg(nw.col("households").sum().alias("size"))
    at_home = known.join(household_areas(evidence), on=["unit", "household"], how="inner")
    here = at_home.select("unit", "area", "household").unique().group_by("unit", "area")
    rows = sizes.join(here.agg(nw.len().cast(nw.Int64).alias("known")), on=["unit", "area"], how="left")
    rows = rows.with_columns(known=nw.coalesce("known", nw.lit(0)))
    overall = known.select("unit", "household").unique().group_by("unit")
    rows = rows.join(overall.agg(nw.len().cast(nw.Int64).alias("all_known")), on="unit", how="left")
    rows = rows.join(size(evidence), on="unit", how="left", suffix="_all")
    rows = rows.with_columns(all_known=nw.coalesce("all_known", nw.lit(0)))
    least = numbers["half"] * nw.col("all_known") / nw.col("size_all") - evidence.rules["tolerance"]
    rows = rows.with_columns(hit=nw.coalesce(nw.col("known") / nw.col("size") >= least, nw.lit(False)))
    figure = share_of_things(rows.with_columns(id="area"), "area", nw.col("hit"), "areas")
    nobody = evidence.units.select("unit").join(known.select("unit").unique(), on="unit", how="anti")
    figure = Figure(figure.frame, {"contacts": at_home.select("unit", "id")})
    return figure.with_flags(nobody.with_columns(undecided=nw.lit(True)))


@measure("priority-households-known", scale=Scale.SHARE, tables=("contacts", "households"))
def priority_households_known(evidence: Evidence, numbers: Numbers) -> Figure:
    """Priority households with any made contact in the window / priority households.

    know-households P4. Households that moved away are left out.
    """
    priority = evidence.table("households").filter(nw.col("priority"), nw.col("until_ago").is_null())
    met = made_by_those_here(evidence).filter(nw.col("ago") < numbers["window"])
    met = met.select("unit", id="household").unique().with_columns(met=nw.lit(True))
    rows = priority.join(met, on=["unit", "id"], how="left")
    return share_of_things(
        rows.with_columns(household="id"), "household", ~nw.col("met").is_null(), "households"
    )


@derived
def _known(evidence: Evidence, window: float) -> Frame:
    """Face-to-face contacts in the window, of known households, by workers who are still here."""
    return made_by_those_here(evidence).filter(
        nw.col("ago") < window, nw.col("mode").is_in(FACE_TO_FACE), ~nw.col("household").is_null()
    )


def _familiar(evidence: Evidence, numbers: Numbers) -> Frame:
    """Contacts in the window of households met on several days, at least once away from activities."""
    rows = made_by_those_here(evidence).filter(
        nw.col("ago") < numbers["window"], ~nw.col("household").is_null()
    )
    days = rows.select("unit", "household", "ago").unique().group_by("unit", "household")
    often = days.agg(nw.len().cast(nw.Int64).alias("days")).filter(nw.col("days") >= numbers["days"])
    away = rows.filter(nw.col("mode").is_in(AWAY_FROM_ACTIVITIES)).select("unit", "household").unique()
    key = ["unit", "household"]
    familiar = often.select(key).join(away, on=key, how="inner")
    return rows.join(familiar, on=key, how="inner")


def _of_all_households(evidence: Evidence, met: Frame) -> Figure:
    """Households with such contacts / all households that the buildings hold."""
    met = met.select("unit", "household", "id")
    counts = count_of_things(met, "household", "contacts", "households")
    frame = (
        size(evidence)
        .filter(nw.col("size") > 0)
        .join(counts.frame.select("unit", "k"), on="unit", how="left")
    )
    frame = frame.select("unit", k=nw.coalesce("k", nw.lit(0)), n="size")
    return Figure(frame.with_columns(value=nw.col("k") / nw.col("n")), counts.source_records)


def _household_target(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, target: so many households, fewer in a small community."""
    whole = float(numbers["target"])
    homes = nw.col("size").cast(nw.Float64)
    small = nw.min_horizontal(nw.lit(float(numbers["small"])), homes * numbers["small_share"])
    wanted = nw.min_horizontal(nw.lit(whole), nw.max_horizontal(homes * numbers["share"], small))
    known_size = homes >= numbers["least_households"]
    return size(evidence).select("unit", target=nw.when(known_size).then(wanted).otherwise(nw.lit(whole)))
