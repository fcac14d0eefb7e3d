"""An installation with made-up records of communities, the newest of today, and people who work there."""

import datetime as dt
from uuid import UUID

import polars as pl

from benchmarks.made_ledger import AS_OF, make_frames

WORKERS = ("worker-1", "worker-2", "worker-3")
PROMISED = 7  # days whose contacts are to be followed up
BACKEND = "django.contrib.auth.backends.ModelBackend"


def fill(communities: int, records: int) -> list[UUID]:
    """So many records of so many communities of one station, in the installation that is open; the engagements."""
    from django.db.models import F
    from django.utils import timezone

    from tests.web.loading import load_tables
    from zhagen.web.records.models.fieldwork import Contact

    later = timezone.localdate() - AS_OF
    frames = _with_work_left(make_frames(communities, records))
    tables = {name: _later(frame, later).to_dicts() for name, frame in frames.items()}
    for rows in tables.values():
        for place, row in enumerate(rows):
            if row.get("worker"):
                row["worker"] = WORKERS[place % len(WORKERS)]
    engagements = list(load_tables(tables).values())
    lately = Contact.objects.unscoped().filter(day__gt=timezone.localdate() - dt.timedelta(PROMISED))
    lately.update(follow_up_on=F("day"))  # no part of a ledger
    return engagements


def _with_work_left(frames: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """Some concerns nobody was told about, some decisions not carried out: what the page of today lists."""
    left = {"concerns": "told_back", "decisions": "done"}
    return frames | {
        name: frames[name].with_columns(_mostly(pl.col(column))) for name, column in left.items()
    }


def _mostly(done: pl.Expr) -> pl.Expr:
    """Every tenth is still to be done."""
    return pl.when(pl.int_range(pl.len()) % 10 > 0).then(done)


def _later(frame: pl.DataFrame, by: dt.timedelta) -> pl.DataFrame:
    """Every day of the table moved, so that pages of today and of what a save moved have windows with records."""
    return frame.with_columns(pl.col(pl.Date) + by)


def add_person(name: str, engagement: UUID | None = None) -> UUID:
    """Somebody who leads the station, or works in that engagement alone; the account."""
    from zhagen.web.agency.models import Account, Agency, Membership, Station

    account = Account.objects.make(name, name, None)
    agency, station = Agency.objects.unscoped().get(), Station.objects.unscoped().get()
    role = "lead" if engagement is None else "worker"
    Membership.objects.create(
        account=account, agency=agency, station=station, engagement_id=engagement, role=role
    )
    return UUID(str(account.pk))


def fill_round(engagement: UUID, sheets: int = 40) -> UUID:
    """A round of so many questionnaires of five questions, and names for every fifth resident; the round."""
    from zhagen.web.records.models.community import Resident
    from zhagen.web.records.models.practice import Poll, SurveyAnswer
    from zhagen.web.records.queries.sheets import ANSWERS, person_of

    asked = ("would_join", "trusts_worker", "knows_group", "would_ask", "speaks_up")
    today = dt.date.today()
    poll = Poll.objects.create(engagement_id=engagement, day=today, round=9, asked="\n".join(asked))
    SurveyAnswer.objects.unscoped().bulk_create(
        SurveyAnswer(engagement_id=engagement, day=today, round=9, respondent=key, question=one, score=2)
        for key in (person_of(poll.pk, ANSWERS, number + 1) for number in range(sheets))
        for one in asked
    )
    people = list(Resident.objects.unscoped().filter(engagement=engagement).order_by("pk")[::5])
    for number, one in enumerate(people):
        one.alias = f"阿姨 {number}"
    Resident.objects.unscoped().bulk_update(people, ["alias"], batch_size=400)
    return UUID(str(poll.pk))
