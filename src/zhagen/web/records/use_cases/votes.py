"""Votes: options are set out once, ballots come in, and from the day it is closed the vote counts."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, NotFound, StateConflict
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.practice import Ballot, Poll
from zhagen.web.records.queries.sheets import BALLOTS, SheetRound, lines_of, read_round
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.sheets import Sheet, SheetWriter
from zhagen.web.records.use_cases.surveys import check_asked, find_begun
from zhagen.web.records.use_cases.visits import ask_past_day
from zhagen.web.store.record_queries import list_records

FEWEST = 2  # options: of one there is nothing to put in order
WITHDRAWN = _("这个选项不在这次投票里，或者已经撤下")


@dataclass(frozen=True, slots=True)
class NewVote:
    """What is put in order, and what the vote is called."""

    day: dt.date
    options: tuple[str, ...]
    title: str = ""


def open_vote(by: Scope, engagement: UUID, new: NewVote, *, id: UUID) -> Any:
    """The poll, whose id is the vote's; with the same id again the first one, deleted since or not.

    Raises what `store.writing.record` raises, and StaleVersion where something else was sent with this id before.
    """
    check_asked(new.options, "options")
    if len(new.options) < FEWEST:
        raise Invalid({"options": _("至少要有两个选项")})
    ask_past_day("day", new.day)
    with one_save(submission_of(by, id, engagement, new)) as written:
        if written.sending and (before := find_begun(by, engagement, id)):
            written.refuse_other_words(_("这次投票已经开始，和现在写的不一样。"), before)
            before.written = written
            return before
        told = {"day": new.day, "title": new.title, "vote": id, "asked": "\n".join(new.options)}
        poll = RECORDS.record(by, "polls", engagement, told, id=id)
        poll.written = written
        return poll


def find_vote(by: Scope, engagement: UUID, poll: UUID) -> SheetRound:
    """The poll with its ballots. Raises NotFound where there is no vote of that id, or it is not theirs to see."""
    return read_round(by, engagement, _find_poll(by, engagement, poll), BALLOTS)


def _find_poll(by: Scope, engagement: UUID, poll: UUID) -> Poll:
    found = list_records(Poll, by, engagement).filter(pk=poll, vote__isnull=False).first()
    if found is None:
        raise NotFound(str(poll))
    return found


@dataclass(frozen=True, slots=True)
class BallotSheet:
    """`places`: option -> its place from 1; equal places are a tie, an option that is left out has none.

    `kind`: who the voter is; `number`, `state`: as of any sheet.
    """

    number: int
    places: Mapping[str, int]
    kind: str = ""
    state: int | None = None


def shared_ranks(places: Mapping[str, int]) -> dict[str, float]:
    """Option -> rank: those at an equal place share the mean of the places that they fill together."""
    every = list(places.values())
    return {
        option: sum(other < place for other in every) + (every.count(place) + 1) / 2
        for option, place in places.items()
    }


def write_ballots(
    by: Scope, engagement: UUID, poll: UUID, ballots: Sequence[BallotSheet], day: dt.date, *, id: UUID
) -> Written:
    """Write whole ballots, all or none; with the same id again, nothing new.

    Raises NotFound, NotAllowed, StateConflict where the vote is closed or what was saved under that id was deleted
    since, StaleVersion for other words under it, and Invalid with a sentence a ballot, by its number.
    """
    found = _find_poll(by, engagement, poll)
    ask_past_day("day", day)
    with one_save(submission_of(by, id, engagement, poll, ballots, day)) as written:
        written.refuse_other_words(_("这一批已经保存过，和现在写的不一样。"), found)
        if not written.is_again:
            _refuse_closed(found)
        sheets = [Sheet(one.number, _cells(one), one.state) for one in ballots]
        common = {"day": day, "vote": found.vote}
        SheetWriter(by, engagement, found, BALLOTS, common, WITHDRAWN).write_once(sheets, written)
    return written


def _cells(ballot: BallotSheet) -> dict[str, dict[str, Any]]:
    ranks = shared_ranks(ballot.places)
    return {option: {"rank": rank, "voter_kind": ballot.kind} for option, rank in ranks.items()}


def _refuse_closed(poll: Poll) -> None:
    if poll.closed is not None:
        raise StateConflict(_("这次投票已经办完。要再收票，先重新打开。"))


def undo_ballot(by: Scope, engagement: UUID, poll: UUID, number: int, state: int) -> Written:
    """Delete a whole ballot as it was at `state`. Raises NotFound, NotAllowed, StateConflict, Invalid."""
    found = _find_poll(by, engagement, poll)
    _refuse_closed(found)
    with one_save() as written:
        SheetWriter(by, engagement, found, BALLOTS, {}, WITHDRAWN).take_back(number, state)
    return written


def close_vote(by: Scope, engagement: UUID, poll: UUID, version: int, day: dt.date) -> Written:
    """From that day on it counts. Closed already, nothing is written.

    Raises NotFound, NotAllowed, StaleVersion, and Invalid for a day to come, before the vote, or without a ballot.
    """
    found = find_vote(by, engagement, poll)
    ask_past_day("closed", day)
    if not found.sheets:
        raise Invalid({"closed": _("还没有一张票")})
    with one_save() as written:
        if found.poll.closed is None:
            RECORDS.change(by, "polls", poll, version, {"closed": day})
    return written


def reopen_vote(by: Scope, engagement: UUID, poll: UUID, version: int) -> Written:
    """It does not count any more until it is closed again. Raises NotFound, NotAllowed, StaleVersion."""
    found = _find_poll(by, engagement, poll)
    with one_save() as written:
        if found.closed is not None:
            RECORDS.change(by, "polls", poll, version, {"closed": None})
    return written


def withdraw_option(by: Scope, engagement: UUID, poll: UUID, option: str, version: int) -> Written:
    """Nobody can choose it any more, and what was said of it is deleted; the order of the others stays.

    Withdrawn already, nothing is written. Raises NotFound, NotAllowed, StaleVersion, StateConflict where the vote is
    closed, Invalid where too few are left.
    """
    found = _find_poll(by, engagement, poll)
    _refuse_closed(found)
    options, gone = lines_of(found.asked), lines_of(found.withdrawn)
    left = [one for one in options if one != option]
    with one_save() as written:
        if option not in options:
            return written
        if len(left) < FEWEST:
            raise Invalid({"options": _("至少要有两个选项")})
        told = {"asked": "\n".join(left), "withdrawn": "\n".join((*gone, option))}
        RECORDS.change(by, "polls", poll, version, told)  # first: what is put back was deleted after it
        for row in BALLOTS.rows(by, engagement, found).filter(option=option):
            RECORDS.delete(by, "ballots", row.pk, row.version)
    return written


def put_back_option(by: Scope, engagement: UUID, poll: UUID, option: str, version: int) -> Written:
    """With all that was said of it when it was withdrawn. Raises as withdrawing does."""
    found = _find_poll(by, engagement, poll)
    _refuse_closed(found)
    options, gone = lines_of(found.asked), lines_of(found.withdrawn)
    with one_save() as written:
        if option not in gone:
            return written
        since = _withdrawn_at(found, option)
        left = [one for one in gone if one != option]
        told = {"asked": "\n".join((*options, option)), "withdrawn": "\n".join(left)}
        RECORDS.change(by, "polls", poll, version, told)
        deleted = list_records(Ballot, by, engagement, deleted=True)
        for row in deleted.filter(vote=found.vote, option=option, deleted_at__gte=since):
            RECORDS.restore(by, "ballots", row.pk)
    return written


def _withdrawn_at(poll: Poll, option: str) -> dt.datetime:
    """When it was withdrawn the last time: the first of the newest versions that have it so."""
    found = dt.datetime.max.replace(tzinfo=dt.UTC)
    for one in Poll.history.filter(id=poll.pk).order_by("-version"):
        if option not in lines_of(one.withdrawn):
            break
        found = one.history_date
    return found
