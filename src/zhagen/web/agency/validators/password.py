"""What a password must be."""

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from zhagen.web.agency.models import Account


def check_password(password: str, username: str, name: str, field: str = "password") -> dict[str, Any]:
    """A sentence for `field` where it will not do for that person; none where it will."""
    try:
        validate_password(password, Account(username=username, name=name))
    except ValidationError as problem:
        return {field: " ".join(problem.messages)}
    return {}
