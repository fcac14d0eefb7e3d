"""An item by its id, or by the end of it."""

from zhagen.cli.messages import fail
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.terms import Lang, Words


def find_item(playbook: Playbook, asked: str, lang: Lang) -> ItemSpec:
    """The item of that id, or the only one whose id ends so or whose words hold it; else the command's end."""
    exact = [item for item in playbook.items if item.id == asked]
    ending = [item for item in playbook.items if item.id.endswith(f".{asked}")]
    worded = [item for item in playbook.items if asked in (item.short.zh, item.words.zh, item.short.en)]
    found = exact or ending or worded
    if len(found) == 1:
        return found[0]
    near = found or [item for item in playbook.items if asked.lower() in item.id or asked in item.words.zh]
    names = [f"  {item.id}  {item.short.in_(lang)}" for item in near or playbook.items]
    fail(lang, Words("哪一项是“{a}”？可以写：", "which item is {a!r}? One of:").filled(a=asked), names)
