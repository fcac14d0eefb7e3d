"""What is said of a state outside the team: only what is so whatever the hidden counts are.

A count of people under 5 is hidden, and so is how many are missing from a whole, where those are under 5. What was
hidden in the month before stays hidden under 10: of a 5 that replaces a hidden count one would know that it was at most
4 and that somebody came since. So a hidden count may be anything from 0 to 9, and a verdict is said where it is the
same for every one of these, a state where it is the same whatever the verdicts that are not said, a stage where it is
the same whatever the states. So nobody reads a hidden count from a state, from what a state changed to since another
month, or from the stage. Counts of things alone (topics, partners, posts) are of nobody, and their verdicts are said.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from zhagen.method.judge.criteria import CRITERIA
from zhagen.method.judge.figures import PartFigures
from zhagen.method.judge.stage import StageItem, StageRead, read_stage
from zhagen.method.judge.verdict import WEAKENING, judge_item
from zhagen.method.measures.kinds import counted_in
from zhagen.method.measures.registry import Scale, all_measures
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec, Playbook
from zhagen.method.reading.model import Item, Part, Reading
from zhagen.method.reading.read import UNTOLD
from zhagen.method.reading.sentences import stage_says
from zhagen.method.tables import TABLES
from zhagen.method.terms import Kind, State, Verdict

LEAST = 5
ENOUGH = 2 * LEAST  # from which on a count is shown that was hidden in the month before
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
        "residences",
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
PRIVATE = frozenset(name for name, table in TABLES.items() if table.private)
# Those who answer and vote are people too, though no table holds them.
PEOPLE = OF_PEOPLE | {"respondent", "voter"}
# Columns in which somebody wrote how many people there were.
NUMBERS_OF_PEOPLE = frozenset({"reviewers", "resident_reviewers", "members_voted"})
_TOLD = (Verdict.MET, Verdict.NEAR, Verdict.MISSED)
_ANY = (*_TOLD, Verdict.UNDECIDED, Verdict.NOT_APPLICABLE)
_BEST = {Kind.GOAL: State.REACHED, Kind.SIGN: State.SEEN}
_WORST = {Kind.GOAL: State.NOT_YET, Kind.SIGN: State.NOT_SEEN}


def is_of_people(spec: PartSpec) -> bool:
    """Whether a part counts residents, households, or what they said and did."""
    return not PEOPLE.isdisjoint(counted_in(all_measures()[spec.measure].counts))


def is_of_things(spec: PartSpec) -> bool:
    """Whether a part counts things alone, and no person stands behind any of them: topics, partners, activities.

    A group is a thing, but five members make it one that lives; an area is one, but who lives there makes it known:
    what touches a table of people is none of things.
    """
    counts = all_measures()[spec.measure].counts
    return OF_PEOPLE.isdisjoint(counts.tables) and NUMBERS_OF_PEOPLE.isdisjoint(counts.columns)


def contradicts(part: Part, spec: PartSpec, k: float | None, n: float | None, rules: Numbers) -> bool:
    """Whether the counts as they would be shown have another verdict than the part: 70 % of 35/50, and not yet."""
    if part.verdict not in _TOLD or spec.test not in CRITERIA or k is None:
        return False
    if part.unit == Scale.COUNT:
        value = float(k)
    elif part.unit == Scale.SHARE and n:
        value = k / n
    else:
        return False
    aim = (part.target or {}).get("value")
    target = aim if isinstance(aim, (int, float)) else None
    return (
        CRITERIA[spec.test](spec, PartFigures(value, k, n, target=target), rules).verdict is not part.verdict
    )


def is_private(spec: PartSpec) -> bool:
    """Whether a part counts disputes or check-ins."""
    return not PRIVATE.isdisjoint(all_measures()[spec.measure].counts.tables)


def is_private_item(item: ItemSpec) -> bool:
    """Whether a part of an item counts disputes or check-ins."""
    return any(is_private(part) for part in item.parts)


def least_shown(before: Part | None, cell: str) -> int:
    """From which count on a cell (value, k, n) is shown. `before`: the part as it was disclosed the month before."""
    return LEAST if before is None or getattr(before, cell) is not None else ENOUGH


def is_disclosable(part: Part, spec: PartSpec, rules: Numbers, before: Part | None = None) -> bool:
    """Whether a part's verdict is the same for whatever small count of people stands behind it.

    `before`: the part as it was disclosed the month before; None where there was no month before.
    """
    if part.verdict is Verdict.SHOWN or not is_of_people(spec):
        return True
    few, missing = _is_small(part, before), _is_missing_small(part, before)
    if not any(few) and not missing:
        return True
    if part.verdict not in _TOLD or spec.test not in CRITERIA:
        return False
    return all(_verdict(part, spec, told, rules) is part.verdict for told in _others(part, few, missing))


def said_together(parts: Sequence[Verdict | None], spec: ItemSpec) -> list[Verdict | None]:
    """The verdicts that may be said. Where an item's parts weaken each other, one that is not said hides the others."""
    tied = spec.combine in WEAKENING and None in parts
    return [None if tied and one in _TOLD else one for one in parts]


def state_outside(item: Item, parts: Sequence[Verdict | None], spec: ItemSpec, rules: Numbers) -> State:
    """The item's state, or that it cannot be told. `parts`: verdicts in their order, None for one that is not said."""
    if item.state in (State.NOT_APPLICABLE, State.CANNOT_TELL) or None not in parts:
        return item.state
    each = product(*(_ANY if one is None else (one,) for one in parts))
    states = {judge_item(item.kind, spec.combine, verdicts, rules) for verdicts in each}
    return item.state if states == {item.state} else State.CANNOT_TELL


def stage_outside(inside: Reading, outside: Reading, playbook: Playbook, hidden: Collection[str]) -> Reading:
    """`outside` with the stage that its states show, and how many of them are told.

    `hidden`: ids of the items of which something is not told, whatever their state. What the stage stands on is said
    as it would be if none of these could be told.
    """
    best, worst, untold = (_read(inside, playbook, hidden, states) for states in (_BEST, _WORST, {}))
    stages = {(one.stage, one.told) for one in (best, worst, untold)}
    same = stages == {(inside.stage_read, inside.stage_told)}
    said = {item.id: item.state for item in outside.items if item.id not in hidden}
    read = StageRead(
        stage=untold.stage if same else inside.stage_on_record,
        told=untold.told and same,
        open_goals=_open(untold.open_goals, said) if same else (),
        signs=tuple(one for one in untold.signs if said.get(one) is State.SEEN) if same else (),
        make_good=_open(untold.make_good, said) if same else (),
        passed=untold.passed if same else (),
    )
    applying = [item.state for item in outside.items if item.state is not State.NOT_APPLICABLE]
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


def _read(
    inside: Reading, playbook: Playbook, hidden: Collection[str], states: dict[Kind, State]
) -> StageRead:
    """`states`: by kind, of the hidden items; can't tell where it names none."""
    items = [
        StageItem(i.id, i.stage, i.kind, states.get(i.kind, State.CANNOT_TELL) if i.id in hidden else i.state)
        for i in inside.items
        if i.state is not State.NOT_APPLICABLE
    ]
    stages = [stage.id for stage in playbook.stages]
    return read_stage(stages, items, inside.stage_on_record, playbook.rules)


def _open(goals: Iterable[str], said: dict[str, State]) -> tuple[str, ...]:
    return tuple(one for one in goals if said.get(one) in (State.NOT_YET, State.OUT_OF_DATE))


def _is_small(part: Part, before: Part | None) -> tuple[bool, bool]:
    """Of k, or of what stands for it where there is none, and of n: whether it is hidden."""
    if part.k is not None or part.n is not None:
        return (
            part.k is not None and part.k < least_shown(before, "k"),
            part.n is not None and part.n < least_shown(before, "n"),
        )
    if part.unit == Scale.COUNT and part.value is not None:
        return part.value < least_shown(before, "value"), False
    # A time, a level: of how many it is is known by the records behind it.
    return sum(part.evidence.values()) < _least_told(before), False


def _least_told(before: Part | None) -> int:
    """The same for what is never shown: those who are behind a verdict."""
    return LEAST if before is None or before.verdict in _TOLD else ENOUGH


def _is_missing_small(part: Part, before: Part | None) -> bool:
    """Whether those who are missing from the whole of a share are few: then its verdict may be of them."""
    if part.unit != Scale.SHARE or part.k is None or part.n is None:
        return False
    return part.n - part.k < _least_told(before)


def _others(part: Part, small: tuple[bool, bool], missing: bool) -> Iterator[PartFigures]:
    """What else may stand behind the same hidden figures; nothing where that cannot be said of its scale."""
    k, n = part.k, part.n
    if part.unit == Scale.COUNT:
        for count in range(ENOUGH):
            yield PartFigures(value=float(count), k=count, n=n)
    elif part.unit == Scale.SHARE and k is not None and n:
        wholes = range(1, ENOUGH) if small[1] else (n,)
        for whole in wholes:
            meet = whole - ENOUGH < ENOUGH  # a count may be small both ways: then all of them are alike
            few = range(ENOUGH) if small[0] or meet else ()
            most = range(max(0, int(whole) - ENOUGH + 1), int(whole) + 1) if missing or meet else ()
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
