"""What an activity decided, a line each."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.forms.part import PartForm
from zhagen.web.store.kinds import Kind

SHOWN = ("title", "group", "proposed_by", "due", "worker_input", "members_voted")
MOST = 20


class DecisionForm(PartForm):
    """One decision. An empty one is no decision; without a group it is of the activity's only one."""

    def __init__(self, kind: Kind, groups: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(kind, SHOWN, {"group": groups}, *args, **kwargs)
        del self.fields["id"], self.fields["version"]
        self.fields["group"].required = False
        self.fields["group"].help_text = _("活动只有一个小组时可以不选")

    def is_empty(self) -> bool:
        """Nothing was written in it."""
        return not any(self.data.get(self.add_prefix(name), "").strip() for name in SHOWN if name != "group")


def make_decisions(
    kind: Kind, groups: Sequence[tuple[str, str]], data: Any = None, more: int = 0
) -> list[DecisionForm]:
    """As many as were sent, and `more` empty ones; the first empty one where nothing was sent."""
    sent = 0 if data is None else sum(f"decisions-{place}-title" in data for place in range(MOST))
    wanted = min(MOST, max(1, sent + more))
    return [
        DecisionForm(kind, groups, data if place < sent else None, prefix=f"decisions-{place}")
        for place in range(wanted)
    ]
