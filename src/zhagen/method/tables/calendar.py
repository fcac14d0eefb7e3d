"""The days that a record may have."""

from datetime import date

# Beyond these a day is a slip of the keyboard.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
