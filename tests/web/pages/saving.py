"""Every form of a workplace that saves something, and what is sent with it. A form that is not in this table fails."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.web.pages.forms_of import FormSeen, forms_of
from tests.web.pages.records.entering import write
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.pages.questionnaires.sheets import key_of
from zhagen.web.store.record import DatedRecord, today

DAY = "2026-03-01"
Sent = dict[str, list[str]]


@dataclass(frozen=True)
class Saved:
    """`page`: where it stands; `said`: what is typed into it; `text`: the field of a text; `table`: what it writes.

    `of`: makes what it stands on. `act`: which of several forms of its page. `path`: where it is sent, if elsewhere.
    `text` empty: nothing is typed in it that could get lost; `other`: what else is typed there. `is_new`: it writes
    something that was not there.
    """

    page: str
    table: str
    said: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    of: Callable[[House], Any] | None = None
    act: str = ""
    path: str = ""
    is_new: bool = True
    other: str = "另写的话 👵🏼"

    def address(self, house: House, thing: Any) -> str:
        """The page of the form."""
        more = [self.table] if self.page.startswith("record") else []
        more += [thing.pk] if thing is not None else []
        return reverse(self.page, args=[house.own.pk, *more])

    def begin(self, client: Client, house: House, thing: Any, query: str = "") -> tuple[str, Sent]:
        """(where it is sent, what a browser would send of the page as it stands)."""
        place = self.address(house, thing)
        forms = forms_of(client.get(place + query).content.decode(), place)
        path = reverse(self.path, args=[house.own.pk, thing.pk]) if self.path else ""
        form = next(one for one in forms if self._is(one, place, path))
        sent: Sent = {}
        for name, value in form.sent():
            sent.setdefault(name, []).append(value)
        for name in ("csrfmiddlewaretoken",):
            sent.pop(name, None)
        return form.path, sent | {name: [str(value)] for name, value in self.said.items()}

    def _is(self, form: FormSeen, place: str, path: str) -> bool:
        acts = [one.value for one in form.controls if one.name == "act"]
        if self.act:
            return acts == [self.act]
        return form.path == (path or place)


def group(house: House) -> DatedRecord:
    return write(house, "groups", name="楼道组")


def group_with_member(house: House) -> DatedRecord:
    return write(house, "memberships", group=group(house)).group


def group_with_role(house: House) -> DatedRecord:
    role = write(house, "roles")
    return role.group


def planned(house: House) -> DatedRecord:
    write(house, "residents", alias="老魏")
    return write(house, "activities", title="议事会", held=True, groups=[group(house).pk])


def decided(house: House) -> DatedRecord:
    activity = planned(house)
    write(house, "decisions", activity=activity, group=activity.groups[0])
    return activity


def concern(house: House, **values: Any) -> DatedRecord:
    return write(house, "concerns", **values)


def building(house: House) -> DatedRecord:
    return write(house, "buildings", name="3 号楼")


def doors(house: House) -> DatedRecord:
    place = building(house)
    write(house, "households", building=place, door="101")
    return place


def survey(house: House) -> DatedRecord:
    return write(house, "polls", round=1, asked="would_join")


def vote(house: House) -> DatedRecord:
    return write(house, "polls", vote=make_id(), asked="路灯\n停车")


def contact(house: House) -> DatedRecord:
    return write(house, "contacts", note="先写的")


FORMS: dict[str, Saved | str] = {
    "visit": Saved("visit", "contacts", {"new_alias": "豆花阿姨", "day": DAY, "note": "门口聊的"}, "note"),
    "activity": Saved("activity", "activities", {"title": "议事会", "day": DAY, "note": "聊了灯"}, "note"),
    "concern-add": Saved("concern-add", "concerns", {"note": "灯不亮", "day": DAY}, "note"),
    "group": Saved("group", "groups", {"name": "楼道组", "day": DAY, "note": "刚起头"}, "note"),
    "record-add": Saved("record-add", "partners", {"name": "居委会", "note": "在二楼"}, "note"),
    "buildings-add": "what will be written is shown before, and only what is not there yet is written",
    "doors": "what will be written is shown before, and only what is not there yet is written",
    "kept": "a kind is kept from a day or it is not; sent twice it is written once: tests/web/pages/places",
    "activity-roll": Saved(
        "activity-roll", "attendance", {"new_names": "新来的老周"}, "new_names", planned, is_new=False
    ),
    "activity-page:decide": Saved(
        "activity-page", "decisions", {"decision-title": "装灯"}, "decision-title", planned, "decide"
    ),
    "activity-page:close": Saved("activity-page", "decisions", {}, "", decided, "close", is_new=False),
    "activity-page:back": "one button, with nothing to type; it is so already when clicked twice",
    "group-page:join": Saved("group-page", "memberships", {"day": DAY}, "", group, "join"),
    "group-page:role": Saved(
        "group-page", "roles", {"role": "leader", "day": DAY}, "", group_with_member, "role"
    ),
    "group-page:rule": Saved(
        "group-page", "group_rules", {"topic": "meetings", "level": "1", "day": DAY}, "", group, "rule"
    ),
    "group-page:leave": Saved("group-page", "memberships", {}, "", group_with_member, "leave", is_new=False),
    "group-page:end": Saved("group-page", "roles", {}, "", group_with_role, "end", is_new=False),
    "concern-take-up": Saved(
        "concern",
        "concerns",
        {"take-up-lead": "group"},
        "",
        concern,
        path="concern-take-up",
        is_new=False,
    ),
    "concern-close": Saved("concern", "concerns", {}, "", concern, path="concern-close", is_new=False),
    "concern-tell-back": Saved(
        "concern",
        "concerns",
        {},
        "",
        lambda house: concern(house, closed="2026-03-02"),
        path="concern-tell-back",
        is_new=False,
    ),
    "concern-reopen": Saved(
        "concern",
        "concerns",
        {},
        "",
        lambda house: concern(house, closed="2026-03-02"),
        path="concern-reopen",
        is_new=False,
    ),
    "many-doors-building": Saved("many-doors-building", "contacts", {"day": DAY}, "", doors),
    "questionnaire-begin": Saved(
        "questionnaire-begin", "polls", {"written": "路灯够亮", "title": "秋天", "day": DAY}, "title"
    ),
    "questionnaire": Saved(
        "questionnaire", "survey_answers", {f"answer-0-{key_of('would_join')}": "3", "day": DAY}, "", survey
    ),
    "questionnaire-undo": "one button on the sheet that was shown; clicked twice it is so already",
    "vote-begin": Saved(
        "vote-begin", "polls", {"options": "路灯\n停车", "title": "先做哪件", "day": DAY}, "title"
    ),
    "vote": Saved("vote", "ballots", {f"place-0-{key_of('路灯')}": "1", "day": DAY}, "", vote),
    "vote-count": "nothing is saved: the result of what is typed is shown beside it",
    "vote-end": "one button on the version that was shown; clicked twice it is so already",
    "vote-options": "one button on the version that was shown; clicked twice it is so already",
    "vote-undo": "one button on the ballot that was shown; clicked twice it is so already",
    "record-change": Saved("record-change", "contacts", {"note": "改过的"}, "note", contact, is_new=False),
    "hours": Saved(
        "hours",
        "work_hours",
        {f"{today()}-paperwork-hours": "2"},
        f"{today()}-learning-hours",
        other="7.3125",
    ),
    "household-life": "each act is on what the page showed, and written once: tests/web/records/test_lives.py",
    "resident-life": "each act is on what the page showed, and written once: tests/web/records/test_lives.py",
    "pairs": "two are looked at side by side before; done once: tests/web/records/test_merging.py",
    "pair": "two are looked at side by side before; done once: tests/web/records/test_merging.py",
    "merge-undo": "one button; undone twice it is so already: tests/web/records/test_merging.py",
    "plan": "a step more, done or moved, each with an id of its own: tests/web/pages/plans/test_plan.py",
    "objective-add": "sent twice it is one, and other words are told: tests/web/pages/plans/test_plan.py",
    "objective-change": "it is on the version that was shown: tests/web/pages/plans/test_plan.py",
    "needs": "an order is written whole, and the same again writes nothing: tests/web/pages/needs/test_needs.py",
    "assets": "one more of a kind, with an id of its own: tests/web/pages/assets/test_assets.py",
    "partner": "one thing more of a partner, with an id of its own: tests/web/pages/assets/test_assets.py",
    "profile_facts": "one fact more, with an id of its own: tests/web/pages/assets/test_assets.py",
    "promise-drop": "one button; dropped twice it is so already: tests/web/pages/test_after_leaving.py",
    "settle": "one tap on the version that was shown; a double one writes once: tests/web/pages/settling",
    "unsettle": "one tap on the version that was shown; a double one writes once: tests/web/pages/settling",
    "review-sign": "one signature on the version that was shown, with nothing to type beside it",
    "review-unsign": "one signature taken back, with nothing to type beside it",
    "record-delete": "one button on the version that was shown; clicked twice it is so already",
    "record-restore": "one button; clicked twice it is so already",
    "record-reveal": "nothing is saved but that somebody looked",
    "visit-undo": "one button on the state that was shown; clicked twice it is so already",
    "visit-restore": "one button; clicked twice it is so already",
}
