"""Twelve of the measures as DuckDB SQL written by hand over the same files, for all communities at once."""

# {folder} is the ledger's folder, {day} the as-of day. Each gives engagement, k, n.
MEASURES: dict[str, str] = {
    "households met face to face, 180 days": """
        select engagement, count(distinct household) k, null n from '{folder}/contacts.parquet'
        where made and day <= date '{day}' and date '{day}' - day < 180 and household is not null
          and mode in ('home', 'street', 'station', 'activity') group by engagement""",
    "households met on two days, 90 days": """
        select engagement, count(*) filter (days >= 2) k, count(*) n from (
          select engagement, household, count(distinct day) as days from '{folder}/contacts.parquet'
          where made and day <= date '{day}' and date '{day}' - day < 90 and household is not null
          group by engagement, household) group by engagement""",
    "contacts not at an activity, 90 days": """
        select engagement, count(*) filter (mode <> 'activity') k, count(*) n from '{folder}/contacts.parquet'
        where made and day <= date '{day}' and date '{day}' - day < 90 and mode is not null group by engagement""",
    "contacts that residents began, 90 days": """
        select engagement, count(*) filter (initiator = 'resident') k, count(*) n
        from '{folder}/contacts.parquet' where made and day <= date '{day}' and date '{day}' - day < 90
          and initiator is not null group by engagement""",
    "invitations accepted, 90 days": """
        select engagement, count(*) filter (accepted) k, count(*) n from '{folder}/invitations.parquet'
        where day <= date '{day}' and date '{day}' - day < 90 and accepted is not null
          and (accepted or reason is null or reason not in ('no_time', 'cost', 'health', 'care'))
        group by engagement""",
    "came of those who accepted, 90 days": """
        select engagement, count(*) filter (came) k, count(*) n from '{folder}/invitations.parquet'
        where accepted and came is not null and day <= date '{day}' and date '{day}' - day < 90
        group by engagement""",
    "concerns raised unprompted, 90 days": """
        select engagement, count(*) filter (not prompted) k, count(*) n from '{folder}/concerns.parquet'
        where raised_by in ('resident', 'leader') and prompted is not null and day <= date '{day}'
          and date '{day}' - day < 90 group by engagement""",
    "attendees with three attendances, 180 days": """
        select engagement, count(*) filter (times >= 3) k, count(*) n from (
          select a.engagement, a.resident, count(distinct a.activity) times
          from '{folder}/attendance.parquet' a join '{folder}/activities.parquet' b
            on a.activity = b.id and a.engagement = b.engagement
          where b.held and b.method not in ('event', 'service') and b.day <= date '{day}'
            and a.day <= date '{day}' and date '{day}' - a.day < 180
          group by a.engagement, a.resident) group by engagement""",
    "residents who gave hours per attendee, 90 days": """
        select engagement, count(*) filter (part >= 1) k, count(*) n from (
          select a.engagement, a.resident, max(coalesce(a.part, 0)) part
          from '{folder}/attendance.parquet' a join '{folder}/activities.parquet' b
            on a.activity = b.id and a.engagement = b.engagement
          where b.held and b.day <= date '{day}' and a.day <= date '{day}' and date '{day}' - a.day < 90
          group by a.engagement, a.resident) group by engagement""",
    "exchanges that residents arranged, 90 days": """
        select engagement, count(*) filter (arranged_by = 'resident') k, count(*) n
        from '{folder}/exchanges.parquet' where arranged_by is not null and day <= date '{day}'
          and date '{day}' - day < 90 group by engagement""",
    "shared concerns solved and led by residents, 180 days": """
        select engagement, count(*) filter (lead in ('leader', 'group', 'residents') and worker_input <= 1) k,
               count(*) n from '{folder}/concerns.parquet'
        where scope = 'shared' and closed <= date '{day}' and date '{day}' - closed < 180
          and outcome in ('solved', 'partly') and lead is not null and worker_input is not null
          and day <= date '{day}' group by engagement""",
    "uses of inside resources, 90 days": """
        select u.engagement, count(*) filter (r.inside) k, count(*) n from '{folder}/resource_uses.parquet' u
        join '{folder}/resources.parquet' r on u.resource = r.id
        where u.day <= date '{day}' and date '{day}' - u.day < 90 and r.inside is not null
        group by u.engagement""",
}
