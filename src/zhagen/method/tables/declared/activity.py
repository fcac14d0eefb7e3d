"""What is held, who comes and helps, what is decided, and how residents help each other."""

from zhagen.method.tables.declare import amount, codes, date, ident, idents, one_of, table, who, whole, yes_no

ACTIVITIES = table(
    "activities",
    "活动",
    "Activities",
    "举办或计划的活动：小组、会议、培训、宣传都算；没有办成的，日期写计划的日子",
    "Anything held or planned: sessions, meetings, events, trainings, campaigns",
    columns=(
        one_of(
            "method",
            "类型",
            "Method",
            "哪一类活动",
            "What kind of activity",
            allowed=codes(
                service=("服务", "Service"),
                mutual_aid=("互助", "Mutual aid"),
                education=("社区教育", "Community education"),
                resource=("资源链接", "Resource"),
                group_building=("小组建设", "Group building"),
                meeting=("会议", "Meeting"),
                collective_action=("集体行动", "Collective action"),
                planning=("规划", "Planning"),
                advocacy=("倡导", "Advocacy"),
                training=("培训", "Training"),
                relation=("邻里联谊", "Neighbours meeting"),
                event=("一次性活动", "One-off event"),
            ),
        ),
        idents(
            "groups",
            "小组编号",
            "Groups",
            "哪些小组，用分号隔开",
            "Which groups, joined by ';'",
            refers="groups",
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
        date("planned", "计划日期", "Planned for", "原定哪天", "The day it was planned for"),
        yes_no("held", "已举办", "Held", "是否办成", "Whether it took place"),
        amount("hours", "社工小时", "Staff hours", "社工投入的小时", "Hours that staff spent"),
        who("initiated_by", "谁发起", "Initiated by", "由谁发起", "Who initiated it"),
        who("convened_by", "谁召集", "Convened by", "由谁召集", "Who convened it"),
        who("chaired_by", "谁主持", "Chaired by", "由谁主持", "Who chaired it"),
        who("recorded_by", "谁记录", "Recorded by", "由谁记录", "Who took the notes"),
        who("money_by", "谁管钱", "Money by", "由谁管钱", "Who kept the money"),
        who("external_by", "谁对外联络", "External contacts by", "由谁对外联络", "Who dealt with outsiders"),
        yes_no("worker_present", "社工在场", "Worker present", "社工是否在场", "Whether a worker was there"),
        one_of(
            "level",
            "参与程度",
            "Level of participation",
            "居民参与到哪一级",
            "How far residents took part",
            allowed=codes(
                inform=("告知", "Inform"),
                consult=("咨询", "Consult"),
                involve=("协商", "Involve"),
                collaborate=("共同行动", "Collaborate"),
                empower=("居民自治", "Empower"),
            ),
        ),
        yes_no(
            "incentive", "有物质奖励", "Incentive", "有没有发礼品或补贴", "Whether gifts or money were given"
        ),
        date(
            "minuted",
            "纪要日期",
            "Minuted",
            "会议纪要哪天写成",
            "When the minutes were written",
            starts="day",
        ),
        who("taught_by", "谁来教", "Taught by", "由谁讲授", "Who taught"),
    ),
)

ATTENDANCE = table(
    "attendance",
    "签到",
    "Attendance",
    "一位居民参加一次活动",
    "One resident at one activity",
    columns=(
        ident("activity", "活动编号", "Activity", "哪次活动", "Which activity", refers="activities"),
        ident("resident", "居民编号", "Resident", "哪位居民", "Which resident", refers="residents"),
        whole(
            "part",
            "参与程度",
            "Part taken",
            "0 到场，1 帮忙，2 负责一部分，3 主持或发起；空白表示没有记",
            "0 came, 1 helped, 2 took charge of a part, 3 chaired or initiated; empty: not recorded",
            low=0,
            high=3,
        ),
        amount("hours", "小时", "Hours", "付出或停留的小时", "Given or spent there"),
    ),
)

DECISIONS = table(
    "decisions",
    "决议",
    "Decisions",
    "会议作出的一项决定",
    "What a meeting decided",
    columns=(
        ident("group", "小组编号", "Group", "哪个小组", "Which group", refers="groups"),
        one_of(
            "proposed_by",
            "谁提议",
            "Proposed by",
            "由谁提议",
            "Who proposed it",
            allowed=codes(member=("组员", "Member"), leader=("带头人", "Leader"), worker=("社工", "Worker")),
        ),
        date("due", "期限", "Due", "应在哪天前做到", "When it should be done"),
        date("done", "完成日期", "Done", "哪天做到", "When it was done", starts="day"),
        whole(
            "worker_input",
            "社工投入",
            "Worker input",
            "0 没有，1 建议，2 共做，3 代做",
            "0 none, 1 advice, 2 together, 3 done for them",
            low=0,
            high=3,
        ),
        amount(
            "members_voted",
            "表决比例",
            "Share that voted",
            "参加表决的组员比例，0 到 1",
            "Share of members that voted, 0 to 1",
            low=0,
            high=1,
        ),
    ),
)

EXCHANGES = table(
    "exchanges",
    "互助",
    "Exchanges",
    "一位居民帮了另一位居民",
    "One resident helped another",
    columns=(
        ident("giver", "帮助者编号", "Giver", "谁帮忙", "Who helped", refers="residents"),
        ident("receiver", "受助者编号", "Receiver", "帮了谁", "Who was helped", refers="residents"),
        one_of(
            "arranged_by",
            "谁牵线",
            "Arranged by",
            "由谁牵线",
            "Who arranged it",
            allowed=codes(worker=("社工", "Worker"), resident=("居民", "Resident")),
        ),
        amount("hours", "小时", "Hours", "帮了多少小时", "For how many hours"),
    ),
)
