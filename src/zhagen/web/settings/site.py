"""The rooms in their order, what stands between request and page, templates, style sheets, languages, logs."""

import os
from pathlib import Path
from typing import Any

import zhagen

WEB = Path(__file__).resolve().parent.parent
PAGES = WEB / "pages"

INSTALLED_APPS = [
    "django.forms",  # its templates, for the form renderer
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rules.apps.AutodiscoverRulesConfig",
    "simple_history",
    "csp",
    "zhagen.web.common",
    "zhagen.web.agency",
    "zhagen.web.records",
    "zhagen.web.readings",
    "zhagen.web.pages",
    "django.contrib.auth",  # after agency, whose changepassword leaves an audit row and Django's does not
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "zhagen.web.pages.ui.middleware.SessionEnds",
    "zhagen.web.pages.ui.drafts.Drafts",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "zhagen.web.pages.ui.middleware.SecondFactorFirst",
    "zhagen.web.common.middleware.OneRequest",
    "zhagen.web.common.middleware.OwnLanguage",
    "zhagen.web.common.middleware.PrivatePages",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "zhagen.web.pages.ui.middleware.Answers",
]

ROOT_URLCONF = "zhagen.web.pages.urls"
WSGI_APPLICATION = "zhagen.web.wsgi.application"
FORM_RENDERER = "zhagen.web.pages.ui.form_defaults.FormRenderer"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": sorted(PAGES.glob("*/templates")),  # a feature's templates stand in its folder
        "OPTIONS": {
            "builtins": ["zhagen.web.pages.ui.tags"],  # {% csrf_token %} says who drew the form
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zhagen.web.pages.ui.views.demo_mark",
            ],
        },
    }
]

STATIC_URL = "static/"
STATICFILES_DIRS = [
    Path(zhagen.__file__).parent / "board" / "static",  # the board's own, for files and pages
    *sorted(PAGES.glob("*/static")),
]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}  # by which phones know it
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [str(WEB / "locale")]
FORMAT_MODULE_PATH = "zhagen.web.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("ZHAGEN_TIME_ZONE", "Asia/Shanghai")

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR", "formatter": "line"}},
    "loggers": {"django.request": {"handlers": ["stderr"]}},
}
