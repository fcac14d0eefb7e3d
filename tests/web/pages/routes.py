"""What a route is in the table of who gets what, and the rows that many addresses have alike."""

from dataclasses import dataclass, replace

PEOPLE = (
    "worker",
    "colleague",
    "lead",
    "supervisor",
    "manager",
    "viewer",
    "stranger",
    "nobody",
    "signed-out",
)
IN = "sign-in"  # is sent to sign in
PLACES = ("own", "same_agency", "foreign")


@dataclass(frozen=True)
class Route:
    """`method`; `of`: whose engagement the address names, if any; `answers`: by person, a status or where they go.

    `table`: the kind of record that the address names; `record`: whether it names a record of that kind too. `one`: the
    kind of the record whose id stands in the address without its kind.
    """

    method: str
    answers: dict[str, int | str]
    of: str | None = None
    table: str | None = None
    record: bool = False
    thing: str | None = (
        None  # a person, a role, a link, an agency, a station, a community: made for the asking
    )
    one: str | None = None


def everyone(answer: int | str, **others: int | str) -> dict[str, int | str]:
    """The same for all but some."""
    named = {name.replace("_", "-"): value for name, value in others.items()}
    return {who: named.get(who, answer) for who in PEOPLE}


ITEM = "prepare.goals.know-households"  # stands where other addresses name a kind of record
TEAM_AND_ABOVE = {"worker": 200, "colleague": 200, "lead": 200, "supervisor": 200, "manager": 200}
TEAM = {"worker": 200, "colleague": 200, "lead": 200}
TEAM_AT_HOME = dict.fromkeys((*TEAM, "stranger"), "today")
TOLD = {"supervisor": 403, "manager": 403}  # they see it and may not write it


def read_by_all_inside(table: str | None = None, record: bool = False) -> list[Route]:
    """A page of records: whoever works with them sees it, a viewer does not."""
    return [
        Route("get", everyone(404, **TEAM_AND_ABOVE, signed_out=IN), "own", table, record),
        Route("get", everyone(404, manager=200, signed_out=IN), "same_agency", table, record),
        Route("get", everyone(404, stranger=200, signed_out=IN), "foreign", table, record),
        Route("get", everyone(404, signed_out=IN), "none", table, record),
        Route("post", everyone(405, signed_out=IN), "own", table, record),
    ]


def list_of(name: str, table: str | None = None) -> list[Route]:
    """A list: what is typed to find something is sent to it, and everybody is led to its address, right or not."""
    reads = [row for row in read_by_all_inside(table) if row.method == "get"]
    return [*reads, Route("post", everyone(name, signed_out=IN), "own", table)]


def finding(table: str | None = None) -> list[Route]:
    """A finder: asked by sending what was typed, and by nothing else."""
    asked = [replace(row, method="post") for row in read_by_all_inside(table) if row.method == "get"]
    return [*asked, Route("get", everyone(405, signed_out=IN), "own", table)]


def read_by_the_viewer_too(table: str | None = None) -> list[Route]:
    """A page of a board: a viewer gets it too, without a figure of people."""
    inside = read_by_all_inside(table)
    return [Route("get", {**inside[0].answers, "viewer": 200}, "own", table), *inside[1:]]


def written_by_the_team(method: str, team: int | str, record: bool = False) -> list[Route]:
    """A page that writes: the team does, who only reads is told so. `team`: what the team gets."""
    ours = dict.fromkeys(TEAM, team)
    return [
        Route(method, everyone(404, **ours, **TOLD, signed_out=IN), "own", "contacts", record),
        Route(method, everyone(404, manager=403, signed_out=IN), "same_agency", "contacts", record),
        Route(method, everyone(404, stranger=team, signed_out=IN), "foreign", "contacts", record),
        Route(method, everyone(404, signed_out=IN), "none", "contacts", record),
    ]


def read_by_managers() -> list[Route]:
    """A log: for the manager of an agency. What each finds there is its own agency's, see tests of the logs."""
    return [
        Route("get", everyone(404, manager=200, stranger=200, signed_out=IN)),
        Route("post", everyone(405, signed_out=IN)),
    ]


def worked_on_by_the_team(method: str, team: int | str, one: str | None = None) -> list[Route]:
    """The same of a page that is made for one kind of work and names no kind."""
    rows = written_by_the_team(method, team, record=one is not None)
    return [replace(row, table=None, record=False, one=one) for row in rows]


def shown_to_all_inside(one: str) -> list[Route]:
    """A page of one record of a kind that its address does not name."""
    return [replace(row, one=one) for row in read_by_all_inside()]


def acted_on(one: str) -> list[Route]:
    """Such a page on which the team can do something; asked for nothing that there is, it has nothing."""
    shown = [row for row in shown_to_all_inside(one) if row.method == "get"]
    return [*shown, *worked_on_by_the_team("post", 404, one)]


def private(record: bool = False) -> list[Route]:
    """Disputes and check-ins: for worker and supervisor, whatever else somebody may see."""
    two = {"worker": 200, "colleague": 200, "supervisor": 200}
    return [
        Route("get", everyone(404, **two, signed_out=IN), "own", table, record)
        for table in ("disputes", "check_ins")
    ]


def managed(method: str, answer: int | str, thing: str, lead: int = 404, team: int = 404) -> list[Route]:
    """Of people and places: their manager does it. `lead`, `team`: what who works in that station gets."""
    ours = {
        "lead": lead,
        "manager": answer,
        "worker": team,
        "colleague": team,
        "supervisor": team,
        "viewer": team,
    }
    return [
        Route(method, everyone(404, **ours, signed_out=IN), "own", thing=thing),
        Route(method, everyone(404, manager=answer, signed_out=IN), "same_agency", thing=thing),
        Route(method, everyone(404, stranger=answer, signed_out=IN), "foreign", thing=thing),
        Route(method, everyone(404, signed_out=IN), "none", thing=thing),
    ]


def place_form(thing: str, told: int, viewer: int | None = None) -> list[Route]:
    """A form for managers that adds to a place or ends it. `told`: what others of that place get."""
    both = [*managed("get", 200, thing, told, told), *managed("post", 422, thing, told, told)]
    for one in both:
        if one.of == "own" and viewer is not None:
            one.answers["viewer"] = viewer
    return both


def own_account(get: int, post: int | str) -> list[Route]:
    """A page of one's own account: the same for everybody who is signed in."""
    return [Route("get", everyone(get, signed_out=IN)), Route("post", everyone(post, signed_out=IN))]


TEAM_LEADERS = ("manager", "lead", "supervisor")


def answered(may: tuple[str, ...], answer: int | str) -> list[Route]:
    """What waits for a second person, for a station's own: `may` answer it, its team was told of it. `answer`: what a
    manager gets, and whoever may.
    """
    told: dict[str, int | str] = dict.fromkeys((*TEAM, "supervisor", "manager"), 403)
    return [
        Route(
            "post",
            everyone(404, **{**told, **dict.fromkeys(may, answer)}, signed_out=IN),
            "own",
            thing="change",
        ),
        Route("post", everyone(404, manager=answer, signed_out=IN), "same_agency", thing="change"),
        Route("post", everyone(404, stranger=answer, signed_out=IN), "foreign", thing="change"),
        Route("post", everyone(404, signed_out=IN), "none", thing="change"),
    ]
