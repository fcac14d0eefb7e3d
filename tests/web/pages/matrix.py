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
    """`method`; `of`: whose engagement the address names, if any; `answers`: by person, a status or where they go."""

    method: str
    answers: dict[str, int | str]
    of: str | None = None


def everyone(answer: int | str, **others: int | str) -> dict[str, int | str]:
    """The same for all but some."""
    named = {name.replace("_", "-"): value for name, value in others.items()}
    return {who: named.get(who, answer) for who in PEOPLE}


TEAM_AND_ABOVE = {"worker": 200, "colleague": 200, "lead": 200, "supervisor": 200, "manager": 200}

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
}
