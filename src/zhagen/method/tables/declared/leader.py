"""Skills and leaders: what people can do, whom others turn to, where it chafes."""

from zhagen.method.tables.declare import amount, codes, date, ident, idents, one_of, scale, table, text, whole

SKILL_EVIDENCE = table(
    "skill_evidence",
    "能力表现",
    "Skill evidence",
    "看到一位居民做到了什么",
    "What a resident was seen to do",
    one="Skill evidence",
    columns=(
        ident("resident", "居民编号", "Resident", "哪位居民", "Which resident", refers="residents"),
        one_of(
            "skill",
            "能力",
            "Skill",
            "哪种能力",
            "Which skill",
            allowed=codes(
                chairing=("主持", "Chairing"),
                visiting=("上门", "Visiting", "探访"),
                dividing_work=("分工", "Dividing work"),
                records_and_money=("记录与管钱", "Records and money"),
                external=("对外联络", "External contacts"),
                mediating=("调解", "Mediating"),
                planning=("计划", "Planning"),
                bringing_on=("带新人", "Bringing others on"),
                mobilising=("动员", "Mobilising"),
                speaking=("发言", "Speaking"),
            ),
        ),
        scale(
            "level",
            "程度",
            "Level",
            levels=(
                ("还不会", "not yet"),
                ("看过", "watched"),
                ("有人帮能做", "with help"),
                ("独立做", "alone"),
                ("能教人", "can teach"),
            ),
        ),
    ),
)

NOMINATIONS = table(
    "nominations",
    "提名",
    "Nominations",
    "“这类事你先找谁？”一个名字一行",
    '"Whom do you turn to first about such things?" One row a name',
    one="Nomination",
    columns=(
        whole("round", "轮次", "Round", "第几轮询问", "The round of asking"),
        ident("respondent", "回答人编号", "Respondent", "谁回答的", "Who answered"),
        one_of(
            "named",
            "提到谁",
            "Named",
            "提到的是哪一类人",
            "What kind of person was named",
            allowed=codes(
                worker=("社工", "Worker"),
                leader=("带头人", "Leader"),
                group=("居民小组", "Group"),
                committee=("居委会", "Residents' committee"),
                other=("其他", "Other"),
            ),
        ),
        ident(
            "resident",
            "居民编号",
            "Resident",
            "提到的居民",
            "The resident that was named",
            refers="residents",
            may_be_empty=True,
        ),
    ),
)

SHARINGS = table(
    "sharings",
    "经验分享",
    "Sharings",
    "经验或能力在小组或个人之间传开",
    "Experience or skill passed on between groups or people",
    one="Sharing",
    columns=(
        ident(
            "from_group",
            "分享小组编号",
            "From group",
            "哪个小组分享",
            "The group that shared",
            refers="groups",
            may_be_empty=True,
        ),
        ident(
            "to_group",
            "学习小组编号",
            "To group",
            "哪个小组学习",
            "The group that learned",
            refers="groups",
            may_be_empty=True,
        ),
        text(
            "topic",
            "内容",
            "Topic",
            "分享什么",
            "What was shared",
            example=("怎样开会", "how to run a meeting"),
        ),
    ),
)

DISPUTES = table(
    "disputes",
    "纠纷",
    "Disputes",
    "小组内或小组之间的一次纠纷",
    "A dispute within or between groups",
    one="Dispute",
    private=True,
    columns=(
        idents(
            "groups",
            "小组编号",
            "Groups",
            "涉及哪些小组，用分号隔开",
            "Which groups, joined by ';'",
            refers="groups",
        ),
        one_of(
            "kind",
            "起因",
            "Kind",
            "争的是什么",
            "What it is about",
            allowed=codes(
                people=("人际", "People"),
                power=("权力", "Power"),
                resources=("资源", "Resources"),
                views=("意见", "Views"),
                private=("私事", "Private"),
            ),
        ),
        whole("severity", "严重程度", "Severity", "数字越大越严重", "The higher, the graver"),
        date("closed", "平息日期", "Closed", "哪天平息", "The day it was settled", starts="day"),
        one_of(
            "handler",
            "谁处理",
            "Handled by",
            "由谁处理",
            "Who handles it",
            allowed=codes(
                worker=("社工", "Worker"),
                supervisor=("督导", "Supervisor"),
                residents=("居民", "Residents"),
                partner=("单位", "Partner"),
            ),
        ),
        one_of(
            "stance",
            "社工立场",
            "Worker's stance",
            "社工怎样对待",
            "How the worker stands to it",
            allowed=codes(
                mediates=("调解", "Mediates"),
                takes_side=("偏向一方", "Takes a side"),
                decides=("代为裁决", "Decides"),
                none=("不介入", "Stays out"),
            ),
        ),
        ident(
            "recurs",
            "重演的纠纷编号",
            "Recurrence of",
            "是哪次纠纷的重演",
            "The dispute that came back",
            refers="disputes",
            may_be_empty=True,
        ),
    ),
)

CHECK_INS = table(
    "check_ins",
    "骨干近况",
    "Check-ins",
    "骨干每月说说近况，各项 0 到 4",
    "A leader says how it goes, monthly: 0 to 4 each",
    one="Check-in",
    private=True,
    columns=(
        ident("resident", "居民编号", "Resident", "哪位骨干", "Which leader", refers="residents"),
        whole("tired", "疲惫", "Tired", "0 不累，4 很累", "0 not at all, 4 very", low=0, high=4),
        whole("useful", "有用感", "Useful", "0 没用，4 很有用", "0 no use, 4 of great use", low=0, high=4),
        whole("go_on", "愿意继续", "Will go on", "0 不愿，4 很愿", "0 no, 4 gladly", low=0, high=4),
        amount("hours_week", "每周小时", "Hours a week", "每周投入小时", "Hours given each week"),
        whole(
            "demands",
            "过分要求",
            "Unreasonable demands",
            "本月不合理的要求有几次",
            "How many this month",
        ),
    ),
)
