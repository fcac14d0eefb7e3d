"""The way back to a list as it was asked for."""

from typing import Any

from django import template

from zhagen.web.pages.ui import middleware as ways

register = template.Library()


@register.simple_tag(takes_context=True)
def way_here(context: Any) -> str:
    """Behind the address of a link in a list."""
    return ways.way_here(context["request"])


@register.simple_tag(takes_context=True)
def way_back(context: Any) -> str:
    """Behind the address of a link or a form on a page that a list led to."""
    return ways.way_back(context["request"])


@register.simple_tag(takes_context=True)
def asked_before(context: Any) -> str:
    """Behind the address of that list."""
    return ways.asked_before(context["request"])
