"""The playbook: the method's items, words and numbers as data, checked, with file and line of everything."""

from zhagen.method.playbook.issue import BadPlaybook, Issue
from zhagen.method.playbook.load import load_playbook
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec, Playbook

__all__ = ["BadPlaybook", "Issue", "ItemSpec", "Numbers", "PartSpec", "Playbook", "load_playbook"]
