"""A sample of random doors is one only when the doors that stayed shut are told as well."""

from zhagen.method.terms import Words


def random_doors(answered: int) -> Words | None:
    """Says what the tables cannot: how many doors were drawn and refused. `answered`: people who answered."""
    if answered == 0:
        return None
    return Words(
        f"随机入户问到 {answered} 人；抽了多少户、多少户没有应，表里没有，要在旁边写明",
        f"{answered} people answered at random doors; how many doors were drawn and how many refused is not in the "
        "tables: write it beside this",
    )
