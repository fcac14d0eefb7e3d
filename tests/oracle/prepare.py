"""Preparation: situation, residents and tasks."""

from tests.oracle.judge import at_least, better, beyond_below, judged, le, lt, share_part
from tests.oracle.people import gone, is_small, made_contacts
from tests.oracle.rows import split_ids, with_ticks
from tests.oracle.surveys import confidence_rounds, mean, round_day

NO_WORD_ABOUT_CONFIDENCE = ("no_time", "cost", "health", "care")


def know_community(view):
    """Fresh topics, and those from two kinds of source."""
    sources = {}
    for row in view.last("profile_facts", 730):
        if row["topic"] is not None:
            sources.setdefault(row["topic"], set()).add(row["source"])
    two = [topic for topic, found in sources.items() if len(found - {None}) >= 2]
    stale = view.stale("profile_facts", 2 * 730)
    return [
        share_part(view, len(sources), 12, ["profile_facts"], lambda x: at_least(x, 0.80), stale),
        share_part(view, len(two), 12, ["profile_facts"], lambda x: at_least(x, 0.50), stale),
    ]


def top_categories(view, number):
    """Categories with rank 1-5 in a round; rows without a round are of none."""
    return {
        row["category"]
        for row in view.rows("need_ranks")
        if number is not None
        and row["round"] == number
        and row["category"] is not None
        and row["rank"] is not None
        and 1 <= row["rank"] <= 5
    }


def analyse_needs(view):
    """Top needs seen by three kinds and two groups of informants."""
    number = view.newest_number("need_ranks", "round")
    top = top_categories(view, number)
    good = 0
    for category in top:
        kinds, informants = set(), set()
        for row in view.rows("need_findings"):
            if row["round"] == number and row["category"] == category:
                kinds.add(row["kind"])
                informants.update(split_ids(row["informants"]))
        if len(kinds - {None}) >= 3 and len(informants) >= 2:
            good += 1
    stale = view.stale("need_ranks", 2 * 365)
    tables = ["need_ranks", "need_findings"]
    return [share_part(view, good, len(top), tables, lambda x: at_least(x, 0.80), stale)]


def analyse_resources(view):
    """Kinds with enough entries, and how many entries are fresh."""
    resources = view.rows("resources")
    enough = 2 if is_small(view) else 3
    kinds = [row["kind"] for row in resources if row["kind"] is not None]
    full = [kind for kind in set(kinds) if kinds.count(kind) >= enough]
    used = {row["resource"] for row in view.last("resource_uses", 180)}
    fresh = [
        row
        for row in resources
        if view.within(row["confirmed"], 180) or view.within(row["day"], 180) or row["id"] in used
    ]
    return [
        share_part(view, len(full), 6, ["resources"], lambda x: at_least(x, 5 / 6)),
        share_part(view, len(fresh), len(resources), ["resources"], lambda x: at_least(x, 0.60), min_n=10),
    ]


def confidence_verdict(value):
    """Seen below 50, partly 50 to 65."""
    if lt(value, 50):
        return "met"
    return "near" if le(value, 65) else "missed"


def accepted_and_asked(view, rows):
    """Accepted, and those asked whose answer says something about confidence."""
    rows = [
        row
        for row in rows
        if row["accepted"] is not None
        and not (row["accepted"] is False and row["reason"] in NO_WORD_ABOUT_CONFIDENCE)
    ]
    return len([row for row in rows if row["accepted"]]), len(rows)


def lack_confidence(view):
    """Confidence said, invitations accepted, accepted ones who came."""
    rounds = confidence_rounds(view)
    people = rounds[max(rounds)] if rounds else []
    invitations = view.last("invitations", 90)
    accepted, asked = accepted_and_asked(view, invitations)
    told = [row for row in invitations if row["accepted"] is True and row["came"] is not None]
    came = [row for row in told if row["came"]]
    stale = view.stale("invitations", 180)
    return [
        judged(
            view,
            mean(people),
            None,
            len(people),
            ["survey_answers"],
            confidence_verdict,
            view.stale("survey_answers", 2 * 365),
            len(people) >= 20,
        ),
        share_part(view, accepted, asked, ["invitations"], lambda x: beyond_below(x, met=0.40), stale, 10),
        share_part(
            view, len(came), len(told), ["invitations"], lambda x: beyond_below(x, met=0.60), stale, 10
        ),
    ]


def lack_confidence_state(view, parts):
    """G12, and: a survey older than 180 days does not decide the item when both shares do."""
    words = [p["verdict"] if p["verdict"] in ("met", "near", "missed") else None for p in parts]
    said, shares = words[0], words[1:]
    if said and None not in shares:
        rounds = confidence_rounds(view)
        if view.ago(round_day(view, max(rounds))) > 180:
            said = None
    if said == "met" or shares == ["met", "met"]:
        return "seen"
    if said == "near" or "met" in shares:
        return "partly"
    if said is not None or None not in shares:
        return "not-seen"
    return "cannot-tell"


def newest_plan(view):
    """The objectives of the newest plan, their two ticks as a form."""
    number = view.newest_number("objectives", "plan")
    plan = [row for row in view.rows("objectives") if number is not None and row["plan"] == number]
    return [with_ticks(row, ["complete", "chain"]) for row in plan]


def plan_from_situation(view):
    """Complete objectives, and objectives that name a need."""
    plan = newest_plan(view)
    told = [row for row in plan if row["complete"] is not None]
    complete = [row for row in told if row["complete"]]
    with_need = [row for row in plan if row["need"] is not None]
    return [
        share_part(view, len(complete), len(told), ["objectives"], lambda x: at_least(x, 0.90)),
        share_part(view, len(with_need), len(plan), ["objectives"], lambda x: at_least(x, 1.0)),
    ]


def current_posts(view):
    """Posts that have not ended."""
    return [row for row in view.rows("posts") if row["until"] is None]


def funds_and_staff(view):
    """Core money received, posts filled, workers ready before their first home visit."""
    core = [
        row
        for row in view.last("funding", 365)
        if row["core"] is True and row["agreed"] is not None and row["received"] is not None
    ]
    agreed, received = sum(row["agreed"] for row in core), sum(row["received"] for row in core)
    posts = current_posts(view)
    filled = [row for row in posts if row["filled"] is not None]
    first_home = {}
    for row in view.rows("contacts"):
        if row["mode"] == "home":
            first_home[row["worker"]] = min(row["day"], first_home.get(row["worker"], row["day"]))
    staffed = [row for row in filled if row["worker"] is not None]
    counted = [row for row in staffed if row["ready"] is not None or row["worker"] in first_home]
    in_time = [
        row
        for row in counted
        if row["ready"] is not None and row["ready"] <= first_home.get(row["worker"], row["ready"])
    ]
    return [
        share_part(
            view,
            received,
            agreed,
            ["funding"],
            lambda x: at_least(x, 1.0),
            view.stale("funding", 730),
            1,
            len(core),
        ),
        share_part(view, len(filled), len(posts), ["posts"], lambda x: at_least(x, 0.90)),
        share_part(view, len(in_time), len(counted), ["posts", "contacts"], lambda x: at_least(x, 1.0)),
    ]


def key_partners(view):
    """Ids of the key partners."""
    return {row["id"] for row in view.rows("partners") if row["key"] is True}


def partners_dealt_with(view, *forms):
    """Ids of partners with a dealing of one of these forms, ever."""
    return {row["partner"] for row in view.rows("partner_dealings") if row["form"] in forms}


def liaise_organisations(view):
    """Key partners met, and cooperated with."""
    key = key_partners(view)
    met = key & partners_dealt_with(view, "met", "discussed_jointly", "cooperated", "request_handled")
    worked = key & partners_dealt_with(view, "cooperated")
    tables = ["partners", "partner_dealings"]
    return [
        share_part(view, len(met), len(key), tables, lambda x: at_least(x, 0.80)),
        share_part(view, len(worked), len(key), tables, lambda x: at_least(x, 0.40)),
    ]


def build_relations(view):
    """Households met on two days, and contacts away from activities."""
    days, left = {}, gone(view, "households")
    for row in made_contacts(view, 90):
        if row["household"] is not None and row["household"] not in left:
            days.setdefault(row["household"], set()).add(row["day"])
    twice = len([household for household, met in days.items() if len(met) >= 2])
    told = [row for row in made_contacts(view, 90) if row["mode"] is not None]
    apart = [row for row in told if row["mode"] != "activity"]
    stale = view.stale("contacts", 180)
    return [
        share_part(
            view,
            twice,
            len(days),
            ["contacts"],
            lambda x: better(at_least(x, 0.50), at_least(twice, 30)),
            stale,
            10,
        ),
        share_part(view, len(apart), len(told), ["contacts"], lambda x: at_least(x, 0.50), stale, 10),
    ]
