"""The people of the demo: a user name, a name and a role in words; and the password that they share.

It is printed and stands in the handbook: who can reach a demo may be anybody in it.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Role
from zhagen.web.common.formats import Sentence

DEMO_PASSWORD = "zhagen-demo"
DEMO_MARK = "虚构示例 · Fictional demo"  # in both languages at once, on every page


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """`where`: first (the first station), every (each station), agency (as a whole), elsewhere (another agency)."""

    username: str
    name: str
    role: Role
    where: str
    words: Sentence


DEMO_PEOPLE = (
    DemoPerson("worker", "示例社工甲", Role.WORKER, "first", _("社工")),
    DemoPerson("colleague", "示例社工乙", Role.WORKER, "first", _("同站的另一位社工")),
    DemoPerson("lead", "示例站长", Role.LEAD, "first", _("站长")),
    DemoPerson("supervisor", "示例督导", Role.SUPERVISOR, "every", _("四个站的督导")),
    DemoPerson("manager", "示例机构管理", Role.MANAGER, "agency", _("机构管理")),
    DemoPerson("viewer", "示例购买方", Role.VIEWER, "first", _("购买方或评估方")),
    DemoPerson("stranger", "示例外人", Role.WORKER, "elsewhere", _("别的机构的社工")),
)
