"""A contact written as a browser writes it, and the address of what it moved."""

import re
from urllib.parse import parse_qs, urlsplit

_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
_OPTION = re.compile(r'<select name="worker".*?<option value="([0-9a-f-]{36})"', re.DOTALL)


def form_of(engagement: object) -> str:
    """The address of the form."""
    return f"/records/{engagement}/contacts/add/"


def contact_in(form: str, day: object) -> dict[str, str]:
    """What is sent: what the form's page hides, and a visit at home on that day."""
    worker = _OPTION.search(form)
    said = {"day": str(day), "mode": "home", "made": "true", "initiator": "worker"}
    return dict(_HIDDEN.findall(form)) | said | ({"worker": worker[1]} if worker else {})


def moved_by(engagement: object, led_to: str) -> str:
    """The address that says what the save moved, whose redirect led there."""
    (since,) = parse_qs(urlsplit(led_to).query)["since"]
    return f"/board/{engagement}/moved/?since={since}"
