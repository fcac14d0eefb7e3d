"""The plainest pages that Django can make of the same queries, inside the same site."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.forms.renderers import DjangoTemplates
from django.http import HttpResponse
from django.template import engines
from django.urls import path

from zhagen.web.pages.urls import urlpatterns as ours
from zhagen.web.records.models.fieldwork import Contact

LIST = """<!doctype html><title>t</title><ul>{% for row in page %}<li><a href="{{ row.pk }}">{{ row.resident.alias }}
{{ row.household.door }} {{ row.worker.name }}</a> {{ row.day }} {{ row.mode }} {{ row.purpose }}</li>{% endfor %}</ul>
{{ page.number }} / {{ page.paginator.num_pages }}"""
FORM = """<!doctype html><title>t</title><form method="post">{% csrf_token %}{{ form.as_p }}<button>ok</button>"""
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


def static_page(request: Any) -> HttpResponse:
    return HttpResponse(STATIC["page"])


urlpatterns = [
    path("bare/list/<uuid:engagement>/", bare_list),
    path("bare/form/", bare_form),
    path("bare/static/", static_page),
    *ours,
]
