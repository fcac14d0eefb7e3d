"""What a page of records stands in: engagement, scope, kind, rights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope, may
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.ui.answers import lead_on
from zhagen.web.pages.ui.draft_forms import form_data, is_draft, make_draft
from zhagen.web.records import service as records
from zhagen.web.store.kinds import RecordKind, kind_of
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.record_service import RecordService
from zhagen.web.store.search import with_references

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


# How the kinds stand together on the start page: (label, tables).
BUNDLES: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (_("人和地方"), (*records.COMMUNITY, *agency.MODELS)),
    (_("日常工作"), tuple(records.FIELDWORK)),
    (_("方法与评估"), tuple(records.PRACTICE)),
)
TABLES = tuple(table for _label, tables in BUNDLES for table in tables)


def service_of(table: str) -> RecordService:
    """The verbs for the records of a table; NotFound where no app keeps one of that name."""
    for service in (records.RECORDS, agency.RECORDS):
        if table in service.models:
            return service
    raise NotFound(table)


def kind_of_table(table: str) -> RecordKind:
    """The kind of the records in a table; NotFound where there is none of that name."""
    return kind_of(service_of(table).models[table])


def tables_seen(scope: Scope, engagement: UUID) -> list[str]:
    """The tables whose records this person may see there, in the order of the start page."""
    return [one for one in TABLES if may(scope, service_of(one).models[one].permission("see"), engagement)]


NOT_YOURS_TO_ADD = _("您的角色不能写这种记录")
NOT_YOURS_TO_CHANGE = _("您的角色不能改这种记录")
DELETED_MEANWHILE = _("这条记录已经被删除。您写的还在下面；先恢复这条记录，再保存。")
EDITED_MEANWHILE = _("您打开之后，有人改过这条记录。两边都在下面；再保存一次，就以您写的为准。")
SENT_ALREADY = _("这一条已经保存过，和现在写的不一样。您写的还在下面；要另写一条，先刷新这一页。")
EDITED_BEHIND = _(
    "您打开之后，有人改过这条记录，里面有遮住的内容。说了为什么要看，两边就都在；您写的还留着。"
)
EDITED_SINCE = _("您打开之后，有人改过这条记录。下面是现在的样子，您写的还在；再保存一次，就以您写的为准。")


_ON_A_SHEET = ("questionnaires", _("到那一轮问卷里写"))
_AT_AN_ACTIVITY = ("roll", _("到那场活动里写"))
_IN_A_GROUP = ("groups", _("到那个小组里写"))
_WRITTEN = {
    "activities": ("activity", _("连名单和决议一起记")),
    "attendance": _AT_AN_ACTIVITY,
    "decisions": _AT_AN_ACTIVITY,
    "survey_answers": _ON_A_SHEET,
    "ballots": ("votes", _("到那次投票里写")),
    "groups": ("group", _("连组员和职务一起写")),
    "memberships": _IN_A_GROUP,
    "roles": _IN_A_GROUP,
    "group_rules": _IN_A_GROUP,
    "resources": ("assets", _("一类一类地看和写")),
    "profile_facts": ("profile_facts", _("一个方面一个方面地写")),
    "need_findings": ("needs", _("连同问了谁和先后一起写")),
    "need_ranks": ("needs", _("到那一轮里排")),
    "objectives": ("objective-add", _("连同发现、指标和负责人一起写")),
    "plan_steps": ("plan", _("到计划里写")),
    "work_hours": ("hours", _("整周、整月一起写")),
}
_SHOWN = {"activities": "activity-page", "groups": "group-page"}


def composite_form_of(table: str, engagement: UUID) -> tuple[str, Any] | None:
    """The address of the page on which such records are written with what belongs to them, and its words."""
    if table not in _WRITTEN:
        return None
    name, words = _WRITTEN[table]
    return reverse(name, args=[engagement]), words


def route_of(table: str) -> str:
    """The route of the page that shows such a record with what belongs to it; empty where there is none."""
    return _SHOWN.get(table, "")


@dataclass(frozen=True, slots=True)
class RecordContext:
    """One kind of record in one engagement, for one person.

    What `row` gives is of the kind's own model, which each feature knows of its own kind.
    """

    scope: Scope
    engagement: Engagement
    kind: RecordKind
    service: RecordService

    @property
    def table(self) -> str:
        """The name of the kind in an address."""
        return self.kind.table

    @property
    def may_add(self) -> bool:
        """Whether this person may add one here."""
        permission = self.kind.model.permission("record")
        return not self.kind.is_place and may(self.scope, permission, self.engagement.pk)

    @property
    def composite_form(self) -> tuple[str, Any] | None:
        """Where such records are written with what belongs to them: the address and its words."""
        return composite_form_of(self.table, self.engagement.pk)

    @property
    def route(self) -> str:
        """The route of the page that shows such a record with what belongs to it; empty where there is none."""
        return route_of(self.table)

    def may_change(self, row: DatedRecord) -> bool:
        """Whether this person may change that record: a community-wide one may be another team's."""
        return may(self.scope, self.kind.model.permission("change"), row.engagement_key)

    def why_not_now(self, row: DatedRecord, action: str) -> Sentence:
        """Why the state of that record does not allow it now; empty where it does."""
        return self.service.why_not(row, action)

    def rows(self, *, deleted: bool = False) -> QuerySet[Any]:
        """The records of this kind."""
        return self.service.list(self.scope, self.table, self.engagement.pk, deleted=deleted)

    def open_row(self, key: UUID, *, reason: str = "", words: str = "") -> DatedRecord:
        """The same for the page of that record: that a resident's was opened is written down. Raises NotFound.

        `reason`, `words`: why what is hidden is shown; then the opening of any record is.
        """
        return self.service.open(self.scope, self.table, self.engagement.pk, key, reason=reason, words=words)

    def row(self, key: UUID) -> Any:
        """One record, live or deleted, with what it points to. Raises NotFound."""
        for deleted in (False, True):
            found = with_references(self.rows(deleted=deleted), self.kind).filter(pk=key).first()
            if found is not None:
                return found
        raise NotFound(str(key))

    def row_to_change(self, key: UUID) -> Any:
        """The same for whoever is about to change it. Raises NotFound, NotAllowed."""
        row = self.row(key)
        if not self.may_change(row):
            raise NotAllowed(NOT_YOURS_TO_CHANGE)
        return row


def open_record_context(request: HttpRequest, engagement: UUID, table: str) -> RecordContext:
    """Raises NotFound where the engagement is not theirs or where such records are not theirs to see."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    service = service_of(table)
    kind = kind_of(service.models[table])
    if not may(scope, kind.model.permission("see"), engagement):
        raise NotFound(table)
    return RecordContext(scope, found, kind, service)


def open_to_add(request: HttpRequest, engagement: UUID, table: str) -> RecordContext:
    """The same for whoever is about to add a record. Raises NotAllowed too."""
    context = open_record_context(request, engagement, table)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    return context


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did, in a word for the address, and what it wrote."""

    word: str
    written: Written


# What an act answers: what it did; or with what the page is to be drawn again, a form that could not be saved, a
# sentence. `finding`: nothing was to be saved.
Answer = Done | dict[str, Any]
Acts = Mapping[str, Callable[[RecordContext, Any, Any], Answer]]


def act_or_draw(
    request: HttpRequest,
    context: RecordContext,
    row: DatedRecord,
    acts: Acts,
    page: str,
    draw: Callable[..., HttpResponse],
) -> HttpResponse:
    """Drawn when it is asked for. By POST `act` names what is to be done, and what was done leads to `page` again.

    Of a deleted record there is only its own page, where it can be brought back.
    """
    if request.method == "POST" and not context.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if row.deleted_at is not None and request.method != "POST":
        place = reverse("record", args=[context.engagement.pk, context.table, row.pk])
        return redirect(f"{place}?done=saved" if request.GET.get("done") == "saved" else place)
    if (data := form_data(request)) is None:
        return draw(request, context, row)
    act = acts.get(data.get("act", ""))
    if act is None:
        raise NotFound(str(row.pk))
    if row.deleted_at is not None:  # what was typed is drawn again, and nothing written
        data = make_draft(request.path, [[name, one] for name, many in data.lists() for one in many])
    answer = act(context, row, data)
    if isinstance(answer, Done):
        return lead_on(request, answer.written, answer.word, page, context.engagement.pk, row.pk)
    status = 200 if answer.pop("finding", False) or is_draft(data) else 409 if "sentence" in answer else 422
    if row.deleted_at is not None:
        status, answer["sentence"] = 409, DELETED_MEANWHILE
    return draw(request, context, row, status=status, **answer)
