"""Loading a playbook: the packaged one, or that one with a station's own file on top."""

import functools
import tomllib
from collections.abc import Collection, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from zhagen.method.playbook.build import build_playbook
from zhagen.method.playbook.checks import check_sound
from zhagen.method.playbook.issue import BadPlaybook, Issue
from zhagen.method.playbook.lined import EXTENT_RULE, MOST_BYTES, Block, read_yaml
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.spec import Place, Playbook
from zhagen.method.playbook.station_file import read_station
from zhagen.method.terms import Words

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


def load_playbook(
    station_file: Path | None = None, measures: Mapping[str, Collection[str]] | None = None
) -> Playbook:
    """The packaged playbook, with a station's own file on top where one is named.

    `measures` are those that a station's added items may compute with, and the numbers that each needs; None: those
    that the packaged playbook uses, whatever they need. Raises BadPlaybook with everything that is wrong,
    OSError where the file cannot be opened.

    A station's value holds from its day on (`Playbook.on`), and the playbook's hash says which numbers on which days.
    """
    packaged = _packaged_playbook()
    if station_file is None:
        return packaged
    raw = read_packaged()
    if measures is None:
        measures = {part.block["measure"]: () for part in raw.parts() if part.refers is None}
    text = _read_station_file(station_file)
    merged, overlay = read_station(text, str(station_file), raw, packaged, measures)
    return build_playbook(merged, overlay)


def _read_station_file(path: Path) -> str:
    """Its text, no more of it than is read. Raises as `load_playbook` does."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        says = Words("文件太大，最多 {most:,} 字节", "the file is too large; {most:,} bytes are the most")
        raise BadPlaybook([Issue(Place(str(path), 1), says.filled(most=MOST_BYTES), EXTENT_RULE)])
    return data.decode("utf-8-sig")


@functools.cache
def _packaged_playbook() -> Playbook:
    raw = read_packaged()
    issues = check_sound(raw)
    if issues:
        raise BadPlaybook(issues)
    return build_playbook(raw)
