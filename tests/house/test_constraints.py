"""constraints.txt pins what pyproject.toml asks for, and says nothing about where packages come from."""

import re
import tomllib
from importlib.metadata import distributions, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINNED = {canonicalize_name(line.split("==")[0]): line.split("==")[1] for line in LINES if "==" in line}
ASKED = [Requirement(text) for text in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]]


def test_every_line_is_a_name_and_a_version() -> None:
    assert [line for line in LINES if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line)] == []


def test_each_package_once_and_in_order() -> None:
    assert sorted(LINES, key=str.lower) == LINES
    assert len(PINNED) == len(LINES)


@pytest.mark.parametrize("requirement", ASKED, ids=lambda requirement: requirement.name)
def test_what_is_asked_for_is_pinned(requirement: Requirement) -> None:
    if requirement.marker is not None and not requirement.marker.evaluate():
        return  # of another system, such as Windows
    version = PINNED.get(canonicalize_name(requirement.name))
    assert version is not None, f"{requirement.name} has no line in constraints.txt: make constraints"
    assert requirement.specifier.contains(Version(version))


def test_what_the_pinned_packages_need_is_pinned_too() -> None:
    missing = []
    here = {canonicalize_name(found.name) for found in distributions()}
    for name in PINNED.keys() & here:
        for text in requires(name) or []:
            needed = Requirement(text)
            if needed.marker is not None and not needed.marker.evaluate({"extra": ""}):
                continue
            if canonicalize_name(needed.name) not in PINNED:
                missing.append(f"{name} needs {needed.name}")
    assert missing == []
