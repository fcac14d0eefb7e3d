"""What the tests of the workplace start from."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from tests.web.people import House, make_house
from zhagen.web.readings.frames import forget_tables
from zhagen.web.readings.remembered import forget_figures


@pytest.fixture
def house(db: None) -> House:
    """People of every role in two agencies."""
    return make_house()


@pytest.fixture(autouse=True)
def own_tables() -> Iterator[None]:
    """A test's database goes back to what it was, past the services."""
    yield
    forget_tables()
    forget_figures()


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """A request in English leaves its language in the thread; the next test begins in the installation's."""
    yield
    translation.deactivate()
