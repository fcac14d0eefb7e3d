"""The plainest pages that Django can make of the same queries, inside the same site."""

from dataclasses import asdict
from functools import cache
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.db import connection
from django.forms.renderers import DjangoTemplates
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account
from zhagen.web.common.access import Scope
from zhagen.web.pages.urls import urlpatterns as ours
from zhagen.web.readings import service as readings
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
DOORS = """<!doctype html><title>t</title><form method="post">{% csrf_token %}{% for row in rows %}<p>
{{ row.stairwell }} {{ row.floor }} {{ row.door }} {{ row.seen }} {{ row.tried }}{% for code in codes %}<label><input
type="radio" name="door-{{ row.id }}" value="{{ code }}">{{ code }}</label>{% endfor %}</p>
{% endfor %}<button>ok</button></form>"""
SHEETS = """<!doctype html><title>t</title><form method="post">{% csrf_token %}<table>{% for sheet in sheets %}<tr><td>
{{ sheet.number }}</td>{% for question, row in sheet.rows.items %}<td>{{ question }} {{ row.score }}</td>{% endfor %}
</tr>{% endfor %}</table><button>ok</button></form>"""
FOUND = """<!doctype html><title>t</title><ul>{% for table, id, name in rows %}<li><a href="{{ table }}/{{ id }}">
{{ name }}</a></li>{% endfor %}</ul>"""
# One query by hand over what the page of search looks through.
BY_HAND = " UNION ALL ".join(
    f"SELECT * FROM (SELECT '{table}', id, {name} FROM records_{model}"
    f" WHERE {name} LIKE %s AND deleted_at IS NULL LIMIT 8) {table}_found"
    for table, model, name in (
        ("residents", "resident", "alias"),
        ("households", "household", "door"),
        ("buildings", "building", "name"),
        ("concerns", "concern", "note"),
        ("activities", "activity", "title"),
        ("groups", "group", "name"),
        ("partners", "partner", "name"),
        ("resources", "resource", "name"),
    )
)
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


def bare_doors(request: Any, engagement: UUID, building: UUID) -> HttpResponse:
    """The doors of a building with when somebody was seen and what became of the tries since, a choice each."""
    by, day = _rights(request.user.pk), timezone.localdate()
    found = records.list_households(by, engagement, day, readings.known_within(), building)
    tries = records.find_tries(by, engagement, building)
    rows = [{**asdict(one), "tried": tries.get(one.id)} for one in found.rows]
    codes = [code for code, _words in kind_of(Contact).column("missed").codes]
    shown = {"rows": rows, "codes": ["met", *codes]}
    return HttpResponse(engines["django"].from_string(DOORS).render(shown, request))


def bare_sheets(request: Any, engagement: UUID, poll: UUID) -> HttpResponse:
    """The sheets of a round with what was answered."""
    found = records.find_survey(_rights(request.user.pk), engagement, poll)
    return HttpResponse(engines["django"].from_string(SHEETS).render({"sheets": found.sheets}, request))


def bare_search(request: Any) -> HttpResponse:
    """Whatever holds the words, whoever may see it."""
    words = f"%{request.GET['q']}%"
    with connection.cursor() as cursor:
        cursor.execute(BY_HAND, [words] * BY_HAND.count("%s"))
        rows = cursor.fetchall()
    return HttpResponse(engines["django"].from_string(FOUND).render({"rows": rows}, request))


def static_page(request: Any) -> HttpResponse:
    return HttpResponse(STATIC["page"])


urlpatterns = [
    path("bare/list/<uuid:engagement>/", bare_list),
    path("bare/form/", bare_form),
    path("bare/today/<uuid:engagement>/", bare_today),
    path("bare/doors/<uuid:engagement>/<uuid:building>/", bare_doors),
    path("bare/sheets/<uuid:engagement>/<uuid:poll>/", bare_sheets),
    path("bare/search/", bare_search),
    path("bare/static/", static_page),
    *ours,
]
