"""What the database itself keeps, of every table of records; those of the agency's too, so that it is one step."""

import datetime

from django.db import migrations, models

from zhagen.web.store.promises import AddPromises

DAYS = (datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))


class Migration(migrations.Migration):
    dependencies = [
        ("agency", "0001_initial"),
        ("records", "0002_doubles_taken_away"),
    ]

    operations = [
        AddPromises(
            {
                "agency.kept": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('until__range', DAYS), ('until__gte', models.F('day'))), _connector='OR'), name='promise_kept'),
                ],
                "records.action": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('replied__range', DAYS), ('replied__gte', models.F('day'))), _connector='OR'), name='promise_actions'),
                ],
                "records.activity": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('planned__range', DAYS), ('hours__gte', 0), ('minuted__range', DAYS), ('minuted__gte', models.F('day'))), _connector='OR'), name='promise_activities'),
                ],
                "records.agreement": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('ends__range', DAYS), ('ends__gte', models.F('day'))), _connector='OR'), name='promise_agreements'),
                ],
                "records.attendance": [
                    models.UniqueConstraint(condition=models.Q(('deleted_at__isnull', True)), fields=('activity', 'resident'), name='attended_once'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('part__gte', 0), ('hours__gte', 0)), _connector='OR'), name='promise_attendance'),
                ],
                "records.ballot": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('rank__gte', 0)), _connector='OR'), name='promise_ballots'),
                ],
                "records.building": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('households__gte', 0)), _connector='OR'), name='promise_buildings'),
                ],
                "records.checkin": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('tired__gte', 0), ('useful__gte', 0), ('go_on__gte', 0), ('hours_week__gte', 0), ('demands__gte', 0)), _connector='OR'), name='promise_check_ins'),
                ],
                "records.claim": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_claims'),
                ],
                "records.concern": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('closed__range', DAYS), ('closed__gte', models.F('day')), ('worker_input__gte', 0), ('told_back__range', DAYS), ('told_back__gte', models.F('day'))), _connector='OR'), name='promise_concerns'),
                ],
                "records.contact": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('made', True), _negated=True), ('missed', ''), _connector='OR'), name='missed_where_not_made'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('follow_up_on__gte', models.F('day')), ('followed_up__gte', models.F('day'))), _connector='OR'), name='followed_up_after'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('minutes__gte', 0)), _connector='OR'), name='promise_contacts'),
                ],
                "records.decision": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('due__range', DAYS), ('done__range', DAYS), ('done__gte', models.F('day')), ('worker_input__gte', 0), ('members_voted__gte', 0)), _connector='OR'), name='promise_decisions'),
                ],
                "records.dispute": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('severity__gte', 0), ('closed__range', DAYS), ('closed__gte', models.F('day'))), _connector='OR'), name='promise_disputes'),
                ],
                "records.exchange": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('giver', models.F('receiver')), _negated=True), _connector='OR'), name='helped_another'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('hours__gte', 0)), _connector='OR'), name='promise_exchanges'),
                ],
                "records.funding": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('agreed__gte', 0), ('received__gte', 0), ('spent__gte', 0)), _connector='OR'), name='promise_funding'),
                ],
                "records.group": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('closed__range', DAYS), ('closed__gte', models.F('day'))), _connector='OR'), name='promise_groups'),
                ],
                "records.groupmembership": [
                    models.UniqueConstraint(condition=models.Q(('deleted_at__isnull', True), ('left__isnull', True)), fields=('group', 'resident'), name='member_once'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('left__range', DAYS), ('left__gte', models.F('day'))), _connector='OR'), name='promise_memberships'),
                ],
                "records.grouprole": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('until__range', DAYS), ('until__gte', models.F('day'))), _connector='OR'), name='promise_roles'),
                ],
                "records.grouprule": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('level__gte', 0)), _connector='OR'), name='promise_group_rules'),
                ],
                "records.household": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('until__range', DAYS), ('until__gte', models.F('day'))), _connector='OR'), name='promise_households'),
                ],
                "records.invitation": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_invitations'),
                ],
                "records.needfinding": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('round__gte', 0), ('severity__gte', 1), ('reach__gte', 0)), _connector='OR'), name='promise_need_findings'),
                ],
                "records.needrank": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('round__gte', 0), ('rank__gte', 0)), _connector='OR'), name='promise_need_ranks'),
                ],
                "records.nomination": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('round__gte', 0)), _connector='OR'), name='promise_nominations'),
                ],
                "records.objective": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('plan__gte', 0), ('priority__gte', 0)), _connector='OR'), name='promise_objectives'),
                ],
                "records.partner": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_partners'),
                ],
                "records.partnerdealing": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_partner_dealings'),
                ],
                "records.partnerfact": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_partner_facts'),
                ],
                "records.planstep": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('due__range', DAYS), ('done__range', DAYS), ('done__gte', models.F('day'))), _connector='OR'), name='promise_plan_steps'),
                ],
                "records.post": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('filled__range', DAYS), ('ready__range', DAYS), ('until__range', DAYS), ('until__gte', models.F('filled'))), _connector='OR'), name='promise_posts'),
                ],
                "records.profilefact": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_profile_facts'),
                ],
                "records.recommendation": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('due__range', DAYS), ('closed__range', DAYS), ('closed__gte', models.F('day'))), _connector='OR'), name='promise_recommendations'),
                ],
                "records.resident": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_residents'),
                ],
                "records.resource": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('confirmed__range', DAYS)), _connector='OR'), name='promise_resources'),
                ],
                "records.resourceuse": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('hours__gte', 0)), _connector='OR'), name='promise_resource_uses'),
                ],
                "records.review": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), ('resident_reviewers__lte', models.F('reviewers')), _connector='OR'), name='residents_among_reviewers'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('options__gte', 0), ('reviewers__gte', 0), ('resident_reviewers__gte', 0)), _connector='OR'), name='promise_reviews'),
                ],
                "records.sharing": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('from_group', models.F('to_group')), _negated=True), _connector='OR'), name='shared_between'),
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS)), _connector='OR'), name='promise_sharings'),
                ],
                "records.skillevidence": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('level__gte', 0)), _connector='OR'), name='promise_skill_evidence'),
                ],
                "records.surveyanswer": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('round__gte', 0), ('score__gte', 0)), _connector='OR'), name='promise_survey_answers'),
                ],
                "records.workhours": [
                    models.CheckConstraint(condition=models.Q(models.Q(('deleted_at__isnull', True), _negated=True), models.Q(('day__range', DAYS), ('entered__range', DAYS), ('hours__gte', 0)), _connector='OR'), name='promise_work_hours'),
                ],
            }
        ),
    ]
