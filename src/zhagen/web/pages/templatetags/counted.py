"""Where on the board records of a kind count: {% items_of_kind place.table as items %}."""

from django import template

from zhagen.web.readings import service as readings

register = template.Library()
register.simple_tag(readings.items_of_kind, name="items_of_kind")
