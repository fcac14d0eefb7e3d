"""The stage on record beside the stage that the evidence shows, in a sentence."""

from datetime import date

from zhagen.method.judge.stage import StageRead
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.words.days import day_words
from zhagen.method.terms import Words


def stage_says(playbook: Playbook, on_record: str, read: StageRead) -> Words:
    """Where the work stands, both ways, and what holds it there."""
    names = {stage.id: stage.words for stage in playbook.stages}
    record, evidence = names[on_record], names[read.stage]
    if not read.told:
        head = Words(
            f"在档是{record.zh}；证据还读不出阶段，停在{evidence.zh}",
            f"On record: {record.en}. The evidence cannot tell the stage; it stops at {evidence.en}",
        )
    elif on_record == read.stage:
        head = Words(f"在档和证据都是{record.zh}", f"On record and by the evidence: {record.en}")
    else:
        head = Words(
            f"在档是{record.zh}，证据读到{evidence.zh}",
            f"On record: {record.en}; by the evidence: {evidence.en}",
        )
    reasons = [_listed(playbook, read.open_goals, Words("还差的目标", "goals still open"))]
    reasons.append(_listed(playbook, read.signs, Words("看到的征象", "signs seen")))
    reasons.append(_listed(playbook, read.make_good, Words("要补的目标", "goals to make good")))
    said = [head, *(r for r in reasons if r is not None)]
    return Words("；".join(w.zh for w in said) + "。", "; ".join(w.en for w in said) + ".")


def evaluation_due(term: date | None, as_of: date, window: float) -> Words | None:
    """The term ends within so many days, or has ended: an evaluation is due (G28)."""
    if term is None or (term - as_of).days > window:
        return None
    day = day_words(term)
    return Words(f"本期到 {day.zh} 为止：该做评估了", f"The term ends on {day.en}: an evaluation is due")


def _listed(playbook: Playbook, ids: tuple[str, ...], head: Words) -> Words | None:
    if not ids:
        return None
    shorts = [playbook.item(item_id).short for item_id in ids]
    return Words(
        f"{head.zh}：{'、'.join(s.zh for s in shorts)}", f"{head.en}: {', '.join(s.en for s in shorts)}"
    )
