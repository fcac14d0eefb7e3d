"""How an invented community is told from a real one, in every output: its focus begins so."""

FICTIONAL = "【虚构】"


def is_fictional(focus: str | None) -> bool:
    """Whether an engagement's focus says that it is invented."""
    return focus is not None and focus.startswith(FICTIONAL)
