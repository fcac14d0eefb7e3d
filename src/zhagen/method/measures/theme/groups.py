"""Groups that live: how many, who formed them, how full of life they are, what outsiders think of them."""

from zhagen.method.measures.derived.activities import held, member_attendance, naming
from zhagen.method.measures.derived.contacts import size
from zhagen.method.measures.derived.groups import current_members, live_groups, live_members, open_groups
from zhagen.method.measures.derived.living import lives_here
from zhagen.method.measures.derived.rounds import answers
from zhagen.method.measures.forms import Counting, how_many, how_many_different, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import count, different, mean, newest, per, rows, total, within
from zhagen.method.measures.terms import Expr, N, R, c, expr, least_of, when

LIVE_ON = ("activities", "groups", "memberships", "residents", "roles")


@measure("live-groups", scale=Scale.COUNT, tables=LIVE_ON)
def live_groups_formed() -> Counting:
    """Live groups, no more than one for every five different members.

    form-groups P1. Value: groups. Target: fewer in a small community (G30).
    """
    return _no_more_than_members(how_many(live_groups))


@measure("natures-of-groups", scale=Scale.COUNT, tables=LIVE_ON)
def natures_of_groups() -> Counting:
    """Distinct natures of live groups, no more than one for every five different members.

    diverse-groups P1. Value: natures. Target: fewer in a small community (G30).
    """
    return _no_more_than_members(how_many_different(live_groups.where(c.nature.told), "nature"))


@measure("diversity-of-groups", scale=Scale.INDEX, tables=LIVE_ON)
def diversity_of_groups() -> Counting:
    """1 minus the sum of the squared shares of each nature among live groups: 0 when all are alike.

    diverse-groups P2. n: live groups whose nature is told.
    """
    told = live_groups.where(c.nature.told)
    natures = per(told, "nature")
    alike = natures.of_unit(total(c.rows * c.rows)) / (c.n * c.n)
    return of_units(told, n=told.of_unit(count()), value=1 - alike, made_kinds=natures.of_unit(count()))


@measure("group-building-held", scale=Scale.COUNT, tables=("activities",))
def group_building_held() -> Counting:
    """Held group-building activities in the window.

    promote-groups P1. Value: activities.
    """
    return how_many(held.where(c.method == "group_building", within()))


@measure("groups-formed-by-residents", scale=Scale.SHARE, tables=("groups",), stale_on=None)
def groups_formed_by_residents() -> Counting:
    """Groups formed in the window by residents, alone or with the worker / groups formed in it.

    promote-groups P2. k, n: groups, open or closed since.
    """
    return share(rows("groups").where(within()), c.formed_by.isin("resident", "mixed"))


def _no_more_than_members(figure: Counting) -> Counting:
    """The same few people under several names are not several groups."""
    few = least_of(figure.sums["k"].or_(0), live_members // R.members_a_group.whole)
    return figure.with_(k=few, value=few, target=_target())


def _target() -> Expr:
    """Fewer in a small community."""
    small = (size > 0) & (size < R.small_households)
    return when(small, N.small_target, N.target) * 1.0


@measure("groups-vigour", scale=Scale.INDEX, tables=("groups",), stale_on=None)
def groups_vigour() -> Counting:
    """Vigour of the groups formed lately: activities held, members present, new members, members' proposals.

    groups-vigorous P1. Value: the mean over groups of the mean of those of the four (0-1 each) that can be told
    of a group, at least two; n: groups.
    """
    young = open_groups.where(c.ago < N.young_window)
    signs = (_held_of_planned(), _members_present(), _newcomers(), _proposals())
    told = sum([sign.told.number for sign in signs], expr(0))
    vigour = sum([sign.or_(0.0) for sign in signs], expr(0)) / told
    rated = young.where(told >= N.least_signs)
    figure = of_units(rated, value=rated.of_unit(mean(vigour)), n=rated.of_unit(count()))
    names = ("made_held", "made_present", "made_new", "made_proposals")
    return figure.with_(**{name: rated.of_unit(mean(sign)) for name, sign in zip(names, signs, strict=True)})


def _held_of_planned() -> Expr:
    """Of the activities planned for a day in the window, those held (G25)."""
    planned = naming.where(c.planned_ago >= 0, c.planned_ago < N.window, c.held.told)
    return per(planned, "group", share=mean(c.held.number)).at(c.id, c.share)


def _members_present() -> Expr:
    """Members present / members, over the group's held activities."""
    groups = per(member_attendance(N.window), "group", present=total(c.present), members=total(c.members))
    return groups.at(c.id, c.present / c.members)


def _newcomers() -> Expr:
    """Members who joined in the window and after the group's first day / members, up to `new`."""
    young = c.ago < open_groups.at(c.group, c.ago)
    later = rows("memberships").where(~c.left_ago.told, within(), young, lives_here("resident"))
    new = per(later, "group", people=different(c.resident)).at(c.id, c.people)
    members = per(current_members, "group", people=different(c.resident)).at(c.id, c.people)
    return _up_to(new, members, N.new)


def _proposals() -> Expr:
    """Decisions that members proposed / held meetings, up to `proposals`."""
    meetings = per(naming.where(c.held, within(), c.method == "meeting"), "group").at(c.id, c.rows)
    proposed = per(rows("decisions").where(within(), c.proposed_by == "member"), "group").at(c.id, c.rows)
    return _up_to(proposed, meetings, N.proposals)


def _up_to(many: Expr, of: Expr, whole: Expr) -> Expr:
    """The ratio of two counts (none of the first: 0) as a share of `whole`, at most 1; empty where `of` is."""
    ratio = many.or_(0) / of / whole
    return when(ratio.told, least_of(ratio, 1.0))


AT_A_DOOR = "random_door"
QUESTIONS = ("supports_org", "knows_org")


@measure("support-organisations", scale=Scale.SHARE, tables=("survey_answers",))
def support_organisations() -> Counting:
    """Residents, asked at random doors and not members, who support the organisations / those who answered.

    majority-support P1. The newest round that has such answers.
    """
    return _answered("supports_org")


@measure("know-organisations", scale=Scale.SHARE, tables=("survey_answers",))
def know_organisations() -> Counting:
    """Residents, asked at random doors and not members, who know the organisations / those who answered.

    majority-support P2. The newest round that has such answers.
    """
    return _answered("knows_org")


@measure("asked-at-doors", scale=Scale.SHARE, tables=("survey_answers",))
def asked_at_doors() -> Counting:
    """Answers given at a random door / answers about the organisations in the newest round.

    Shown beside majority-support: the others do not count there.
    """
    return share(newest(answers.where(c.question.isin(*QUESTIONS))), c.sample == AT_A_DOOR)


def _answered(question: str) -> Counting:
    asked = answers.where(c.question == question, c.sample == AT_A_DOOR, ~c.member)
    return share(newest(asked), c.score >= N.score)
