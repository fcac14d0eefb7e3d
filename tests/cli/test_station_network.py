"""zhagen start --lan: phones of the station's own network are told by address and picture."""

import io
import ssl
import stat
import sys
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509

from tests.cli.run import zhagen
from zhagen.cli import own_certificate, station_network
from zhagen.cli.station_network import StationNetwork, find_private_addresses, join_network


@pytest.mark.parametrize(
    ("own", "found"),
    [
        (["192.168.1.20", "127.0.1.1", "192.168.1.20"], ["192.168.1.20"]),
        (["10.0.0.7", "172.16.3.4", "169.254.9.9"], ["10.0.0.7", "172.16.3.4"]),
        (["8.8.8.8"], []),
        (["127.0.0.1", "0.0.0.0"], []),
    ],
)
def test_only_addresses_of_private_networks_are_told(
    monkeypatch: pytest.MonkeyPatch, own: list[str], found: list[str]
) -> None:
    monkeypatch.setattr(station_network, "_own_addresses", lambda: iter(own))
    assert find_private_addresses() == found


def test_without_a_network_the_command_ends_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(station_network, "_own_addresses", lambda: iter(()))
    ran = zhagen("start", "--lan", "--data", tmp_path, "--no-open", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert "no private address" in ran.err


def test_the_site_is_told_what_phones_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(station_network, "_own_addresses", lambda: iter(["192.168.1.20", "10.0.0.7"]))
    for name in ("ZHAGEN_STATION_ADDRESSES", "ZHAGEN_OWN_CERTIFICATE"):
        monkeypatch.setenv(name, "before")
    network = join_network(8000, False, "zh")
    assert network == StationNetwork(["192.168.1.20", "10.0.0.7"], 8000, False)
    assert (
        station_network.os.environ["ZHAGEN_STATION_ADDRESSES"]
        == "http://192.168.1.20:8000/ http://10.0.0.7:8000/"
    )
    assert station_network.os.environ["ZHAGEN_OWN_CERTIFICATE"] == ""


class Terminal(io.TextIOWrapper):
    """A terminal that takes what is said."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding)

    def said(self) -> str:
        self.flush()
        held = self.buffer
        assert isinstance(held, io.BytesIO)
        return held.getvalue().decode(self.encoding)


@pytest.mark.parametrize(("encoding", "drawn"), [("utf-8", True), ("latin-1", False)])
def test_address_picture_and_warning(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str, drawn: bool
) -> None:
    terminal = Terminal(encoding)
    monkeypatch.setattr(sys, "stderr", terminal)
    assert StationNetwork(["192.168.1.20"], 8000, False).tell_phones(tmp_path, "en") is None
    said = terminal.said()
    assert "http://192.168.1.20:8000/" in said
    assert "never on public Wi-Fi" in said
    assert ("█" in said) == drawn
    assert list(tmp_path.iterdir()) == []


def test_the_certificate_is_for_these_addresses_and_kept(tmp_path: Path) -> None:
    made = own_certificate.keep_certificate(tmp_path, ["192.168.1.20"])
    names = (
        x509.load_pem_x509_certificate(made.certificate.read_bytes())
        .extensions.get_extension_for_class(x509.SubjectAlternativeName)
        .value
    )
    assert ip_address("192.168.1.20") in names.get_values_for_type(x509.IPAddress)
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(made.certificate, made.key)
    assert own_certificate.keep_certificate(tmp_path, ["192.168.1.20"]) == made
    other = own_certificate.keep_certificate(tmp_path, ["192.168.1.21"])
    assert other.fingerprint != made.fingerprint
    made.certificate.write_text("spoilt")
    assert own_certificate.keep_certificate(tmp_path, ["192.168.1.21"]).fingerprint != other.fingerprint
