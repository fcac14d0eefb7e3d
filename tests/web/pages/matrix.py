"""Who gets what at every address. A route that is not in this table fails the tests."""

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
    one: str | None = None


def everyone(answer: int | str, **others: int | str) -> dict[str, int | str]:
    """The same for all but some."""
    named = {name.replace("_", "-"): value for name, value in others.items()}
    return {who: named.get(who, answer) for who in PEOPLE}


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


def written_by_the_team(method: str, team: int | str, record: bool = False) -> list[Route]:
    """A page that writes: the team does, who only reads is told so. `team`: what the team gets."""
    ours = dict.fromkeys(TEAM, team)
    return [
        Route(method, everyone(404, **ours, **TOLD, signed_out=IN), "own", "contacts", record),
        Route(method, everyone(404, manager=403, signed_out=IN), "same_agency", "contacts", record),
        Route(method, everyone(404, stranger=team, signed_out=IN), "foreign", "contacts", record),
        Route(method, everyone(404, signed_out=IN), "none", "contacts", record),
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
    "board": [
        Route("get", everyone(404, **TEAM_AND_ABOVE, viewer=200, signed_out=IN), "own"),
        Route("get", everyone(404, manager=200, signed_out=IN), "same_agency"),
        Route("get", everyone(404, stranger=200, signed_out=IN), "foreign"),
        Route("get", everyone(404, signed_out=IN), "none"),
        Route("post", everyone(405, signed_out=IN), "own"),
    ],
    "reading-json": [
        Route("get", everyone(404, **TEAM_AND_ABOVE, signed_out=IN), "own"),
        Route("get", everyone(404, manager=200, signed_out=IN), "same_agency"),
        Route("get", everyone(404, stranger=200, signed_out=IN), "foreign"),
        Route("get", everyone(404, signed_out=IN), "none"),
        Route("post", everyone(405, signed_out=IN), "own"),
    ],
    "activities": read_by_all_inside(),
    "activity": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "activity-page": acted_on("activities"),
    "activity-roll": [
        *worked_on_by_the_team("get", 200, "activities"),
        *worked_on_by_the_team("post", "activity-page", "activities"),  # nothing to write: nobody was changed
    ],
    "roll": [*worked_on_by_the_team("get", 200), Route("post", everyone(405, signed_out=IN), "own")],
    "groups": read_by_all_inside(),
    "group": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "group-page": acted_on("groups"),
    "people-json": read_by_all_inside(),
    "visit": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "visit-page": shown_to_all_inside("contacts"),
    "visit-undo": [
        *worked_on_by_the_team("post", 409, "contacts"),  # without the state that was seen
        Route("get", everyone(405, signed_out=IN), "own", one="contacts"),
    ],
    "visit-restore": [
        *worked_on_by_the_team("post", "visit-page", "contacts"),
        Route("get", everyone(405, signed_out=IN), "own", one="contacts"),
    ],
    "follow-ups": read_by_all_inside(),
    "concerns": read_by_all_inside(),
    "concern-add": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "concern": shown_to_all_inside("concerns"),
    **{
        f"concern-{step}": [
            *worked_on_by_the_team("post", 422, "concerns"),  # without the version that was opened
            Route("get", everyone(405, signed_out=IN), "own", one="concerns"),
        ]
        for step in ("take-up", "close", "tell-back", "reopen")
    },
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
