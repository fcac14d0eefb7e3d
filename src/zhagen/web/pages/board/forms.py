"""Which day a board is asked for."""

import datetime as dt

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import is_too_early

LONG = 6  # digits


def check_day(day: dt.date) -> None:
    """Raises ValidationError for a day on which there was no work."""
    if is_too_early(day):  # from it a board can look back without leaving the calendar
        raise forms.ValidationError(_("没有这么早的记录"))


class DayAsked(forms.Form):
    """`as_of`: the board of that day; `known_by`: from what had been entered by then. Both may be empty.

    A slider asks with `month` instead: an index into the days that it offers.
    """

    as_of = forms.DateField(
        label=_("截至"),
        required=False,
        validators=[check_day],
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
    )
    known_by = forms.DateField(
        label=_("只用这天以前录入的"),
        required=False,
        validators=[check_day],
        widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
    )

    def days(self) -> tuple[dt.date, dt.date | None]:
        """The day and the day of knowing; today where nothing else, or nothing that is a day, was asked."""
        asked = self.cleaned_data if self.is_valid() else {}
        return asked.get("as_of") or timezone.localdate(), asked.get("known_by")

    def without_known_by(self) -> "DayAsked":
        """The same for readers outside, who have each month from what had been entered by its end."""
        del self.fields["known_by"]
        return self

    def month(self) -> int | None:
        """The place on the slider, 0 the oldest; None where the slider did not ask, or for nonsense."""
        asked = self.data.get("month", "")
        return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < LONG else None
