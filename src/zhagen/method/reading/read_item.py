"""One item in one unit, from its parts' figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from zhagen.method.judge.figures import Judged
from zhagen.method.judge.stage import HOLDS
from zhagen.method.judge.verdict import DECIDED, JUDGED, beside_each_other, judge_item, judge_part
from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.keeping import TablesKept
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec, Playbook
from zhagen.method.reading.gather import Gathered, Key, key_of
from zhagen.method.reading.lead import lead_of
from zhagen.method.reading.model import Item, NotApplicable, Part
from zhagen.method.reading.sentences import ReadPart, deciding, in_turn, item_says, next_step, settles
from zhagen.method.reading.working import FIRST_CAPS, TOGETHER, WEAK, softened_words
from zhagen.method.terms import STATE_WORDS, Kind, State, Verdict, Words


@dataclass(frozen=True, slots=True)
class UnitContext:
    """What reading one unit needs: the figures, what its tables say of themselves, the shared numbers."""

    unit: Unit
    gathered: Mapping[Key, Gathered]
    tables: TablesKept
    playbook: Playbook
    states: dict[str, State] = field(default_factory=dict)  # of the items read so far

    @property
    def rules(self) -> Numbers:
        """The playbook's shared numbers."""
        return self.playbook.rules


def read_item(spec: ItemSpec, context: UnitContext) -> Item:
    """The item's state, sentence, next step and parts; figures shown beside it come without those it refers to."""
    parts = _read_parts(spec, context)
    beside = [_read_part(part, spec.kind, context) for part in spec.beside if part.refers is None]
    early = any(part.figures.too_early for part in parts)
    state = (
        State.CANNOT_TELL if early else judge_item(spec.kind, spec.combine, _verdicts(parts), context.rules)
    )
    softened = None if early else softening(spec, state, parts, context.rules)
    return _item(spec, state, parts, beside, softened=softened)


def shown_beside(part: PartSpec, own: PartSpec, kind: Kind, context: UnitContext) -> Part:
    """A part that shows `own`, a part of another item: its figure under the words of this place, never judged (G29)."""
    shown = replace(own, id=part.id, label=part.label, test=part.test)
    return _beside(_read_part(shown, kind, context))


def made_quiet(item: Item, spec: ItemSpec, context: UnitContext) -> Item:
    """The item as a caution that is not asked now: quiet, its parts still shown."""
    parts = _read_parts(spec, context)
    quiet = _item(spec, State.QUIET, parts, [], asked=False)
    return replace(quiet, beside=item.beside)


def softening(spec: ItemSpec, state: State, parts: Sequence[ReadPart], rules: Numbers) -> Words | None:
    """Which rule made the state another than the parts' lines alone would have."""
    bare = [part.judged.unsoftened or part.judged.verdict for part in parts]
    if judge_item(spec.kind, spec.combine, bare, rules) is not state:
        words = (part.softened for part in parts if part.judged.unsoftened is not None)
        weak = (softened_words(part.spec, WEAK) for part in parts if part.figures.weak)
        return next((said for said in (*words, *weak) if said is not None), None)
    judged = [part for part in parts if part.judged.verdict in JUDGED]
    decided = sum(part.judged.verdict in DECIDED for part in judged)
    if spec.kind is Kind.CAUTION and state is State.CANNOT_TELL and decided:
        return Words(
            f"{len(judged)} 个部分里只有 {decided} 个能判断，要过半才说平静",
            f"only {decided} of {len(judged)} parts can be told, and quiet takes half of them",
        )
    return None


def _item(
    spec: ItemSpec,
    state: State,
    parts: Sequence[ReadPart],
    beside: Sequence[ReadPart],
    asked: bool = True,
    softened: Words | None = None,
) -> Item:
    says, do = item_says(state, parts, asked, softened), next_step(state, parts)
    absent = spec.not_applicable
    if absent is not None:
        state = State.NOT_APPLICABLE
        word = STATE_WORDS[state]
        says = Words(f"{word.zh}：{absent.why}（{absent.by}）。", f"{word.en}: {absent.why} ({absent.by}).")
        do = Words("不用做", "Nothing to do")
    return Item(
        id=spec.id,
        stage=spec.stage,
        dimension=spec.dimension,
        kind=spec.kind,
        name=spec.words,
        short=spec.short,
        state=state,
        says=says,
        next=do,
        because=() if absent else deciding(state, parts),
        parts=tuple(_part(part) for part in parts),
        beside=tuple(_beside(part) for part in beside),
        not_applicable=None if absent is None else NotApplicable(absent.since, absent.why, absent.by),
        lead=says if absent else lead_of(spec, state, parts),
        decides="" if absent else next((part.spec.id for part in in_turn(state, parts)), ""),
        softened=None if absent else softened,
    )


def _read_parts(spec: ItemSpec, context: UnitContext) -> list[ReadPart]:
    parts = [
        _read_part(part, spec.kind, context) if part.refers is None else _follows(part, spec.kind, context)
        for part in spec.parts
    ]
    verdicts = beside_each_other(spec.combine, _own_verdicts(parts), [p.figures.capped for p in parts])
    return [
        part if part.judged.verdict is verdict else _weakened(part, verdict, spec.combine)
        for part, verdict in zip(parts, verdicts, strict=True)
    ]


def _weakened(part: ReadPart, verdict: Verdict, combine: str) -> ReadPart:
    """The part with a verdict that the item's other parts made milder."""
    rule = TOGETHER if combine == "watch-together" else FIRST_CAPS
    before = part.judged.unsoftened or part.judged.verdict
    return replace(part, judged=replace(part.judged, verdict=verdict, softened=rule, unsoftened=before))


def _read_part(part: PartSpec, kind: Kind, context: UnitContext) -> ReadPart:
    gathered = context.gathered[key_of(part)]
    figures = gathered.figures_of(context.unit, context.tables)
    judged = judge_part(part, kind, figures, context.rules)
    needs = settles(part, figures, judged, context.unit.as_of, context.rules)
    return ReadPart(part, kind, gathered.measure.scale, figures, judged, needs, gathered.form)


def _follows(part: PartSpec, kind: Kind, context: UnitContext) -> ReadPart:
    """A part that is met while another item is reached or close, missed while it is not yet, else shown."""
    item_id, own = context.playbook.referred(part)
    state = context.states.get(item_id)
    shown = context.gathered[key_of(own)].figures_of(context.unit, context.tables)
    holds = state in HOLDS
    verdict = Verdict.MET if holds else Verdict.MISSED if state is State.NOT_YET else Verdict.SHOWN
    figures = replace(shown, value=float(holds), k=None, n=None)
    return ReadPart(part, kind, Scale.YES, figures, Judged(verdict, {"op": ">=", "value": 1.0}), None)


def _verdicts(parts: Sequence[ReadPart]) -> list[Verdict]:
    """The parts' verdicts; a weak part steps back where all the others are decided (lack-confidence)."""
    weak = [part.figures.weak for part in parts]
    others = all(p.judged.verdict in DECIDED for p in parts if not p.figures.weak)
    if any(weak) and others:
        return [Verdict.UNDECIDED if w else p.judged.verdict for w, p in zip(weak, parts, strict=True)]
    return _own_verdicts(parts)


def _own_verdicts(parts: Sequence[ReadPart]) -> list[Verdict]:
    return [part.judged.verdict for part in parts]


def _part(part: ReadPart) -> Part:
    figures, judged = part.figures, part.judged
    return Part(
        id=part.spec.id,
        label=part.spec.label,
        value=figures.value,
        k=figures.k,
        n=figures.n,
        low=_first(figures.low, judged.low),
        high=_first(figures.high, judged.high),
        unit=str(part.scale),
        target=judged.target,
        verdict=judged.verdict,
        newest=figures.newest,
        evidence=figures.source_records,
        says=part.says,
        settles=part.settles,
        form=str(part.form),
        made_of={} if figures.unkept else figures.made_of,
        working=part.working,
        softened=part.softened,
    )


def _beside(part: ReadPart) -> Part:
    shown = _part(part)
    if not part.figures.unkept:
        return shown
    # Of what was never written down there is no figure: no 0, and no 0 of 500.
    return replace(shown, value=None, k=None, n=None, low=None, high=None)


def _first(measured: float | None, judged: float | None) -> float | None:
    return judged if measured is None else measured
