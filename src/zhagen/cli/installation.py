"""The site served from one process."""

import os
import socket
import threading
import webbrowser

THREADS = 6


def name_hosts(host: str) -> None:
    """Let the site answer under the address it listens on and this machine's name, unless ZHAGEN_HOSTS says more."""
    names = ["localhost", "127.0.0.1", "[::1]", socket.gethostname().lower(), host]
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


def serve(listening: socket.socket, address: str | None) -> None:
    """Serve until Ctrl+C; open a browser on the address, if one is given."""
    import waitress

    from zhagen.web.wsgi import application

    if address is not None:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    waitress.serve(
        application, sockets=[listening], threads=THREADS, ident=None, _quiet=True, **trust_proxy()
    )


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
