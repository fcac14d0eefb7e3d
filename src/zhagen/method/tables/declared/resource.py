"""What the community can draw on: resources, partners and what they promised."""

from zhagen.method.tables.declare import amount, codes, date, ident, one_of, table, yes_no

RESOURCES = table(
    "resources",
    "资源",
    "Resources",
    "一项可用的资源",
    "Something that can be drawn on",
    community_wide=True,
    register=True,
    one="Resource",
    columns=(
        one_of(
            "kind",
            "种类",
            "Kind",
            "哪一种资源",
            "What kind",
            allowed=codes(
                people=("人力", "People"),
                place=("场地", "Place"),
                goods=("物资", "Goods"),
                money=("资金", "Money"),
                knowledge=("知识", "Knowledge"),
                organisation=("组织", "Organisation"),
            ),
        ),
        yes_no("inside", "社区内", "Inside", "来自社区之内", "From inside the community"),
        date("confirmed", "核实日期", "Confirmed", "最近哪天核实仍可用", "When it was last confirmed"),
    ),
)

RESOURCE_USES = table(
    "resource_uses",
    "资源使用",
    "Resource uses",
    "用了一次资源",
    "A resource was used once",
    one="Resource use",
    columns=(
        ident("resource", "资源编号", "Resource", "哪项资源", "Which resource", refers="resources"),
        ident(
            "activity",
            "活动编号",
            "Activity",
            "用在哪次活动",
            "For which activity",
            refers="activities",
            may_be_empty=True,
        ),
        amount("hours", "小时", "Hours", "用了多少小时", "For how many hours"),
    ),
)

PARTNERS = table(
    "partners",
    "单位",
    "Partners",
    "打交道的一个单位",
    "An organisation the work deals with",
    community_wide=True,
    register=True,
    one="Partner",
    columns=(
        one_of(
            "kind",
            "性质",
            "Kind",
            "哪一类单位",
            "What kind of organisation",
            allowed=codes(
                government=("政府部门", "Government"),
                work_unit=("企事业单位", "Work unit"),
                association=("社会组织", "Association"),
                business=("商户", "Business"),
            ),
        ),
        yes_no("key", "关键单位", "Key", "对这里的工作是否关键", "Whether it is a key partner"),
    ),
)

PARTNER_FACTS = table(
    "partner_facts",
    "单位情况",
    "Partner facts",
    "对一个单位的一点了解",
    "What is understood of a partner",
    community_wide=True,
    one="Partner fact",
    day=("哪天了解到的", "The day it was learnt"),
    columns=(
        ident("partner", "单位编号", "Partner", "哪个单位", "Which partner", refers="partners"),
        one_of(
            "topic",
            "方面",
            "Topic",
            "了解的是哪方面",
            "Which aspect",
            allowed=codes(
                mandate=("职责", "Mandate"),
                decides=("谁做主", "Who decides"),
                window=("对口窗口", "Window"),
                procedure=("办事程序", "Procedure"),
                cycle=("工作周期", "Cycle"),
            ),
        ),
    ),
)

PARTNER_DEALINGS = table(
    "partner_dealings",
    "单位往来",
    "Partner dealings",
    "与单位的一次往来",
    "One dealing with a partner",
    one="Partner dealing",
    columns=(
        ident("partner", "单位编号", "Partner", "哪个单位", "Which partner", refers="partners"),
        one_of(
            "form",
            "形式",
            "Form",
            "怎样往来",
            "How",
            allowed=codes(
                called=("电话联系", "Called"),
                met=("见面", "Met"),
                discussed_jointly=("共同商议", "Discussed jointly"),
                cooperated=("合作", "Cooperated"),
                request_handled=("办理请求", "Request handled"),
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
    ),
)

AGREEMENTS = table(
    "agreements",
    "支持约定",
    "Agreements",
    "一项持续有效的支持承诺",
    "A standing promise of support",
    one="Agreement",
    day=("从哪天起有效", "The day from which it holds"),
    columns=(
        ident("partner", "单位编号", "Partner", "与哪个单位", "With which partner", refers="partners"),
        yes_no("inside", "社区内", "Inside", "来自社区之内", "From inside the community"),
        date("ends", "到期日", "Ends", "有效到哪天", "The last day it holds", starts="day"),
    ),
)
