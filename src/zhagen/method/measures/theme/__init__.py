"""The themes: one module each, imported when measures are first asked for."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@cache
def load() -> None:
    """Import every theme, once, so that its measures are registered."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
