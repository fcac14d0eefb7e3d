"""Meeting residents one by one, and asking them in."""

from zhagen.method.tables.declare import codes, ident, one_of, table, whole, yes_no

CONTACTS = table(
    "contacts",
    "接触",
    "Contacts",
    "一位社工、一位居民、一次接触（一次探访见到三人就是三行）",
    "One worker, one resident, one occasion (a visit to three people is three rows)",
    one="Contact",
    columns=(
        ident("worker", "社工编号", "Worker", "哪位社工", "Which worker"),
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
            "在哪里、怎么接触",
            "Where and how",
            allowed=codes(
                home=("入户", "At home"),
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
        yes_no("made", "见到了", "Made", "是否真的接触到", "Whether somebody was reached"),
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
            "这位社工用的分钟；一次探访的时间分到各行",
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
