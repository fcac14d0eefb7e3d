"""Chinese first, English complete; days are those of the community."""

import os
from pathlib import Path

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [str(Path(__file__).resolve().parent.parent / "locale")]
FORMAT_MODULE_PATH = "zhagen.web.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("ZHAGEN_TIME_ZONE", "Asia/Shanghai")
