"""The columns of the evidence tables as the random ledgers fill them.

A list is one of its values; "bool"; "int a b" and "float a b" are ranges; "ref pool" is an id of a pool, "ref? pool" may be
empty; "since a b" is a day a to b days after the row's own day, "around a b" one that many days after the as-of day, and
"due a b" one that many days after the row's `due`. An empty cell is drawn on top wherever the contract allows one.
"""

WHO = ["worker", "committee", "mixed", "resident"]
SKILLS = ["chairing", "visiting", "dividing_work", "records_and_money", "external", "mediating", "planning", "bringing_on"]
CATEGORIES = ["safety", "parking", "noise", "housing", "elder_care", "health", "culture", "facilities"]
RULES = ["charter", "division", "meetings", "finance", "membership", "planning", "external", "succession"]
TOPICS = ["history", "boundary", "housing", "population", "age", "hardship", "mobility", "livelihood", "facilities"]
TOPICS += ["power", "culture", "past_action"]
METHODS = ["service", "mutual_aid", "education", "resource", "group_building", "meeting", "collective_action", "planning"]
METHODS += ["advocacy", "training", "relation", "event"]
FULL_SURVEY = ["together_helps", "i_matter", "would_join", "knows_org", "supports_org", "satisfied", "importance_worker"]

SHAPES = {
    "profile_facts": {"topic": TOPICS, "source": ["observation", "interview", "document", "statistics", "survey"]},
    "contacts": {
        "worker": "ref workers", "resident": "ref? residents", "household": "ref? households",
        "mode": ["home", "street", "station", "phone", "online", "activity"], "initiator": ["worker", "resident"],
        "purpose": ["relate", "serve", "invite", "discuss", "coach", "follow_up"], "made": "bool",
        "missed": ["nobody_home", "vacant", "refused", None], "minutes": "int 5 120", "objective": "ref? objectives",
    },
    "invitations": {
        "resident": "ref residents", "accepted": "bool", "came": "bool",
        "reason": ["no_time", "cost", "health", "care", "no_skill", "no_use", "no_interest", "no_trust", "other"],
    },
    "concerns": {
        "household": "ref? households", "area": ["North", "South", "East", "West"], "category": CATEGORIES,
        "scope": ["single", "shared"], "prompted": "bool",
        "raised_by": ["resident", "leader", "group", "partner", "worker", "survey"],
        "turned_to": ["worker", "leader", "group", "committee", "partner"], "closed": "since 0 120",
        "outcome": ["solved", "partly", "not", "withdrawn"],
        "lead": ["worker", "leader", "group", "residents", "committee", "partner"], "worker_input": "int 0 3",
        "told_back": "since 0 150",
    },
    "need_findings": {
        "round": "int 1 3", "kind": ["felt", "expressed", "normative", "comparative"], "category": CATEGORIES,
        "informants": ["elders", "youth", "elders;youth", " women ; elders;", "officials"], "form": ["number", "story"],
        "severity": "int 1 5", "reach": "int 1 300",
    },
    "need_ranks": {"round": "int 1 3", "category": CATEGORIES, "rank": "int 1 8"},
    "ballots": {
        "vote": ["V1", "V2"], "voter": "ref residents", "voter_kind": ["resident", "leader", "worker", "partner"],
        "option": ["a", "b", "c", "d", "e"], "rank": "int 1 5",
    },
    "resources": {
        "kind": ["people", "place", "goods", "money", "knowledge", "organisation"], "inside": "bool",
        "confirmed": "around -400 20",
    },
    "resource_uses": {"resource": "ref resources", "activity": "ref? activities", "hours": "float 0 9"},
    "partners": {"kind": ["government", "work_unit", "association", "business"], "key": "bool"},
    "partner_facts": {"partner": "ref partners", "topic": ["mandate", "decides", "window", "procedure", "cycle"]},
    "partner_dealings": {
        "partner": "ref partners", "form": ["called", "met", "discussed_jointly", "cooperated", "request_handled"],
        "concern": "ref? concerns",
    },
    "agreements": {"partner": "ref partners", "inside": "bool", "ends": "around -60 250"},
    "groups": {
        "nature": ["culture", "mutual_aid", "volunteer", "deliberation", "rights", "learning", "service"],
        "formed_by": ["worker", "mixed", "resident"], "purpose_written": "bool", "closed": "since 30 900",
        "is_organisation": "bool",
    },
    "memberships": {"group": "ref groups", "resident": "ref residents", "left": "since 0 400"},
    "roles": {
        "group": "ref groups", "resident": "ref residents", "role": ["leader", "core", "deputy"], "until": "since 0 800",
        "chosen_by": ["election", "rotation", "invitation", "self", "appointed"], "handed_over": "bool",
    },
    "group_rules": {"group": "ref groups", "topic": RULES, "level": "int 0 3"},
    "activities": {
        "method": METHODS, "groups": "ids groups", "objective": "ref? objectives", "planned": "since -10 5", "held": "bool",
        "hours": "float 0 9", "initiated_by": WHO, "convened_by": WHO, "chaired_by": WHO, "recorded_by": WHO, "money_by": WHO,
        "external_by": WHO, "worker_present": "bool", "level": ["inform", "consult", "involve", "collaborate", "empower"],
        "incentive": "bool", "minuted": "since -1 12", "taught_by": WHO,
    },
    "attendance": {"activity": "ref activities", "resident": "ref residents", "part": "int 0 3", "hours": "float 0 5"},
    "decisions": {
        "group": "ref groups", "proposed_by": ["member", "leader", "worker"], "due": "since 0 90", "done": "due -10 25",
        "worker_input": "int 0 3", "members_voted": "float 0 1",
    },
    "exchanges": {
        "giver": "ref residents", "receiver": "ref residents", "arranged_by": ["worker", "resident"], "hours": "float 0 5",
    },
    "skill_evidence": {"resident": "ref residents", "skill": SKILLS, "level": "int 0 4"},
    "nominations": {
        "round": "int 1 2", "respondent": "ref residents", "named": ["worker", "leader", "group", "committee", "other"],
        "resident": "ref? residents",
    },
    "sharings": {"from_group": "ref? groups", "to_group": "ref? groups", "topic": ["minutes", "visits"]},
    "disputes": {
        "groups": "ids groups", "kind": ["people", "power", "resources", "views", "private"], "severity": "int 1 3",
        "closed": "since 0 120", "handler": ["worker", "supervisor", "residents", "partner"],
        "stance": ["mediates", "takes_side", "decides", "none"], "recurs": "ref? disputes",
    },
    "check_ins": {
        "resident": "ref residents", "tired": "int 0 4", "useful": "int 0 4", "go_on": "int 0 4", "hours_week": "float 0 9",
        "demands": "int 0 3",
    },
    "survey_answers": {
        "round": "int 1 2", "sample": ["random_door", "at_activity", "everyone"], "respondent": "ref residents",
        "member": "bool", "question": FULL_SURVEY, "score": "int 0 3",
    },
    "funding": {
        "source": ["street office", "foundation", "residents", "shop"], "inside": "bool", "agreed": "float 0 90",
        "received": "float 0 90", "spent": "float 0 90", "core": "bool",
    },
    "posts": {"filled": "since 0 60", "worker": "ref? workers", "ready": "since 0 200", "until": "since 100 900"},
    "objectives": {
        "plan": "int 1 2", "need": CATEGORIES, "complete": "bool", "priority": "int 1 5", "carried_over": "bool",
        "chain": "bool",
    },
    "plan_steps": {"objective": "ref objectives", "due": "since 0 60", "done": "due -20 25"},
    "actions": {
        "kind": ["claim", "contest", "advocacy"], "concern": "ref? concerns", "residents_spoke": "bool",
        "replied": "since 1 120", "result": ["yes", "partly", "no"],
    },
    "work_hours": {
        "worker": "ref workers", "kind": ["paperwork", "administrative", "supervision", "learning"], "hours": "float 0 8",
    },
    "reviews": {
        "stage": ["prepare", "launch", "consolidate", "evaluate"],
        "decision": ["advance", "stay", "return", "new_cycle", "leave"], "options": "int 0 4", "planned": "bool",
        "done_part": "bool", "changed": "bool", "why": "bool", "learned": "bool", "evidence": "bool", "process": "bool",
        "outcome": "bool", "benefit": "bool", "exit_plan": "bool", "reviewers": "int 1 9", "resident_reviewers": "int 0 4",
        "signed": "bool",
    },
    "claims": {
        "review": "ref reviews", "number": "bool", "story": "bool", "third_party": "bool", "contrary": "bool",
    },
    "recommendations": {
        "review": "ref reviews", "due": "since 0 60", "owner": "bool", "closed": "due -20 110",
        "became": ["objective", "declined"], "reason": "bool",
    },
}

# How many rows a table gets, beside the others, for one engagement.
WEIGHTS = {
    "profile_facts": 10, "contacts": 50, "invitations": 20, "concerns": 32, "need_findings": 40, "need_ranks": 12,
    "resources": 22, "resource_uses": 16, "partners": 4, "partner_facts": 12, "partner_dealings": 10, "agreements": 4,
    "groups": 3, "memberships": 12, "roles": 7, "group_rules": 12, "activities": 40, "decisions": 9, "exchanges": 26,
    "skill_evidence": 24, "sharings": 4, "disputes": 4, "check_ins": 9, "funding": 6, "posts": 4, "objectives": 7,
    "plan_steps": 7, "actions": 6, "work_hours": 2, "reviews": 3, "claims": 8, "recommendations": 7,
}
