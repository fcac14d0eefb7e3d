"""What every view needs: the language, the playbook, and names for anchors."""

from dataclasses import dataclass

from zhagen.board.figures import NOTHING, units_of
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.terms import Lang, Words


@dataclass(frozen=True, slots=True)
class Frame:
    """One board's frame. `prefix` keeps the anchors of several boards in one file apart."""

    lang: Lang
    playbook: Playbook
    units: dict[tuple[str, str], Words]
    specs: dict[str, ItemSpec]
    prefix: str = ""

    def anchor(self, name: str) -> str:
        """The id of something on this board."""
        return f"{self.prefix}{name}"

    def of(self, item_id: str, part_id: str) -> Words:
        """What a part counts."""
        return self.units.get((item_id, part_id), NOTHING)

    def stage(self, stage_id: str) -> str:
        """A stage's name; the id itself where the playbook has no such stage."""
        return next((s.words.in_(self.lang) for s in self.playbook.stages if s.id == stage_id), stage_id)


def frame_of(playbook: Playbook, lang: Lang, prefix: str = "") -> Frame:
    """A frame, with the playbook's items at hand by id."""
    return Frame(lang, playbook, units_of(playbook), {item.id: item for item in playbook.items}, prefix)
