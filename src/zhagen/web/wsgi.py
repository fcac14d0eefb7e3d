"""The site for a WSGI server: `zhagen.web.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhagen.web.settings")

application = get_wsgi_application()
