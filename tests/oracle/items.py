"""The 62 items in the order of the method: id, kind, measure, and the state where an item has a rule of its own."""

from tests.oracle import (
    consolidate,
    consolidate_more,
    evaluate,
    launch,
    launch_cautions,
    launch_more,
    prepare,
    prepare_cautions,
    prepare_more,
    priorities,
)

MODULES = {
    "prepare": [prepare, prepare_more, prepare_cautions],
    "launch": [launch, launch_more, launch_cautions, priorities],
    "consolidate": [consolidate, consolidate_more],
    "evaluate": [evaluate],
}
KIND = {
    "situation": "sign",
    "residents": "sign",
    "tasks": "task",
    "methods": "method",
    "goals": "goal",
    "cautions": "caution",
}
TASKS_OF_SITUATION = ["know-community", "analyse-needs", "analyse-resources"]  # G1

TABLE = """
prepare situation know-community analyse-needs analyse-resources
prepare residents lack-confidence
prepare tasks plan-from-situation funds-and-staff liaise-organisations build-relations
prepare methods know-and-relate approach-by-serving win-trust cooperate
prepare goals systematic-entry know-households residents-raise-issues understand-organisations
prepare cautions no-eventification
launch situation resources-untapped
launch residents free-riding
launch tasks mobilise-resources form-groups train-leaders consolidate-participation
launch tasks find-leaders prioritise-goals mutual-aid-climate
launch methods uncover-and-educate mutual-aid-activities promote-groups provide-services
launch goals diverse-groups backbone-trained backbone-solves
launch cautions dependency worker-over-leaders group-disputes
consolidate situation groups-vigorous
consolidate residents leaders-under-strain
consolidate tasks found-organisations sound-procedures share-skills support-system
consolidate methods mutual-aid community-education collective-action
consolidate goals majority-support leadership-renewal systematic-organisation inside-outside-support
consolidate cautions leader-centred stuck-in-services
evaluate situation needs-change
evaluate residents willingness-and-expectations
evaluate tasks reassess-needs summarise-practice decide-direction
evaluate methods planning advocacy
evaluate goals objective-summary systematic-future
evaluate cautions balanced-evidence future-not-form
"""


class Item:
    """One item: where it stands and how it is read."""

    def __init__(self, stage, dimension, name):
        """stage, dimension, name: the three pieces of its id."""
        self.stage = stage
        self.id = f"{stage}.{dimension}.{name}"
        self.kind = "task" if name in TASKS_OF_SITUATION else KIND[dimension]
        word = name.replace("-", "_")
        module = next(module for module in MODULES[stage] if callable(getattr(module, word, None)))
        self.measure = getattr(module, word)
        self.own_state = getattr(module, word + "_state", None)


ITEMS = [
    Item(words[0], words[1], name)
    for words in (line.split() for line in TABLE.strip().splitlines())
    for name in words[2:]
]
