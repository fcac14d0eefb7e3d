"""Who gets what at every address. A route that is not in this table fails the tests."""

from dataclasses import replace

from tests.web.pages.routes import (
    IN,
    ITEM,
    TEAM,
    TEAM_AND_ABOVE,
    TEAM_AT_HOME,
    TEAM_LEADERS,
    TOLD,
    Route,
    acted_on,
    answered,
    everyone,
    finding,
    list_of,
    managed,
    own_account,
    place_form,
    private,
    read_by_all_inside,
    read_by_managers,
    read_by_the_viewer_too,
    shown_to_all_inside,
    worked_on_by_the_team,
    written_by_the_team,
)

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
