"""Which tables a station keeps, since when: by bundles that are kept together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Unpack

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.records.context import TABLES, RecordContext, kind_of_table, service_of, tables_seen
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData, FormOptions
from zhagen.web.store.kinds import RecordKind
from zhagen.web.store.search import count_records

if TYPE_CHECKING:
    from zhagen.web.agency.models import Kept


NOT_ASKED = ("kept", "engagements")  # where the word itself stands, and what is there from the start


@dataclass(frozen=True, slots=True)
class Bundle:
    """Kinds of record that one decision covers. `said`: what a station that keeps them writes down."""

    key: str
    label: Sentence
    said: Sentence
    tables: tuple[str, ...]


BUNDLES = (
    Bundle(
        "visits",
        _("住户和见面"),
        _("有哪些楼、户和人；见了谁、没见到谁、请了谁。"),
        ("buildings", "households", "residents", "contacts", "invitations"),
    ),
    Bundle("concerns", _("诉求"), _("居民的诉求，从提出到回话。"), ("concerns",)),
    Bundle(
        "activities",
        _("活动和互助"),
        _("办了什么、谁来了、定了什么；邻居之间帮了什么忙。"),
        ("activities", "attendance", "decisions", "exchanges"),
    ),
    Bundle(
        "groups",
        _("居民小组"),
        _("有哪些小组，谁在里面、担任什么、立了什么规矩。"),
        ("groups", "memberships", "roles", "group_rules", "sharings"),
    ),
    Bundle(
        "leaders",
        _("带头人"),
        _("谁做到了什么、大家先找谁；他们累不累，有没有争执。"),
        ("skill_evidence", "nominations", "check_ins", "disputes"),
    ),
    Bundle(
        "partners",
        _("资源和单位"),
        _("手边有什么、用过没有；和哪些单位打交道、说好了什么。"),
        (
            "resources",
            "resource_uses",
            "partners",
            "partner_facts",
            "partner_dealings",
            "agreements",
            "actions",
        ),
    ),
    Bundle(
        "needs",
        _("社区概况和需求"),
        _("社区是什么样；问出了哪些需求、怎么排的先后、问卷怎么答。"),
        ("profile_facts", "need_findings", "need_ranks", "ballots", "survey_answers"),
    ),
    Bundle(
        "plans",
        _("计划、人手和钱"),
        _("目标和步骤；岗位、工时；哪笔钱什么时候到。"),
        ("objectives", "plan_steps", "work_hours", "posts", "funding"),
    ),
    Bundle(
        "reviews",
        _("评估"),
        _("阶段评估怎么说的、凭什么、建议后来怎样了。"),
        ("reviews", "claims", "recommendations"),
    ),
)


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A bundle with its kinds as they stand."""

    bundle: Bundle
    kinds: list[Keeping]

    @property
    def kept(self) -> int:
        """How many of its kinds are kept."""
        return sum(one.since is not None for one in self.kinds)

    @property
    def is_whole(self) -> bool:
        """Whether all of them are."""
        return self.kept == len(self.kinds)

    @property
    def since(self) -> dt.date | None:
        """The day from which all are kept; None where one is not."""
        days = [one.since for one in self.kinds if one.since is not None]
        return max(days) if self.is_whole else None


@dataclass(frozen=True, slots=True)
class Keeping:
    """One kind: `since`, the day of the word that holds now, if there is one; `earlier`: the spans that ended.

    `number`: how many records there are; None where they are not this person's to see.
    """

    kind: RecordKind
    since: dt.date | None
    earlier: list[Kept]
    number: int | None


def keeping_of(context: RecordContext, day: dt.date) -> list[KeptBundle]:
    """Every bundle with its kinds, in two queries. A kind that is in none stands in a last one."""
    said: dict[str, list[Kept]] = {}
    for row in context.rows():
        said.setdefault(row.table, []).append(row)
    numbers = count_records(
        {
            table: service_of(table).list(context.scope, table, context.engagement.pk)
            for table in tables_seen(context.scope, context.engagement.pk)
        }
    )
    return [
        KeptBundle(
            one,
            [
                _keeping(kind_of_table(table), said.get(table, []), day, numbers.get(table))
                for table in one.tables
            ],
        )
        for one in _all_bundles()
    ]


def _all_bundles() -> list[Bundle]:
    named = {table for one in BUNDLES for table in one.tables}
    rest = tuple(table for table in TABLES if table not in named and table not in NOT_ASKED)
    return [*BUNDLES, Bundle("others", _("其他"), "", rest)] if rest else [*BUNDLES]


def _keeping(kind: RecordKind, rows: list[Kept], day: dt.date, number: int | None) -> Keeping:
    holding = [row for row in rows if row.until is None or row.until > day]
    since = min((row.day for row in holding if row.day is not None), default=None)
    return Keeping(kind, since, [row for row in rows if row not in holding], number)


DAY = {"type": "date"}


class BundlesForm(DraftForm):
    """`bundles`: those that are ticked, or with the other button all."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    day = forms.DateField(label=_("从哪天起"), widget=forms.DateInput(DAY, "%Y-%m-%d"))

    def __init__(
        self, listed: list[KeptBundle], data: FormData = None, **options: Unpack[FormOptions]
    ) -> None:
        super().__init__(data, **options)
        self._listed = listed
        choices = [(one.bundle.key, one.bundle.label) for one in listed]
        self.fields["bundles"] = forms.MultipleChoiceField(
            label=_("哪几类"), required=False, choices=choices, widget=forms.CheckboxSelectMultiple
        )

    def clean(self) -> dict[str, Any]:
        """One at least."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and not said.get("bundles") and "all" not in self.data:
            self.add_error("bundles", _("先勾一类，或者按“全部”"))
        return said

    def tables(self) -> list[str]:
        """Those of the bundles."""
        chosen = [
            one
            for one in self._listed
            if "all" in self.data or one.bundle.key in self.cleaned_data["bundles"]
        ]
        return [table for one in chosen for table in one.bundle.tables]


class KeepForm(DraftForm):
    """`id`: made with the form, so that a double click saves once; `action`: keep or stop."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    table = forms.CharField(widget=forms.HiddenInput)
    action = forms.ChoiceField(choices=[("keep", ""), ("stop", "")], widget=forms.HiddenInput)
    day = forms.DateField(label=_("从哪天起"), widget=forms.DateInput(DAY, "%Y-%m-%d"))
