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


ACCOUNT_ROUTES: dict[str, list[Route]] = {
    "sign-in-code": [Route("get", everyone(IN)), Route("post", everyone(IN))],  # nobody is half way in
    "account": own_account(200, 422),
    "account-password": own_account(200, 422),
    "account-second-factor": own_account(200, 422),
    "account-second-factor-off": own_account(405, 422),
    "account-codes": own_account(405, 422),
    "account-place-sign-out": [  # somebody else's place is as none
        Route("get", everyone(405, signed_out=IN), "none", thing="place"),
        Route("post", everyone(404, signed_out=IN), "none", thing="place"),
    ],
    "account-sign-out-everywhere": own_account(405, IN),
}
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


FOR_MANAGERS = everyone(403, manager=200, stranger=200, signed_out=IN)
PEOPLE_ROUTES: dict[str, list[Route]] = {
    "invitation": [
        Route("get", everyone(200), "own", thing="link"),
        Route("get", everyone(404), "none", thing="link"),
        Route("post", everyone(422), "own", thing="link"),
        Route("post", everyone(404), "none", thing="link"),
    ],
    "people": [
        Route("get", {**FOR_MANAGERS, "lead": 200}),
        Route("post", everyone(405, signed_out=IN)),
    ],
    "person": [*managed("get", 200, "person", lead=200), *managed("post", 422, "person", lead=403)],
    "invite": [
        Route("get", FOR_MANAGERS),
        Route("post", everyone(403, manager=422, stranger=422, signed_out=IN)),
    ],
    "invitation-revoke": managed("post", "people", "invitation"),
    "role-end": managed("post", "people", "role", lead=403),
    "account-close": managed("post", "people", "person", lead=403),
    "account-open": managed("post", "people", "person", lead=403),
    "account-free": managed("post", "people", "person", lead=403),
    "access-renew": managed("post", 200, "person", lead=403),
    "role-changes": own_account(200, 405),  # each finds there what concerns them
    "role-change-confirm": answered(TEAM_LEADERS, "people"),  # somebody is to be a worker there
    "role-change-object": answered(TEAM_LEADERS, "people"),
    "role-change-withdraw": answered((), 403),  # somebody else asked
    "notice-seen": [
        Route("post", everyone(404, manager="home", signed_out=IN), "own", thing="notice"),
        Route("post", everyone(404, stranger="home", signed_out=IN), "foreign", thing="notice"),
        Route("post", everyone(404, signed_out=IN), "none", thing="notice"),
    ],
    "phones": [Route("get", FOR_MANAGERS), Route("post", everyone(405, signed_out=IN))],
    "agency": [Route("get", FOR_MANAGERS), Route("post", everyone(405, signed_out=IN))],
    "second-factor-required": managed("post", "agency", "agency"),
    "place-name": [
        *place_form("agency", 404),
        *place_form("station", 403),
        *managed("get", 200, "community", lead=200, team=403),
        *managed("post", 422, "community", lead=422, team=403),
    ],
    "station-add": place_form("agency", 404),
    "community-add": place_form("station", 403),
    "engagement-add": place_form("community", 403),
    "engagement-end": place_form("engagement", 403, viewer=404),
}


ROUTES: dict[str, list[Route]] = {
    **PEOPLE_ROUTES,
    **ACCOUNT_ROUTES,
    "boards": [Route("get", everyone(200, signed_out=IN)), Route("post", everyone(405, signed_out=IN))],
    "first-run": [
        Route("get", everyone(IN)),  # there is somebody already
        Route("post", everyone(IN)),
    ],
    "help": [Route("get", everyone(200)), Route("post", everyone(405))],
    "home": [
        Route("get", everyone("boards", **TEAM_AT_HOME, signed_out=IN)),
        Route("post", everyone(405, signed_out=IN)),
    ],
    "sign-in": [
        Route("get", everyone("home", signed_out=200)),
        Route("post", everyone("home", signed_out=422)),
    ],
    "demo-sign-in": [Route("get", everyone(405)), Route("post", everyone(404))],  # this is no demo
    "sign-out": [Route("get", everyone(405)), Route("post", everyone(IN))],
    "draft-open": [
        Route("get", everyone(405, signed_out=IN)),
        Route("post", everyone("home", signed_out=IN)),
    ],
    "language": [Route("get", everyone("home")), Route("post", everyone("home"))],
    "board": read_by_the_viewer_too(),
    "reading-json": [
        Route("get", everyone(404, **TEAM_AND_ABOVE, viewer=200, signed_out=IN), "own"),
        Route("get", everyone(404, manager=200, signed_out=IN), "same_agency"),
        Route("get", everyone(404, stranger=200, signed_out=IN), "foreign"),
        Route("get", everyone(404, signed_out=IN), "none"),
        Route("post", everyone(405, signed_out=IN), "own"),
    ],
    "log-changes": read_by_managers(),
    "log-openings": read_by_managers(),
    "search": [*read_by_the_viewer_too()[:-1], list_of("search")[-1]],
    "search-all": [
        Route("get", everyone(200, signed_out=IN)),
        Route("post", everyone("search-all", signed_out=IN)),
    ],
    "activities": list_of("activities"),
    "activity": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "activity-page": acted_on("activities"),
    "activity-roll": [
        *worked_on_by_the_team("get", 200, "activities"),
        *worked_on_by_the_team("post", "activity-page", "activities"),  # nothing to write: nobody was changed
    ],
    "activity-sheet": shown_to_all_inside("activities"),
    "roll": [*worked_on_by_the_team("get", 200), Route("post", everyone(405, signed_out=IN), "own")],
    "groups": list_of("groups"),
    "group": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "group-page": acted_on("groups"),
    "pairs": [
        *(replace(row, table="partners") for row in written_by_the_team("get", 200)),
        *(replace(row, table="partners") for row in written_by_the_team("post", 422)),
        Route("get", everyone(404, signed_out=IN), "own", "contacts"),
    ],
    "pair": [
        *(replace(row, table="partners") for row in written_by_the_team("get", 200, record=True)),
        *(replace(row, table="partners") for row in written_by_the_team("post", 422, record=True)),
    ],
    "merge-undo": [
        Route("get", everyone(405, signed_out=IN), "own", "partners", True),
        *(replace(row, table="partners") for row in written_by_the_team("post", 404, record=True)),
    ],
    "people-json": finding(),
    "moved": read_by_all_inside(),
    "item-records": [
        *read_by_all_inside(ITEM),
        Route("get", everyone(404, signed_out=IN), "own", "no-such-item"),
    ],
    "today": read_by_all_inside(),
    "calendar": read_by_all_inside(),
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
    "promise-drop": [
        *worked_on_by_the_team("post", "visit-page", "contacts"),
        Route("get", everyone(405, signed_out=IN), "own", one="contacts"),
    ],
    "follow-ups": read_by_all_inside(),
    "concerns": list_of("concerns"),
    "concern-add": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "concern": shown_to_all_inside("concerns"),
    **{
        f"concern-{step}": [
            *worked_on_by_the_team("post", 422, "concerns"),  # without the version that was opened
            Route("get", everyone(405, signed_out=IN), "own", one="concerns"),
        ]
        for step in ("take-up", "close", "tell-back", "reopen")
    },
    "item": [
        *read_by_the_viewer_too(ITEM),
        Route("get", everyone(404, signed_out=IN), "own", "no-such-item"),
    ],
    "months": read_by_the_viewer_too(),
    "community": read_by_all_inside(),
    "buildings-add": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "kept": [
        *(row for row in read_by_all_inside() if row.method == "get"),
        *worked_on_by_the_team("post", 422),
    ],
    "hours": [
        *(row for row in read_by_all_inside() if row.method == "get"),
        *worked_on_by_the_team("post", 422),
    ],
    "needs": [
        *(row for row in read_by_all_inside() if row.method == "get"),
        *worked_on_by_the_team("post", 422),
    ],
    "plan": [
        *(row for row in read_by_all_inside() if row.method == "get"),
        *worked_on_by_the_team("post", 422),
    ],
    "objective-add": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "objective-change": [
        *worked_on_by_the_team("get", 200, "objectives"),
        *worked_on_by_the_team("post", 422, "objectives"),
    ],
    "households": list_of("households"),
    "household": shown_to_all_inside("households"),
    "household-life": [
        *worked_on_by_the_team("get", 200, "households"),
        *worked_on_by_the_team("post", 404, "households"),  # nothing that is done there is named
    ],
    "building": shown_to_all_inside("buildings"),
    "doors": [
        *worked_on_by_the_team("get", 200, "buildings"),
        *worked_on_by_the_team("post", 422, "buildings"),
    ],
    "many-doors": [*worked_on_by_the_team("get", 200), Route("post", everyone(405, signed_out=IN), "own")],
    "many-doors-building": [
        *worked_on_by_the_team("get", 200, "buildings"),
        *worked_on_by_the_team("post", 422, "buildings"),
    ],
    "questionnaires": read_by_all_inside(),
    "questionnaire-begin": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "questionnaire": [
        *(row for row in shown_to_all_inside("polls") if row.method == "get"),
        *worked_on_by_the_team("post", 422, "polls"),
    ],
    "questionnaire-undo": [
        *worked_on_by_the_team("post", 404, "polls"),  # of no number
        Route("get", everyone(405, signed_out=IN), "own", one="polls"),
    ],
    "votes": read_by_all_inside(),
    "vote-begin": [*worked_on_by_the_team("get", 200), *worked_on_by_the_team("post", 422)],
    "vote": [
        *(row for row in shown_to_all_inside("polls") if row.method == "get"),
        *worked_on_by_the_team("post", 422, "polls"),
    ],
    "vote-count": [
        *worked_on_by_the_team("post", 200, "polls"),
        Route("get", everyone(405, signed_out=IN), "own", one="polls"),
    ],
    "vote-end": [
        *worked_on_by_the_team("post", 409, "polls"),  # without a ballot
        Route("get", everyone(405, signed_out=IN), "own", one="polls"),
    ],
    "vote-options": [
        *worked_on_by_the_team("post", "vote", "polls"),  # of no option
        Route("get", everyone(405, signed_out=IN), "own", one="polls"),
    ],
    "vote-undo": [
        *worked_on_by_the_team("post", "vote", "polls"),  # of no ballot
        Route("get", everyone(405, signed_out=IN), "own", one="polls"),
    ],
    "residents": list_of("residents"),
    "resident": shown_to_all_inside("residents"),
    "resident-life": [
        *worked_on_by_the_team("get", 200, "residents"),
        *worked_on_by_the_team("post", 404, "residents"),
    ],
    "partners": list_of("partners"),
    "partner": acted_on("partners"),
    **{
        name: [
            *(row for row in read_by_all_inside() if row.method == "get"),
            *worked_on_by_the_team("post", 404),  # to no part of it
        ]
        for name in ("assets", "profile_facts")
    },
    "resources": list_of("resources"),
    "resource": shown_to_all_inside("resources"),
    "start": read_by_all_inside(),
    "records": [
        *list_of("records", "contacts"),
        *private(),
        Route("get", everyone(404, signed_out=IN), "own", "no-such-kind"),
    ],
    "record-find-json": [*finding("contacts"), *(replace(row, method="post") for row in private())],
    "records-deleted": [*list_of("records-deleted", "contacts"), *private()],
    "record": [*read_by_all_inside("contacts", record=True), *private(record=True)],
    "record-add": [*written_by_the_team("get", 200), *written_by_the_team("post", 422), *private()],
    "record-change": [
        *written_by_the_team("get", 200, record=True),
        *written_by_the_team("post", 422, record=True),
        *private(record=True),
    ],
    "record-reveal": [
        # Without a reason. Whoever sees the record may say why they look.
        Route(
            "post",
            everyone(404, **dict.fromkeys(TEAM_AND_ABOVE, 422), signed_out=IN),
            "own",
            "contacts",
            True,
        ),
        Route("post", everyone(404, manager=422, signed_out=IN), "same_agency", "contacts", True),
        Route("post", everyone(404, stranger=422, signed_out=IN), "foreign", "contacts", True),
        Route("post", everyone(404, signed_out=IN), "none", "contacts", True),
        Route(
            "post",
            everyone(404, worker=422, colleague=422, supervisor=422, signed_out=IN),
            "own",
            "disputes",
            True,
        ),
        Route("get", everyone(405, signed_out=IN), "own", "contacts", True),
    ],
    "record-delete": [
        *written_by_the_team("post", 409, record=True),  # without the version that was opened
        Route("get", everyone(405, signed_out=IN), "own", "contacts", True),
    ],
    **{
        name: [
            Route("post", everyone(404, signed_out=IN), "own", "contacts", record=True),  # no such thing
            Route(
                "post",
                everyone(404, **dict.fromkeys(TEAM, answer), **TOLD, signed_out=IN),
                "own",
                table,
                True,
            ),
            Route("post", everyone(404, manager=403, signed_out=IN), "same_agency", table, record=True),
            Route("post", everyone(404, stranger=answer, signed_out=IN), "foreign", table, record=True),
            Route("get", everyone(405, signed_out=IN), "own", table, record=True),
        ]
        for name, table, answer in (("settle", "funding", 409), ("unsettle", "funding", "record"))
    },
    **{
        name: [
            Route(
                "post",
                everyone(
                    404,
                    **dict.fromkeys(("worker", "colleague", "lead", "supervisor"), answer),
                    manager=403,
                    signed_out=IN,
                ),
                "own",
                one="reviews",
            ),
            Route("post", everyone(404, manager=403, signed_out=IN), "same_agency", one="reviews"),
            Route("post", everyone(404, stranger=answer, signed_out=IN), "foreign", one="reviews"),
            Route("get", everyone(405, signed_out=IN), "own", one="reviews"),
        ]
        for name, answer in (("review-sign", 409), ("review-unsign", "record"))
    },
    "record-restore": [
        *written_by_the_team("post", "record", record=True),
        Route("get", everyone(405, signed_out=IN), "own", "contacts", True),
    ],
}
