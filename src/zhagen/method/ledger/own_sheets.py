"""The sheets that our own workbooks have beside the tables; a reading passes them over."""

from zhagen.method.terms import Words

EXPLANATION = Words("说明", "Read me")
LISTS = Words("选项", "Lists")

OWN_SHEETS = frozenset({EXPLANATION.zh, EXPLANATION.en, LISTS.zh, LISTS.en})
