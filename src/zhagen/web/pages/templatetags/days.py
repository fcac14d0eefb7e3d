"""Days in templates: {{ row.day|day }} in a text, {{ row.day|near_day }} in a list, {{ row.day|weekday }}."""

from django import template

from zhagen.web.common.formats import say_day, say_near_day, say_weekday

register = template.Library()
register.filter("day", say_day)
register.filter("near_day", say_near_day)
register.filter("weekday", say_weekday)
