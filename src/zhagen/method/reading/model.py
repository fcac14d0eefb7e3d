"""What a reading is made of. Its JSON is in `as_json`; fields may be added, none renamed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from zhagen.method.terms import Kind, State, Verdict, Words


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an item: the figure, what it is held against, the verdict, and the records behind it.

    value, k, n, low, high are in `unit`; `evidence` counts records by table; `settles` is what would settle an
    undecided part; `says` is the part in a sentence. `form`: how the value is made (`Form`), "" where an older
    reading does not say; `made_of`: its sides or parts by name; `working`: the same in words, where it is not k of n.
    `softened`: which rule made the verdict milder than the lines alone.
    """

    id: str
    label: Words
    value: float | None
    k: float | None
    n: float | None
    low: float | None
    high: float | None
    unit: str
    target: Mapping[str, float | str] | None
    verdict: Verdict
    newest: date | None
    evidence: Mapping[str, int]
    says: Words
    settles: Words | None
    form: str = ""
    made_of: Mapping[str, float | None] = field(default_factory=dict)
    working: Words | None = None
    softened: Words | None = None


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A station's own word that an item does not apply: since when, why, who signed."""

    since: date
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Item:
    """One of the items, read. `because`: ids of the parts that made the state what it is.

    `beside`: the counter-measures and other figures shown with it, never judged; `notes`: the sentences that
    have to stand beside a right figure that could mislead. `lead`: the item as one would say it, None where it is
    told to nobody; `softened`: which rule made the state milder; `decides`: the id of the part that both are about.
    """

    id: str
    stage: str
    dimension: str
    kind: Kind
    name: Words
    short: Words
    state: State
    says: Words
    next: Words
    because: tuple[str, ...]
    parts: tuple[Part, ...]
    beside: tuple[Part, ...] = ()
    notes: tuple[Words, ...] = ()
    not_applicable: NotApplicable | None = None
    lead: Words | None = None
    softened: Words | None = None
    decides: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole table for one engagement on one day.

    `stage_because`: ids of the goals that hold the work at `stage_read`, or of the signs that placed it there;
    `stage_told` is False where it could not be told; `told`: (items that could be told, items asked).
    `passed`: the stages that the work has passed, by the evidence. `remarks`: how many remarks `check` has about
    this engagement's records.
    """

    engagement: str
    focus: str | None
    as_of: date
    stage_on_record: str
    stage_read: str
    stage_told: bool
    stage_because: tuple[str, ...]
    stage_says: Words
    make_good: tuple[str, ...]
    told: tuple[int, int]
    items: tuple[Item, ...]
    remarks: int = 0
    notes: tuple[Words, ...] = ()
    next_item: str | None = None
    passed: tuple[str, ...] = ()

    def item(self, item_id: str) -> Item:
        """The item of that id. KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)


@dataclass(frozen=True, slots=True)
class Readings:
    """Several readings by one playbook, which is named so that they can be explained later."""

    method: str
    playbook: str
    hash: str
    readings: tuple[Reading, ...]
    changes: tuple[str, ...] = field(default=())
