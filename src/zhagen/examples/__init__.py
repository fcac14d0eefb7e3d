"""Example ledgers: two of real data, one invented and named so in every output."""

from pathlib import Path

from zhagen.method.terms import Words

FICTIONAL = "【虚构】"


def is_fictional(focus: str | None) -> bool:
    """Whether an engagement's focus says that it is invented."""
    return focus is not None and focus.startswith(FICTIONAL)


def write_example(name: str, folder: Path) -> Words:
    """Write the example of that name ('davis', 'caojiaxiang', 'fictional') as a folder of CSV files.

    Returns what it is, in both languages. KeyError for another name.
    """
    from zhagen.examples import caojiaxiang_ledger, davis, fictional
    from zhagen.method.ledger import write_ledger

    made = {"davis": davis, "caojiaxiang": caojiaxiang_ledger, "fictional": fictional}[name]
    frames, source = made.tables(), made.SOURCE
    about: Words = made.ABOUT
    write_ledger(frames, folder, "csv")
    (folder / "README.md").write_text(source, encoding="utf-8", newline="\n")
    return about
