"""Who may see and write records; and, for two roles only, disputes and check-ins."""

import rules

from zhagen.web.common.access import Role, has_role

rules.add_perm("records.see", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
# All records, table by table; workers find theirs on the pages made for them.
rules.add_perm("records.see_tables", has_role(Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
rules.add_perm("records.record", has_role(Role.WORKER, Role.LEAD))
rules.add_perm("records.change", has_role(Role.WORKER, Role.LEAD))

# A review is signed by two people, of whom one may be the supervisor who wrote nothing of it.
rules.add_perm("records.sign", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR))

# What is said of one resident by another, and how a leader bears it: nobody else, whatever else they may see.
rules.add_perm("records.see_private", has_role(Role.WORKER, Role.SUPERVISOR))
rules.add_perm("records.record_private", has_role(Role.WORKER, Role.SUPERVISOR))
rules.add_perm("records.change_private", has_role(Role.WORKER, Role.SUPERVISOR))
