"""Specs of the 62 items: one module an item, each with a SPEC. They are tests and, printed, the manual."""

from importlib import import_module
from pkgutil import walk_packages

from tests.method.spec.case import Spec


def all_specs() -> list[Spec]:
    """Every item's spec, in the order of module names."""
    modules = (m.name for m in walk_packages(__path__, prefix=f"{__name__}.") if not m.ispkg)
    found = (getattr(import_module(name), "SPEC", None) for name in sorted(modules))
    return [spec for spec in found if isinstance(spec, Spec)]
