"""An installation opened for a command, or why it cannot be; and its site served from one process."""

import os
import socket
import threading
import webbrowser
from pathlib import Path

from zhagen.cli.messages import fail
from zhagen.method.terms import Lang, Words


def open_installed(data: Path | None, lang: Lang) -> Path:
    """Open an installation that is there and up to date; returns its data folder."""
    from zhagen.web.installation import OlderRecords, database_at, is_current

    database = database_at(data)
    if database is not None and not database.exists():
        words = Words(
            "{d} 里没有工作台。先运行 zhagen start --data {d}",
            "no installation in {d}; first: zhagen start --data {d}",
        )
        fail(lang, words.filled(d=database.parent))
    folder = set_up(data, lang)
    from django.db import Error

    try:
        current = is_current()
    except OlderRecords as older:
        fail(lang, older.words)
    except Error as problem:
        fail(lang, Words("打不开数据库：{p}", "cannot open the database: {p}").filled(p=str(problem).strip()))
    if not current:
        words = Words(
            "数据库是旧版本的。先运行 zhagen start", "the database is an older version's; first: zhagen start"
        )
        fail(lang, words)
    return folder


def set_up(data: Path | None, lang: Lang) -> Path:
    """Set the installation up, whether or not there is a database yet; returns its data folder."""
    from zhagen.web.installation import open_installation

    try:
        return open_installation(data)
    except (OSError, ValueError) as problem:
        fail(lang, why_not(problem))


def why_not(problem: Exception) -> Words:
    """The sentence that says why an installation cannot start, from what was raised."""
    if isinstance(problem, FileExistsError | NotADirectoryError):
        words = Words(
            "{d} 是文件，不是文件夹。换一个：--data", "{d} is a file, no folder; another one: --data"
        )
        return words.filled(d=problem.filename)
    return Words("不能启动：{p}", "cannot start: {p}").filled(p=problem)


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

    from zhagen.web.housekeeping import start_keeping_house
    from zhagen.web.wsgi import application

    start_keeping_house()
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
