"""The days in the lines of the page of today."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.utils import timezone, translation

from zhagen.web.pages.today import presenters


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "{y}年12月13日"), ("en", "13 Dec {y}")])
def test_a_day_of_another_year_says_its_year(
    language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    year = timezone.localdate().year - 1
    row = SimpleNamespace(pk="1", seen=dt.date(year, 12, 13), priority=False)
    for name in ("title_of", "address_of", "page_of"):
        monkeypatch.setattr(presenters, name, lambda *_, **__: "")
    with translation.override(language):
        assert said.format(y=year) in presenters.unseen_line(None, row, marked=False).says
