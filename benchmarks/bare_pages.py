"""The plainest pages that Django can make of the same queries, inside the same site."""

from functools import cache
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.forms.renderers import DjangoTemplates
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account
from zhagen.web.common.access import Scope
from zhagen.web.pages.urls import urlpatterns as ours
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Household
from zhagen.web.records.models.fieldwork import Activity, Concern, Contact, Decision
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import count_records, with_references

LIST = """<!doctype html><title>t</title><ul>{% for row in page %}<li><a href="{{ row.pk }}">{{ row.resident.alias }}
{{ row.household.door }} {{ row.worker.name }}</a> {{ row.day }} {{ row.mode }} {{ row.purpose }}</li>{% endfor %}</ul>
{{ page.number }} / {{ page.paginator.num_pages }}"""
FORM = """<!doctype html><title>t</title><form method="post">{% csrf_token %}{{ form.as_p }}<button>ok</button>"""
TODAY = """<!doctype html><title>t</title><ul>{% for row in promises %}<li>{{ row.resident.alias }}
{{ row.household.door }} {{ row.day }} {{ row.mode }} {{ row.note }}</li>{% endfor %}</ul>
<ul>{% for row in decisions %}<li>{{ row.title }} {{ row.group.name }} {{ row.day }} {{ row.due }}</li>{% endfor %}</ul>
<ul>{% for row in untold %}<li>{{ row.household.door }} {{ row.raised_by }} {{ row.closed }}
{{ row.outcome }}</li>{% endfor %}</ul>
<ul>{% for row in begun %}<li>{{ row.title }} {{ row.day }} {{ row.method }}</li>{% endfor %}</ul>
<ul>{% for row in unseen %}<li>{{ row.building.name }} {{ row.door }} {{ row.seen }}
{{ row.priority }}</li>{% endfor %}</ul>{{ counts }}"""
A_LIST, FEW = 41, 4  # rows of each and of those not seen, as many as the page of today asks for
STATIC = {"page": b""}


class ContactForm(forms.ModelForm):
    """What Django makes of a model by itself, with the people and places left as ids, as a finder would have them."""

    resident = forms.UUIDField(required=False)
    household = forms.UUIDField(required=False)
    default_renderer = DjangoTemplates()  # Django's own, whatever the site draws its forms with

    class Meta:
        model = Contact
        exclude = ("visit", "resident", "household")


def bare_list(request: Any, engagement: str) -> HttpResponse:
    rows = Contact.objects.unscoped().filter(engagement=engagement, deleted_at__isnull=True)
    rows = rows.order_by("-day", "-id").select_related("resident", "household", "worker")
    page = Paginator(rows, 30).get_page(request.GET.get("page"))
    return HttpResponse(engines["django"].from_string(LIST).render({"page": page}, request))


def bare_form(request: Any) -> HttpResponse:
    return HttpResponse(engines["django"].from_string(FORM).render({"form": ContactForm()}, request))


@cache
def _rights(account: UUID) -> Scope:
    """Asked once and for all: what somebody may is no query of a bare view."""
    return agency.scope_of(Account.objects.get(pk=account))


def bare_today(request: Any, engagement: UUID) -> HttpResponse:
    """The same rows with what they point to. The board's next step is left out, which the page reads as well."""
    by, day = _rights(request.user.pk), timezone.localdate()
    due = records.find_due(by, engagement, day)
    rows = {
        "promises": with_references(
            due.follow_ups.select_related("resident__household__building"), kind_of(Contact)
        ),
        "decisions": with_references(due.decisions, kind_of(Decision)),
        "untold": with_references(due.untold, kind_of(Concern)),
        "begun": with_references(records.find_begun(by, engagement, day), kind_of(Activity)),
        "unseen": with_references(records.find_unseen_households(by, engagement, day), kind_of(Household)),
    }
    shown: dict[str, Any] = {
        name: list(found[: FEW if name == "unseen" else A_LIST]) for name, found in rows.items()
    }
    begins = ("buildings", "households", "contacts")
    lists = {table: records.list_records(by, table, engagement) for table in begins}
    shown["counts"] = count_records(lists | {"kept": agency.list_records(by, "kept", engagement)})
    return HttpResponse(engines["django"].from_string(TODAY).render(shown, request))


def static_page(request: Any) -> HttpResponse:
    return HttpResponse(STATIC["page"])


urlpatterns = [
    path("bare/list/<uuid:engagement>/", bare_list),
    path("bare/form/", bare_form),
    path("bare/today/<uuid:engagement>/", bare_today),
    path("bare/static/", static_page),
    *ours,
]
