"""The evidence tables, declared once: columns, types, allowed values, labels and meaning in both languages.

There are 42, in the order of the contract.
"""

from zhagen.method.tables.declared.activity import ACTIVITIES, ATTENDANCE, DECISIONS, EXCHANGES
from zhagen.method.tables.declared.concern import BALLOTS, CONCERNS, NEED_FINDINGS, NEED_RANKS
from zhagen.method.tables.declared.contact import CONTACTS, INVITATIONS, SURVEY_ANSWERS
from zhagen.method.tables.declared.group import GROUP_RULES, GROUPS, MEMBERSHIPS, ROLES
from zhagen.method.tables.declared.leader import CHECK_INS, DISPUTES, NOMINATIONS, SHARINGS, SKILL_EVIDENCE
from zhagen.method.tables.declared.people import (
    BUILDINGS,
    HOUSEHOLDS,
    PROFILE_FACTS,
    RESIDENCES,
    RESIDENTS,
)
from zhagen.method.tables.declared.poll import POLLS
from zhagen.method.tables.declared.resource import (
    AGREEMENTS,
    PARTNER_DEALINGS,
    PARTNER_FACTS,
    PARTNERS,
    RESOURCE_USES,
    RESOURCES,
)
from zhagen.method.tables.declared.review import CLAIMS, RECOMMENDATIONS, REVIEWS
from zhagen.method.tables.declared.unit import ENGAGEMENTS, kept
from zhagen.method.tables.declared.work import ACTIONS, FUNDING, OBJECTIVES, PLAN_STEPS, POSTS, WORK_HOURS
from zhagen.method.tables.table import FIRST_DAY, LAST_DAY, Allowed, Column, ColumnType, Table

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "TABLES",
    "Allowed",
    "Column",
    "ColumnType",
    "Table",
]


_UNIT = (ENGAGEMENTS, kept)
_PEOPLE = (BUILDINGS, HOUSEHOLDS, RESIDENTS, RESIDENCES, PROFILE_FACTS, CONTACTS, INVITATIONS)
_CONCERNS = (CONCERNS, NEED_FINDINGS, NEED_RANKS, BALLOTS, POLLS)
_RESOURCES = (RESOURCES, RESOURCE_USES, PARTNERS, PARTNER_FACTS, PARTNER_DEALINGS, AGREEMENTS)
_GROUPS = (GROUPS, MEMBERSHIPS, ROLES, GROUP_RULES, ACTIVITIES, ATTENDANCE, DECISIONS, EXCHANGES)
_LEADERS = (SKILL_EVIDENCE, NOMINATIONS, SHARINGS, DISPUTES, CHECK_INS, SURVEY_ANSWERS)
_WORK = (FUNDING, POSTS, OBJECTIVES, PLAN_STEPS, ACTIONS, WORK_HOURS)
_REVIEWS = (REVIEWS, CLAIMS, RECOMMENDATIONS)

_ALL = _PEOPLE + _CONCERNS + _RESOURCES + _GROUPS + _LEADERS + _WORK + _REVIEWS

TABLES: dict[str, Table] = {table.name: table for table in (ENGAGEMENTS, kept((ENGAGEMENTS, *_ALL)), *_ALL)}
