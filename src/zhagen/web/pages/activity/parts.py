"""What somebody did at an activity, in the words of a roll."""

from django.utils.translation import gettext_lazy as _

ABSENT = ""
CAME = "0"
UNKNOWN = "x"  # came; what they did was not recorded
PARTS = ((CAME, _("到场")), ("1", _("出力")), ("2", _("分工")), ("3", _("主持")))
STATES = ((ABSENT, _("没到")), *PARTS)
NOT_RECORDED = _("到了，没记做什么")


def state_of(part: int | None) -> str:
    """How a roll holds the part of somebody who came."""
    return UNKNOWN if part is None else str(part)


def part_of(state: str) -> int | None:
    """The part that a state means; None for somebody who came and of whom no more was recorded."""
    return None if state == UNKNOWN else int(state)
