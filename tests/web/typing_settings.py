"""The settings of the site for mypy's Django plugin, which only reads the models: no folder is left behind."""

import os
import tempfile

with tempfile.TemporaryDirectory(prefix="zhagen-typing-") as _folder:
    os.environ["ZHAGEN_DATA"] = _folder
    from zhagen.web.settings import *  # noqa: F403  the folder must be named before the settings look for it
