"""Which days a table can hold. Beyond these a day is a slip of the keyboard."""

from datetime import date

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
