"""The files of the method that ship with the package."""

import functools
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

from zhagen.method.playbook.issue import BadPlaybook, Issue
from zhagen.method.playbook.lined import Block, read_yaml
from zhagen.method.playbook.raw import RawPlaybook

FOUR_STAGES = "four_stages"


@functools.cache
def read_packaged(folder: str = FOUR_STAGES) -> RawPlaybook:
    """The raw playbook of a folder of this package. Raises BadPlaybook as `read_folder` does."""
    return read_folder(files("zhagen.method.playbook") / folder)


def read_folder(root: Traversable) -> RawPlaybook:
    """The raw playbook of a folder: method.yaml, a file a stage, reasons.yaml, table.toml.

    A stage's file that is not there is empty. Raises BadPlaybook with an issue for each file that is no YAML.
    """
    issues: list[Issue] = []

    def read(stem: str) -> Block:
        name = f"{root.name}/{stem}.yaml"
        path = root / f"{stem}.yaml"
        if not path.is_file():
            return Block(name, 1)
        try:
            return read_yaml(path.read_text("utf-8"), name)
        except BadPlaybook as bad:
            issues.extend(bad.issues)
            return Block(name, 1)

    method = read("method")
    stage_files = {stage: read(stage) for stage in method.block("stages")}
    reasons = read("reasons")
    if issues:
        raise BadPlaybook(issues)
    table = tomllib.loads((root / "table.toml").read_text("utf-8"))
    return RawPlaybook(method, stage_files, reasons, table)
