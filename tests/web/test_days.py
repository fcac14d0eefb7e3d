"""Days as people write them."""

import datetime as dt

import pytest
from django.utils import timezone, translation
from django.utils.formats import date_format

from zhagen.web.common.formats import say_day, say_near_day, say_weekday

THEN = dt.date(2020, 11, 25)


@pytest.mark.parametrize(
    ("language", "full", "weekday"),
    [("zh-hans", "2020年11月25日", "星期三"), ("en", "25 Nov 2020", "Wednesday")],
)
def test_in_full(language: str, full: str, weekday: str) -> None:
    with translation.override(language):
        assert (say_day(THEN), say_near_day(THEN), say_weekday(THEN)) == (full, full, weekday)
        assert (say_day(None), say_near_day(None), say_weekday(None)) == ("", "", "")


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "3月5日"), ("en", "5 Mar")])
def test_of_this_year_without_its_year(language: str, said: str) -> None:
    with translation.override(language):
        assert say_near_day(timezone.localdate().replace(month=3, day=5)) == said


@pytest.mark.parametrize(
    ("language", "said"), [("zh-hans", "2020年11月25日 14:05"), ("en", "25 Nov 2020, 14:05")]
)
def test_with_the_time(language: str, said: str) -> None:
    with translation.override(language):
        assert date_format(dt.datetime.combine(THEN, dt.time(14, 5)), "DATETIME_FORMAT") == said
