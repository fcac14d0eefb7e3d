"""What is due today, whom nobody told back, what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope, may
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import Sentence, say_near_day
from zhagen.web.pages.records.titles import say_gone, title_of, word_of
from zhagen.web.pages.settling.presenters import Tap, tap_for
from zhagen.web.pages.ui.navigation import address_of, page_of
from zhagen.web.readings import service as readings
from zhagen.web.readings.service import NextThing
from zhagen.web.records import service as records
from zhagen.web.store.kinds import RecordKind, kind_of, kind_of_row
from zhagen.web.store.record import DatedRecord, Record
from zhagen.web.store.search import count_records, with_references
from zhagen.web.store.sensitive import hidden_columns

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from zhagen.web.agency.models import Engagement
    from zhagen.web.records.models.community import Household
    from zhagen.web.records.models.fieldwork import Activity, Concern, Contact, Decision, PlanStep
    from zhagen.web.records.models.practice import Funding, Poll


@dataclass(frozen=True, slots=True)
class TodayLine:
    """`late`: days past the day that was agreed, 0 on the day itself; `act`, `leads_to`: the button and its page.

    `tap`: a button that does it at once stands in the place of that.
    """

    title: str
    says: str
    address: str
    act: Sentence = ""
    leads_to: str = ""
    late: int | None = None
    tap: Tap | None = None


def promise_line(place: UUID, row: Contact, day: dt.date) -> TodayLine:
    """A follow-up that was agreed at a contact; where there is a page for visits, the next one keeps it."""
    page = page_of("contacts", place, row.pk)
    visit = address_of("visit", engagement=place)
    note = "" if "note" in hidden_columns(row) else row.note
    gone = say_gone(row.resident, row.household)
    asks = address_of("visit-page", engagement=place, visit=row.visit) if row.visit else ""
    if gone:  # who left is not simply late: what becomes of it is asked
        act = _("怎么办")
        leads_to = asks or _form_of("contacts", place, row)
    else:
        act = _("去了，记下")
        leads_to = f"{visit}?keeps={row.pk}" if visit else _form_of("contacts", place, row)
    return TodayLine(
        title=title_of(row.resident or row.household or row),
        says=_said(gone, _("%(day)s约好") % {"day": say_near_day(row.day)}, _word(row, "mode"), note),
        address=page,
        act=act,
        leads_to=leads_to,
        late=(day - row.follow_up_on).days if row.follow_up_on else None,
    )


def decision_line(place: UUID, row: Decision, day: dt.date) -> TodayLine:
    """What a meeting decided to do by a day."""
    return TodayLine(
        title=_short(row.title or row.note) or _said(str(_kind(row).label), title_of(row.group)),
        says=_said(
            title_of(row.group) if row.title or row.note else "",
            _("%(day)s定下") % {"day": say_near_day(row.day)},
        ),
        address=page_of("decisions", place, row.pk),
        act=_("做到了，记下"),
        leads_to=_form_of("decisions", place, row),
        late=(day - row.due).days,
        tap=tap_for(place, row, "today"),
    )


def step_line(place: UUID, row: PlanStep, day: dt.date) -> TodayLine:
    """A step of a plan, by its day."""
    plan = address_of("plan", engagement=place)
    return TodayLine(
        title=_short(row.title or row.note) or title_of(row),
        says=_said(title_of(row.objective)),
        address=plan or page_of("plan_steps", place, row.pk),
        late=(day - row.due).days,
        tap=tap_for(place, row, "today"),
    )


def money_line(place: UUID, row: Funding, day: dt.date) -> TodayLine:
    """Money that was promised for a day; how much came is written where that is not what was agreed."""
    agreed = "" if row.agreed is None else _("约定 {sum} 元").format(sum=f"{row.agreed:,.10g}")
    due = row.day or day
    return TodayLine(
        title=_short(row.source) or str(_kind(row).one),
        says=_said(_("%(day)s应到账") % {"day": say_near_day(due)}, agreed),
        address=page_of("funding", place, row.pk),
        act=_("收到了，记下"),
        leads_to=_form_of("funding", place, row),
        late=(day - due).days,
        tap=tap_for(place, row, "today"),
    )


def untold_line(place: UUID, row: Concern, day: dt.date) -> TodayLine:
    """A concern that was closed, and nobody told those who raised it."""
    who = title_of(row.household) if row.household else _word(row, "raised_by")
    hidden = hidden_columns(row)
    page = page_of("concerns", place, row.pk)
    own_page = "/records/" not in page
    return TodayLine(
        title=_short(("" if hidden else row.note or _word(row, "category")) or title_of(row)),
        says=_said(who, _("%(day)s办结") % {"day": say_near_day(row.closed)}, _word(row, "outcome")),
        address=page,
        act=_("去回话"),
        leads_to=page if own_page else _form_of("concerns", place, row),
        late=(day - row.closed).days,
        tap=tap_for(place, row, "today"),
    )


def begun_line(place: UUID, row: Activity) -> TodayLine:
    """An activity that was planned."""
    wants = _("还没写有没有办成") if row.held is None else _("还没有签到")
    page = page_of("activities", place, row.pk)
    return TodayLine(
        title=title_of(row),
        says=_said(say_near_day(row.day), _word(row, "method"), wants),
        address=page,
        act=_("接着写"),
        leads_to=page if "/records/" not in page else _form_of("activities", place, row),
    )


def vote_line(place: UUID, row: Poll) -> TodayLine:
    """A vote that is still open: it does not count until somebody closes it."""
    page = page_of("polls", place, row.pk)
    own = address_of("vote", engagement=place, record=row.pk)
    return TodayLine(
        title=_short(row.title or row.asked.replace("\n", "、")) or str(_("投票")),
        says=_said(_("%(day)s开始") % {"day": say_near_day(row.day)}, _("还在收票，看板先不算它")),
        address=own or page,
        act=_("接着写"),
        leads_to=own or page,
    )


class SeenOn(TypedDict):
    """What `records.find_unseen_households` says of each household beside its columns."""

    seen: dt.date | None


def unseen_line(place: UUID, row: WithAnnotations[Household, SeenOn], marked: bool) -> TodayLine:
    """A household; `seen` is the day of its last contact, `marked`: that it comes first is said."""
    seen = _("还没见过") if row.seen is None else _("上次见到是%(day)s") % {"day": say_near_day(row.seen)}
    priority = str(_kind(row).column("priority").label) if marked and row.priority else ""
    visit = address_of("visit", engagement=place)
    return TodayLine(
        title=title_of(row),
        says=_said(seen, priority),
        address=page_of("households", place, row.pk),
        act=_("记一次见面") if visit else "",
        leads_to=f"{visit}?household={row.pk}" if visit else "",
    )


def _kind(row: DatedRecord) -> RecordKind:
    return kind_of_row(row)


def _form_of(table: str, place: UUID, row: DatedRecord) -> str:
    return address_of("record-change", engagement=place, table=table, record=row.pk) or ""


def _word(row: DatedRecord, name: str) -> str:
    return word_of(_kind(row).column(name), getattr(row, name))


def _said(*parts: str) -> str:
    return " · ".join(_short(part) for part in parts if part)


def _short(text: str) -> str:
    first = text.strip().partition("\n")[0]
    return first if len(first) <= 60 else first[:59] + "…"


MOST = 40  # of each list: more than one can do today, and few enough for one page
UNSEEN = 3
UNTOLD = "?state=untold&days=all"  # what the list of concerns is asked for, so that it begins with these
_LISTS = {
    "contacts": "follow-ups",
    "concerns": "concerns",
    "activities": "activities",
    "households": "households",
}
FIRST: Mapping[str, Any] = {
    "buildings": records,
    "households": records,
    "contacts": records,
    "kept": agency,
}
_BEGUN_AT = {"buildings": "buildings-add", "contacts": "visit", "kept": "kept"}


@dataclass(frozen=True, slots=True)
class First:
    """One of the kinds of record that a board begins with, how many of them there are, where they are written."""

    kind: RecordKind
    number: int
    address: str


@dataclass(frozen=True, slots=True)
class TodaySection:
    """Some lines, and the address of the page that has all of them, where these are not all."""

    lines: list[TodayLine]
    all: str = ""


@dataclass(frozen=True, slots=True)
class Today:
    """`first`: what a board begins with, until each of it is there; then empty."""

    engagement: Engagement
    day: dt.date
    promises: TodaySection
    untold: TodaySection
    begun: TodaySection
    unseen: TodaySection
    next: NextThing | None
    next_address: str
    first: list[First]
    may_write: bool


def gather_today(scope: Scope, engagement: UUID, day: dt.date) -> Today:
    """Raises NotFound where the engagement, or what is done there, is not theirs to see."""
    found = agency.find_board(scope, engagement)
    if not may(scope, "records.see", engagement):
        raise NotFound(str(engagement))
    due, owed = records.find_due(scope, engagement, day), records.find_owed(scope, engagement, day)
    following = readings.draw_next(scope, engagement, day)
    begun = records.find_begun(scope, engagement, day)
    return Today(
        engagement=found,
        day=day,
        promises=_promises(due, owed, engagement, day),
        untold=_part(
            engagement, "concerns", [untold_line(engagement, r, day) for r in _rows(due.untold)], UNTOLD
        ),
        begun=_part(
            engagement,
            "activities",
            [
                *(vote_line(engagement, r) for r in _rows(records.find_open_votes(scope, engagement))),
                *(begun_line(engagement, r) for r in _rows(begun)),
            ],
        ),
        unseen=_unseen(scope, engagement, day),
        next=following,
        next_address=_item_address(engagement, following.item if following else ""),
        first=_first(scope, engagement),
        may_write=may(scope, "records.record", engagement),
    )


def _promises(due: records.Due, owed: records.Owed, engagement: UUID, day: dt.date) -> TodaySection:
    """Follow-ups, what meetings decided, steps of plans, money that was promised, the longest waiting first.

    Two workers at one door promised one thing.
    """
    named = due.follow_ups.select_related(
        "resident__household__building"
    )  # a resident without a name has its door's
    once = {(row.visit or row.pk, row.resident_id, row.household_id): row for row in _rows(named)}
    lines = [promise_line(engagement, row, day) for row in once.values()]
    lines += [decision_line(engagement, row, day) for row in _rows(due.decisions)]
    lines += [step_line(engagement, row, day) for row in _rows(owed.steps)]
    lines += [money_line(engagement, row, day) for row in _rows(owed.money)]
    return _part(engagement, "contacts", sorted(lines, key=lambda line: line.late or 0, reverse=True))


def _unseen(scope: Scope, engagement: UUID, day: dt.date) -> TodaySection:
    rows = records.find_unseen_households(scope, engagement, day)
    marked = may(scope, "records.record", engagement)
    lines = [unseen_line(engagement, row, marked) for row in _rows(rows, UNSEEN)]
    return TodaySection(lines[:UNSEEN], _list_of(engagement, "households") if len(lines) > UNSEEN else "")


def _first(scope: Scope, engagement: UUID) -> list[First]:
    lists = {table: one.list_records(scope, table, engagement) for table, one in FIRST.items()}
    counts = count_records(lists)
    writes = may(scope, "records.record", engagement)
    first = [
        First(kind_of(one.MODELS[table]), counts[table], _begin(engagement, table, writes))
        for table, one in FIRST.items()
    ]
    return [] if all(one.number for one in first) else first


def _begin(engagement: UUID, table: str, writes: bool) -> str:
    """Where the first of them is written; the list, for who only reads."""
    if not writes:
        return _list_of(engagement, table)
    own = address_of(_BEGUN_AT.get(table, ""), engagement=engagement)
    return own or address_of("record-add", engagement=engagement, table=table) or ""


def _rows(rows: QuerySet[Any, Record], most: int = MOST) -> list[Record]:
    """And one more, where there is one: it says that these are not all."""
    model: Any = rows.model
    return list(with_references(rows, kind_of(model))[: most + 1])


def _part(engagement: UUID, table: str, lines: list[TodayLine], asked: str = "") -> TodaySection:
    return TodaySection(lines[:MOST], _list_of(engagement, table) + asked if len(lines) > MOST else "")


def _list_of(engagement: UUID, table: str) -> str:
    """The page made for that list, where there is one; else the list that every kind has."""
    own = address_of(_LISTS.get(table, ""), engagement=engagement)
    return own or address_of("records", engagement=engagement, table=table) or ""


def _item_address(engagement: UUID, item: str) -> str:
    """The item's own page, where there is one; else the board on which it stands."""
    board = address_of("board", engagement=engagement) or ""
    return address_of("item", engagement=engagement, item=item) or board
