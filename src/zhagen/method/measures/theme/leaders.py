"""Leaders: residents who rise, learn to lead, and become the backbones of groups."""

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.contacts import area_of_resident, area_target, made, size
from zhagen.method.measures.derived.groups import (
    backbones,
    backbones_known,
    current_members,
    open_groups,
    open_roles,
)
from zhagen.method.measures.derived.living import lives_here
from zhagen.method.measures.forms import (
    Counting,
    how_many,
    how_many_different,
    of_units,
    share,
    share_of_things,
)
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import count, different, most, per, rows, under, within
from zhagen.method.measures.terms import N, R, c, greatest_of, least_of, when

RISING_ON = ("attendance.part", "activities")


@measure("rising-residents", scale=Scale.COUNT, tables=RISING_ON)
def rising_residents() -> Counting:
    """Residents who took charge of something for the first time in the window, having come or helped before.

    find-leaders P1. Value: residents.
    """
    return how_many_different(_rising, "resident", "residents")


@measure("areas-of-rising", scale=Scale.COUNT, tables=(*RISING_ON, "residents", "households", "buildings"))
def areas_of_rising() -> Counting:
    """Areas that the rising residents come from.

    find-leaders P2. Value: areas. Target: three, fewer where there are fewer areas (G30).
    """
    from_areas = _rising.with_(area=area_of_resident(c.resident)).where(c.area.told)
    return how_many_different(from_areas, "area").with_(target=area_target(N.target, N.spared))


@measure("rising-with-skills", scale=Scale.SHARE, tables=(*RISING_ON, "skill_evidence"))
def rising_with_skills() -> Counting:
    """Rising residents with any skill evidence / rising residents.

    find-leaders P3. k, n: residents.
    """
    skilled = per(rows("skill_evidence"), "resident")
    return share_of_things(_rising, "resident", skilled.has(c.resident), "residents")


_weak = per(present.where(c.part < N.part), "resident", oldest=most(c.ago))
_strong = per(present.where(c.part >= N.part), "resident", first=most(c.ago)).where(
    within(ago=c.first), _weak.at(c.resident, c.oldest) > c.first, lives_here("resident")
)
# The attendances of the day on which each rising resident first took charge.
_rising = present.where(c.part >= N.part, c.ago == _strong.at(c.resident, c.first))


@measure("skilled-residents", scale=Scale.SHARE, tables=("skill_evidence",))
def skilled_residents() -> Counting:
    """Residents who do several skills alone / residents with skill evidence in the window.

    train-leaders P1. n: residents; k: those whose highest level ever is high enough in enough skills.
    """
    told = rows("skill_evidence").where(c.level.told, c.skill.told)
    able = per(told.where(c.level >= N.level), "resident", skills=different(c.skill))
    shown = per(told.where(within(), lives_here("resident")), "resident")
    return share(shown, able.at(c.resident, c.skills, 0) >= N.skills)


@measure("practised-after-training", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def practised_after_training() -> Counting:
    """Residents trained in the window who took charge of something after their first training / those trained.

    train-leaders P2. Trained: present at a held training, or coached in a made contact. k, n: residents.
    """
    coached = made.where(c.purpose == "coach", c.resident.told)
    taught = present.where(c.method == "training")
    trained = under(coached, taught, columns=("resident", "ago"))
    begun = per(trained, "resident", first=most(c.ago))
    after = present.where(c.part >= N.part, c.ago < begun.at(c.resident, c.first))
    practised = per(after, "resident")
    figure = share(
        per(trained.where(within(), lives_here("resident")), "resident"), practised.has(c.resident)
    )
    return figure.from_(taught.where(within()), after, coached.where(within()))


BY_DEED = ("attendance.part", "activities")
BY_ROLE = ("roles",)
HOMES = ("residents", "households", "buildings")


@measure("backbones", scale=Scale.COUNT, tables=BY_DEED, or_tables=BY_ROLE, stale_on=None)
def how_many_backbones() -> Counting:
    """Backbones, as of the day.

    backbone-trained P1. Value: residents. Target: max(4, min(8, H / 50)); 8 where the households are not known.
    """
    wanted = greatest_of(N.least * 1.0, least_of(N.target * 1.0, size / N.households_each))
    figure = how_many(_people).also(_deeds).also(_roles)
    return figure.with_(target=when(size > 0, wanted, N.target * 1.0), undecided=~backbones_known)


@measure(
    "areas-of-backbones",
    scale=Scale.COUNT,
    tables=(*BY_DEED, *HOMES),
    or_tables=(*BY_ROLE, *HOMES),
    stale_on=None,
)
def areas_of_backbones() -> Counting:
    """Areas that backbones come from.

    backbone-trained P2. Value: areas. Target: three, fewer where there are fewer areas (G30).
    """
    from_areas = _people.with_(area=area_of_resident(c.resident)).where(c.area.told)
    figure = how_many_different(from_areas, "area")
    return figure.with_(target=area_target(N.target, N.spared), undecided=~backbones_known)


@measure(
    "backbones-of-largest-group",
    scale=Scale.SHARE,
    tables=(*BY_DEED, "memberships"),
    or_tables=BY_ROLE,
    stale_on=None,
)
def backbones_of_largest_group() -> Counting:
    """Most backbones that belong to one and the same open group, organisations left out / backbones.

    backbone-trained P3. k, n: residents. Falls away when there are no backbones, or too few such groups to spread
    over.
    """
    groups = open_groups.where(~c.is_organisation.or_(False))
    roles = open_roles.where(c.role.told)
    belonging = under(current_members, roles, columns=("group", "resident"))
    belonging = belonging.where(groups.has(c.group), backbones.has(c.resident))
    sizes = per(belonging, "group", people=different(c.resident))
    figure = of_units(
        _people,
        k=when(backbones.any, sizes.of_unit(most(c.people), 0)),
        n=backbones.of_unit(count()),
        value=c.k / c.n,
    )
    spread = backbones.any & (groups.of_unit(count(), 0) >= N.groups) & groups.any
    figure = figure.also(sizes, "groups", c.group)
    return figure.with_(away=backbones_known & ~spread, undecided=~backbones_known)


@measure(
    "able-backbones",
    scale=Scale.SHARE,
    tables=(*BY_DEED, "skill_evidence"),
    or_tables=(*BY_ROLE, "skill_evidence"),
    stale_on=None,
)
def able_backbones() -> Counting:
    """Backbones who do some skill alone, or were in the chair several times in the window / backbones.

    backbone-trained P4. k, n: residents.
    """
    skilled = per(rows("skill_evidence").where(c.level >= N.level, c.skill.told), "resident")
    chaired = per(present.where(c.part >= N.part, within()), "resident").where(c.rows >= N.times)
    able = skilled.has(c.resident) | chaired.has(c.resident)
    return share(_people, able).also(_deeds).also(_roles).with_(undecided=~backbones_known)


# Backbones, each a row of its own; the deeds and roles that make them backbones.
_people = backbones.with_(id=c.resident)


_deeds = present.where(c.ago < R.backbone_window, c.part >= R.backbone_role_part, backbones.has(c.resident))
_roles = open_roles.where(backbones.has(c.resident))
