"""The password once more, from somebody who is signed in: so that nobody acts at a place that was left open."""

from typing import Any

from zhagen.web.agency.use_cases.throttle import ask_throttle, forget_failures, note_failure


def is_password_right(account: Any, password: str, address: str) -> bool:
    """Whether it is theirs. Wrong ones count as at the door, and NotNow after too many of them."""
    ask_throttle(account.username, address)
    if not account.check_password(password):
        note_failure(account.username, address)
        return False
    forget_failures(account.username)
    return True
