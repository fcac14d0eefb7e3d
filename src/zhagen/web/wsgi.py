"""The site for a WSGI server: `zhagen.web.wsgi:application`."""

import os
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhagen.web.settings")

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_HERE = frozenset({"127.0.0.1", "::1", ""})  # a socket file has no address


def told_by_proxy(site: Application) -> Application:
    """The site that hears from a proxy on this machine who asks: the last that it wrote down, never a visitor's word.

    waitress does so itself, other servers do not, and everybody would come from one address.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        told = environ.pop("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        if told and environ.get("REMOTE_ADDR", "") in _HERE:
            environ["REMOTE_ADDR"] = told
        return site(environ, start_response)

    return answer


application: Application = get_wsgi_application()
if os.environ.get("ZHAGEN_HTTPS") == "1":
    application = told_by_proxy(application)
