"""Every text of the room that is not the reading's or the playbook's, in both languages; days and months too."""

from datetime import date

from zhagen.method.reading.words import MONTHS, day_words
from zhagen.method.terms import Lang, Words


def day_text(day: date, lang: Lang) -> str:
    """2026年3月31日, 31 March 2026."""
    return day_words(day).in_(lang)


def short_day(day: date, lang: Lang) -> str:
    """3月31日, 31 Mar: for places where the year is plain."""
    return f"{day.month}月{day.day}日" if lang == "zh" else f"{day.day} {MONTHS[day.month - 1][:3]}"


def month_text(day: date, lang: Lang) -> str:
    """2026年3月, Mar 2026."""
    return f"{day.year}年{day.month}月" if lang == "zh" else f"{MONTHS[day.month - 1][:3]} {day.year}"


def short_month(day: date, lang: Lang) -> str:
    """3月, Mar."""
    return f"{day.month}月" if lang == "zh" else MONTHS[day.month - 1][:3]


LABELS: dict[str, Words] = {
    # the page
    "brand": Words("扎根", "Zhagen"),
    "board": Words("看板", "Board"),
    "title_board": Words("{name} · {day} · 扎根看板", "{name} · {day} · Zhagen board"),
    "title_history": Words("{name} · 逐月 · 扎根", "{name} · month by month · Zhagen"),
    "communities": Words("{n} 个社区", "Communities: {n}"),
    "skip": Words("跳到正文", "Skip to the content"),
    "colon": Words("：", ": "),
    "became": Words("变为", "became"),
    "other_items": Words("别的项", "Other items"),
    "as_of": Words("截至", "As of"),
    "to_boards": Words("各社区", "All communities"),
    "overview_how": Words(
        "按台账里的次序，不排名次，也不加总分。",
        "In the ledger's order. No rank and no total.",
    ),
    "stages": Words("阶段", "Stages"),
    "place": Words("位置", "Where you are"),
    "method_line": Words(
        "手法 {method} · 定数第 {version} 版 {hash}",
        "Method {method} · playbook {version}, {hash}",
    ),
    "changed_numbers": Words("本站改过 {n} 处", "Changed by the station: {n}"),
    "source": Words("台账 {source}", "Ledger {source}"),
    "legend": Words("图例", "Legend"),
    # where the work stands
    "same_stage": Words("签定的和记录看出的，都是{record}", "{record}, on record and by the evidence"),
    "evidence_behind": Words(
        "签定的是{record}，记录看出的还在{read}", "Recorded as {record}, evidence still in {read}"
    ),
    "evidence_ahead": Words(
        "签定的是{record}，记录看出的已到{read}", "Recorded as {record}, evidence already in {read}"
    ),
    "stage_untold": Words(
        "签定的是{record}，记录还看不出阶段", "Recorded as {record}; the evidence cannot tell yet"
    ),
    "on_record": Words("签定的", "On record"),
    "evidence": Words("记录看出的", "Evidence"),
    "stops_at": Words("停在{read}", "stops at {read}"),
    "told": Words("{k}/{n} 项可判断", "{k}/{n} items told"),
    "open_goals": Words("还差的目标", "Goals still open"),
    "signs_seen": Words("看到的征象", "Signs seen"),
    "make_good": Words("要补的目标", "Goals to make good"),
    "remarks": Words(
        "记录里有 {n} 处提醒，用 zhagen check 看", "Remarks on the records: {n}, see zhagen check"
    ),
    "reads_here": Words("记录看出在这里", "Evidence reads here"),
    "stops_here": Words("记录看出停在这里", "Evidence stops here"),
    "recorded_here": Words("签定在这里", "On record"),
    "not_asked": Words("还没问到", "Not asked yet"),
    "depth": Words("目标扎多深", "Depth of goals"),
    "dashes": Words("虚线＝目标", "dashes = target"),
    "goals_sum": Words("目标：{sum}", "Goals: {sum}"),
    "no_goals": Words("没有目标", "No goals"),
    # the first column
    "firing": Words("{n} 项示警", "{n} firing"),
    "fires": Words("示警", "Firing:"),
    "since": Words("{month}起", "since {month}"),
    "how_quiet": Words("怎样让它平静", "What would quiet it"),
    "next_one": Words("下一步，只一件", "The one next thing"),
    "next": Words("下一步", "Next"),
    "see_working": Words("看这一项", "Open this item"),
    "do_step": Words("去做", "Do it now"),
    "says_how": Words("怎么判断的", "How it was told"),
    "month_figures": Words("逐月的数", "Its figures by month"),
    "changed": Words("比上月变了 {n} 项", "{n} changed since last month"),
    "none_changed": Words("比上月没有变", "Nothing changed since last month"),
    "forward": Words("往前 {n}", "Forward {n}"),
    "back": Words("往回 {n}", "Back {n}"),
    "told_now": Words("能否判断有变 {n} 项", "Told now, or no longer {n}"),
    "before": Words("上月：{state}", "Last month: {state}"),
    "newest_short": Words("最近 {day}", "last {day}"),
    # an item's working
    "measured": Words("量到", "Measured"),
    "parts": Words("{n} 个部分", "Parts: {n}"),
    "parts_head": Words("怎么量", "How it is measured"),
    "one_part": Words("怎么量", "How it is measured"),
    "parts_sum": Words("截至 {day}，{n} 个部分：{sum}", "As of {day}, {n} parts: {sum}"),
    "parts_sum_one": Words("截至 {day}，1 个部分：{sum}", "As of {day}, 1 part: {sum}"),
    "decides": Words("结论看这一项", "decides it"),
    "interval": Words("95% 区间 {low} 到 {high}", "95% interval {low} to {high}"),
    "no_figure": Words("没有数", "no figure"),
    "softened": Words("因为{why}", "because {why}"),
    "working": Words("怎么来的", "Made of"),
    "because": Words("因为", "Because"),
    "newest": Words("最近一笔 {day}", "Newest record {day}"),
    "settles": Words("要判断：{settles}", "To settle it: {settles}"),
    "records": Words("背后的记录", "Records behind it"),
    "no_records": Words("还没有记录", "No records yet"),
    "part": Words("部分", "Part"),
    "table": Words("表", "Table"),
    "count": Words("笔数", "Records"),
    "record_ids": Words("看编号", "Show ids"),
    "more_ids": Words("……另有 {n} 笔", "... and {n} more"),
    "by_area": Words("各片区", "By area"),
    "area_counted": Words("各片区的{table}，旁边是户数", "{table} of each area, beside its households"),
    "per_households": Words("每百户 {n}", "{n} per 100 homes"),
    "least": Words("最少", "least"),
    "beside_months": Words("同时看的数，逐月", "The figures beside it, month by month"),
    "beside": Words("同时看", "Seen beside it"),
    "beside_why": Words(
        "只盯住一个数，别的会变差。所以旁边放着这些，不作判断。",
        "Chase one figure alone and another suffers. These stand beside it and are not judged.",
    ),
    "notes": Words("读数时要知道", "To know when reading this"),
    "why_numbers": Words("这些数从哪来", "Where these numbers come from"),
    "number": Words("定的数", "Number"),
    "why": Words("为什么", "Why"),
    "number_source": Words("出处", "Source"),
    "station_changed": Words(
        "本站改：原来 {before}；{since}，{by}：{why}", "Station: was {before}; {since}, {by}: {why}"
    ),
    "station_set": Words("本站定：{since}，{by}：{why}", "Set by the station: {since}, {by}: {why}"),
    "not_applicable": Words("本站不适用", "Does not apply here"),
    "not_applicable_why": Words("{why}（{since}，{by}）", "{why} ({since}, {by})"),
    "path": Words("怎么走到今天", "How it came to today"),
    "month": Words("月", "Month"),
    "state": Words("状态", "State"),
    "target": Words("目标", "Target"),
    "previous": Words("上一项：{name}", "Previous: {name}"),
    "following": Words("下一项：{name}", "Following: {name}"),
    "back_to_board": Words("回看板", "Back to the board"),
    "aim": Words("目标 {v}", "target {v}"),
    # months
    "months_of": Words("{first} 到 {last}，{n} 个月", "{first} to {last}, months: {n}"),
    "grid": Words("各项逐月的状态", "The state of each item, month by month"),
    "charts": Words("各部分逐月的数", "The figures of each part, month by month"),
    "item": Words("项", "Item"),
    "cannot_span": Words("断开处＝待判断", "gaps = can't tell"),
    "told_k": Words("可判断", "Told"),
    # two days
    "compare": Words("{before} → {after}", "{before} → {after}"),
    "changes_n": Words("{n} 项变了", "Items changed: {n}"),
    "no_changes": Words("没有项变", "No item changed"),
    # workbook
    "sheet_overview": Words("总览", "Overview"),
    "sheet_items": Words("各项", "Items"),
    "sheet_parts": Words("各部分", "Parts"),
    "sheet_numbers": Words("定的数", "Numbers"),
    "engagement": Words("介入", "Engagement"),
    "stage_on_record": Words("签定的阶段", "Stage on record"),
    "stage_read": Words("记录看出的阶段", "Stage read"),
    "told_n": Words("可问", "Asked"),
    "stage": Words("阶段", "Stage"),
    "dimension": Words("维度", "Dimension"),
    "id": Words("编号", "Id"),
    "kind": Words("种类", "Kind"),
    "short": Words("简称", "Short"),
    "wording": Words("全称", "Wording"),
    "lead": Words("一句话", "In a sentence"),
    "says": Words("各部分的数", "In figures"),
    "value": Words("值", "Value"),
    "low": Words("下限", "Low"),
    "high": Words("上限", "High"),
    "unit": Words("单位", "Unit"),
    "verdict": Words("判断", "Verdict"),
    "newest_day": Words("最近一笔", "Newest"),
    "evidence_counts": Words("记录", "Records"),
    "settle_column": Words("要判断，还差什么", "To settle it"),
    "change": Words("本站的改动", "Station's change"),
    "rules": Words("各项共用", "Shared rules"),
    "says_stage": Words("阶段一句话", "The stage in a sentence"),
    "remarks_n": Words("提醒", "Remarks"),
}

KINDS: dict[str, Words] = {
    "sign": Words("征象", "Sign"),
    "task": Words("任务", "Task"),
    "method": Words("方法", "Method"),
    "goal": Words("目标", "Goal"),
    "caution": Words("注意", "Caution"),
}


def label(name: str, lang: Lang, /, **values: object) -> str:
    """The label in one language, its {placeholders} filled. KeyError for a name that is not in the table."""
    words = LABELS[name]
    return words.filled(**values).in_(lang) if values else words.in_(lang)
