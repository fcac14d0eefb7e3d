"""Where everything is kept."""

from zhagen.web.data_folder import data_folder

DATA_FOLDER = data_folder()
