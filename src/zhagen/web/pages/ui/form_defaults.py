"""How Django's forms are drawn, and what they say by themselves: sentences that a person can do something with.

Its own speak of variables and null characters, and read the value of a tampered choice back to the person.
"""

from django import forms
from django.core import validators
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.checking import NEEDED, UNSEEN


class FormRenderer(TemplatesSetting):
    """The templates of `{{ form }}` and `{{ field.as_field_group }}`; a field may name another by `template_name`."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"


QUESTION = "ui/question.html"  # the template of a field that is one question, its answers beneath it as chips


CHOICES = (forms.ChoiceField, forms.TypedChoiceField, forms.MultipleChoiceField)


def say_our_own() -> None:
    """Once, before any form is made."""
    forms.Field.default_error_messages["required"] = NEEDED
    for field in CHOICES:
        field.default_error_messages["invalid_choice"] = _("这一项不在可以选的里面，请重新选")
    validators.ProhibitNullCharactersValidator.message = UNSEEN
    validators.MaxLengthValidator.message = _("太长了：最多 %(limit_value)d 个字，现在 %(show_value)d 个")
    validators.MaxValueValidator.message = _("最多是 %(limit_value)s")
    validators.MinValueValidator.message = _("最少是 %(limit_value)s")
