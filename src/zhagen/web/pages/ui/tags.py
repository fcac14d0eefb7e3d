"""What templates may call: words, days, the frame's navigation, the way back, the hidden field of who drew a form.

The parts of a page are tags too: `{% crumb %}`, `{% header %}` with `{% acts %}`, `{% pager page %}`. A field is
drawn by the form renderer: `{{ form.day.as_field_group }}`, `{{ form }}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import template
from django.core.paginator import Page
from django.template import Context
from django.template.base import Parser, Token
from django.template.defaulttags import CsrfTokenNode
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.common.access_log import word_of_reason
from zhagen.web.common.errors import NotFound
from zhagen.web.common.formats import say_day, say_near_day, say_weekday
from zhagen.web.pages.logs.presenters import word_of_action
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.titles import say_left
from zhagen.web.pages.reviews.presenters import signatures_of
from zhagen.web.pages.settling.presenters import settled_bar, tap_for
from zhagen.web.pages.ui import answers as ways
from zhagen.web.pages.ui.drafts import DraftSeal, draft_seal_of, drawn_by
from zhagen.web.pages.ui.navigation import Navigation, draw_navigation
from zhagen.web.readings import service as readings
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.sensitive import HIDDEN, hidden_columns

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


register = template.Library()
register.filter("action_word", word_of_action)


register.simple_tag(readings.items_of_kind, name="items_of_kind")


register.filter("day", say_day)
register.filter("near_day", say_near_day)
register.filter("weekday", say_weekday)
register.filter("left", say_left)


class DrawnNode(CsrfTokenNode):
    """Django's own hidden field, and one more for whoever is signed in."""

    def render(self, context: Context) -> str:
        """Both fields; where Django has nothing to say, neither has this."""
        found = super().render(context)
        request: Any = context.get("request")
        account = getattr(request, "user", None)  # a request that is refused at once has none
        if not found or account is None or not account.is_authenticated:
            return found
        return format_html('{}<input type="hidden" name="drawn_by" value="{}">', found, drawn_by(request))


@register.tag("csrf_token")
def csrf_token(parser: Parser, token: Token) -> DrawnNode:
    """Stands in for Django's tag of that name, in every template: no form can forget it."""
    return DrawnNode()


@register.simple_tag(takes_context=True)
def draft_seal(context: Context) -> DraftSeal:
    """Of whoever is signed in: under what the page's script keeps drafts on the device."""
    return draft_seal_of(str(context["request"].user.pk))


@register.simple_tag(takes_context=True)
def navigation(context: Context) -> Navigation | None:
    """That of the engagement which the page has in its context or in its address; None for whoever is signed out."""
    request = context.get("request")
    if request is None or not getattr(request, "user", None) or not request.user.is_authenticated:
        return None
    scope = agency.scope_of(request.user)
    match = request.resolver_match
    asked = match.kwargs if match else {}
    route = match.view_name if match and set(asked) == {"engagement"} else ""
    return draw_navigation(scope, _here(context, scope, asked), request.path, route)


def _here(context: Context, scope: Scope, asked: Mapping[str, Any]) -> Engagement | None:
    """A page says where it is by `engagement` or by `record_context`; of any other the address says it."""
    for found in (context.get("engagement"), getattr(context.get("record_context"), "engagement", None)):
        if hasattr(found, "community"):
            return found
    try:
        return agency.find_board(scope, asked["engagement"])
    except (KeyError, NotFound):
        return None


@register.filter
def open_note(row: DatedRecord) -> str:
    """Its words; where they are hidden, only that."""
    return str(HIDDEN if "note" in hidden_columns(row) else row.note)


register.filter("reason_word", word_of_reason)


@register.simple_tag(takes_context=True)
def way_here(context: Context) -> str:
    """Behind the address of a link in a list."""
    return ways.way_here(context["request"])


@register.simple_tag(takes_context=True)
def way_back(context: Context) -> str:
    """Behind the address of a link or a form on a page that a list led to."""
    return ways.way_back(context["request"])


@register.simple_tag(takes_context=True)
def asked_before(context: Context) -> str:
    """Behind the address of that list."""
    return ways.asked_before(context["request"])


@register.simple_block_tag
def crumb(
    content: str, engagement: UUID | None = None, home: str = "start", open_end: bool = False
) -> SafeString:
    """The pages above this one: the community's of an engagement, then the links within, one a line.

    `home`: the name of the community's page. `open_end`: a mark stands behind the last link too.
    """
    links = [mark_safe(line) for line in content.split("\n") if line.strip()]
    more = {"engagement": engagement, "home": home, "links": links, "open_end": open_end}
    return render_to_string("ui/crumb.html", more)


@register.simple_block_tag(takes_context=True)
def header(context: Context, content: str) -> SafeString:
    """The head of a page: its title and what is said beneath it; beside them what `{% acts %}` holds."""
    beside = context.render_context.get("acts", "")
    context.render_context["acts"] = ""
    return format_html('<header class="page-h"><div>{}</div>\n{}</header>', content, beside)


@register.simple_block_tag(takes_context=True)
def acts(context: Context, content: str) -> str:
    """Within a header: the buttons beside the title. They are drawn by the header, behind its words."""
    context.render_context["acts"] = content
    return ""


@register.inclusion_tag("ui/sent_before.html", takes_context=True)
def sent_before(context: Context) -> dict[str, Any]:
    """That the form which the address names (`?form=ID`) has been saved by this person; nothing in an answer to one."""
    request = context["request"]
    return {"request": request, "before_this": request.method != "POST" and ways.was_sent(request)}


@register.inclusion_tag("settling/bar.html", takes_context=True)
def settled(context: Context, engagement: Engagement, to: str = "") -> dict[str, Any]:
    """That something was done by one tap, with the way back; nothing where the page follows no such tap."""
    request = context["request"]
    return {"request": request, "engagement": engagement, "bar": settled_bar(request, engagement.pk, to)}


@register.inclusion_tag("settling/button.html", takes_context=True)
def settle_button(
    context: Context, engagement: Engagement, row: DatedRecord, title: str, to: str = ""
) -> dict[str, Any]:
    """The button by which that record is done; nothing where it is, or is done in another way."""
    tap = tap_for(engagement.pk, row, to)
    return {
        "request": context["request"],
        "tap": tap,
        "title": title,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("reviews/signatures.html", takes_context=True)
def signatures(context: Context, record_context: RecordContext, row: DatedRecord) -> dict[str, Any]:
    """Who signed a review, and what this person can do about it."""
    return {"request": context["request"], **signatures_of(record_context, row)}


@register.inclusion_tag("ui/pager.html", takes_context=True)
def pager(
    context: Context, page: Page[Any], newer: str = "", older: str = "", part: str = ""
) -> dict[str, Any]:
    """The pages of a list, where there is more than one.

    `newer`, `older`: the words of a list that goes back in time. `part`: the id of a list that is a part of a page;
    what the page said of a save is not said again on the next one.
    """
    asked = context["request"].GET.copy()
    if part:
        asked.pop("done", None)
    return {"page": page, "asked": asked, "newer": newer, "older": older, "part": part}
