"""The items a station calls not applicable."""

from collections.abc import Collection, Iterable, Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.signature import SIGNED, signed, unsigned
from zhagen.method.playbook.spec import Change
from zhagen.method.terms import Words

RULE = "not-applicable-is-signed"


def read_absences(known: Collection[str], entries: Iterable[Block], issues: list[Issue]) -> dict[str, Change]:
    """The signatures by item id; what is wrong goes to `issues`. `known` are the ids there are."""
    found: dict[str, Change] = {}
    for entry in entries:
        item_id = entry.get("item")
        wrong = [*unsigned(entry), *_other_keys(entry)]
        if item_id is None:
            says = Words("没有写哪个条目（item）", "it does not say which item")
            wrong.append(Issue(entry.place(), says, RULE))
        elif str(item_id) not in known:
            says = Words(f"没有条目“{item_id}”", f'there is no item "{item_id}"')
            wrong.append(Issue(entry.place("item"), says, RULE))
        elif str(item_id) in found:
            says = Words(f"{item_id} 写了两次", f"{item_id} is written twice")
            wrong.append(Issue(entry.place("item"), says, RULE))
        if wrong:
            issues.extend(wrong)
        else:
            found[str(item_id)] = signed(entry, None)
    return found


def _other_keys(entry: Block) -> Iterator[Issue]:
    for key in entry:
        if key not in ("item", *SIGNED):
            yield Issue(entry.place(key), Words(f"这里不认得“{key}”", f'"{key}" is not known here'), RULE)
