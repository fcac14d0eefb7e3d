import pytest

from tests.cli.run import zhagen


@pytest.fixture(scope="session")
def davis(tmp_path_factory):
    """The Southern Women ledger, written by the command."""
    folder = tmp_path_factory.mktemp("ledgers") / "davis"
    assert zhagen("example", "davis", folder).status == 0
    return folder


@pytest.fixture(scope="session")
def fictional(tmp_path_factory):
    """The invented ledger, written by the command."""
    folder = tmp_path_factory.mktemp("ledgers") / "fictional"
    assert zhagen("example", "fictional", folder).status == 0
    return folder
