"""How Django's forms are drawn, and what they say by themselves: sentences that a person can do something with.

Its own speak of variables and null characters, and read the value of a tampered choice back to the person.
"""

from typing import Any

from django import forms
from django.core import validators
from django.forms.renderers import Jinja2, TemplatesSetting
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.checking import NEEDED, UNSEEN


class FormRenderer(TemplatesSetting):
    """The templates of `{{ form }}` and `{{ field.as_field_group }}`; a field may name another by `template_name`."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"

    def __init__(self) -> None:
        self._widgets = Jinja2()

    def render(self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None) -> str:
        """Django's own widgets from its Jinja2 set: the same HTML, a list of choices in a fraction of the time."""
        if template_name.startswith("django/forms/widgets/"):
            return self._widgets.render(template_name, context, request)
        return super().render(template_name, context, request)


# A field that is one question, its answers beneath it as chips. (The stubs know no template of a field of choices.)
QUESTION: dict[str, Any] = {"template_name": "ui/question.html"}


CHOICES = (forms.ChoiceField, forms.TypedChoiceField, forms.MultipleChoiceField)


def choice_field(form: forms.BaseForm, name: str) -> forms.ChoiceField:
    """The form's field of that name, which has choices; TypeError where it has none."""
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(name)
    return field


def say_our_own() -> None:
    """Once, before any form is made."""
    forms.Field.default_error_messages["required"] = NEEDED
    for field in CHOICES:
        field.default_error_messages["invalid_choice"] = _("这一项不在可以选的里面，请重新选")
    validators.ProhibitNullCharactersValidator.message = UNSEEN
    validators.MaxLengthValidator.message = _("太长了：最多 %(limit_value)d 个字，现在 %(show_value)d 个")
    validators.MaxValueValidator.message = _("最多是 %(limit_value)s")
    validators.MinValueValidator.message = _("最少是 %(limit_value)s")
