"""Django's settings, one small module a topic. Nothing else in the house reads the environment of a server."""

from zhagen.web.settings.data import *  # noqa: F403  Django takes every name in capitals for a setting
from zhagen.web.settings.security import *  # noqa: F403  the same
from zhagen.web.settings.site import *  # noqa: F403  the same
