"""What residents bring, what an assessment finds, and what comes first."""

from zhagen.method.tables.declare import (
    WORKER_INPUT,
    amount,
    codes,
    date,
    ident,
    one_of,
    scale,
    table,
    text,
    whole,
    yes_no,
)
from zhagen.method.tables.table import Column

CATEGORIES = codes(
    safety=("安全", "Safety"),
    sanitation=("卫生", "Sanitation"),
    facilities=("设施", "Facilities"),
    parking=("停车", "Parking"),
    noise=("噪音", "Noise"),
    neighbours=("邻里", "Neighbours"),
    housing=("住房", "Housing"),
    elder_care=("养老", "Elder care"),
    child_care=("托幼", "Child care"),
    disability=("残障", "Disability"),
    health=("健康", "Health"),
    livelihood=("生计", "Livelihood"),
    culture=("文体", "Culture"),
    governance=("治理", "Governance"),
    information=("信息", "Information"),
    environment=("环境", "Environment"),
    other=("其他", "Other"),
)


def category() -> Column:
    """The kind of problem: a code of a list to which a station may add."""
    return text(
        "category",
        "类别",
        "Category",
        "哪一类问题；站点可以增加类别",
        "The kind of problem; a station may add codes",
        suggested=CATEGORIES,
        example=("parking", "parking"),
    )


CONCERNS = table(
    "concerns",
    "诉求",
    "Concerns",
    "有人提出的一个问题",
    "A problem that somebody brought",
    one="Concern",
    columns=(
        ident(
            "household",
            "住户编号",
            "Household",
            "哪一户提出",
            "The household that brought it",
            refers="households",
            may_be_empty=True,
        ),
        text(
            "area",
            "片区",
            "Area",
            "发生在哪个片区；空白时随住户",
            "Where; the household's area when empty",
            example=("东区", "East"),
        ),
        category(),
        one_of(
            "scope",
            "范围",
            "Scope",
            "一家的事还是大家的事",
            "One household's or shared",
            allowed=codes(single=("个别", "Single"), shared=("共同", "Shared")),
        ),
        yes_no("prompted", "问出来的", "Prompted", "是社工问了才说", "Said only because a worker asked"),
        one_of(
            "raised_by",
            "谁提出",
            "Raised by",
            "由谁提出",
            "Who brought it",
            allowed=codes(
                resident=("居民", "Resident"),
                leader=("带头人", "Leader"),
                group=("居民小组", "Group"),
                partner=("单位", "Partner"),
                worker=("社工", "Worker"),
                survey=("问卷", "Survey"),
            ),
        ),
        one_of(
            "turned_to",
            "先找谁",
            "Turned to",
            "先去找了谁",
            "Whom they turned to",
            allowed=codes(
                worker=("社工", "Worker"),
                leader=("带头人", "Leader"),
                group=("居民小组", "Group"),
                committee=("居委会", "Residents' committee"),
                partner=("单位", "Partner"),
            ),
        ),
        date("closed", "办结日期", "Closed", "哪天了结", "The day it was closed", starts="day"),
        one_of(
            "outcome",
            "结果",
            "Outcome",
            "了结时怎么样",
            "How it ended",
            allowed=codes(
                solved=("解决", "Solved"),
                partly=("部分解决", "Partly solved"),
                **{"not": ("未解决", "Not solved")},
                withdrawn=("撤回", "Withdrawn"),
            ),
        ),
        one_of(
            "lead",
            "谁牵头",
            "Led by",
            "由谁牵头解决",
            "Who led the solving",
            allowed=codes(
                worker=("社工", "Worker"),
                leader=("带头人", "Leader"),
                group=("居民小组", "Group"),
                residents=("居民", "Residents"),
                committee=("居委会", "Residents' committee"),
                partner=("单位", "Partner"),
            ),
        ),
        scale("worker_input", "社工投入", "Worker input", levels=WORKER_INPUT),
        date(
            "told_back",
            "告知日期",
            "Told back",
            "哪天回应了提出的人",
            "When those who raised it were told",
            starts="day",
        ),
    ),
)

NEED_FINDINGS = table(
    "need_findings",
    "需求发现",
    "Need findings",
    "一轮需求评估的一项发现",
    "One finding of one round of assessment",
    one="Need finding",
    columns=(
        whole("round", "轮次", "Round", "第几轮评估", "The round of assessment"),
        one_of(
            "kind",
            "需求类型",
            "Kind",
            "四种需求中的哪一种",
            "Which of the four kinds of need",
            allowed=codes(
                felt=("感觉性", "Felt"),
                expressed=("表达性", "Expressed"),
                normative=("规范性", "Normative"),
                comparative=("比较性", "Comparative"),
            ),
        ),
        category(),
        text(
            "informants",
            "问了哪些人",
            "Informants",
            "问过的人群，用分号隔开",
            "Groups asked, joined by ';'",
            example=("老人;租户", "elders;tenants"),
            joined=True,
        ),
        one_of(
            "form",
            "形式",
            "Form",
            "数字还是故事",
            "A number or a story",
            allowed=codes(number=("数字", "Number"), story=("故事", "Story")),
        ),
        whole("severity", "严重程度", "Severity", "1 轻，5 重", "From 1 light to 5 grave", low=1, high=5),
        whole("reach", "涉及人数", "Reach", "大约涉及多少人", "How many people it touches"),
    ),
)

NEED_RANKS = table(
    "need_ranks",
    "需求排序",
    "Need ranks",
    "一轮评估最后排出的先后",
    "The order that a round ended with",
    one="Need rank",
    columns=(
        whole("round", "轮次", "Round", "第几轮评估", "The round of assessment"),
        category(),
        whole("rank", "名次", "Rank", "1 排在最前", "1 comes first"),
    ),
)

BALLOTS = table(
    "ballots",
    "优先次序投票",
    "Ballots",
    "一次排定优先次序中，一位投票人给一个选项的名次",
    "One voter's place for one option in one setting of priorities",
    one="Ballot",
    columns=(
        ident("vote", "投票编号", "Vote", "哪一次投票", "Which vote"),
        ident("voter", "投票人编号", "Voter", "谁投的", "Who voted"),
        one_of(
            "voter_kind",
            "投票人身份",
            "Kind of voter",
            "投票人是谁",
            "Who the voter is",
            allowed=codes(
                resident=("居民", "Resident"),
                leader=("带头人", "Leader"),
                worker=("社工", "Worker"),
                partner=("单位", "Partner"),
            ),
        ),
        text("option", "选项", "Option", "给哪个选项", "The option", example=("加装路灯", "street lamps")),
        amount("rank", "名次", "Place", "1 排在最前；并列可用 1.5", "1 comes first; ties may share 1.5"),
    ),
)
