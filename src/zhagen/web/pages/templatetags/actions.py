"""What was done with a record, in templates: {{ row.action|action_word }}."""

from django import template

from zhagen.web.pages.records.actions import word_of_action

register = template.Library()
register.filter("action_word", word_of_action)
