"""What has to be done though nobody asks for it: what is over leaves the database, what has waited takes effect."""

import logging
import threading

from django.db import Error, connections

HOUR = 3600.0  # seconds

logger = logging.getLogger(__name__)


def keep_house() -> None:
    """Do it once. The same by several processes at a time is the same by one."""
    from zhagen.web.agency import service as agency

    agency.clear_sessions()
    agency.clear_failures()
    agency.settle_changes()


def start_keeping_house(every: float = HOUR) -> threading.Event:
    """Do it now and every so many seconds, beside the requests, until the event that is returned is set."""
    ended = threading.Event()

    def go_on() -> None:
        while True:
            try:
                keep_house()
            except Error as problem:  # the database is away or busy: an hour later it is there again
                logger.warning("keeping house: %s", problem)
            finally:
                connections.close_all()
            if ended.wait(every):
                return

    threading.Thread(target=go_on, name="keeping-house", daemon=True).start()
    return ended
