"""Where a save leads."""

import re
from typing import Any


def led_to(answer: Any) -> str:
    """The address of the redirect, without the numbers that name the save."""
    return re.sub(r"&since=[\d-]+", "", answer["Location"])
