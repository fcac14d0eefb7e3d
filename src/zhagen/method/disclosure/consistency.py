"""What is said of a state outside the team: only what is so whatever the hidden counts are.

A count of people under 5 is hidden, and so is how many are missing from a whole, where those are under 5. A verdict is
said where it is the same for every count from 0 to 4 that may stand there, a state where it is the same whatever
the verdicts that are not said, a stage where it is the same whatever the states. So nobody reads a hidden count from a
state, from what a state changed to since another month, or from the stage. Counts of things alone (topics, partners,
posts) are of nobody, and their verdicts are said.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.judge.figures import PartFigures
from zhagen.method.judge.stage import StageItem, StageRead, read_stage
from zhagen.method.judge.verdict import judge_item
from zhagen.method.measures.registry import Scale, all_measures
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec, Playbook
from zhagen.method.reading.model import Item, Part, Reading
from zhagen.method.reading.read import UNTOLD
from zhagen.method.reading.sentences import stage_says
from zhagen.method.terms import Kind, State, Verdict

LEAST = 5
# Tables whose rows are of a resident or a household, or are what residents said and did.
OF_PEOPLE = frozenset(
    {
        "attendance",
        "ballots",
        "check_ins",
        "concerns",
        "contacts",
        "disputes",
        "exchanges",
        "households",
        "invitations",
        "memberships",
        "nominations",
        "residents",
        "roles",
        "skill_evidence",
        "survey_answers",
    }
)
# Of these, what only worker and supervisor may read.
PRIVATE = frozenset({"check_ins", "disputes"})
# Measures that read such tables and yet count areas, groups, issues, posts. One that is not named here is of people.
OF_THINGS = frozenset(
    {
        "areas-known",
        "areas-of-backbones",
        "areas-of-rising",
        "areas-reached",
        "diversity-of-groups",
        "issues-raised",
        "live-groups",
        "natures-of-groups",
        "new-concern-categories",
        "posts-ready-first",
    }
)
_TOLD = (Verdict.MET, Verdict.NEAR, Verdict.MISSED)
_ANY = (*_TOLD, Verdict.UNDECIDED, Verdict.NOT_APPLICABLE)
_BEST = {Kind.GOAL: State.REACHED, Kind.SIGN: State.SEEN}
_WORST = {Kind.GOAL: State.NOT_YET, Kind.SIGN: State.NOT_SEEN}


def is_of_people(spec: PartSpec) -> bool:
    """Whether a part counts residents, households, or what they said and did."""
    return spec.measure not in OF_THINGS and not OF_PEOPLE.isdisjoint(_tables(spec))


def is_private(spec: PartSpec) -> bool:
    """Whether a part counts disputes or check-ins."""
    return not PRIVATE.isdisjoint(_tables(spec))


def is_private_item(item: ItemSpec) -> bool:
    """Whether a part of an item counts disputes or check-ins."""
    return any(is_private(part) for part in item.parts)


def is_disclosable(part: Part, spec: PartSpec, rules: Numbers) -> bool:
    """Whether a part's verdict is the same for whatever small count of people stands behind it."""
    if part.verdict in (Verdict.SHOWN, Verdict.STALE) or not is_of_people(spec):
        return True
    counts = [one for one in (part.k, part.n, _missing(part)) if one is not None]
    if part.k is None and part.n is None and part.unit == Scale.COUNT and part.value is not None:
        counts = [part.value]
    if all(one >= LEAST for one in counts):
        return True
    if part.verdict not in _TOLD or spec.test not in CRITERIA:
        return False
    return all(_verdict(part, spec, told, rules) is part.verdict for told in _others(part))


def state_outside(item: Item, parts: Sequence[Verdict | None], spec: ItemSpec, rules: Numbers) -> State:
    """The item's state, or that it cannot be told. `parts`: verdicts in their order, None for one that is not said."""
    if item.state in (State.NOT_APPLICABLE, State.CANNOT_TELL) or None not in parts:
        return item.state
    each = product(*(_ANY if one is None else (one,) for one in parts))
    states = {judge_item(item.kind, spec.combine, verdicts, rules) for verdicts in each}
    return item.state if states == {item.state} else State.CANNOT_TELL


def stage_outside(inside: Reading, outside: Reading, playbook: Playbook) -> Reading:
    """`outside` with the stage that its states show, and how many of them are told."""
    hidden = {
        one.id for one, other in zip(inside.items, outside.items, strict=True) if one.state is not other.state
    }
    best, worst = (_read(inside, playbook, hidden, states) for states in (_BEST, _WORST))
    said = {item.id: item.state for item in outside.items}
    same = (best.stage, best.told) == (worst.stage, worst.told) == (inside.stage_read, inside.stage_told)
    read = StageRead(
        stage=inside.stage_read if same else inside.stage_on_record,
        told=inside.stage_told and same,
        open_goals=_open(inside.stage_because, said) if same else (),
        signs=tuple(one for one in inside.stage_because if said.get(one) is State.SEEN) if same else (),
        make_good=_open(inside.make_good, said) if same else (),
        passed=inside.passed if same else (),
    )
    applying = [state for state in said.values() if state is not State.NOT_APPLICABLE]
    return replace(
        outside,
        stage_read=read.stage,
        stage_told=read.told,
        stage_because=read.signs or read.open_goals,
        stage_says=stage_says(playbook, inside.stage_on_record, read),
        make_good=read.make_good,
        passed=read.passed,
        told=(sum(state not in UNTOLD for state in applying), len(applying)),
    )


def _tables(spec: PartSpec) -> set[str]:
    measure = all_measures()[spec.measure]
    return {name.partition(".")[0] for name in (*measure.tables, *measure.or_tables)}


def _read(inside: Reading, playbook: Playbook, hidden: set[str], states: dict[Kind, State]) -> StageRead:
    items = [
        StageItem(i.id, i.stage, i.kind, states.get(i.kind, i.state) if i.id in hidden else i.state)
        for i in inside.items
        if i.state is not State.NOT_APPLICABLE
    ]
    stages = [stage.id for stage in playbook.stages]
    return read_stage(stages, items, inside.stage_on_record, playbook.rules["passed_goals"])


def _open(goals: Iterable[str], said: dict[str, State]) -> tuple[str, ...]:
    return tuple(one for one in goals if said[one] in (State.NOT_YET, State.OUT_OF_DATE))


def _missing(part: Part) -> float | None:
    """How many are missing from the whole, of a share."""
    if part.unit != Scale.SHARE or part.k is None or part.n is None:
        return None
    return part.n - part.k


def _others(part: Part) -> Iterator[PartFigures]:
    """What else may stand behind the same hidden figures; nothing where that cannot be said of its scale."""
    k, n = part.k, part.n
    if part.unit == Scale.COUNT:
        for count in range(LEAST):
            yield PartFigures(value=float(count), k=count, n=n)
    elif part.unit == Scale.SHARE and k is not None and n:
        wholes = range(1, LEAST) if n < LEAST else (n,)
        for whole in wholes:
            meet = whole - LEAST < LEAST  # a count may be small both ways: then all of them are alike
            few = range(LEAST) if k < LEAST or meet else ()
            most = range(max(0, int(whole) - LEAST + 1), int(whole) + 1) if n - k < LEAST or meet else ()
            for count in {*few, *most}:
                if count <= whole:
                    yield PartFigures(value=count / whole, k=count, n=whole)
    else:
        yield PartFigures(value=None, k=None, n=None)


def _verdict(part: Part, spec: PartSpec, told: PartFigures, rules: Numbers) -> Verdict | None:
    if told.value is None:
        return None
    target = (part.target or {}).get("value")
    own = target if spec.target_from and isinstance(target, (int, float)) else None
    return CRITERIA[spec.test](spec, replace(told, target=own), rules).verdict
