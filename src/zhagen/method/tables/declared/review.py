"""Stage reviews: what they looked at, what they concluded, what they recommended."""

from zhagen.method.tables.declare import codes, date, ident, one_of, table, whole, yes_no

REVIEWS = table(
    "reviews",
    "阶段评估",
    "Reviews",
    "一次阶段评估",
    "One review of a stage",
    one="Review",
    columns=(
        one_of(
            "stage",
            "阶段",
            "Stage",
            "评估哪个阶段",
            "Which stage was reviewed",
            allowed=codes(
                prepare=("准备", "Preparation"),
                launch=("启动", "Start-up"),
                consolidate=("巩固", "Consolidation"),
                evaluate=("评估", "Evaluation"),
            ),
        ),
        one_of(
            "decision",
            "决定",
            "Decision",
            "决定往哪走",
            "What was decided",
            allowed=codes(
                advance=("进入下一阶段", "Advance"),
                stay=("留在本阶段", "Stay"),
                **{"return": ("退回上一阶段", "Return")},
                new_cycle=("开始新一轮", "New cycle"),
                leave=("撤出", "Leave"),
            ),
        ),
        whole("options", "备选方案数", "Options", "比较了几个方案", "How many options were weighed"),
        yes_no("planned", "写了原计划", "What was planned", "写明原来计划什么", "Says what was planned"),
        yes_no("done_part", "写了实际做法", "What was done", "写明实际做了什么", "Says what was done"),
        yes_no("changed", "写了变化", "What changed", "写明发生了什么变化", "Says what changed"),
        yes_no("why", "写了原因", "Why", "写明为什么", "Says why"),
        yes_no("learned", "写了学到什么", "What was learned", "写明学到什么", "Says what was learned"),
        yes_no("evidence", "附了证据", "Evidence", "结论附有证据", "Conclusions come with evidence"),
        yes_no("process", "看了过程", "Process", "评估了过程", "Looks at the process"),
        yes_no("outcome", "看了成效", "Outcome", "评估了成效", "Looks at the outcome"),
        yes_no("benefit", "看了效益", "Benefit", "评估了投入与得益", "Looks at the benefit"),
        yes_no("exit_plan", "有退出安排", "Exit plan", "有没有退出安排", "Whether there is an exit plan"),
        whole("reviewers", "评估人数", "Reviewers", "几个人评估", "How many reviewed"),
        whole(
            "resident_reviewers",
            "居民评估人数",
            "Resident reviewers",
            "其中几位居民",
            "How many of them residents",
        ),
        yes_no("signed", "已签字", "Signed", "是否签字生效", "Whether it is signed"),
    ),
)

CLAIMS = table(
    "claims",
    "评估结论",
    "Claims",
    "评估的一条结论，凭什么得出",
    "One conclusion of a review, and what it stands on",
    one="Claim",
    columns=(
        ident("review", "评估编号", "Review", "哪次评估", "Which review", refers="reviews"),
        yes_no("number", "有数字", "Number", "有数字为证", "A number stands behind it"),
        yes_no("story", "有故事", "Story", "有故事为证", "A story stands behind it"),
        yes_no("third_party", "有第三方", "Third party", "有第三方为证", "A third party stands behind it"),
        yes_no("contrary", "有反面证据", "Contrary", "看过反面证据", "Contrary evidence was looked at"),
    ),
)

RECOMMENDATIONS = table(
    "recommendations",
    "评估建议",
    "Recommendations",
    "评估的一条建议，后来怎样了",
    "What a review recommended, and what became of it",
    one="Recommendation",
    columns=(
        ident("review", "评估编号", "Review", "哪次评估", "Which review", refers="reviews"),
        date("due", "期限", "Due", "应在哪天前做到", "When it should be done"),
        yes_no("owner", "有负责人", "Owner", "有没有负责人", "Whether somebody answers for it"),
        date("closed", "了结日期", "Closed", "哪天了结", "The day it was closed", starts="day"),
        one_of(
            "became",
            "后来",
            "Became",
            "在下一份计划里变成什么",
            "What was made of it in the next plan",
            allowed=codes(objective=("成为目标", "Objective"), declined=("不采纳", "Declined")),
        ),
        yes_no("reason", "写了理由", "Reason", "不采纳时写了理由", "Declined with a written reason"),
    ),
)
