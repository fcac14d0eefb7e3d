"""The kind word where there is nothing to see."""

from typing import Any

from django.shortcuts import render


def show_not_there(request: Any, exception: Exception | None = None) -> Any:
    """The same page for what is not there and for what is somebody else's."""
    return render(request, "pages/not_there.html", status=404)


def show_not_allowed(request: Any, exception: Exception | None = None) -> Any:
    """What the person sees but may not do, with the sentence that says so."""
    return render(request, "pages/not_allowed.html", {"sentence": str(exception or "")}, status=403)
