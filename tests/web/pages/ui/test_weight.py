"""The front pages are light: HTML, style sheets and scripts together, compressed."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from tests.web.people import House, house_for_all

pytestmark = pytest.mark.django_db
MOST = 200 * 1024
FILES = re.compile(r'(?:href|src)="/static/([^"]+\.(?:css|js))"')


@pytest.fixture(scope="module")
def house(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    with house_for_all(django_db_blocker) as made:
        yield made


def weight(page: Any) -> int:
    """Bytes on the way, each file compressed on its own."""
    files = [Path(finders.find(name)).read_bytes() for name in FILES.findall(page.content.decode())]
    assert files
    return sum(len(gzip.compress(one)) for one in (page.content, *files))


@pytest.mark.parametrize("name", ["home", "today", "board", "boards", "help"])
def test_a_front_page_is_light(name: str, house: House) -> None:
    client = Client()
    client.force_login(house.accounts["worker"])
    args = [house.own.pk] if name in ("today", "board") else []
    assert weight(client.get(reverse(name, args=args), follow=True)) < MOST
