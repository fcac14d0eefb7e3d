"""Lists as chats have them: what is a name, what is not, and who came along."""

import pytest

from zhagen.web.pages.activities.pasted import read_list

CASES = [
    ("老韩\n小邱", ("老韩", "小邱"), ""),
    ("#接龙 议事会\n1. 小邱\n2. 老魏 \n\n2. 老魏", ("小邱", "老魏"), "议事会"),
    ("周六茶话会 14:00\n老韩二+1\n小邱", ("老韩二", "老韩二带来的一位", "小邱"), "周六茶话会 14:00"),
    (
        "茶话会：\n12月5日下午\n1、老韩\n2、小邱 + 1",
        ("老韩", "小邱", "小邱带来的一位"),
        "茶话会：",
    ),
    ("大家报名\n1 老韩", ("大家报名", "1 老韩"), ""),
    ("14:00 老韩", ("14:00 老韩",), ""),  # the only line is not thrown away
    ("周一鸣\n李二点", ("周一鸣", "李二点"), ""),
    ("１．老韩\n２．小邱", ("老韩", "小邱"), ""),
    ("+1\n", (), ""),
    ("", (), ""),
]


@pytest.mark.parametrize(("text", "names", "title"), CASES)
def test_what_is_read_of_it(text: str, names: tuple[str, ...], title: str) -> None:
    found = read_list(text)
    assert (found.names, found.title) == (names, title)
