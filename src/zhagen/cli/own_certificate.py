"""A certificate that this machine makes for itself, so that phones in the station speak with it by https."""

import os
import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from zhagen.web.data_folder import OWN_KEY

DAYS = 397  # what phones take at most from one that they were told to trust
RENEWED_BEFORE = timedelta(days=30)
CERTIFICATE = "own-certificate.pem"


@dataclass(frozen=True, slots=True)
class OwnCertificate:
    """The two files, and the fingerprint by which a person tells that it is this one."""

    certificate: Path
    key: Path
    fingerprint: str


def keep_certificate(folder: Path, addresses: list[str]) -> OwnCertificate:
    """The one in the data folder; made anew where it is not for these addresses or soon over. OSError."""
    certificate, key = folder / CERTIFICATE, folder / OWN_KEY
    known = _read(certificate) if key.is_file() else None
    now = datetime.now(UTC)
    if known is None or known.not_valid_after_utc < now + RENEWED_BEFORE or not _is_for(known, addresses):
        known = _make(certificate, key, addresses, now)
    return OwnCertificate(certificate, key, known.fingerprint(hashes.SHA256()).hex(":").upper())


def _read(path: Path) -> x509.Certificate | None:
    try:
        return x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError):
        return None


def _is_for(certificate: x509.Certificate, addresses: list[str]) -> bool:
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return set(addresses) <= {str(one) for one in names.get_values_for_type(x509.IPAddress)}


def _make(certificate: Path, key: Path, addresses: list[str], now: datetime) -> x509.Certificate:
    own = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Zhagen")])
    hosts = dict.fromkeys(("localhost", socket.gethostname().lower()))
    reached = [
        *(x509.DNSName(host) for host in hosts if host.isascii()),
        *(x509.IPAddress(ip_address(one)) for one in dict.fromkeys(("127.0.0.1", *addresses))),
    ]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # a phone's clock may be behind
        .not_valid_after(now + timedelta(days=DAYS - 1))
        .add_extension(x509.SubjectAlternativeName(reached), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(own, hashes.SHA256())
    )
    secret = own.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    _write_for_owner(key, secret)
    _write_for_owner(certificate, made.public_bytes(serialization.Encoding.PEM))
    return made


def _write_for_owner(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
