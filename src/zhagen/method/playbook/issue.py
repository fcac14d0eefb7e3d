"""What is wrong in a playbook, where, and by which rule; and the known name that somebody probably meant."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from zhagen.method.playbook.spec import Place
from zhagen.method.terms import Lang, Words


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing wrong: where it stands, a sentence for whoever wrote it, and the rule's name."""

    place: Place
    says: Words
    rule: str

    def line(self, lang: Lang) -> str:
        """One line for a terminal: `file:line: sentence (rule)`."""
        return f"{self.place.file}:{self.place.line}: {self.says.in_(lang)} ({self.rule})"


class BadPlaybook(Exception):  # noqa: N818  # it reads as what it is: a bad playbook
    """A playbook or a station's own file that cannot be used. `issues` holds everything found, by place."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = sorted(issues, key=lambda issue: (issue.place, issue.rule))
        super().__init__("\n".join(issue.line("en") for issue in self.issues))


def did_you_mean(name: str, known: Iterable[str]) -> Words:
    """The end of a sentence that offers the nearest known name; empty where none is near."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return Words(f"，是不是“{near[0]}”？", f'; did you mean "{near[0]}"?') if near else Words("", "")
