"""A line of a log in words."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope, may
from zhagen.web.common.formats import Sentence
from zhagen.web.common.models import AccessRow, AuditRow
from zhagen.web.pages.records.context import TABLES, kind_of_table, service_of
from zhagen.web.pages.records.sentences import joined
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.kinds import RecordKind

_ACTIONS = {
    "record": _("写下"),
    "change": _("改了"),
    "delete": _("删了"),
    "restore": _("找回了"),
    "close_concern": _("办结"),
    "reopen_concern": _("重新打开"),
    "tell_back": _("告知"),
    "take_up_concern": _("开始处理"),
    "sign_review": _("签了字"),
    "unsign_review": _("撤回了签字"),
    "give_role": _("给了角色"),
    "ask_second_person": _("请另一个人确认"),
    "confirm_change": _("确认了"),
    "decline_change": _("没有同意"),
    "withdraw_change": _("撤回了"),
    "change_stood": _("公示七天后生效"),
    "end_role": _("收回角色"),
    "invite": _("发出邀请"),
    "revoke": _("收回邀请"),
    "take_up": _("用已有账号加入"),
    "rename": _("改名称"),
    "renew_access": _("重发登录链接"),
    "renewed_access": _("重设密码"),
    "close_account": _("停用了账号"),
    "open_account": _("启用"),
    "free": _("解除登录限制"),
    "found": _("设立"),
    "export": _("导出了全部台账"),
    "set_up_second_factor": _("设了第二重验证"),
    "turn_off_second_factor": _("关了第二重验证"),
    "reset_second_factor": _("在服务器上取消第二重验证"),
    "renew_recovery_codes": _("重做备用码"),
    "sign_out_place": _("一个地方退出"),
    "sign_out_everywhere": _("所有地方都退出"),
}


def word_of_action(action: str) -> Sentence:
    """The word; that of a change where the action has none of its own: whatever else is done changes a record."""
    return _ACTIONS.get(action, _("改了"))


# What the agency's own people and places are called; these are no kinds of record and have no page of records.
BESIDE = {
    "agency": _("机构"),
    "station": _("站点"),
    "community": _("社区"),
    "account": _("账号"),
    "membership": _("角色"),
    "role_change": _("角色的变动"),
    "invitation": _("邀请链接"),
}
BESIDE_COLUMNS = {
    "name": _("姓名"),
    "language": _("语言"),
    "password": _("密码"),
    "second_factor": _("第二重验证"),
}

PLACES = ("agency", "station", "community")
PLACE_COLUMNS = {**BESIDE_COLUMNS, "name": _("名称")}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line. `columns`: the labels of what was changed; `leads`: whether the person may open the record."""

    row: AuditRow | AccessRow
    day: dt.date
    place: str
    kind: Sentence
    columns: tuple[Sentence, ...]
    leads: bool
    title: str = ""


@dataclass(frozen=True, slots=True)
class LogAct:
    """What somebody did at once: one save, however many rows it wrote. `said`: the whole in a sentence."""

    lines: list[LogLine]
    said: str

    @property
    def first(self) -> LogLine:
        """Its newest line, for who, when and where."""
        return self.lines[0]

    @property
    def day(self) -> dt.date:
        """On which it was done."""
        return self.first.day


def acts_of(lines: Sequence[LogLine]) -> list[LogAct]:
    """The lines by act, in their order; a row that belongs to no save is an act of its own."""
    acts = [list(some) for _save, some in groupby(lines, key=_save_of)]
    return [LogAct(some, _said_of(some)) for some in acts]


def _save_of(line: LogLine) -> object:
    save = line.row.save_id if isinstance(line.row, AuditRow) else None
    return save or line.row.number


def _said_of(lines: Sequence[LogLine]) -> str:
    """What was done with which kinds, how many of each; of a single change also with which columns."""
    parts = []
    for action, some in groupby(
        lines, key=lambda one: str(word_of_action(one.row.action)) if isinstance(one.row, AuditRow) else ""
    ):
        counted = Counter(str(one.kind) for one in some)
        kinds = [f"{kind} {number}" if number > 1 else kind for kind, number in reversed(counted.items())]
        parts.append(str(_("{done}{kinds}")).format(done=action, kinds=str(_("、")).join(kinds)))
    if len(lines) > 1 or not lines[0].columns:
        return joined(reversed(parts))
    columns = str(_("、")).join(str(label) for label in lines[0].columns)
    return str(_("{done}的{columns}")).format(done=parts[0], columns=columns)


def kinds_of_log() -> dict[str, RecordKind]:
    """Every kind of record, by table."""
    return {table: kind_of_table(table) for table in TABLES}


def lines_of(
    scope: Scope, rows: Sequence[AuditRow | AccessRow], places: Mapping[UUID, str], titles: Mapping[UUID, str]
) -> list[LogLine]:
    """`places`: the engagements' names; `titles`: the records' names as far as they are to be said."""
    kinds = kinds_of_log()
    return [_line(scope, row, kinds.get(row.table), places, titles) for row in rows]


def titles_of(scope: Scope, rows: Sequence[AuditRow | AccessRow]) -> dict[UUID, str]:
    """The names of the records in these rows that the person may see: one query a kind."""
    wanted: defaultdict[str, set[UUID]] = defaultdict(set)
    for row in rows:
        wanted[row.table].add(row.record)
    found: dict[UUID, str] = {}
    for table in (one for one in TABLES if one in wanted):
        rows_named = service_of(table).named(scope, table, wanted[table])
        found |= {one.pk: title_of(one) for one in rows_named}
    return found


def _line(
    scope: Scope,
    row: AuditRow | AccessRow,
    kind: RecordKind | None,
    places: Mapping[UUID, str],
    titles: Mapping[UUID, str],
) -> LogLine:
    leads = (
        kind is not None
        and row.engagement is not None
        and row.engagement in places
        and may(scope, kind.model.permission("see"), row.engagement)
    )
    beside = row.table in BESIDE
    return LogLine(
        row,
        timezone.localtime(row.at).date(),
        places.get(row.engagement, "") if row.engagement else "",
        kind.one if kind is not None else BESIDE.get(row.table, _("其他")),
        _labels(_words(row.table, kind), row) if leads or beside else (),
        leads,
        titles.get(row.record, "") if leads or beside else "",
    )


def _words(table: str, kind: RecordKind | None) -> Mapping[str, Sentence]:
    """The labels of a kind's columns."""
    if kind is not None:
        return {one.name: one.label for one in kind.columns}
    return PLACE_COLUMNS if table in PLACES else BESIDE_COLUMNS


def _labels(labels: Mapping[str, Sentence], row: AuditRow | AccessRow) -> tuple[Sentence, ...]:
    """Of a change. A new record has all its columns new, and a reader does not want them told one by one."""
    if not isinstance(row, AuditRow) or row.action == "record":
        return ()
    return tuple(labels[name] for name in row.columns.split(";") if name in labels)
