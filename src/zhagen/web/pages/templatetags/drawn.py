"""Every form says who drew it, so that what is typed into it goes back to that person and to nobody else."""

from typing import Any

from django import template
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from zhagen.web.pages.ui.drafts import drawn_by

register = template.Library()


class DrawnNode(CsrfTokenNode):
    """Django's own hidden field, and one more for whoever is signed in."""

    def render(self, context: Any) -> Any:
        """Both fields; where Django has nothing to say, neither has this."""
        found, request = super().render(context), context.get("request")
        account = getattr(request, "user", None)  # a request that is refused at once has none
        if not found or account is None or not account.is_authenticated:
            return found
        return format_html('{}<input type="hidden" name="drawn_by" value="{}">', found, drawn_by(request))


@register.tag("csrf_token")
def csrf_token(parser: Any, token: Any) -> DrawnNode:
    """Stands in for Django's tag of that name, in every template: no form can forget it."""
    return DrawnNode()
