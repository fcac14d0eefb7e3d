"""The front pages are light: HTML, style sheets and scripts together, compressed."""

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from tests.web.people import make_house

pytestmark = pytest.mark.django_db(transaction=True)
MOST = 200 * 1024
FILES = re.compile(r'(?:href|src)="/static/([^"]+\.(?:css|js))"')


def weight(page: Any) -> int:
    """Bytes on the way, each file compressed on its own."""
    files = [Path(finders.find(name)).read_bytes() for name in FILES.findall(page.content.decode())]
    assert files
    return sum(len(gzip.compress(one)) for one in (page.content, *files))


@pytest.mark.parametrize("name", ["home", "today", "board", "boards", "help"])
def test_a_front_page_is_light(name: str) -> None:
    house, client = make_house(), Client()
    client.force_login(house.accounts["worker"])
    args = [house.own.pk] if name in ("today", "board") else []
    assert weight(client.get(reverse(name, args=args), follow=True)) < MOST
