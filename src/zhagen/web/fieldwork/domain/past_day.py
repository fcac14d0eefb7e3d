"""A day that has come."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import Invalid
from zhagen.web.store.base import today


def ask_past_day(column: str, day: dt.date) -> None:
    """Raises Invalid where the day is still to come: what is noted has happened."""
    if day > today():
        raise Invalid({column: _("这一天还没有到")})
