"""The one frame type that measures speak of."""

from typing import Any

import narwhals as nw

# A measure uses only what an eager and a lazy Narwhals frame have in common, so the lazy type describes both.
Frame = nw.LazyFrame[Any]
