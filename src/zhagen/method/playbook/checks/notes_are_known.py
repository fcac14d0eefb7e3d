"""The notes of an item are a list of names that there are, each once."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.known_notes import KNOWN_NOTES
from zhagen.method.playbook.nearest import did_you_mean
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.terms import Words

RULE = "notes-are-known"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Notes that are no list, unknown names, and names given twice."""
    for _, item in raw.items():
        names = item.get("notes", [])
        place = item.place("notes")
        if not isinstance(names, list):
            yield Issue(place, Words("“notes”应是一列名字", '"notes" should be a list of names'), RULE)
            continue
        for at, name in enumerate(names):
            if name not in KNOWN_NOTES:
                near = did_you_mean(str(name), KNOWN_NOTES)
                yield Issue(
                    place, Words(f"没有旁注“{name}”{near.zh}", f'there is no note "{name}"{near.en}'), RULE
                )
            elif name in names[:at]:
                yield Issue(
                    place, Words(f"旁注“{name}”写了两次", f'the note "{name}" is written twice'), RULE
                )
