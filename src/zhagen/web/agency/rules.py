"""Who may: see and change what an agency is made of, and open a board."""

import rules

from zhagen.web.common.access import Role, has_role

TEAM = has_role(Role.WORKER, Role.LEAD)
MANAGER = has_role(Role.MANAGER)
EVERYONE = has_role(*Role)

rules.add_perm("agency.see", has_role(Role.WORKER, Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
rules.add_perm("agency.record", TEAM)  # which kinds of record the team keeps
rules.add_perm("agency.change", has_role(Role.WORKER, Role.LEAD, Role.MANAGER))
rules.add_perm("agency.open_board", EVERYONE)  # a viewer's board shows aggregates only
rules.add_perm("agency.manage", has_role(Role.MANAGER))  # stations, people, communities, engagements
rules.add_perm("agency.read_logs", has_role(Role.MANAGER))  # who changed and who opened what
# People. A lead sees who works in the station; who comes and goes is the agency's matter.
rules.add_perm("agency.see_people", has_role(Role.LEAD, Role.MANAGER))
rules.add_perm("agency.invite", MANAGER)
rules.add_perm("agency.give_role", MANAGER)
rules.add_perm("agency.end_role", MANAGER)
rules.add_perm("agency.close_account", MANAGER)
rules.add_perm("agency.renew_access", MANAGER)  # a new link, and an account freed after too many tries
# The second person whom a role or a link needs that somebody could gain rights by. Besides these: the person
# concerned. Who works in a place may be confirmed by those who lead and supervise there.
rules.add_perm("agency.confirm_change", MANAGER)
rules.add_perm("agency.confirm_team_change", has_role(Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
rules.add_perm("agency.object_to_change", has_role(Role.LEAD, Role.SUPERVISOR, Role.MANAGER))
# Places.
rules.add_perm("agency.make_station", MANAGER)
rules.add_perm("agency.open_engagement", MANAGER)
rules.add_perm("agency.end_engagement", MANAGER)
rules.add_perm("agency.require_second_factor", MANAGER)
# Names. A lead knows what the community is called; agency and station are the agency's own.
rules.add_perm("agency.rename_agency", MANAGER)
rules.add_perm("agency.rename_station", MANAGER)
rules.add_perm("agency.rename_community", has_role(Role.LEAD, Role.MANAGER))
