"""In a community that moves, a household once met may be gone."""

from zhagen.method.reading.words.figure import plain
from zhagen.method.terms import Words


def households_that_move(
    known: float, window: float, met: int, lapsed: int, moved: int, size: int | None
) -> Words | None:
    """Says how many are known, how many may have left, how many have not been met.

    `window`: in how many days one has to be met to be known; the others are as `household_circles` has them.
    None where nobody has been met.
    """
    if known == 0 and met == 0:
        return None
    zh = [f"认识 {plain(known)} 户", f"{lapsed} 户从前见过、近 {window:.0f} 天没再见，可能搬走了"]
    en = [
        f"{plain(known)} households are known",
        f"{lapsed} were met before but not in the last {window:.0f} days and may have left",
    ]
    if moved:
        zh.insert(1, f"近来见过的有 {moved} 户已经搬走")
        en.insert(1, f"{moved} of those met lately have moved away")
    if size is not None:
        unmet = max(size - met, 0)
        zh.append(f"{unmet} 户还没见过")
        en.append(f"{unmet} have not been met")
    return Words("；".join(zh), "; ".join(en))
