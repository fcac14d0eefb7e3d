"""Readings made by hand for the tests of the boards: every item, state and verdict; the same ones every time."""

from datetime import date, timedelta

from tests.board.made_playbook import PARTS
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook.spec import ItemSpec, PartSpec, Playbook
from zhagen.method.reading.model import Item, NotApplicable, Part, Reading, Readings
from zhagen.method.reading.units import month_ends
from zhagen.method.reading.words import target_words, value_words
from zhagen.method.terms import STATE_WORDS, Kind, State, Verdict, Words, verdict_words

DAY = date(2026, 3, 31)
FAR = (State.REACHED, State.CLOSE, State.NOT_YET, State.CANNOT_TELL, State.REACHED, State.OUT_OF_DATE)
SIGN = (State.SEEN, State.PARTLY, State.NOT_SEEN, State.CANNOT_TELL)
CAUTION = (State.QUIET, State.WATCH, State.FIRING, State.CANNOT_TELL)
VERDICTS = {
    State.REACHED: (Verdict.MET,),
    State.CLOSE: (Verdict.NEAR, Verdict.MET),
    State.NOT_YET: (Verdict.MISSED, Verdict.NEAR, Verdict.MET, Verdict.UNDECIDED),
    State.OUT_OF_DATE: (Verdict.STALE, Verdict.MET),
    State.CANNOT_TELL: (Verdict.UNDECIDED, Verdict.MET, Verdict.SHOWN),
    State.SEEN: (Verdict.MET,),
    State.PARTLY: (Verdict.NEAR, Verdict.MISSED),
    State.NOT_SEEN: (Verdict.MISSED, Verdict.NOT_APPLICABLE),
    State.QUIET: (Verdict.MISSED, Verdict.UNDECIDED),
    State.WATCH: (Verdict.NEAR, Verdict.MISSED),
    State.FIRING: (Verdict.MET, Verdict.NEAR),
}
TIMES = {Verdict.MET: 1.2, Verdict.NEAR: 0.8, Verdict.MISSED: 0.3}  # of the target
UNITS = {name: (unit, target) for name, _, _, _, _, unit, target in PARTS}
SETTLES = (
    Words("再问 8 人", "8 more people"),
    Words("开始记录：活动签到、谁出了力", "begin to record: sign-in, who helped"),
)


def sample_reading(
    playbook: Playbook, engagement: str = "柳林巷", day: date = DAY, shift: int = 0
) -> Reading:
    """All items of the playbook; `shift` moves the states on, so that months and communities differ."""
    items = tuple(_item(spec, n, n + shift, day) for n, spec in enumerate(playbook.items))
    goals = [i.id for i in items if i.stage == "prepare" and i.kind is Kind.GOAL]
    told = sum(i.state not in (State.CANNOT_TELL, State.OUT_OF_DATE) for i in items)
    return Reading(
        engagement=engagement,
        focus="【虚构】老人助餐",
        as_of=day,
        stage_on_record="launch" if shift < 4 else "prepare",
        stage_read="prepare",
        stage_told=True,
        stage_because=tuple(goals[1:3]),
        stage_says=Words(
            "签定的是启动阶段，记录看出的是准备阶段。", "On record: Start-up; by the evidence: Preparation."
        ),
        make_good=tuple(goals[:1]),
        told=(told, len(items)),
        items=items,
        remarks=3,
        notes=(
            Words("本期到 2026-05-31 为止：该做评估了", "The term ends on 2026-05-31: an evaluation is due"),
        ),
        next_item=goals[1],
    )


def sample_months(playbook: Playbook, engagement: str = "柳林巷", months: int = 9) -> list[Reading]:
    """Month by month up to the day, oldest first."""
    days = month_ends(date(DAY.year - 1, DAY.month, 1), DAY, months)
    return [sample_reading(playbook, engagement, day, months - 1 - n) for n, day in enumerate(days)]


def sample_readings(playbook: Playbook, *names: str) -> Readings:
    """One reading for each name."""
    found = tuple(sample_reading(playbook, name, shift=n) for n, name in enumerate(names or ("柳林巷",)))
    return Readings(playbook.method, playbook.version, playbook.hash, found, playbook.changes)


def _item(spec: ItemSpec, place: int, turn: int, day: date) -> Item:
    states = SIGN if spec.kind is Kind.SIGN else CAUTION if spec.kind is Kind.CAUTION else FAR
    # an item changes every third month only, so that a month has changes and not only changes
    state = states[(place + (turn - place + place % 3) // 3) % len(states)]
    verdicts = VERDICTS[state]
    parts = tuple(
        _part(p, spec.kind, verdicts[min(n, len(verdicts) - 1)], place + n, turn, day)
        for n, p in enumerate(spec.parts)
    )
    absent = NotApplicable(date(2026, 1, 5), "本社区没有物业公司", "站长甲") if place == 40 else None
    word = STATE_WORDS[state]
    return Item(
        id=spec.id,
        stage=spec.stage,
        dimension=spec.dimension,
        kind=spec.kind,
        name=spec.words,
        short=spec.short,
        state=State.NOT_APPLICABLE if absent else state,
        says=Words(
            f"{word.zh}：{'；'.join(p.says.zh for p in parts)}。",
            f"{word.en}. {'; '.join(p.says.en for p in parts)}.",
        ),
        next=Words(f"把“{spec.short.zh}”再做 8 户", f"Eight more households for {spec.short.en}"),
        because=tuple(p.id for p in parts if p.verdict is verdicts[0]),
        parts=parts,
        beside=tuple(_part(p, Kind.TASK, Verdict.SHOWN, place, turn, day) for p in spec.beside),
        notes=(Words("只数户数，关系会变浅。", "Counting households alone makes relations thin."),)
        if place % 5 == 0
        else (),
        not_applicable=absent,
    )


def _part(spec: PartSpec, kind: Kind, verdict: Verdict, place: int, turn: int, day: date) -> Part:
    unit, aim = UNITS.get(spec.measure, ("share", 0.4))
    value = (
        None
        if verdict is Verdict.NOT_APPLICABLE
        else (aim or 1.0) * TIMES.get(verdict, 0.5) * (1 - turn % 5 / 30)
    )
    if unit == "count" and value is not None:
        value = float(round(value))
    lines: dict[str, float | str] = {"op": ">=", "value": aim}
    if kind is Kind.CAUTION:
        lines = {"op": ">=", "value": aim, "line": "firing", "watch": aim * 0.7}
    elif kind is Kind.SIGN:
        lines = {"op": ">=", "value": aim, "line": "seen", "partly": aim * 0.7}
    target = None if verdict is Verdict.SHOWN else lines
    k, n = (round((value or 0) * 120), 120) if unit == "share" and value is not None else (None, None)
    if unit == "change":
        k, n = 9, 7
    sampled = unit == "share" and place % 3 == 0 and value is not None
    shown = Words("没有数", "no figure") if value is None else value_words(Scale(unit), value, spec.of)
    against = target_words(Scale(unit), target, spec.of) if target else Words("", "")
    word = verdict_words(kind, verdict)
    return Part(
        id=spec.id,
        label=spec.label,
        value=value if k is None or unit != "share" else k / 120,
        k=k,
        n=n,
        low=(value or 0) * 0.8 if sampled else None,
        high=(value or 0) * 1.2 if sampled else None,
        unit=unit,
        target=target,
        verdict=verdict,
        newest=day - timedelta(days=3 + place % 20),
        evidence={"contacts": 12 + place, "households": 40} if place % 4 else {},
        says=Words(
            f"{spec.label.zh} {shown.zh}，{against.zh}，{word.zh}",
            f"{spec.label.en}: {shown.en}, {against.en}, {word.en.lower()}",
        ),
        settles=SETTLES[place % 2] if verdict in (Verdict.UNDECIDED, Verdict.STALE) else None,
    )
