"""Style sheets, served by the same process from where they are installed."""

from pathlib import Path

import zhagen

STATIC_URL = "static/"
STATICFILES_DIRS = [Path(zhagen.__file__).parent / "board" / "static"]  # the board's own, for files and pages
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
