"""The community: where people live, who they are by number only, and what is known of the place."""

from zhagen.method.tables.declare import codes, date, ident, one_of, table, text, whole, yes_no

# How somebody's time here came to its end; a home's as well.
ENDS = codes(
    moved_within=("搬到本社区别处", "Moved within the community"),
    moved_out=("搬出本社区", "Moved out of the community"),
    died=("去世", "Died"),
    other=("其他", "Other"),
)

BUILDINGS = table(
    "buildings",
    "楼栋",
    "Buildings",
    "楼栋或片区，连同常住户数：用来算“认识了几成”",
    "A building or block with its count of resident households: the denominators",
    community_wide=True,
    register=True,
    one="Building",
    columns=(
        text("area", "片区", "Area", "属于哪个片区", "The area it belongs to", example=("东区", "East")),
        whole("households", "户数", "Number of households", "常住户数", "Resident households"),
    ),
)

HOUSEHOLDS = table(
    "households",
    "住户",
    "Households",
    "见过面或名册上有的住户",
    "A household known by sight or from a list",
    community_wide=True,
    register=True,
    one="Household",
    columns=(
        ident(
            "building",
            "楼栋编号",
            "Building",
            "住在哪栋楼",
            "Where it lives",
            refers="buildings",
            may_be_empty=True,
        ),
        date("until", "搬离日期", "Moved away", "哪天搬走", "The day it moved away", starts="day"),
        yes_no(
            "priority",
            "重点户",
            "Priority",
            "困难或需要特别关照的住户",
            "A hardship or special-care household",
        ),
        one_of("end_kind", "搬离原因", "How it left", "怎么离开的", "How it came to leave", allowed=ENDS),
    ),
)

RESIDENTS = table(
    "residents",
    "居民",
    "Residents",
    "一位居民，只用编号，不写姓名电话",
    "One resident, by id only: no name, no telephone number",
    community_wide=True,
    register=True,
    one="Resident",
    columns=(
        ident(
            "household",
            "住户编号",
            "Household",
            "属于哪一户",
            "The household",
            refers="households",
            may_be_empty=True,
        ),
        one_of(
            "age_band",
            "年龄段",
            "Age band",
            "大致年龄",
            "Roughly how old",
            allowed=codes(
                child=("儿童", "Child"),
                youth=("青少年", "Youth"),
                adult=("成年", "Adult"),
                elder=("老年", "Elder"),
            ),
        ),
        yes_no(
            "exempt",
            "不计入",
            "Exempt",
            "未成年、失能或正处危机，不算“只取不予”",
            "A minor, incapacitated or in crisis: never counted as giving nothing",
        ),
        date(
            "until",
            "离开日期",
            "Left on",
            "从哪天起不再住在这里；去世也算",
            "The day from which they live here no more, by death as well",
            starts="day",
        ),
        one_of("end_kind", "离开原因", "How they left", "怎么离开的", "How they came to leave", allowed=ENDS),
    ),
)

RESIDENCES = table(
    "residences",
    "居住",
    "Residences",
    "一位居民从哪天到哪天住在哪一户；没有这样的记录，就按居民表里的住户算",
    "Where a resident lived from when to when; without such rows, the household of the residents table counts",
    community_wide=True,
    register=True,
    one="Residence",
    day=("从哪天起住在那里；不知道可以空着", "Lived there since; may be left empty"),
    columns=(
        ident("resident", "居民编号", "Resident", "谁", "Who", refers="residents"),
        ident(
            "household",
            "住户编号",
            "Household",
            "住在哪一户；不知道可以空着",
            "In which household; may be left empty",
            refers="households",
            may_be_empty=True,
        ),
        date(
            "until",
            "到哪天",
            "Until",
            "从哪天起不再住在那里",
            "The day from which they live there no more",
            starts="day",
        ),
        one_of(
            "end_kind",
            "离开原因",
            "How it ended",
            "怎么离开的；离开后又回来的，前一段写在这里",
            "How they came to leave; whoever came back has their time before here",
            allowed=ENDS,
        ),
    ),
)

PROFILE_FACTS = table(
    "profile_facts",
    "社区概况",
    "Profile facts",
    "有据可查的一项社区情况",
    "One documented aspect of the community",
    community_wide=True,
    one="Profile fact",
    day=("哪天了解到的", "The day it was learnt"),
    columns=(
        one_of(
            "topic",
            "方面",
            "Topic",
            "社区的哪一方面",
            "Which aspect",
            allowed=codes(
                history=("历史", "History"),
                boundary=("边界", "Boundary"),
                housing=("住房", "Housing"),
                population=("人口", "Population"),
                age=("年龄结构", "Age structure"),
                hardship=("困难人群", "Hardship"),
                mobility=("人口流动", "Mobility"),
                livelihood=("生计", "Livelihood"),
                facilities=("设施", "Facilities"),
                power=("权力结构", "Power"),
                culture=("文化特色", "Culture"),
                past_action=("以往行动", "Past action"),
            ),
        ),
        one_of(
            "source",
            "来源",
            "Source",
            "怎么知道的",
            "How it is known",
            allowed=codes(
                observation=("观察", "Observation"),
                interview=("访谈", "Interview"),
                document=("文献", "Document"),
                statistics=("统计", "Statistics"),
                survey=("问卷", "Survey"),
            ),
        ),
    ),
)
