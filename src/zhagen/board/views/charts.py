"""Small charts: a part month by month, drawn as lines that break where it could not be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.board.figures import TOLD, figure_text, target_text, value_text
from zhagen.board.labels import label, month_text, short_month
from zhagen.method.reading.model import Part, Reading
from zhagen.method.terms import Lang, Verdict, Words

WIDTH, TOP, BOTTOM, LEFT, RIGHT = 300, 12, 74, 6, 244  # room for the last value at the right, months below


@dataclass(frozen=True, slots=True)
class Chart:
    """A part's months. `lines`: point lists, one a run of told months. `aim`: the height of the target.

    `dots`: where a told month stands, and what it says; `rows`: every month with its figure.
    """

    name: str
    target: str
    label: str
    lines: tuple[str, ...]
    dots: tuple[tuple[float, float, str], ...]
    rows: tuple[tuple[str, str], ...]
    aim: float | None
    zero: float
    last: tuple[float, float, str] | None
    first_month: str
    last_month: str


def chart_of(item_id: str, part: Part, of: Words, months: Sequence[Reading], lang: Lang) -> Chart | None:
    """The chart of one part; None where fewer than two of the months have a figure."""
    past = [_part_in(month, item_id, part.id) for month in months]
    values = [p.value if p is not None and _drawn(p) else None for p in past]
    if sum(value is not None for value in values) < 2:
        return None
    aim = None if not part.target else float(part.target["value"])
    heights = [v for v in [*values, aim, 0.0] if v is not None]
    low, high = min(heights), max(heights) or 1.0
    points = [
        None if v is None else (_across(n, len(values)), _up(v, low, high)) for n, v in enumerate(values)
    ]
    rows = _rows(past, months, of, lang)
    newest = max(n for n, v in enumerate(values) if v is not None)
    return Chart(
        name=part.label.in_(lang),
        target=target_text(part, of, lang),
        label=_spoken(part, rows, of, lang),
        lines=tuple(" ".join(f"{x},{y}" for x, y in run) for run in _runs(points)),
        dots=tuple(
            (*point, f"{month} {figure}")
            for point, (month, figure) in zip(points, rows, strict=True)
            if point is not None
        ),
        rows=rows,
        aim=None if aim is None else _up(aim, low, high),
        zero=_up(0.0, low, high),
        last=_last(points[newest], value_text(part, values[newest], Words("", ""), lang)),
        first_month=short_month(months[0].as_of, lang),
        last_month=month_text(months[-1].as_of, lang),
    )


def _part_in(month: Reading, item_id: str, part_id: str) -> Part | None:
    parts = (p for i in month.items if i.id == item_id for p in (*i.parts, *i.beside))
    return next((p for p in parts if p.id == part_id), None)


def _drawn(part: Part) -> bool:
    return part.value is not None and (part.verdict in TOLD or part.verdict is Verdict.SHOWN)


def _runs(points: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """The points in runs without a gap; a single point is a dot, not a line."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if len(run) > 1]


def _across(place: int, months: int) -> float:
    return round(LEFT + (RIGHT - LEFT) * (place / max(months - 1, 1)), 1)


def _up(value: float, low: float, high: float) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * ((value - low) / (high - low or 1.0)), 1)


def _last(point: tuple[float, float] | None, text: str) -> tuple[float, float, str] | None:
    return None if point is None else (point[0], point[1], text)


def _rows(
    past: Sequence[Part | None], months: Sequence[Reading], of: Words, lang: Lang
) -> tuple[tuple[str, str], ...]:
    """Every month with its figure, and what that was made of."""
    gap = label("no_figure", lang)
    return tuple(
        (month_text(month.as_of, lang), figure_text(p, of, lang) if p is not None and _drawn(p) else gap)
        for month, p in zip(months, past, strict=True)
    )


def _spoken(part: Part, rows: Sequence[tuple[str, str]], of: Words, lang: Lang) -> str:
    """The chart in words: every month's figure, then the target."""
    said = [f"{month} {figure}" for month, figure in rows]
    target = target_text(part, of, lang)
    between, colon = ("；", "：") if lang == "zh" else ("; ", ": ")
    return f"{part.label.in_(lang)}{colon}{between.join([*said, target] if target else said)}"
