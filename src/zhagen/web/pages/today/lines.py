"""One line of a list of today: a record, what is said of it, how long it has waited, what to do about it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zhagen.web.common.formats import say_near_day
from zhagen.web.pages.navigation.addresses import address_of, page_of
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.store.kinds import Kind, kind_of
from zhagen.web.store.sensitive import hidden_columns


@dataclass(frozen=True, slots=True)
class Line:
    """`late`: days past the day that was agreed, 0 on the day itself; `act`, `leads_to`: the button and its page."""

    title: str
    says: str
    address: str
    act: Any = ""
    leads_to: str = ""
    late: int | None = None


def promise_line(place: Any, row: Any, day: dt.date) -> Line:
    """A follow-up that was agreed at a contact; where there is a page for visits, the next one keeps it."""
    page = page_of("contacts", place, row.pk)
    visit = address_of("visit", engagement=place)
    note = "" if "note" in hidden_columns(row) else row.note
    return Line(
        title=title_of(row.resident or row.household or row),
        says=_said(_("%(day)s约好") % {"day": say_near_day(row.day)}, _word(row, "mode"), note),
        address=page,
        act=_("去了，记下"),
        leads_to=f"{visit}?keeps={row.pk}" if visit else _form_of("contacts", place, row),
        late=(day - row.follow_up_on).days,
    )


def decision_line(place: Any, row: Any, day: dt.date) -> Line:
    """What a meeting decided to do by a day."""
    return Line(
        title=_short(row.title or row.note) or _said(str(_kind(row).label), title_of(row.group)),
        says=_said(
            title_of(row.group) if row.title or row.note else "",
            _("%(day)s定下") % {"day": say_near_day(row.day)},
        ),
        address=page_of("decisions", place, row.pk),
        act=_("做到了，记下"),
        leads_to=_form_of("decisions", place, row),
        late=(day - row.due).days,
    )


def untold_line(place: Any, row: Any, day: dt.date) -> Line:
    """A concern that was closed, and nobody told those who raised it."""
    who = title_of(row.household) if row.household else _word(row, "raised_by")
    hidden = hidden_columns(row)
    page = page_of("concerns", place, row.pk)
    own_page = "/records/" not in page
    return Line(
        title=_short(("" if hidden else row.note or _word(row, "category")) or title_of(row)),
        says=_said(who, _("%(day)s办结") % {"day": say_near_day(row.closed)}, _word(row, "outcome")),
        address=page,
        act=_("去回话"),
        leads_to=page if own_page else _form_of("concerns", place, row),
        late=(day - row.closed).days,
    )


def begun_line(place: Any, row: Any) -> Line:
    """An activity that was planned."""
    wants = _("还没写有没有办成") if row.held is None else _("还没有签到")
    page = page_of("activities", place, row.pk)
    return Line(
        title=title_of(row),
        says=_said(say_near_day(row.day), _word(row, "method"), wants),
        address=page,
        act=_("接着写"),
        leads_to=page if "/records/" not in page else _form_of("activities", place, row),
    )


def unseen_line(place: Any, row: Any, marked: bool) -> Line:
    """A household; `seen` is the day of its last contact, `marked`: that it comes first is said."""
    seen = _("还没见过") if row.seen is None else _("上次见到是%(day)s") % {"day": say_near_day(row.seen)}
    priority = str(_kind(row).column("priority").label) if marked and row.priority else ""
    visit = address_of("visit", engagement=place)
    return Line(
        title=title_of(row),
        says=_said(seen, priority),
        address=page_of("households", place, row.pk),
        act=_("记探访") if visit else "",
        leads_to=f"{visit}?household={row.pk}" if visit else "",
    )


def _kind(row: Any) -> Kind:
    model: Any = type(row)
    return kind_of(model)


def _form_of(table: str, place: Any, row: Any) -> str:
    return address_of("record-change", engagement=place, table=table, record=row.pk) or ""


def _word(row: Any, name: str) -> str:
    return word_of(_kind(row).column(name), getattr(row, name))


def _said(*parts: str) -> str:
    return " · ".join(_short(part) for part in parts if part)


def _short(text: str) -> str:
    first = text.strip().partition("\n")[0]
    return first if len(first) <= 60 else first[:59] + "…"
