"""What a record says in one sentence, and what a change of it says: a writer a kind, in one place.

"赵丽上门，聊卫生，约下周再来": clauses that a person would say, and no names of columns. What is hidden is left out,
and that it is hidden is said. A writer gets a `Told`, which knows whose page the sentence stands on.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.common.formats import current_lang, say_near_day
from zhagen.web.pages.records.titles import say_number, summary_of, title_of, word_of
from zhagen.web.store.kinds import kind_of_row
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.sensitive import HIDDEN, hidden_columns, is_sensitive

Clauses = Iterable[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A record as a sentence sees it. `about`: whose page it stands on, which it does not name again.

    `heard`: the words of what was brought up at a meeting. `ends`: whether it also says when it ended.
    """

    row: Any
    about: UUID | None = None
    heard: Collection[str] = field(default=())
    ends: bool = True

    def word(self, name: str) -> str:
        """A cell in words; empty where it says nothing or is hidden."""
        value = getattr(self.row, name)
        if value is None or is_sensitive(self.row, name):
            return ""
        column = kind_of_row(self.row).column(name)
        if isinstance(value, dt.date):
            return say_near_day(value)
        said = say_number(column, value) if isinstance(value, int | float) else word_of(column, value)
        # A word of a list begins with a capital where it stands alone.
        return said[:1].lower() + said[1:] if column.codes or column.levels else said

    def name(self, name: str) -> str:
        """What that column points to; empty where it points to whom the page is about."""
        found = getattr(self.row, name)
        return "" if found is None or found.pk == self.about else title_of(found)

    def says(self, name: str, value: object) -> bool:
        """Whether the cell holds that, in sight of everybody."""
        return getattr(self.row, name) == value and not is_sensitive(self.row, name)

    def worker(self) -> str:
        """Who of the team it was."""
        return str(self.row.worker or "")

    def hours(self, name: str = "hours") -> str:
        """So many hours; empty where nobody wrote them."""
        return _("{n} 小时").format(n=said) if (said := self.word(name)) else ""

    def until(self, name: str, sentence: str) -> str:
        """The sentence with the day of that column, where there is one."""
        if not self.ends and kind_of_row(self.row).column(name).starts == "day":
            return ""
        return sentence.format(day=day) if (day := self.word(name)) else ""


def sentence_of(
    row: DatedRecord, about: UUID | None = None, heard: Collection[str] = (), *, ends: bool = True
) -> str:
    """The record in one sentence. Loaded with what it points to, it asks nothing more."""
    told = Told(row, about, heard, ends)
    clauses = [one for one in _WRITERS.get(row.TABLE, _anything)(told) if one]
    if not clauses or clauses == [title_of(row)]:
        clauses = list(dict.fromkeys([str(kind_of_row(row).one), *clauses]))
    hidden = hidden_columns(row) - {"exempt", "priority"}
    return joined([*clauses, str(HIDDEN) if hidden else ""])


def joined(clauses: Iterable[str]) -> str:
    """The clauses as one sentence without its full stop, once each."""
    said = str(_("，")).join(dict.fromkeys(one for one in clauses if one))
    return said[:1].upper() + said[1:]


def phrase(*words: str) -> str:
    """Words of one clause: English sets them apart."""
    return (" " if current_lang() == "en" else "").join(one for one in words if one)


def say_change(label: object, before: str, now: str) -> str:
    """What became of one cell."""
    if not before:
        return str(_("写上{label}“{now}”").format(label=label, now=now))
    if not now:
        return str(_("去掉{label}“{before}”").format(label=label, before=before))
    return str(_("{label}从“{before}”改成“{now}”").format(label=label, before=before, now=now))


# ---- meetings, and what came of them ----

WAYS: Mapping[str, Callable[[], str]] = {
    "home": lambda: _("上门"),
    "street": lambda: _("在街上见面"),
    "station": lambda: _("在站里见面"),
    "phone": lambda: _("打电话"),
    "online": lambda: _("在线上联系"),
    "activity": lambda: _("在活动上见面"),
}


def _contact(told: Told) -> Clauses:
    way = WAYS[told.row.mode]() if told.word("mode") and told.row.mode in WAYS else _("见了一面")
    yield phrase(told.worker(), way)
    met = told.name("household") if told.row.resident is None else told.name("resident")
    if told.says("made", False):
        yield phrase(_("没能见到"), met) if met or not told.word("missed") else ""
        yield told.word("missed")
    elif met:
        yield phrase(_("见了"), met)
    if told.says("initiator", "resident"):
        yield _("是居民先找来的")
    heard = () if is_sensitive(told.row, "purpose") else told.heard
    if heard:
        yield _("聊{topics}").format(topics=_("、").join(heard))
    elif not told.says("made", False):
        yield told.word("purpose")
    yield _again(told)
    yield told.until("followed_up", _("{day}已经跟进"))


def _again(told: Told) -> str:
    """By when to come again: next week, as people say it, or a day."""
    row = told.row
    if row.follow_up_on is None or is_sensitive(row, "follow_up_on"):
        return ""
    monday = row.day - dt.timedelta(row.day.weekday())
    if dt.timedelta(7) <= row.follow_up_on - monday < dt.timedelta(14):
        return _("约下周再来")
    return told.until("follow_up_on", _("约{day}再来"))


def _concern(told: Told) -> Clauses:
    contact = told.row.contact
    who = told.name("household")
    if contact is not None and contact.resident is not None and contact.resident_id != told.about:
        who = title_of(contact.resident)
    topic = told.word("category")
    yield phrase(who, _("提到{topic}").format(topic=topic) if topic else _("提了一件诉求"))
    yield _("是大家的事") if told.says("scope", "shared") else ""
    yield _("{who}牵头办").format(who=told.word("lead")) if told.word("lead") else ""
    yield told.until("closed", _("{day}办结"))
    yield told.word("outcome")
    yield told.until("told_back", _("{day}回了话"))
    yield _("还没有回话") if told.row.closed and not told.row.told_back else ""


def _invitation(told: Told) -> Clauses:
    activity = told.name("activity") or _("一场活动")
    yield phrase(told.name("resident"), _("受邀参加{activity}").format(activity=activity))
    yield {True: _("已经答应"), False: _("没有答应")}.get(told.row.accepted, "")
    yield {True: _("来了"), False: _("没有来")}.get(told.row.came, "")


def _exchange(told: Told) -> Clauses:
    giver, receiver = told.row.giver_id, told.row.receiver_id
    if told.about is not None and told.about == giver:
        yield phrase(_("帮了"), told.name("receiver") or _("一位居民"))
    elif told.about is not None and told.about == receiver:
        yield _("{who}来帮了忙").format(who=told.name("giver") or _("一位居民"))
    else:
        yield phrase(told.name("giver") or _("一位居民"), _("帮了"), told.name("receiver") or _("一位居民"))
    yield _("社工牵的线") if told.says("arranged_by", "worker") else ""
    yield told.hours()


# ---- groups and activities ----


def _attendance(told: Told) -> Clauses:
    activity = told.name("activity") or _("一场活动")
    yield phrase(told.name("resident"), _("参加{activity}").format(activity=activity))
    yield told.word("part") if told.row.part else ""
    yield told.hours()


def _membership(told: Told) -> Clauses:
    yield phrase(told.name("resident"), _("加入"), told.name("group") or _("一个小组"))
    yield told.until("left", _("{day}退出"))


def _role(told: Told) -> Clauses:
    group, role = told.name("group"), told.word("role")
    yield phrase(
        told.name("resident"),
        _("在{group}").format(group=group) if group else "",
        _("担任{role}").format(role=role),
    )
    yield told.word("chosen_by")
    yield told.until("until", _("{day}卸任"))
    yield _("已经交接") if told.says("handed_over", True) else ""


def _activity(told: Told) -> Clauses:
    yield title_of(told.row)
    yield told.word("method")
    yield _("没有办成") if told.says("held", False) else ""
    yield told.word("level")


def _decision(told: Told) -> Clauses:
    title = told.row.title if not is_sensitive(told.row, "title") else ""
    yield phrase(told.name("group"), _("决定“{what}”").format(what=title) if title else _("做了一项决定"))
    yield _("{who}提议").format(who=told.word("proposed_by")) if told.word("proposed_by") else ""
    yield told.until("due", _("{day}前办好"))
    yield told.until("done", _("{day}办成"))


def _rule(told: Told) -> Clauses:
    yield phrase(told.name("group"), _("有了{topic}").format(topic=told.word("topic") or _("一条章程")))
    yield told.word("level")


def _sharing(told: Told) -> Clauses:
    yield phrase(told.name("from_group"), _("分享经验"))
    yield _("{group}来学").format(group=told.name("to_group")) if told.name("to_group") else ""
    yield told.word("topic")


def _skill(told: Told) -> Clauses:
    skill = told.word("skill")
    yield phrase(
        told.name("resident"), _("显出{skill}的本事").format(skill=skill) if skill else _("做了一件事")
    )
    yield told.word("level")


def _nomination(told: Told) -> Clauses:
    who = told.name("resident") or (told.word("named") if told.about is None else "")
    yield _("有人说，有事先找{who}").format(who=who or _("这一位"))


def _check_in(told: Told) -> Clauses:
    yield phrase(told.name("resident"), _("说了近况"))
    kind = kind_of_row(told.row)
    for name in ("tired", "useful", "go_on", "demands"):
        yield f"{kind.column(name).label} {said}" if (said := told.word(name)) else ""
    yield _("每周 {n} 小时").format(n=said) if (said := told.word("hours_week")) else ""


# ---- partners, resources, the team's own time ----


def _fact(told: Told) -> Clauses:
    yield phrase(
        _("弄清了"), told.name("partner"), _("的{topic}").format(topic=told.word("topic") or _("情况"))
    )


def _dealing(told: Told) -> Clauses:
    yield phrase(_("与"), said, told.word("form")) if (said := told.name("partner")) else told.word("form")
    yield _("为了{concern}").format(concern=said) if (said := told.name("concern")) else ""


def _agreement(told: Told) -> Clauses:
    yield phrase(told.name("partner"), _("答应支持"))
    yield told.until("ends", _("到{day}为止"))


def _use(told: Told) -> Clauses:
    yield phrase(_("用了"), said) if (said := told.name("resource")) else _("用了一次")
    yield _("办{activity}").format(activity=said) if (said := told.name("activity")) else ""
    yield told.hours()


def _hours(told: Told) -> Clauses:
    yield phrase(told.worker(), told.word("kind"))
    yield told.hours()


def _step(told: Told) -> Clauses:
    yield title_of(told.row)
    yield told.until("due", _("{day}前做完"))
    yield told.until("done", _("{day}做完"))


def _action(told: Told) -> Clauses:
    yield title_of(told.row)
    yield told.word("kind")
    yield _("居民发了言") if told.says("residents_spoke", True) else ""
    yield told.until("replied", _("{day}有了答复"))
    yield told.word("result")


def _anything(told: Told) -> Clauses:
    row = told.row
    yield str(kind_of_row(row).one)
    yield title_of(row)
    yield from summary_of(kind_of_row(row), row).removesuffix(str(HIDDEN)).split(" · ")


_WRITERS: Mapping[str, Callable[[Told], Clauses]] = {
    "contacts": _contact,
    "concerns": _concern,
    "invitations": _invitation,
    "exchanges": _exchange,
    "attendance": _attendance,
    "memberships": _membership,
    "roles": _role,
    "activities": _activity,
    "decisions": _decision,
    "group_rules": _rule,
    "sharings": _sharing,
    "skill_evidence": _skill,
    "nominations": _nomination,
    "check_ins": _check_in,
    "partner_facts": _fact,
    "partner_dealings": _dealing,
    "agreements": _agreement,
    "resource_uses": _use,
    "work_hours": _hours,
    "plan_steps": _step,
    "actions": _action,
}
