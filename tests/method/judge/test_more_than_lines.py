"""A caution whose rule says more than its lines: the measure's word counts before the test's."""

from zhagen.method.judge.figures import PartFigures
from zhagen.method.judge.verdict import judge_part
from zhagen.method.playbook.spec import Number, Numbers, PartSpec, Place
from zhagen.method.terms import Kind, Verdict, Words

WORDS = Words("字", "words")


def numbers(**values: float) -> Numbers:
    return Numbers({name: Number(name, value, WORDS, None, Place("x", 1)) for name, value in values.items()})


def part(test: str, ops: dict[str, str], **values: float) -> PartSpec:
    return PartSpec("p", "m", test, WORDS, WORDS, None, None, ops, numbers(**values), Place("x", 1))


RULES = numbers(tolerance=1e-9, close_share=0.7, z=1.96)
COUNT = part("lines", {"watch": ">="}, watch=1)
RATIO = part("ratio-by-interval", {}, watch=1, firing=2)


def verdict(spec: PartSpec, told: PartFigures) -> Verdict:
    return judge_part(spec, Kind.CAUTION, told, RULES).verdict


def test_beyond_fires_where_the_line_only_watches() -> None:
    assert verdict(COUNT, PartFigures(2, 2, None)) is Verdict.NEAR
    assert verdict(COUNT, PartFigures(2, 2, None, beyond=True)) is Verdict.MET
    assert verdict(COUNT, PartFigures(2, 2, None, beyond=True, capped=True)) is Verdict.NEAR


def test_inside_is_quiet_though_the_line_is_passed() -> None:
    assert verdict(COUNT, PartFigures(2, 2, None, inside=True)) is Verdict.MISSED


def test_neither_tells_what_cannot_be_told() -> None:
    assert verdict(COUNT, PartFigures(2, 2, None, beyond=True, undecided=True)) is Verdict.UNDECIDED
    assert verdict(COUNT, PartFigures(2, 2, None, inside=True, unkept=("disputes",))) is Verdict.UNDECIDED


def test_a_ratio_that_divides_by_zero_is_judged_on_its_k_and_n() -> None:
    assert verdict(RATIO, PartFigures(None, 25, 25)) is Verdict.MET
    assert verdict(RATIO, PartFigures(None, 0, 0)) is Verdict.UNDECIDED


def test_a_ratio_s_lines_are_ratios_and_its_interval_one_of_the_share() -> None:
    # Wilson 95 %: 18/26 0.500.., 17/26 below; 100/120 is 0.757..0.889, above two thirds.
    assert verdict(RATIO, PartFigures(18 / 8, 18, 26)) is Verdict.NEAR
    assert verdict(RATIO, PartFigures(17 / 9, 17, 26)) is Verdict.UNDECIDED
    assert verdict(RATIO, PartFigures(5.0, 100, 120)) is Verdict.MET
    assert verdict(RATIO, PartFigures(8 / 18, 8, 26)) is Verdict.MISSED
