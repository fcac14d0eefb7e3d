"""What the tests of the workplace start from."""

import pytest

from tests.web.people import House, make_house


@pytest.fixture
def house(db: None) -> House:
    """People of every role in two agencies."""
    return make_house()
