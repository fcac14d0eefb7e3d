"""The words of the fictional demo, from words.toml: lists by code, and lists that are taken in turn."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

Words = Sequence[str]
ByCode = Mapping[str, Words]

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))

SURNAMES: str = _WORDS["surnames"]
PLACES: Words = _WORDS["places"]
STEPS: Words = _WORDS["steps"]
EXCHANGES: Words = _WORDS["exchanges"]
RECOMMENDATIONS: Words = _WORDS["recommendations"]
POSTS: Words = _WORDS["posts"]
OBJECTIVES: Mapping[str, str] = _WORDS["objectives"]
PROFILE: Mapping[str, str] = _WORDS["profile"]
KNOWN_FOR: ByCode = _WORDS["known_for"]
CALLED: ByCode = _WORDS["called"]
GROUPS: ByCode = _WORDS["groups"]
PARTNERS: ByCode = _WORDS["partners"]
RESOURCES: ByCode = _WORDS["resources"]
TITLES: ByCode = _WORDS["titles"]
OF_A_GROUP: ByCode = _WORDS["of_a_group"]
CONCERNS: ByCode = _WORDS["concerns"]
DECISIONS: ByCode = _WORDS["decisions"]
ACTIONS: ByCode = _WORDS["actions"]
DEALINGS: ByCode = _WORDS["dealings"]
HOURS: ByCode = _WORDS["hours"]
DISPUTES: ByCode = _WORDS["disputes"]
MISSED: ByCode = _WORDS["missed"]
CONTACTS: ByCode = _WORDS["contacts"]
