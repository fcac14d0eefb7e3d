"""What is told to whoever runs the installation: one line and the trace for each request that broke, on stderr."""

from typing import Any

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR", "formatter": "line"}},
    "loggers": {"django.request": {"handlers": ["stderr"]}},
}
