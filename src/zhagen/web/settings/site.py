"""The rooms of the house, in their order."""

from typing import Any

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rules.apps.AutodiscoverRulesConfig",
    "simple_history",
    "csp",
    "zhagen.web.common",
    "zhagen.web.agency",
    "zhagen.web.community",
    "zhagen.web.fieldwork",
    "zhagen.web.practice",
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
    "zhagen.web.pages.session_ends.SessionEnds",
    "zhagen.web.pages.typed.door.TypedText",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "zhagen.web.pages.second_factor_first.SecondFactorFirst",
    "zhagen.web.common.middleware.one_request.OneRequest",
    "zhagen.web.common.middleware.own_language.OwnLanguage",
    "zhagen.web.common.middleware.private_pages.PrivatePages",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "zhagen.web.pages.answers.Answers",
    "zhagen.web.pages.ui.middleware.WayBack",
]
ROOT_URLCONF = "zhagen.web.urls"
WSGI_APPLICATION = "zhagen.web.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["zhagen.web.pages.templatetags.drawn"],  # {% csrf_token %} says who drew the form
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zhagen.web.pages.demo_mark.demo_mark",
            ],
        },
    }
]
