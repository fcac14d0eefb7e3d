"""The station's own network: under which addresses phones reach this machine, and how they are told."""

import os
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address
from pathlib import Path
from typing import TYPE_CHECKING

from zhagen.cli.messages import fail, say, tell
from zhagen.cli.serving import can_serve_by_workers
from zhagen.method.terms import Lang, Words

if TYPE_CHECKING:
    from zhagen.cli.own_certificate import OwnCertificate

EVERYWHERE = "0.0.0.0"  # --lan asks for it in so many words
NO_NETWORK = Words(
    "--lan 要连着站里的网络，这台电脑现在没有内网地址。先连上路由器或 Wi-Fi；有公网地址的服务器见 deploy/README.md",
    "--lan needs the station's network, and this computer has no private address. Connect it to the router or Wi-Fi "
    "first; for a server with a public address see deploy/README.md",
)
NO_HTTPS = Words(
    "--https 要用 gunicorn，这里没有装（Windows 上没有它）。装上：pip install 'zhagen[server]'；"
    "Windows 上用 deploy/README.md 里的 Caddy",
    "--https needs gunicorn, which is not installed (there is none on Windows). Install it: "
    "pip install 'zhagen[server]'; on Windows use Caddy, as deploy/README.md says",
)
NOT_FOUNDED = Words(
    "还没有账号：先不带 --lan，在这台电脑上建好第一个账号。不然同一个网络上的任何人都能抢先建",
    "there is no account yet: start without --lan and make the first one on this computer. Otherwise anybody on the "
    "same network could make it",
)
OPEN_ON_PHONE = Words(
    "手机连上同一个网络，扫码或输入 {a}", "On a phone in the same network scan this or type {a}"
)
NOT_SEALED = Words(
    "注意：没有加密，同一个网络上的人可能看到传的内容。只在站里自己的、有密码的网络上用，"
    "不要用公共 Wi-Fi。要加密：--https",
    "Mind: nothing is encrypted, and others on the same network may see what passes. Use it on the station's own "
    "network with a password, never on public Wi-Fi. To encrypt it: --https",
)
OWN_SEAL = Words(
    "证书是这台电脑自己做的，手机第一次会提醒。核对指纹再继续：{f}",
    "The certificate was made by this computer, and a phone warns the first time. Compare before going on: {f}",
)
FIREWALL = Words(
    "手机打不开时，在管理员的命令行里放行这个端口（只限专用网络）：\n  {command}",
    "Where a phone cannot open it, let this port through in an administrator's command line (private networks only):"
    "\n  {command}",
)


def find_private_addresses() -> list[str]:
    """This machine's IPv4 addresses on private networks, the one with the way out first; none where it is in none."""
    found = dict.fromkeys(_own_addresses())
    return [one for one in found if IPv4Address(one).is_private and not _is_for_itself(IPv4Address(one))]


def _own_addresses() -> Iterator[str]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("10.255.255.255", 9))  # nothing is sent; the system says by which way it would go
            yield asking.getsockname()[0]
        except OSError:
            pass
    try:
        yield from socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        return


def _is_for_itself(address: IPv4Address) -> bool:
    return address.is_loopback or address.is_link_local or address.is_unspecified


@dataclass(frozen=True, slots=True)
class StationNetwork:
    """How phones reach this machine: its addresses on the network, the port, and whether by https."""

    hosts: list[str]
    port: int
    https: bool

    @property
    def addresses(self) -> list[str]:
        """What phones open."""
        return [f"{'https' if self.https else 'http'}://{host}:{self.port}/" for host in self.hosts]

    def tell_phones(self, folder: Path, lang: Lang) -> "OwnCertificate | None":
        """Say address, QR code, what to mind, and on Windows how to open its firewall; the certificate for https."""
        from zhagen.cli.own_certificate import keep_certificate

        certificate = keep_certificate(folder, self.hosts) if self.https else None
        for address in self.addresses:
            tell(OPEN_ON_PHONE.filled(a=address), lang)
        _draw(self.addresses[0])
        tell(NOT_SEALED if certificate is None else OWN_SEAL.filled(f=certificate.fingerprint), lang)
        if os.name == "nt":
            tell(FIREWALL.filled(command=firewall_command(self.port)), lang)
        return certificate


def join_network(port: int, https: bool, lang: Lang) -> StationNetwork:
    """This machine on the station's network, which the site is told of; the command's end where it is on none."""
    hosts = find_private_addresses()
    if not hosts:
        fail(lang, NO_NETWORK)
    if https and not can_serve_by_workers():
        fail(lang, NO_HTTPS)
    network = StationNetwork(hosts, port, https)
    os.environ["ZHAGEN_STATION_ADDRESSES"] = " ".join(network.addresses)
    os.environ["ZHAGEN_OWN_CERTIFICATE"] = "1" if https else ""
    return network


def need_an_account(lang: Lang) -> None:
    """The command's end where nobody has an account yet: the first one is made on this machine alone."""
    from zhagen.web.agency.service import is_founded

    if not is_founded():
        fail(lang, NOT_FOUNDED)


def firewall_command(port: int) -> str:
    """What lets phones through the firewall of Windows, on private networks."""
    rule = f"dir=in action=allow protocol=TCP localport={port} profile=private"
    return f'netsh advfirewall firewall add rule name="Zhagen" {rule}'


def _draw(address: str) -> None:
    """Two rows of the picture a line; left out where the terminal has not its characters."""
    import segno

    halves = {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}
    try:
        "".join(halves.values()).encode(sys.stderr.encoding or "ascii")
    except UnicodeEncodeError:
        return
    rows = [list(row) for row in segno.make(address).matrix_iter(border=2)]
    rows += [[0] * len(rows[0])] * (len(rows) % 2)
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        say("".join(halves[bool(a), bool(b)] for a, b in zip(upper, lower, strict=True)), beside=True)
