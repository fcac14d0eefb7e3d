"""Small ledgers for tests, written where a test wants them."""

from pathlib import Path

from zhagen.method.ledger import BadLedger, Ledger, Problem, read_ledger

CONTACT = "id,engagement,day,worker"


def write(folder: Path, **files: str | bytes) -> Path:
    """A folder with these files; contacts="..." becomes contacts.csv."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / (name if "." in name else f"{name}.csv")).write_bytes(data)
    return folder


def read(folder: Path, **files: str | bytes) -> Ledger:
    """The ledger of these files."""
    return read_ledger(write(folder, **files))


def problems(path: Path, *, strict: bool = False) -> tuple[Problem, ...]:
    """What is wrong with a ledger; nothing when it can be read."""
    try:
        read_ledger(path, strict=strict)
    except BadLedger as bad:
        return bad.problems
    return ()
