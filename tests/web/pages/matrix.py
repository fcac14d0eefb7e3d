"""Who gets what at every address. A route that is not in this table fails the tests."""

from dataclasses import dataclass

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

    `table`: the kind of record that the address names; `record`: whether it names a record of that kind too.
    """

    method: str
    answers: dict[str, int | str]
    of: str | None = None
    table: str | None = None
    record: bool = False


def everyone(answer: int | str, **others: int | str) -> dict[str, int | str]:
    """The same for all but some."""
    named = {name.replace("_", "-"): value for name, value in others.items()}
    return {who: named.get(who, answer) for who in PEOPLE}


ITEM = "prepare.goals.know-households"  # stands where other addresses name a kind of record
TEAM_AND_ABOVE = {"worker": 200, "colleague": 200, "lead": 200, "supervisor": 200, "manager": 200}
TEAM = {"worker": 200, "colleague": 200, "lead": 200}
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


def private(record: bool = False) -> list[Route]:
    """Disputes and check-ins: for worker and supervisor, whatever else somebody may see."""
    two = {"worker": 200, "colleague": 200, "supervisor": 200}
    return [
        Route("get", everyone(404, **two, signed_out=IN), "own", table, record)
        for table in ("disputes", "check_ins")
    ]


ROUTES: dict[str, list[Route]] = {
    "boards": [Route("get", everyone(200, signed_out=IN)), Route("post", everyone(405, signed_out=IN))],
    "first-run": [
        Route("get", everyone(IN)),  # there is somebody already
        Route("post", everyone(IN)),
    ],
    "sign-in": [Route("get", everyone("boards", signed_out=200))],
    "demo-sign-in": [Route("get", everyone(405)), Route("post", everyone(404))],  # this is no demo
    "sign-out": [Route("get", everyone(405)), Route("post", everyone(IN))],
    "language": [Route("get", everyone("boards")), Route("post", everyone("boards"))],
    "board": read_by_the_viewer_too(),
    "reading-json": [
        Route("get", everyone(404, **TEAM_AND_ABOVE, viewer=200, signed_out=IN), "own"),
        Route("get", everyone(404, manager=200, signed_out=IN), "same_agency"),
        Route("get", everyone(404, stranger=200, signed_out=IN), "foreign"),
        Route("get", everyone(404, signed_out=IN), "none"),
        Route("post", everyone(405, signed_out=IN), "own"),
    ],
    "moved": read_by_all_inside(),
    "item-records": [
        *read_by_all_inside(ITEM),
        Route("get", everyone(404, signed_out=IN), "own", "no-such-item"),
    ],
    "item": [
        *read_by_the_viewer_too(ITEM),
        Route("get", everyone(404, signed_out=IN), "own", "no-such-item"),
    ],
    "months": read_by_the_viewer_too(),
    "start": read_by_all_inside(),
    "records": [
        *read_by_all_inside("contacts"),
        *private(),
        Route("get", everyone(404, signed_out=IN), "own", "no-such-kind"),
    ],
    "records-deleted": [*read_by_all_inside("contacts"), *private()],
    "record": [*read_by_all_inside("contacts", record=True), *private(record=True)],
    "record-add": [*written_by_the_team("get", 200), *written_by_the_team("post", 422), *private()],
    "record-change": [
        *written_by_the_team("get", 200, record=True),
        *written_by_the_team("post", 422, record=True),
        *private(record=True),
    ],
    "record-delete": [
        *written_by_the_team("post", 409, record=True),  # without the version that was opened
        Route("get", everyone(405, signed_out=IN), "own", "contacts", True),
    ],
    "record-restore": [
        *written_by_the_team("post", "record", record=True),
        Route("get", everyone(405, signed_out=IN), "own", "contacts", True),
    ],
}
