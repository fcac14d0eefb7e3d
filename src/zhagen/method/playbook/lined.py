"""YAML as data that knows the line of every key."""

import math
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from zhagen.method.playbook.issue import BadPlaybook, Issue
from zhagen.method.playbook.spec import Place
from zhagen.method.terms import Words

RULE = "readable-yaml"


class Block(dict[str, Any]):
    """A mapping of a YAML file. Values are Blocks, lists, texts, numbers, dates, booleans or None."""

    __slots__ = ("file", "line", "lines", "twice")

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}
        self.twice: dict[str, int] = {}

    def place(self, key: str | None = None) -> Place:
        """Where a key stands, or the mapping itself where there is no such key."""
        return Place(self.file, self.line if key is None else self.lines.get(key, self.line))

    def block(self, key: str) -> "Block":
        """The mapping under a key; an empty one where there is none or it is no mapping."""
        value = self.get(key)
        return value if isinstance(value, Block) else Block(self.file, self.place(key).line)

    def blocks(self) -> Iterator[tuple[str, "Block"]]:
        """The keys whose values are mappings, in file order."""
        for key, value in self.items():
            if isinstance(value, Block):
                yield key, value


def read_yaml(text: str, file: str) -> Block:
    """A YAML text as a Block; an empty text as an empty one.

    `file` is the name that issues and places carry. A key written twice in one mapping keeps its last value
    and is noted in `twice`; yes and no are texts, only true and false are booleans.
    Raises BadPlaybook with one issue where the text is no YAML or no mapping.
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _unreadable(file, mark.line + 1 if mark else 1, error.problem or str(error)) from error
    except yaml.YAMLError as error:
        raise _unreadable(file, 1, str(error)) from error
    if node is None:
        return Block(file, 1)
    if not isinstance(node, yaml.MappingNode):
        says = Words("整个文件应是一组键和值", "the whole file should hold keys and values")
        raise BadPlaybook([Issue(Place(file, node.start_mark.line + 1), says, RULE)])
    return _block(node, file, node.start_mark.line + 1)


MOST_BYTES = 1_000_000
MOST_DEEP = 20  # mappings and lists within each other
MOST_NODES = 50_000  # keys, values, mappings and lists
EXTENT_RULE = "of-a-size-to-read"


def check_extent(text: str, file: str) -> None:
    """Looks through a text that is not ours before it is made into anything. Raises BadPlaybook with one issue.

    No alias (*name) is read: nine lines of them unfold to a thousand million values. Text that is no YAML is left to
    `read_yaml`, which says so.
    """
    deep = nodes = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent):
                raise _too_much(
                    file, line, Words("不读 *引用，请把内容写出来", "no alias (*) is read; write it out")
                )
            deep += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            nodes += isinstance(event, yaml.NodeEvent)
            if deep > MOST_DEEP:
                says = Words("套得太深，最多 {most} 层", "it is nested too deep; {most} levels are the most")
                raise _too_much(file, line, says.filled(most=MOST_DEEP))
            if nodes > MOST_NODES:
                says = Words(
                    "写得太多，最多 {most:,} 个键和值",
                    "it holds too much; {most:,} keys and values are the most",
                )
                raise _too_much(file, line, says.filled(most=MOST_NODES))
    except yaml.YAMLError:
        return


def _too_much(file: str, line: int, says: Words) -> BadPlaybook:
    return BadPlaybook([Issue(Place(file, line), says, EXTENT_RULE)])


def _unreadable(file: str, line: int, problem: str) -> BadPlaybook:
    says = Words(
        f"这里读不成 YAML：{problem}；带 {{ 或逗号的文字要加引号",
        f"this cannot be read as YAML: {problem}; a text with {{ or a comma needs quotes",
    )
    return BadPlaybook([Issue(Place(file, line), says, RULE)])


def _block(node: yaml.MappingNode, file: str, line: int) -> Block:
    block = Block(file, line)
    lines = block.lines
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in lines:
            block.twice[key] = line
        lines[key] = line
        block[key] = _value(value_node, file, line)
    return block


def _value(node: yaml.Node, file: str, line: int) -> Any:
    if isinstance(node, yaml.ScalarNode):
        tag: str = node.tag
        if tag == "tag:yaml.org,2002:str":
            return node.value
        return _scalar(node.value, tag)
    if isinstance(node, yaml.MappingNode):
        return _block(node, file, line)
    return [_value(child, file, child.start_mark.line + 1) for child in node.value]


LARGEST = 10**15  # whole numbers beyond it are no number of anything here


def _scalar(text: str, tag: str) -> Any:
    kind = tag.rpartition(":")[2]
    try:
        if kind == "int":
            number = int(text.replace("_", ""))
            return number if abs(number) < LARGEST else float(number)
        if kind == "float":
            return float(text.replace("_", ""))
        if kind == "timestamp":
            return date.fromisoformat(text)
    except ValueError:
        return text
    except OverflowError:
        return math.inf
    if kind == "bool" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    return None if kind == "null" else text
