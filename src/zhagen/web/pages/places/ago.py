"""How long ago a day was, in the words of somebody who asks when they were last there."""

import datetime as dt

from django.utils.translation import gettext as _

MONTHS_FROM, YEARS_FROM = 60, 730  # days from which months, and years, are counted
MONTH, YEAR = 30, 365


def say_ago(day: dt.date | None, today: dt.date) -> str:
    """今天, 昨天, 3 天前, 8 个月前, 2 年前; 没见过 where there is no day."""
    if day is None:
        return str(_("没见过"))
    days = (today - day).days
    if days <= 0:
        return str(_("今天"))
    if days == 1:
        return str(_("昨天"))
    if days < MONTHS_FROM:
        return str(_("{n} 天前").format(n=days))
    if days < YEARS_FROM:
        return str(_("{n} 个月前").format(n=days // MONTH))
    return str(_("{n} 年前").format(n=days // YEAR))
