"""Why somebody looks at what is masked: a short list, kept with the opening."""

from typing import Any

from django.utils.translation import gettext_lazy as _

# Codes stand in the log: retired, never deleted.
REASONS = (
    ("follow_up", _("要跟进这户或这位居民")),
    ("correct", _("要更正记录")),
    ("asked", _("居民本人要看")),
    ("handover", _("交接")),
    ("supervision", _("督导或评估需要")),
    ("other", _("其他")),
)


def word_of_reason(code: str) -> Any:
    """The words of a reason; the code itself where it is none of the list."""
    return dict(REASONS).get(code, code)
