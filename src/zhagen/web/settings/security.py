"""What keeps the door: sessions, passwords, headers."""

import os

from zhagen.web.settings.data import DATA_FOLDER, secret_key

DEBUG = False
SECRET_KEY = secret_key(DATA_FOLDER)
# Names under which the site is reached; `zhagen start` on its own serves this machine.
ALLOWED_HOSTS = os.environ.get("ZHAGEN_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
# Under which `zhagen start --lan` told phones of the station's network to open it.
STATION_ADDRESSES = os.environ.get("ZHAGEN_STATION_ADDRESSES", "").split()
_HTTPS = os.environ.get("ZHAGEN_HTTPS") == "1"  # behind a proxy that speaks https and sets X-Forwarded-Proto
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if _HTTPS else []
# A browser that was here once asks by https only, so that a first http request gives nothing away; a month, for a house
# that has to go back to http for a while.
SECURE_HSTS_SECONDS = 30 * 24 * 3600 if _HTTPS else 0
# `zhagen start --lan --https` speaks https by itself, with a certificate of its own, and may go back to http tomorrow.
_SPEAKS_HTTPS = _HTTPS or os.environ.get("ZHAGEN_OWN_CERTIFICATE") == "1"
SESSION_COOKIE_SECURE = _SPEAKS_HTTPS
CSRF_COOKIE_SECURE = _SPEAKS_HTTPS
CSRF_COOKIE_HTTPONLY = True
# Several fields of 100 000 Chinese characters, nine bytes each on their way: the form answers, not the door. What is
# longer is refused by its announced length; deploy/ has the same limits for a proxy.
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
# A roll has two fields a person; 2 000 people and what else stands in the form.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# No page takes a file. Whatever is sent as one is not written to disk either.
DATA_UPLOAD_MAX_NUMBER_FILES = 0
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
CSRF_FAILURE_VIEW = "zhagen.web.pages.ui.drafts.show_stale"
SESSION_COOKIE_AGE = 12 * 3600
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# No inline script, no inline style, nothing from elsewhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}


_CHECKS = "django.contrib.auth.password_validation"

AUTH_USER_MODEL = "agency.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "zhagen.web.agency.checks.PasswordUnlikeOwner"},
    {"NAME": "zhagen.web.agency.checks.PasswordLength", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_CHECKS}.CommonPasswordValidator"},
    {"NAME": f"{_CHECKS}.NumericPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
