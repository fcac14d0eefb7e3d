"""The small method with one text replaced, and what should be found then."""

from pathlib import Path
from typing import NamedTuple

from tests.method.playbook.small_method import FILES, MEASURES, SMALL
from zhagen.method.playbook.checks import check_playbook
from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import read_folder


class Found(NamedTuple):
    """An issue: file without its ending, line, rule, both sentences."""

    file: str
    line: int
    rule: str
    zh: str
    en: str


class Spoilt:
    """`new` in place of the first `old` in `file`, and the issues in the order of their places."""

    def __init__(self, file: str, old: str, new: str, *found: Found) -> None:
        self.file, self.old, self.new, self.found = file, old, new, found


def found_in(spoilt: Spoilt, folder: Path) -> list[Found]:
    """What the checks find in the spoilt method, which is written to `folder`."""
    for name in FILES:
        text = (SMALL / name).read_text("utf-8")
        if name == spoilt.file:
            assert spoilt.old in text
            text = text.replace(spoilt.old, spoilt.new, 1)
        (folder / name).write_text(text, "utf-8")
    try:
        issues = check_playbook(read_folder(folder), MEASURES)
    except BadPlaybook as bad:
        issues = bad.issues
    return [Found(Path(i.place.file).stem, i.place.line, i.rule, i.says.zh, i.says.en) for i in issues]
