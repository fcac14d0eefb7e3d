"""Whether anybody is in post, and when somebody was last met."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def posts_held(evidence: Evidence) -> Frame:
    """unit, posts, held, contact: posts on record, those filled now, days ago of the last made contact (or null)."""
    filled = ~nw.col("filled_ago").is_null() & nw.col("until_ago").is_null()
    posts = (
        evidence.table("posts")
        .with_columns(held=filled.cast(nw.Int64))
        .group_by("unit")
        .agg(nw.len().cast(nw.Int64).alias("posts"), nw.col("held").sum())
    )
    last = made(evidence).group_by("unit").agg(nw.col("ago").min().alias("contact"))
    return posts.join(last, on="unit", how="left")
