"""What is wrong with a record beyond its columns: a sentence a column."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.formats import Sentence, say_day
from zhagen.web.records.models.community import GroupMembership, GroupRole, Resident
from zhagen.web.records.models.fieldwork import (
    Attendance,
    Contact,
    Exchange,
    Invitation,
    Objective,
    WorkHours,
)
from zhagen.web.records.models.practice import Poll, Post, Review, Sharing, SurveyAnswer
from zhagen.web.records.queries.sheets import lines_of

ALREADY_HERE = _("这位居民已经签到")


def _left_by(row: Any) -> Mapping[str, Sentence]:
    """What is new and asks for somebody who lives here: whoever left by its day is asked no more."""
    who = row.resident
    if not row._state.adding or who.until is None or row.day < who.until:
        return {}
    return {"resident": gettext("这位居民{day}已经离开").format(day=say_day(who.until))}


def check_membership_once(row: GroupMembership) -> Mapping[str, Sentence]:
    """No second membership while one is open, and nobody who has left."""
    if row.left is not None:
        return {}
    if gone := _left_by(row):
        return gone
    open_ones = GroupMembership.objects.unscoped().filter(
        group=row.group_id, resident=row.resident_id, left__isnull=True, deleted_at__isnull=True
    )
    return {"resident": _("这位居民已经是组员")} if open_ones.exclude(pk=row.pk).exists() else {}


def check_role_holder(row: GroupRole) -> Mapping[str, Sentence]:
    """A member of the group on that day, nobody who is exempt, nobody who has left."""
    if row.resident.exempt:
        return {"resident": _("这位居民暂不承担职务")}
    if gone := _left_by(row):
        return gone
    joined = GroupMembership.objects.unscoped().filter(
        Q(left__isnull=True) | Q(left__gte=row.day),
        group=row.group_id,
        resident=row.resident_id,
        day__lte=row.day,
        deleted_at__isnull=True,
    )
    return {} if joined.exists() else {"resident": _("这位居民那天还不是组员")}


def check_attended_once(row: Attendance) -> Mapping[str, Sentence]:
    """No second live row of the same resident at the same activity."""
    same = Attendance.objects.unscoped().filter(
        activity=row.activity_id, resident=row.resident_id, deleted_at__isnull=True
    )
    return {"resident": ALREADY_HERE} if same.exclude(pk=row.pk).exists() else {}


def check_guest(row: Contact) -> Mapping[str, Sentence]:
    """A live resident of another community of the same agency."""
    if row.guest is None:
        return {}
    found = Resident.objects.unscoped().filter(
        pk=row.guest,
        deleted_at__isnull=True,
        engagement__community__station__agency=row.engagement.community.station.agency_id,
    )
    theirs = found.exclude(engagement__community=row.engagement.community_id)
    return {} if theirs.exists() else {"guest": _("机构别的社区里没有这位居民")}


def check_contact_made(row: Contact) -> Mapping[str, Sentence]:
    """A reason for missing somebody goes with nobody reached."""
    return {"missed": _("见到了人，就没有未见的原因")} if row.made and row.missed else {}


def check_follow_up_day(row: Contact) -> Mapping[str, Sentence]:
    """Neither the day that was promised nor the day it was kept lies before the contact."""
    days = {"follow_up_on": row.follow_up_on, "followed_up": row.followed_up}
    met = row.day
    return {
        name: _("跟进不能早于见面那天")
        for name, day in days.items()
        if day is not None and met is not None and day < met
    }


def check_helped_another(row: Exchange) -> Mapping[str, Sentence]:
    """Nobody helps themselves here."""
    return {"receiver": _("帮助者和受助者不能是同一位")} if row.giver_id == row.receiver_id else {}


def check_invited_resident(row: Invitation) -> Mapping[str, Sentence]:
    """Nobody who is exempt (a minor, somebody incapacitated or in crisis), nobody who has left."""
    return {"resident": _("这位居民暂不邀请参与")} if row.resident.exempt else _left_by(row)


def check_team_worker(row: Contact | WorkHours) -> Mapping[str, Sentence]:
    """Has, or had, a role in the agency whose engagement this is."""
    known = bool(row.worker_id) and agency.is_of_agency(row.worker_id, row.engagement_key)
    return {} if known else {"worker": _("机构里没有这位社工")}


def check_post_worker(row: Post) -> Mapping[str, Sentence]:
    """Somebody of the agency, or nobody yet."""
    if row.worker_id is None or agency.is_of_agency(row.worker_id, row.engagement_key):
        return {}
    return {"worker": _("机构里没有这位社工")}


def check_objective(row: Objective) -> Mapping[str, Sentence]:
    """Somebody of the agency answers for it, and it is due no earlier than it was set."""
    wrong: dict[str, Sentence] = {}
    if row.owner_id is not None and not agency.is_of_agency(row.owner_id, row.engagement_key):
        wrong["owner"] = _("机构里没有这位社工")
    if row.due is not None and row.day is not None and row.due < row.day:
        wrong["due"] = _("不能早于定下目标的日子")
    return wrong


def check_resident_reviewers(row: Review) -> Mapping[str, Sentence]:
    """The residents among the reviewers are no more than these."""
    if None in (row.reviewers, row.resident_reviewers) or row.resident_reviewers <= row.reviewers:
        return {}
    return {"resident_reviewers": _("不能多于评估人数")}


def check_signed_by_two(row: Review) -> Mapping[str, Sentence]:
    """Nobody signs a review by writing that it is signed: two people do."""
    if not row.signed or None not in (row.first_signer_id, row.second_signer_id):
        return {}
    return {"signed": _("要两个人签字，其中一位没写过它：先保存，再到这份评估的页面上签")}


def check_question_asked(row: SurveyAnswer) -> Mapping[str, Sentence]:
    """A question of that round, where it is written down what the round asks."""
    if row.round is None or not row.question:
        return {}
    rounds = Poll.objects.unscoped().filter(
        engagement=row.engagement_key, round=row.round, deleted_at__isnull=True
    )
    asked = [lines_of(text) for text in rounds.exclude(asked="").values_list("asked", flat=True)]
    known = not asked or any(row.question in one for one in asked)
    return {} if known else {"question": _("这一轮没有问这道题")}


def check_shared_between(row: Sharing) -> Mapping[str, Sentence]:
    """Not within one and the same."""
    same = row.from_group_id is not None and row.from_group_id == row.to_group_id
    return {"to_group": _("分享和学习的不能是同一个小组")} if same else {}
