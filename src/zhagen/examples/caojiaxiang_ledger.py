"""A real committee, rebuilt from published reports. What they do not say is not in it."""

from importlib.resources import as_file, files

import polars as pl

from zhagen.method.ledger import read_ledger
from zhagen.method.terms import Words

ABOUT = Words(
    "曹家巷 2012：据公开报道重建的真实案例，只有 65 名楼栋代表的选举，几乎处处“待判断”",
    "Caojiaxiang 2012: a real case rebuilt from published reports; only the election of 65 building "
    "representatives is known, so nearly everything cannot be told",
)
SOURCE = (files("zhagen.examples") / "caojiaxiang" / "SOURCE.md").read_text("utf-8")


def tables() -> dict[str, pl.DataFrame]:
    """The ledger's tables."""
    with as_file(files("zhagen.examples") / "caojiaxiang") as folder:
        frames = read_ledger(folder).frames
    return {name: frame for name, frame in frames.items() if len(frame)}
