"""A station's file that is made to be too much: refused with the limit, before anything is made of it."""

from pathlib import Path

import pytest

from zhagen.method.playbook.issue import BadPlaybook
from zhagen.method.playbook.load import load_playbook

NINE_ALIASES = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 10))
MANY_CHANGES = "changes:\n" + "- {rule: backbone_activities}\n" * 2001
RULE = "  - {{rule: backbone_activities, value: {value}, since: 2026-03-01, why: 试, by: 王}}\n"


def lines_of(folder: Path, content: str | bytes) -> list[str]:
    """What is said of the file, in English."""
    path = folder / "station.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadPlaybook) as bad:
        load_playbook(path)
    assert all(issue.line("zh") for issue in bad.value.issues)
    return [issue.says.en for issue in bad.value.issues]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (NINE_ALIASES, "no alias (*) is read; write it out"),
        ("station: 柳林\nadd: " + "[" * 900 + "]" * 900, "it is nested too deep; 20 levels are the most"),
        (
            "station: 柳林\nadd:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 300)),
            "it is nested too deep; 20",
        ),
        (
            "station: 柳林\nadd: [" + "x," * 60_000 + "]",
            "it holds too much; 50,000 keys and values are the most",
        ),
        (b"station: " + b"x" * 1_000_000, "the file is too large; 1,000,000 bytes are the most"),
    ],
)
def test_a_file_that_is_too_much_is_told_so(tmp_path: Path, content: str | bytes, sentence: str) -> None:
    (line,) = lines_of(tmp_path, content)
    assert line.startswith(sentence)


def test_more_changes_than_there_are_numbers(tmp_path: Path) -> None:
    assert '"changes" holds 2,000 entries at most' in lines_of(tmp_path, "station: 柳林\n" + MANY_CHANGES)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("9" * 400, '"backbone_activities" is no finite number'),
        ("9" * 5000, "is no number"),
        ("1.0e+300", '"backbone_activities" is 1,000,000,000 at most'),
    ],
)
def test_a_number_that_nothing_can_count(tmp_path: Path, value: str, sentence: str) -> None:
    (line,) = lines_of(tmp_path, "station: 柳林\nchanges:\n" + RULE.format(value=value))
    assert line.endswith(sentence)
