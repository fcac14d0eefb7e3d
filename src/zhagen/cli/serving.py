"""The site served: by one process everywhere, by several on a server."""

import os
import socket
import sys
import threading
import webbrowser
from importlib.util import find_spec
from typing import TYPE_CHECKING, NoReturn

from zhagen.method.terms import Words

if TYPE_CHECKING:
    from zhagen.cli.own_certificate import OwnCertificate
    from zhagen.web.wsgi import Application

THREADS = 6  # of each process
# What a visitor may ask of the server before the site sees it. A body that is announced as longer is refused before
# any of it is read; an ordinary form stays in memory, a longer one goes to a file without a name until it is answered.
# The site's own limit is a little lower, so that whoever wrote too much is told so by a page.
MB = 1024 * 1024
LIMITS = {
    "max_request_body_size": 13 * MB,
    "max_request_header_size": 32 * 1024,
    "inbuf_overflow": 2 * MB,
    "connection_limit": 200,
    "channel_timeout": 30,  # seconds in which nothing comes
}
PATIENCE = 120  # seconds; a process that has answered nothing for so long is started anew
NO_WORKERS = Words(
    "--workers 要用 gunicorn，这里没有装（Windows 上没有它）。装上：pip install 'zhagen[server]'；"
    "或者不写 --workers，用一个进程",
    "--workers needs gunicorn, which is not installed (there is none on Windows). Install it: pip install"
    " 'zhagen[server]'; or leave --workers out and use one process",
)


def name_hosts(*hosts: str) -> None:
    """Let the site answer under the addresses it listens on and this machine's name, unless ZHAGEN_HOSTS says more."""
    machine = socket.gethostname().lower()
    names = ["localhost", "127.0.0.1", "[::1]", machine, f"{machine}.local", *hosts]
    os.environ.setdefault("ZHAGEN_HOSTS", ",".join(dict.fromkeys(names)))


def free_socket(host: str, port: int) -> socket.socket:
    """A socket bound there before anything else is done, so that a taken port is said at once. OSError if taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    if os.name != "nt":  # on Windows this would let two processes share the port
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
        found.listen(64)
    except OSError:
        found.close()
        raise
    return found


def can_serve_by_workers() -> bool:
    """Whether what starts several processes is installed; it runs on no Windows."""
    return os.name == "posix" and find_spec("gunicorn") is not None


def serve_by_workers(
    listening: socket.socket, workers: int, certificate: "OwnCertificate | None" = None
) -> NoReturn:
    """Become the server that keeps so many processes running until Ctrl+C; with a certificate it speaks https.

    This process is replaced, not forked: what made the demo has threads, and a fork would inherit their locks
    without them.
    """
    os.set_inheritable(listening.fileno(), True)
    told = [sys.executable, "-m", "gunicorn", "zhagen.cli.serving:open_site()"]
    told += ["--bind", f"fd://{listening.fileno()}", "--workers", str(workers)]
    told += ["--worker-class", "gthread", "--threads", str(THREADS), "--timeout", str(PATIENCE)]
    told += ["--log-level", "warning"]
    if certificate is not None:
        told += ["--certfile", str(certificate.certificate), "--keyfile", str(certificate.key)]
    os.execv(sys.executable, told)


def serve(listening: socket.socket, address: str | None) -> None:
    """Serve from this process until Ctrl+C; open a browser on the address, if one is given."""
    import waitress

    if address is not None:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    waitress.serve(
        open_site(), sockets=[listening], threads=THREADS, ident=None, _quiet=True, **LIMITS, **trust_proxy()
    )


def open_site() -> "Application":
    """What each process that serves begins with: the site, and what has to be done beside the requests."""
    from zhagen.web.housekeeping import start_keeping_house
    from zhagen.web.wsgi import application

    start_keeping_house()
    return application


def trust_proxy() -> dict[str, object]:
    """What waitress believes of a proxy on this machine, where one speaks https: the scheme, and who asks.

    It throws away such headers of everybody else. Without this, links would begin with http, and everybody would
    come from one address.
    """
    if os.environ.get("ZHAGEN_HTTPS") != "1":
        return {}
    return {
        "trusted_proxy": "127.0.0.1",
        "trusted_proxy_headers": {"x-forwarded-proto", "x-forwarded-for"},
        "clear_untrusted_proxy_headers": True,
    }
