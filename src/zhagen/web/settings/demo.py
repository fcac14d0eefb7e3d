"""Whether the data folder holds the fictional demo: then every page says so, and each person is one click away."""

import os

from zhagen.web.data_folder import is_demo
from zhagen.web.settings.folder import DATA_FOLDER

# Never where a server's database is named: a file beside it cannot open that.
DEMO = not os.environ.get("DATABASE_URL") and is_demo(DATA_FOLDER)
