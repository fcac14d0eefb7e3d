"""Which verdicts of which parts the random ledgers reach: python -m tests.oracle.coverage [seeds] [size]"""

import sys
import time
from collections import Counter

from tests.oracle import read
from tests.oracle.tables_for_tests import random_tables

WORD = {"m": "met", "n": "near", "x": "missed", "u": "undecided", "s": "stale", "h": "shown", "a": "n/a"}

# The verdicts each part can have, part by part, in the order of the items.
REACHABLE = """
know-community mnxus mnxus
analyse-needs mnxus
analyse-resources mnxu mnxu
lack-confidence mnxus mxus mxus
plan-from-situation mnxu mnxu
funds-and-staff mnxus mnxu mnxu
liaise-organisations mnxu mnxu
build-relations mnxus mnxus
know-and-relate mnxus mnxus
approach-by-serving h mnxus
win-trust mnxus mnxus
cooperate mxus mxus
systematic-entry mnxus mnxus mxh
know-households mnxus mnxus mnxus mnxus
residents-raise-issues mxus h
understand-organisations mnxus mxu
no-eventification mnxus mnxus mnxus
resources-untapped mnxus
free-riding mnxus mxus
mobilise-resources mnxus mnxusa mnxus
form-groups mxus
train-leaders mnxus mnxus
consolidate-participation mnxus mnxus mnxus
find-leaders mnxus mxus mnxus
prioritise-goals mnxus mnxus mnxus mnxu h
mutual-aid-climate mnxus mnxus mnxus
uncover-and-educate mnxu mxus mnxus
mutual-aid-activities mxus mnxus
promote-groups mxus mnxu
provide-services h mnxus
diverse-groups mxus mnxus
backbone-trained mnxu mxu mnxua mnxu
backbone-solves mnxus
dependency mnxus nxus mnxush mnxush
worker-over-leaders mnxus nxus
group-disputes mnxu mxu nxu
groups-vigorous mnxu
leaders-under-strain mnxus h
found-organisations mnxu
sound-procedures mnxus mnxusa mnxu
share-skills mnxus mxus
support-system mxu mnxusa mxu
mutual-aid mnxus mnxus
community-education mnxus mxus
collective-action mxus mnxus mnxus
majority-support mxus mxus
leadership-renewal mnxu mnxu mnxua mnxu
systematic-organisation mnxus mnxus mnxus
inside-outside-support mxu mxus
leader-centred mnxus mnxus mnxus
stuck-in-services mnxus mnxus
needs-change mnxus mxus
willingness-and-expectations mxus mxus mxus
reassess-needs mxu mnxus
summarise-practice mnxu mxu mnxu
decide-direction mxu mxu mxu mnxu
planning mnxu mnxua
advocacy mxus mnxus mnxus
objective-summary mnxu mxu
systematic-future mnxu mnxua
balanced-evidence mnxu mnxu mnxu
future-not-form mnxu h mxu
"""


def main(seeds=300, size=1000):
    """Prints a table: per part how often each verdict occurred, and which reachable ones never did."""
    found, states, stages, rows = Counter(), Counter(), Counter(), []
    begun = time.time()
    for seed in range(seeds):
        tables, as_of = random_tables(seed, size)
        rows.append(sum(len(table) for table in tables.values()))
        for reading in read(tables, as_of):
            stages[reading["stage_on_record"], reading["stage_read"], reading["stage_told"]] += 1
            for item, result in reading["items"].items():
                name = item.split(".")[2]
                states[name, result["state"]] += 1
                for place, part in enumerate(result["parts"]):
                    found[name, place, part["verdict"]] += 1
    reached = whole = 0
    for line in REACHABLE.strip().splitlines():
        name, *parts = line.split()
        for place, letters in enumerate(parts):
            words = [WORD[letter] for letter in letters]
            known = {word: found[name, place, word] for word in words}
            others = [w for (n, p, w) in found if (n, p) == (name, place) and w not in words]
            reached += len([word for word in words if known[word]])
            whole += len(words)
            lacks = [word for word in words if not known[word]]
            print(
                f"{name} P{place + 1}",
                known,
                "NEVER " + " ".join(lacks) if lacks else "",
                "NOT LISTED" if others else "",
                *others,
            )
    print("states", sorted(Counter(state for _, state in states).items()))
    for stage, number in sorted(stages.items()):
        print("on record, read, told:", *stage, number)
    print(f"rows per ledger {min(rows)} to {max(rows)}, {time.time() - begun:.0f} s")
    print(f"{reached} of {whole} reachable verdicts of parts occur: {100 * reached / whole:.1f} %")


if __name__ == "__main__":
    main(*[int(word) for word in sys.argv[1:]])
