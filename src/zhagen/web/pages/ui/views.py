"""Errors, language, help, and the mark of a demo."""

import json
import sys
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.i18n import set_language

from zhagen.web.agency import service as agency
from zhagen.web.pages.ui.answers import allow_post, allow_reading, draw_failed
from zhagen.web.pages.ui.drafts import take_up_draft
from zhagen.web.pages.ui.navigation import BOARDS, WORK, is_there
from zhagen.web.pages.ui.unavailable import draw_unavailable, why_unavailable
from zhagen.web.readings import service as readings

UNREADABLE = _("浏览器送来的东西读不懂。请返回上一页，再试一次。")
TOO_MUCH = _("一次送来的太多了，最多 %(most)s MB。请返回上一页，写短一些，或分几次保存。")
TOO_MANY = _("一次送来的栏目太多了，最多 %(most)s 栏。请返回上一页，分几次保存。")
NO_FILES = _("这里不收文件。")
BROKEN = _("我们这边出了错，已经记下。您刚才做的没有保存；请过一会儿再试。")
LAST_RESORT = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>扎根 · Zhagen</title>
<h1>出错了 · Something went wrong</h1><p>已经记下，请过一会儿再试。</p>
<p lang="en">It has been written down. Please try again in a while.</p></html>"""


def show_unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400; 413 where it was simply too much."""
    if isinstance(exception, RequestDataTooBig):
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024**2
        return draw_failed(request, _("太多了"), TOO_MUCH % {"most": most}, 413)
    if isinstance(exception, TooManyFieldsSent):
        most = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
        return draw_failed(request, _("太多了"), TOO_MANY % {"most": most}, 413)
    if isinstance(exception, TooManyFilesSent):
        return draw_failed(request, _("太多了"), NO_FILES, 413)
    return draw_failed(request, _("没有读懂"), UNREADABLE, 400)


def show_broken(request: HttpRequest) -> HttpResponse:
    """500; 503 where the database or the disk is why. Where no frame can be drawn either, a page that needs nothing."""
    try:
        if why := why_unavailable(sys.exc_info()[1]):
            return draw_unavailable(request, why)
        return draw_failed(request, _("出错了"), BROKEN, 500)
    except Exception:  # whatever it was, Django has logged what came first, and somebody waits
        return HttpResponse(LAST_RESORT, status=500)


def show_not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page for what is not there and for what is somebody else's."""
    return render(request, "ui/not_found.html", status=404)


def show_not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What the person sees but may not do, with the sentence that says so."""
    return render(request, "ui/not_allowed.html", {"sentence": str(exception or "")}, status=403)


@login_not_required
def choose_language(request: HttpRequest) -> HttpResponse:
    """By POST: `language`, and `next`, the page to go back to."""
    asked = request.POST.get("language")
    if request.method == "POST" and request.user.is_authenticated and asked in dict(settings.LANGUAGES):
        agency.change_account(request.user, language=asked)
    return set_language(request)


@allow_post
def open_draft(request: HttpRequest) -> HttpResponse:
    """By POST: `path`, `page` and `fields` of a draft that the device kept; its form is drawn with it, unsaved."""
    try:
        fields = json.loads(request.POST.get("fields", ""))
        pairs = [[str(name), str(value)] for name, value in fields]
    except (ValueError, TypeError):
        return redirect("home")
    page = take_up_draft(request, request.POST.get("path", ""), request.POST.get("page", ""), pairs)
    return redirect(page or "home")


@login_not_required
@allow_reading
def show_help(request: HttpRequest) -> HttpResponse:
    """For anybody, signed in or not; it names no record. Pages that are not there are not spoken of."""
    served = [one for one in (*WORK, BOARDS) if is_there(one.name)]
    return render(request, "ui/help.html", {"served": served, "method": readings.explain_method()})


def demo_mark(request: HttpRequest) -> dict[str, Any]:
    """Nothing where there is no demo."""
    if not settings.DEMO:
        return {}
    return {
        "demo_mark": agency.DEMO_MARK,
        "demo_people": agency.DEMO_PEOPLE,
        "demo_password": agency.DEMO_PASSWORD,
    }
