"""Residents' groups and organisations: who belongs, who leads, by which rules."""

from zhagen.method.tables.declare import codes, date, ident, one_of, scale, table, yes_no

GROUPS = table(
    "groups",
    "居民小组",
    "Groups",
    "一个居民小组或居民组织；日期是成立的日子",
    "A residents' group or organisation; its day is when it was formed",
    one="Group",
    day=("成立的日子", "The day it was formed"),
    columns=(
        one_of(
            "nature",
            "性质",
            "Nature",
            "做什么的小组",
            "What the group is about",
            allowed=codes(
                culture=("文体", "Culture"),
                mutual_aid=("互助", "Mutual aid"),
                volunteer=("志愿", "Volunteer"),
                deliberation=("议事", "Deliberation"),
                rights=("维权", "Rights"),
                learning=("学习", "Learning"),
                service=("服务", "Service"),
            ),
        ),
        one_of(
            "formed_by",
            "谁发起成立",
            "Formed by",
            "由谁发起",
            "Who formed it",
            allowed=codes(
                worker=("社工", "Worker"),
                mixed=("社工与居民", "Worker and residents"),
                resident=("居民", "Resident"),
            ),
        ),
        yes_no(
            "purpose_written",
            "宗旨成文",
            "Purpose written",
            "宗旨有没有写下来",
            "Whether its purpose is in writing",
        ),
        date("closed", "解散日期", "Closed", "哪天解散", "The day it was closed", starts="day"),
        yes_no(
            "is_organisation",
            "是居民组织",
            "Is an organisation",
            "已是居民组织",
            "Whether it is an organisation",
        ),
    ),
)

MEMBERSHIPS = table(
    "memberships",
    "组员",
    "Memberships",
    "一位居民加入一个小组；日期是加入的日子",
    "A resident joined a group; the day is when",
    one="Membership",
    day=("加入的日子", "The day of joining"),
    columns=(
        ident("group", "小组编号", "Group", "哪个小组", "Which group", refers="groups"),
        ident("resident", "居民编号", "Resident", "哪位居民", "Which resident", refers="residents"),
        date("left", "退出日期", "Left", "哪天退出", "The day they left", starts="day"),
    ),
)

ROLES = table(
    "roles",
    "职务",
    "Roles",
    "一位居民在小组里担任职务；日期是上任的日子",
    "A resident took on a role in a group; the day is when",
    one="Role",
    day=("上任的日子", "The day of taking it on"),
    columns=(
        ident("group", "小组编号", "Group", "哪个小组", "Which group", refers="groups"),
        ident("resident", "居民编号", "Resident", "哪位居民", "Which resident", refers="residents"),
        one_of(
            "role",
            "职务",
            "Role",
            "担任什么",
            "Which role",
            allowed=codes(
                leader=("带头人", "Leader"), core=("核心成员", "Core member"), deputy=("副手", "Deputy")
            ),
        ),
        date("until", "卸任日期", "Until", "哪天卸任", "The day it ended", starts="day"),
        one_of(
            "chosen_by",
            "怎样产生",
            "Chosen by",
            "怎样当上的",
            "How they came to it",
            allowed=codes(
                election=("选举", "Election"),
                rotation=("轮值", "Rotation"),
                invitation=("邀请", "Invitation"),
                self=("自荐", "Self-nomination"),
                appointed=("指定", "Appointed"),
            ),
        ),
        yes_no(
            "handed_over",
            "已交接",
            "Handed over",
            "卸任时有没有交接",
            "Whether it was handed over at the end",
        ),
    ),
)

GROUP_RULES = table(
    "group_rules",
    "小组章程",
    "Group rules",
    "一项办事规矩用到什么程度",
    "How far a procedure is in use",
    one="Group rule",
    columns=(
        ident("group", "小组编号", "Group", "哪个小组", "Which group", refers="groups"),
        one_of(
            "topic",
            "方面",
            "Topic",
            "哪方面的规矩",
            "Which procedure",
            allowed=codes(
                charter=("章程", "Charter"),
                division=("分工", "Division of work"),
                meetings=("会议", "Meetings"),
                finance=("财务", "Finance"),
                membership=("成员", "Membership"),
                planning=("计划", "Planning"),
                external=("对外", "External relations"),
                succession=("接班", "Succession"),
            ),
        ),
        scale(
            "level",
            "程度",
            "Level",
            levels=(
                ("没有", "none"),
                ("说过", "said"),
                ("成文", "written"),
                ("成文并照做", "written and followed"),
            ),
        ),
    ),
)
