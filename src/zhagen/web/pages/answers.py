"""What a use case could not do, as an answer to a browser."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import NotAllowed, NotThere
from zhagen.web.pages.ui.views import draw_failed

NOT_THIS_WAY = _("这个地址不能这样打开。也许您按了“返回”，或者链接抄错了。")


class Answers:
    """Not there and not theirs look alike. Sentences beside a field are a form's matter, not this one's."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        response = self._get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            drawn = draw_failed(request, _("打不开"), NOT_THIS_WAY, HTTPStatus.METHOD_NOT_ALLOWED)
            drawn["Allow"] = response["Allow"]
            return drawn
        return response

    def process_exception(self, request: Any, problem: Exception) -> None:
        """Raised once more as what Django has pages for."""
        if isinstance(problem, NotThere):
            raise Http404 from problem
        if isinstance(problem, NotAllowed):
            raise PermissionDenied(problem.sentence) from problem
