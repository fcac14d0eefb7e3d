"""Meeting residents one by one, asking them in, and what they answer when they are asked."""

from zhagen.method.tables.declare import codes, ident, one_of, table, text, whole, worker, yes_no

CONTACTS = table(
    "contacts",
    "见面",
    "Contacts",
    "一位社工和一位居民见一次面；一次见了三个人，就记三个人",
    "One worker, one resident, one occasion (a visit to three people is three rows)",
    one="Contact",
    earlier=("接触",),
    columns=(
        worker("哪位社工", "Which worker"),
        ident(
            "resident", "居民编号", "Resident", "见到谁", "Who was met", refers="residents", may_be_empty=True
        ),
        ident(
            "household",
            "住户编号",
            "Household",
            "哪一户",
            "Which household",
            refers="households",
            may_be_empty=True,
        ),
        one_of(
            "mode",
            "方式",
            "Mode",
            "在哪里、怎么见面",
            "Where and how",
            allowed=codes(
                home=("上门", "At home", "入户"),
                street=("街头", "In the street"),
                station=("来站", "At the station"),
                phone=("电话", "By phone"),
                online=("线上", "Online"),
                activity=("活动中", "At an activity"),
            ),
        ),
        one_of(
            "initiator",
            "谁发起",
            "Initiated by",
            "谁先找谁",
            "Who came to whom",
            allowed=codes(worker=("社工", "Worker"), resident=("居民", "Resident")),
        ),
        one_of(
            "purpose",
            "目的",
            "Purpose",
            "为了什么",
            "What for",
            allowed=codes(
                relate=("建立关系", "Relate"),
                serve=("提供服务", "Serve"),
                invite=("邀请参与", "Invite"),
                discuss=("商量事情", "Discuss"),
                coach=("带教", "Coach"),
                follow_up=("跟进", "Follow up"),
            ),
        ),
        yes_no("made", "见到了", "Made", "是否真的见到", "Whether somebody was reached"),
        one_of(
            "missed",
            "未见原因",
            "Why missed",
            "没有见到的原因",
            "Why nobody was reached",
            allowed=codes(
                nobody_home=("无人在家", "Nobody home"),
                vacant=("空置", "Vacant"),
                refused=("拒访", "Refused"),
            ),
        ),
        whole(
            "minutes",
            "分钟",
            "Minutes",
            "这位社工用的分钟；一次见了几个人，时间分到各行",
            "Of this worker; a visit's minutes are divided among its rows",
        ),
        ident(
            "objective",
            "目标编号",
            "Objective",
            "为哪个目标",
            "The objective it serves",
            refers="objectives",
            may_be_empty=True,
        ),
    ),
)

INVITATIONS = table(
    "invitations",
    "邀请",
    "Invitations",
    "邀请居民参加一件集体的事",
    "A resident was asked to take part in something collective",
    one="Invitation",
    columns=(
        ident("resident", "居民编号", "Resident", "邀请了谁", "Who was asked", refers="residents"),
        yes_no("accepted", "答应", "Accepted", "是否答应", "Whether they said yes"),
        yes_no("came", "来了", "Came", "后来是否来了", "Whether they came"),
        one_of(
            "reason",
            "不来的原因",
            "Why not",
            "为什么不参加",
            "Why they did not",
            allowed=codes(
                no_time=("没时间", "No time"),
                cost=("花费", "Cost"),
                health=("身体", "Health"),
                care=("要照顾家人", "Care for others"),
                no_skill=("觉得不会", "No skill"),
                no_use=("觉得没用", "No use"),
                no_interest=("没兴趣", "No interest"),
                no_trust=("不信任", "No trust"),
                other=("其他", "Other"),
            ),
        ),
    ),
)


SAMPLES = codes(
    random_door=("随机敲门", "Random doors"),
    at_activity=("活动现场", "At an activity"),
    everyone=("全体", "Everyone"),
)
QUESTIONS = codes(
    together_helps=("一起做有用", "Together helps"),
    i_matter=("我能起作用", "I matter"),
    would_join=("愿意参加", "Would join"),
    knows_org=("知道居民组织", "Knows the organisation"),
    supports_org=("支持居民组织", "Supports the organisation"),
    satisfied=("满意", "Satisfied"),
    importance_worker=("社工重要", "Importance of the worker"),
    importance_org=("居民组织重要", "Importance of the organisation"),
)

SURVEY_ANSWERS = table(
    "survey_answers",
    "问卷回答",
    "Survey answers",
    "一轮问卷里一位回答人对一道题的回答",
    "One answer of one respondent in one round",
    one="Survey answer",
    columns=(
        whole("round", "轮次", "Round", "第几轮问卷", "The round of the survey"),
        one_of(
            "sample", "怎样抽样", "Sample", "回答人怎样选出", "How respondents were chosen", allowed=SAMPLES
        ),
        ident("respondent", "回答人编号", "Respondent", "谁回答的", "Who answered"),
        yes_no("member", "是组员", "Member", "是否任何小组的成员", "Of any group of the engagement"),
        text(
            "question",
            "题目",
            "Question",
            "回答哪道题；站点可以另写题目",
            "Which question; a station may write its own",
            suggested=QUESTIONS,
            example=("would_join", "would_join"),
        ),
        whole("score", "分数", "Score", "0 完全不同意，3 完全同意", "0 not at all, 3 fully", low=0, high=3),
    ),
)
