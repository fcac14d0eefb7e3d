"""Django's settings, one small module a topic. Nothing else in the house reads the environment of a server."""

from zhagen.web.settings.accounts import (
    AUTH_PASSWORD_VALIDATORS,
    AUTH_USER_MODEL,
    AUTHENTICATION_BACKENDS,
    LOGIN_REDIRECT_URL,
    LOGIN_URL,
)
from zhagen.web.settings.data import CACHES, DATABASES, DEFAULT_AUTO_FIELD
from zhagen.web.settings.demo import DEMO
from zhagen.web.settings.files import STATIC_URL, STATICFILES_DIRS, STORAGES, WHITENOISE_USE_FINDERS
from zhagen.web.settings.folder import DATA_FOLDER
from zhagen.web.settings.languages import (
    FORMAT_MODULE_PATH,
    LANGUAGE_CODE,
    LANGUAGES,
    LOCALE_PATHS,
    TIME_ZONE,
    USE_I18N,
    USE_TZ,
)
from zhagen.web.settings.logs import LOGGING
from zhagen.web.settings.security import (
    ALLOWED_HOSTS,
    CONTENT_SECURITY_POLICY,
    CSRF_COOKIE_HTTPONLY,
    CSRF_COOKIE_SECURE,
    CSRF_FAILURE_VIEW,
    CSRF_TRUSTED_ORIGINS,
    DATA_UPLOAD_MAX_MEMORY_SIZE,
    DEBUG,
    SECRET_KEY,
    SECURE_HSTS_SECONDS,
    SECURE_PROXY_SSL_HEADER,
    SECURE_REFERRER_POLICY,
    SESSION_COOKIE_AGE,
    SESSION_COOKIE_SECURE,
    X_FRAME_OPTIONS,
)
from zhagen.web.settings.site import INSTALLED_APPS, MIDDLEWARE, ROOT_URLCONF, TEMPLATES, WSGI_APPLICATION

__all__ = [
    "ALLOWED_HOSTS",
    "AUTHENTICATION_BACKENDS",
    "AUTH_PASSWORD_VALIDATORS",
    "AUTH_USER_MODEL",
    "CACHES",
    "CONTENT_SECURITY_POLICY",
    "CSRF_COOKIE_HTTPONLY",
    "CSRF_COOKIE_SECURE",
    "CSRF_FAILURE_VIEW",
    "CSRF_TRUSTED_ORIGINS",
    "DATABASES",
    "DATA_FOLDER",
    "DATA_UPLOAD_MAX_MEMORY_SIZE",
    "DEBUG",
    "DEFAULT_AUTO_FIELD",
    "DEMO",
    "FORMAT_MODULE_PATH",
    "INSTALLED_APPS",
    "LANGUAGES",
    "LANGUAGE_CODE",
    "LOCALE_PATHS",
    "LOGGING",
    "LOGIN_REDIRECT_URL",
    "LOGIN_URL",
    "MIDDLEWARE",
    "ROOT_URLCONF",
    "SECRET_KEY",
    "SECURE_HSTS_SECONDS",
    "SECURE_PROXY_SSL_HEADER",
    "SECURE_REFERRER_POLICY",
    "SESSION_COOKIE_AGE",
    "SESSION_COOKIE_SECURE",
    "STATICFILES_DIRS",
    "STATIC_URL",
    "STORAGES",
    "TEMPLATES",
    "TIME_ZONE",
    "USE_I18N",
    "USE_TZ",
    "WHITENOISE_USE_FINDERS",
    "WSGI_APPLICATION",
    "X_FRAME_OPTIONS",
]
