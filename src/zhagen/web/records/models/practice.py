"""The practice loop: needs, leaders and how it goes, money and posts, reviews."""

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.promises import promise
from zhagen.web.store.record import EvidenceRecord


class NeedFinding(EvidenceRecord, table="need_findings"):
    """One finding of one round of assessment."""


class NeedRank(EvidenceRecord, table="need_ranks"):
    """A place in the order that a round ended with."""


class Ballot(EvidenceRecord, table="ballots"):
    """One voter's place for one option in one setting of priorities."""


class Poll(EvidenceRecord, table="polls"):
    """A round of a questionnaire, or a vote. What is asked, a question or an option a line, stays outside the ledger.

    `withdrawn`: options that were taken back while the vote was open.
    """

    title = models.CharField(_("名称"), max_length=100, blank=True, default="")
    asked = models.TextField(_("问什么"), blank=True, default="", max_length=4000)
    withdrawn = models.TextField(_("撤下的选项"), blank=True, default="", max_length=4000)


class SkillEvidence(EvidenceRecord, table="skill_evidence"):
    """What a resident was seen to do."""


class Nomination(EvidenceRecord, table="nominations"):
    """Whom a respondent turns to first: one row a name."""


class Sharing(EvidenceRecord, table="sharings"):
    """Experience or skill passed on between groups or people."""

    class Meta(EvidenceRecord.Meta):
        constraints = (promise(~models.Q(from_group=F("to_group")), "shared_between"),)


class Dispute(EvidenceRecord, table="disputes"):
    """A dispute in or between groups. For worker and supervisor only."""


class CheckIn(EvidenceRecord, table="check_ins"):
    """A leader says how it goes. For worker and supervisor only."""


class SurveyAnswer(EvidenceRecord, table="survey_answers"):
    """One answer of one respondent in one round."""


class Funding(EvidenceRecord, table="funding"):
    """An instalment, dated the day it falls due."""

    @property
    def may_lie_ahead(self) -> bool:
        """It falls due one day."""
        return True


class Post(EvidenceRecord, table="posts"):
    """A post to fill."""

    title = models.CharField(_("岗位"), max_length=100, blank=True, default="")


class Review(EvidenceRecord, table="reviews"):
    """A stage reviewed: what was decided, by whom it was signed.

    It is `signed`, and moves the stage, when two people signed of whom one did not write it.
    """

    first_signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, editable=False
    )
    second_signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, editable=False
    )

    class Meta(EvidenceRecord.Meta):
        constraints = (
            promise(models.Q(resident_reviewers__lte=F("reviewers")), "residents_among_reviewers"),
        )


class Claim(EvidenceRecord, table="claims"):
    """One conclusion of a review, and what it stands on."""


class Recommendation(EvidenceRecord, table="recommendations"):
    """What a review recommends, and what became of it."""
