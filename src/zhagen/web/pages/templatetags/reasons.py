"""Why what is masked was shown, in templates: {{ row.reason|reason_word }}."""

from django import template

from zhagen.web.common.reasons import word_of_reason

register = template.Library()
register.filter("reason_word", word_of_reason)
