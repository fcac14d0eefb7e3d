"""Money, posts, plans and their steps, action towards those who decide, other hours."""

from zhagen.method.tables.declare import (
    amount,
    codes,
    date,
    ident,
    one_of,
    table,
    text,
    whole,
    worker,
    yes_no,
)
from zhagen.method.tables.declared.concern import CATEGORIES

FUNDING = table(
    "funding",
    "资金",
    "Funding",
    "一笔拨款一行，日期是应到账的日子",
    "One row an instalment, dated the day it falls due",
    one="Funding",
    day=("应到账的日子", "The day it falls due"),
    columns=(
        text(
            "source", "来源", "Source", "谁出的钱", "Who gives it", example=("街道办", "subdistrict office")
        ),
        yes_no("inside", "社区内", "Inside", "来自社区之内", "From inside the community"),
        amount("agreed", "约定金额", "Agreed", "说好那天给多少", "What was promised for that day"),
        amount("received", "到账金额", "Received", "实际到账多少", "What came"),
        amount("spent", "支出金额", "Spent", "用了多少", "What was spent"),
        yes_no(
            "core", "基本经费", "Core", "是否人员和运转的基本经费", "Whether it pays for staff and running"
        ),
    ),
)

POSTS = table(
    "posts",
    "岗位",
    "Posts",
    "一个要有人的岗位；日期是设立的日子",
    "A post to fill; its day is when it was set up",
    one="Post",
    day=("设立的日子", "The day it was set up"),
    columns=(
        date("filled", "到岗日期", "Filled", "哪天有人到岗", "The day somebody took it"),
        worker("谁在岗", "Who holds it", may_be_empty=True),
        date(
            "ready",
            "培训完成日期",
            "Ready",
            "隐私、保护和上门的培训哪天完成",
            "Trained for privacy, safeguarding and home visits",
        ),
        date("until", "离岗日期", "Until", "哪天离岗", "The day it ended", starts="filled"),
    ),
)

OBJECTIVES = table(
    "objectives",
    "目标",
    "Objectives",
    "计划里的一个目标",
    "One objective of a plan",
    one="Objective",
    day=("定下目标的日子", "The day the objective was set"),
    columns=(
        whole("plan", "第几份计划", "Plan", "属于第几份计划", "The number of the plan"),
        text(
            "need",
            "针对的需求",
            "Need",
            "回应哪项需求",
            "The need it answers",
            example=("停车", "parking"),
            offered=CATEGORIES,
        ),
        yes_no(
            "complete",
            "要素齐全",
            "Complete",
            "对象、基线与指标、方法、阶段、预算、负责人、风险、退出都写了",
            "Target group, baseline and target, method, stage, budget, owner, risk and exit are all there",
        ),
        whole("priority", "优先次序", "Priority", "1 最优先", "1 comes first"),
        yes_no(
            "carried_over", "上期延续", "Carried over", "从上一份计划延续", "Taken over from the plan before"
        ),
        yes_no(
            "chain",
            "链条完整",
            "Chain",
            "发现、目标、指标、资源、负责人、日期连得起来",
            "Finding, objective, indicator, resource, owner and date hang together",
        ),
    ),
)

PLAN_STEPS = table(
    "plan_steps",
    "计划步骤",
    "Plan steps",
    "目标下的一个步骤",
    "A step towards an objective",
    one="Plan step",
    day=("定下这一步的日子", "The day the step was decided"),
    columns=(
        ident("objective", "目标编号", "Objective", "哪个目标", "Which objective", refers="objectives"),
        date("due", "期限", "Due", "应在哪天前做到", "When it should be done"),
        date("done", "完成日期", "Done", "哪天做到", "When it was done", starts="day"),
    ),
)

ACTIONS = table(
    "actions",
    "居民行动",
    "Actions",
    "向有权决定的机构提出的要求、争取或倡导",
    "A claim, contest or advocacy taken to a body that decides",
    one="Action",
    columns=(
        one_of(
            "kind",
            "种类",
            "Kind",
            "哪一种行动",
            "What kind",
            allowed=codes(
                claim=("提出要求", "Claim"), contest=("行动竞争", "Contest"), advocacy=("倡导", "Advocacy")
            ),
        ),
        ident(
            "concern",
            "诉求编号",
            "Concern",
            "为哪件诉求",
            "Which concern it was about",
            refers="concerns",
            may_be_empty=True,
        ),
        yes_no(
            "residents_spoke", "居民发言", "Residents spoke", "由居民自己说", "Residents spoke for themselves"
        ),
        date("replied", "答复日期", "Replied", "对方哪天答复", "The day the reply came", starts="day"),
        one_of(
            "result",
            "答复结果",
            "Result",
            "答复怎么样",
            "What the reply was",
            allowed=codes(yes=("同意", "Yes"), partly=("部分同意", "Partly"), no=("不同意", "No")),
        ),
    ),
)

WORK_HOURS = table(
    "work_hours",
    "其他工时",
    "Work hours",
    "既不是见面也不是活动的时间",
    "Time that is neither contact nor activity",
    one="Work hours",
    columns=(
        worker("哪位社工", "Which worker"),
        one_of(
            "kind",
            "种类",
            "Kind",
            "用在什么上",
            "What it went into",
            allowed=codes(
                paperwork=("文书", "Paperwork"),
                administrative=("行政事务", "Administrative"),
                supervision=("督导", "Supervision"),
                learning=("学习", "Learning"),
            ),
        ),
        amount("hours", "小时", "Hours", "多少小时", "How many hours"),
    ),
)
