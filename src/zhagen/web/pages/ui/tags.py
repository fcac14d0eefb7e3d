"""What the frame asks for: where this person can go from this page."""

from collections.abc import Mapping
from typing import Any

from django import template

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.pages.navigation.draw import Navigation, draw_navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def navigation(context: Any) -> Navigation | None:
    """That of the engagement which the page has in its context or in its address; None for whoever is signed out."""
    request = context.get("request")
    if request is None or not getattr(request, "user", None) or not request.user.is_authenticated:
        return None
    scope = agency.scope_of(request.user)
    match = request.resolver_match
    asked = match.kwargs if match else {}
    route = match.view_name if match and set(asked) == {"engagement"} else ""
    return draw_navigation(scope, _here(context, scope, asked), request.path, route)


def _here(context: Any, scope: Any, asked: Mapping[str, Any]) -> Any:
    """A page says where it is by `engagement` or by `place`; of any other the address says it."""
    for found in (context.get("engagement"), getattr(context.get("place"), "engagement", None)):
        if hasattr(found, "community"):
            return found
    try:
        return agency.find_board(scope, asked["engagement"])
    except (KeyError, NotThere):
        return None
