"""What the templates know of the demo: its mark on every page, its people on the page of signing in."""

from typing import Any

from django.conf import settings

from zhagen.web.agency import service as agency


def demo_mark(request: Any) -> dict[str, Any]:
    """Nothing where there is no demo."""
    if not settings.DEMO:
        return {}
    return {
        "demo_mark": agency.DEMO_MARK,
        "demo_people": agency.DEMO_PEOPLE,
        "demo_password": agency.DEMO_PASSWORD,
    }
