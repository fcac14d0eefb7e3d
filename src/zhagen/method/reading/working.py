"""What a value is made of, and which rule made a verdict milder, in words: both filled with the part's own figures."""

from collections.abc import Mapping

from zhagen.method.judge.figures import PartFigures
from zhagen.method.measures.making import Form
from zhagen.method.playbook.spec import PartSpec
from zhagen.method.reading.words import percent, plain
from zhagen.method.terms import Lang, Words

NO_FIGURE = Words("没有数", "no figure")

# What is said where the part has no words of its own: `of` is what it counts.
MADE_WORDS: Mapping[Form, Words] = {
    Form.MEAN: Words("{n} {of}的平均", "the mean of {n} {of}"),
    Form.MIDDLE: Words("{n} {of}的中间值", "the median of {n} {of}"),
    Form.LONGEST: Words("{n} {of}里最长的", "the longest of {n} {of}"),
    Form.DIFFERENCE: Words("现在 {now}，先前 {before}", "now {now}, before {before}"),
    Form.RATIO: Words("{first} 比 {second}", "{first} to {second}"),
}


class Figure(float):
    """A number that a sentence writes without needless decimals, or with `:%` as a percentage."""

    def __format__(self, how: str) -> str:
        return percent(float(self)) if how == "%" else plain(float(self))


class NoFigure(str):
    """What stands in a sentence for a number that there is not, however it was to be written."""

    __slots__ = ()

    def __format__(self, how: str) -> str:
        return str(self)


def filled(words: Words, figures: Mapping[str, float | None], of: Words) -> Words:
    """Both texts with {name} or {name:%} filled from the figures and {of} from what is counted.

    KeyError for a name that is not among them.
    """

    def side(text: str, lang: Lang) -> str:
        none = NoFigure(NO_FIGURE.in_(lang))
        told = {name: none if value is None else Figure(value) for name, value in figures.items()}
        return text.format(of=of.in_(lang), **told)

    return Words(side(words.zh, "zh"), side(words.en, "en"))


def working_words(part: PartSpec, form: Form, figures: PartFigures) -> Words | None:
    """What the part's value is made of; None for k of n and a count, which say it themselves, and without a value."""
    if figures.value is None:
        return None
    told = {**figures.made_of, "k": figures.k, "n": figures.n, "value": figures.value}
    if part.working is not None:
        return filled(part.working, told, part.of)
    if form not in MADE_WORDS or (form in (Form.MEAN, Form.MIDDLE, Form.LONGEST) and figures.n is None):
        return None
    return filled(MADE_WORDS[form], told, part.of)


# The rules by which one part of an item weakens another; those of a measure stand in the playbook.
TOGETHER, FIRST_CAPS, WEAK = "together", "first-caps", "weak"
RULE_WORDS: Mapping[str, Words] = {
    TOGETHER: Words(
        "它要和别的部分一起过线才算，别的没有都过线",
        "it counts only together with the other parts, and not all of them are beyond their lines",
    ),
    FIRST_CAPS: Words(
        "第一部分平静时，别的部分最多算留意", "the other parts at most watch while the first is quiet"
    ),
}


def softened_words(part: PartSpec, flag: str | None) -> Words | None:
    """Why the part's verdict is not what its lines alone say: the rule `flag` in words."""
    words = None if flag is None else part.softened.get(flag, RULE_WORDS.get(flag))
    return None if words is None else filled(words, part.numbers, part.of)
