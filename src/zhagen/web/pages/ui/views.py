"""What is said when an address could not be answered: in the frame of the site, and without a trace of its insides."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

UNREADABLE = _("浏览器送来的东西读不懂。请返回上一页，再试一次。")
TOO_MUCH = _("一次送来的太多了。请返回上一页，写短一些，或分几次保存。")
BROKEN = _("我们这边出了错，已经记下。您刚才做的没有保存；请过一会儿再试。")
LAST_RESORT = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>扎根 · Zhagen</title>
<h1>出错了 · Something went wrong</h1><p>已经记下，请过一会儿再试。</p>
<p lang="en">It has been written down. Please try again in a while.</p></html>"""


def show_unreadable(request: Any, exception: Exception | None = None) -> Any:
    """400; 413 where it was simply too much."""
    if isinstance(exception, RequestDataTooBig):
        return draw_failed(request, _("太多了"), TOO_MUCH, 413)
    return draw_failed(request, _("没有读懂"), UNREADABLE, 400)


def show_broken(request: Any) -> Any:
    """500. Where not even the frame can be drawn (no database), a page that needs nothing."""
    try:
        return draw_failed(request, _("出错了"), BROKEN, 500)
    except Exception:  # whatever it was, Django has logged what came first, and somebody waits
        return HttpResponse(LAST_RESORT, status=500)


def draw_failed(request: Any, title: Any, sentence: Any, status: int) -> Any:
    """The page with a title, a sentence and the way back."""
    return render(request, "pages/failed.html", {"title": title, "sentence": sentence}, status=status)
