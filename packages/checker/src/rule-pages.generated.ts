// Written by tools/generate/rules.ts from rules/*/rule.md. Do not edit.
import type { FindingSeverity } from '@gangmu/domain'
import type { RuleFamily } from './rule.ts'

/** What a rule is for, in both languages, with texts it speaks up for (`invalid`) and texts it lets pass (`valid`). */
export type RulePage = {
  readonly id: string
  readonly family: RuleFamily
  readonly severity: FindingSeverity
  readonly name: string
  readonly nameEn: string
  readonly why: string
  readonly whyEn: string
  readonly invalid: readonly string[]
  readonly valid: readonly string[]
}

export const RULE_PAGES: readonly RulePage[] = [
  {
    "id": "conflicting-figures",
    "family": "same-fact",
    "severity": "疑似",
    "name": "同一数据前后不一",
    "nameEn": "One fact, two values",
    "why": "同一指标、同一年份、同一地区、同一口径的数据，在正文、表格各处应当一致。按印出的位数比较，四舍五入能够说明的不报；累计与新增、区级与市级、增速与总量、目标与完成不互比。",
    "whyEn": "One indicator of one year, area and scope has one value wherever it is printed, in the text and in the tables. Figures are compared at their printed precision; totals and additions, levels of government, growth and amounts, targets and results are never held against each other.",
    "invalid": [
      "全区固定资产投资增长12.7%。\n附表1 2023年主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→地区生产总值增速→%→7.1→6.8\n2→固定资产投资增速→%→10→10",
      "全区地区生产总值增长6.8%，主要指标平稳。\n全年来看，地区生产总值增长7.1%，快于全市。"
    ],
    "valid": [
      "全区地区生产总值增长6.8%。\n附表1 2023年主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→地区生产总值增速→%→7.1→6.77\n2→固定资产投资增速→%→10→10",
      "新增高新技术企业31家，高新技术企业总数达到127家。"
    ]
  },
  {
    "id": "counted-twice",
    "family": "same-fact",
    "severity": "提示",
    "name": "实事与正文数量不一",
    "nameEn": "Livelihood item counted twice",
    "why": "民生实事清单中的完成数，与正文中同一事项的数据应当一致；户与套、个与处等计量单位不同的也予比较。",
    "whyEn": "What the list of livelihood items says was done, and what the text says of the same thing, is one count, whatever it is counted in.",
    "invalid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n安装居家烟感报警装置3.8万户。\n→专栏1：2023年2件重点民生实事完成情况\n\n→（一）便民设施\n1.安装居家火灾报警装置3万套。（全面完成，安装居家火灾报警装置3.4万套）\n2.改造农村户厕1600户。（全面完成）",
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n全年改造老旧小区26个。\n→专栏1：2023年2件重点民生实事完成情况\n\n→（一）便民设施\n1.改造老旧小区14个。（全面完成）\n2.改造农村户厕1600户。（全面完成）"
    ],
    "valid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n安装居家烟感报警装置3.4万户。\n→专栏1：2023年2件重点民生实事完成情况\n\n→（一）便民设施\n1.安装居家火灾报警装置3万套。（全面完成，安装居家火灾报警装置3.4万套）\n2.改造农村户厕1600户。（全面完成）",
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n全年改造农村危房84户。\n→专栏1：2023年2件重点民生实事完成情况\n\n→（一）便民设施\n1.改造老旧小区14个。（全面完成）\n2.改造农村户厕1600户。（全面完成）"
    ]
  },
  {
    "id": "leftover-estimate",
    "family": "same-fact",
    "severity": "提示",
    "name": "预计数未改为完成数",
    "nameEn": "Estimate left standing",
    "why": "年度终了、完成数已经印出的，“今年预计”等起草时的说法应当改过来；仍为预计数且与完成数不同的，请核对。",
    "whyEn": "Once the year is over and its results are printed, estimates and 今年 of the draft should be gone; an estimate that differs from the result is to be looked at.",
    "invalid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n地区生产总值增长6.8%。\n二、2024年国民经济和社会发展计划主要目标和任务\n2022年增长2.6%，今年预计增长7.2%，2024年经济增长预期目标为7.2%。",
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n今年以来，全区经济平稳运行。"
    ],
    "valid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n地区生产总值增长6.8%。\n二、2024年国民经济和社会发展计划主要目标和任务\n今年，预计新开工项目80个。",
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n2024年1月18日\n一、2023年国民经济和社会发展计划执行情况\n预计地区生产总值增长6.8%。"
    ]
  },
  {
    "id": "looser-bound",
    "family": "same-fact",
    "severity": "提示",
    "name": "同一目标松紧不一",
    "nameEn": "Looser and tighter bound of one target",
    "why": "同一目标的表述应当一致：6%、6%以上、6%左右，达到与否的判断不同；数值相同而松紧不同的，提示核对。",
    "whyEn": "6%, 6%以上 and 6%左右 are met by different results. A target printed with one number but in two wordings is pointed out.",
    "invalid": [
      "预期目标。\n---\n全年服务业增加值增长7%以上。\n附表2 2024年国民经济和社会发展计划主要指标\n序号→指标名称→单位→2024年目标\n1→服务业增加值增速→%→7\n2→森林覆盖率→%→51",
      "预期目标。\n---\n固定资产投资增长9%。\n扩大有效投资，全年固定资产投资增长9%左右。"
    ],
    "valid": [
      "预期目标。\n---\n全年服务业增加值增长7%以上。\n附表2 2024年国民经济和社会发展计划主要指标\n序号→指标名称→单位→2024年目标\n1→服务业增加值增速→%→7以上\n2→森林覆盖率→%→51",
      "预期目标。\n---\n固定资产投资增长9%左右。\n工业投资增长9%以上。"
    ]
  },
  {
    "id": "no-raise",
    "family": "same-fact",
    "severity": "提示",
    "name": "提升目标已经达到",
    "nameEn": "A raise that is no raise",
    "why": "计划把某项指标“提升至”某一数值，而报告年度已经达到这一数值的，完成数、目标数或“提升”二字必有一处需要核对。",
    "whyEn": "A plan that raises a figure to what it already was in the year reported on raises nothing: the result, the target or the word needs a look.",
    "invalid": [
      "全年平稳。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→全社会研发经费支出占地区生产总值比重→%→1.7→1.78\n2→森林覆盖率→%→50→51\n---\n全社会研发经费支出占地区生产总值比重提升至1.78%。",
      "全年平稳。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→城镇调查失业率→%→5.5→5.1\n2→森林覆盖率→%→50→51\n---\n城镇调查失业率降至5.3%。"
    ],
    "valid": [
      "全年平稳。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→全社会研发经费支出占地区生产总值比重→%→1.7→1.75\n2→森林覆盖率→%→50→51\n---\n全社会研发经费支出占地区生产总值比重提升至1.78%。",
      "全年平稳。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→森林覆盖率→%→50→51\n2→科技进步贡献率→%→60→61\n---\n森林覆盖率稳定在51%。"
    ]
  },
  {
    "id": "project-scale",
    "family": "same-fact",
    "severity": "疑似",
    "name": "同一项目规模不一",
    "nameEn": "Two sizes of one project",
    "why": "项目名称里的产能、日处理能力、装机容量，正文与专栏、前文与后文应是一个数；其余文字相同而数字不同的，指出两处。",
    "whyEn": "The yearly output, daily capacity or installed power in a project's name is one figure in the text and in the boxes; where all other words are the same and the figure is not, both places are pointed out.",
    "invalid": [
      "全年平稳。\n---\n开工建设恒达纸业年产6万吨特种纸项目。\n加快恒达纸业年产8万吨特种纸项目建设。",
      "栖霞环保日处理800吨垃圾焚烧项目开工。\n---\n建成栖霞环保日处理600吨垃圾焚烧项目。"
    ],
    "valid": [
      "全年平稳。\n---\n开工建设恒达纸业年产6万吨特种纸项目。\n加快云岭纸业年产8万吨特种纸项目建设。",
      "恒达纸业年产6万吨特种纸项目、恒达纸业年产8万吨特种纸项目开工。"
    ]
  },
  {
    "id": "from-to-change",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "起讫与增减不符",
    "nameEn": "From, to, and the change between",
    "why": "文中写“由甲增加到乙”又写了增减额或者增减幅的，三个数应当对得上。金额的增速可能按可比价格计算，只作提示。“增长几倍”不含原数，“是原来的几倍”含原数。",
    "whyEn": "Where a text gives both ends and the change between them, the three agree. Growth of money may be told at comparable prices, so there it is only a hint. Growth by so many times leaves out what was there before.",
    "invalid": [
      "规模以上工业亏损面由18.3%扩大到20.4%，上升3.1个百分点。",
      "高新技术企业由164家增加到186家，增加32家。",
      "网络零售额由2.5亿元增加到8亿元，增长3.2倍。"
    ],
    "valid": [
      "规模以上工业亏损面由18.3%扩大到20.4%，上升2.1个百分点。",
      "高新技术企业由164家增加到186家，增加22家、增长13.4%。",
      "网络零售额由2.5亿元增加到8亿元，增长2.2倍。"
    ]
  },
  {
    "id": "listed-count",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "列名与个数不符",
    "nameEn": "Names listed and counted",
    "why": "名称列全的，个数应当等于所列的名称；用“等”的，所列不应多于个数。只看紧挨着个数的一串名称，差一个的才报；几类事物合计的个数（学校、医院5所）不报。专栏中各阶段的项目数，应当与正文相同。",
    "whyEn": "Where names are listed in full, the count equals their number; with 等 they are not more than it. Only names strung together right beside their count are looked at, and only a list that is one off; kinds of things counted together (学校、医院5所) are passed over. A box tells as many projects of a phase as the text does.",
    "invalid": [
      "培育“云峰春茶”“白石香米”“青江蜜柚”4个区域公用品牌。",
      "建成滨江夜市、老茶厂街区、站前集市4处消费场景。",
      "全区实施“二四五”计划。\n名词解释\n1.“二四五”计划：指建设两个园区、培育四条产业链、办好六件实事。\n2.三变改革：即资源变资产、资金变股金、农民变股东。",
      "深入实施“产业焕新、开放提速、文旅出圈、乡村共富”三大工程。"
    ],
    "valid": [
      "培育“云峰春茶”“白石香米”“青江蜜柚”3个区域公用品牌。",
      "完成红旗社区、月季小区等16个老旧小区改造。",
      "深入实施“产业焕新、开放提速、文旅出圈”三大工程。"
    ]
  },
  {
    "id": "livelihood-count",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "民生实事件数与清单不符",
    "nameEn": "Livelihood items counted and listed",
    "why": "文中所写民生实事的件数应当与清单所列的件数一致。相差较多的，多半说的是另一年的清单，不报。",
    "whyEn": "The number of livelihood items announced is the number listed. Further off, the list of another year is meant, and nothing is said.",
    "invalid": [
      "2023年办好以下6件民生实事：\n1.新建街心公园3个。（全面完成，新建3个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）",
      "2023年办好以下4件民生实事：\n1.新建街心公园3个。（全面完成，新建3个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）"
    ],
    "valid": [
      "2023年办好以下5件民生实事：\n1.新建街心公园3个。（全面完成，新建3个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）",
      "2023年办好以下6件民生实事：\n1.新建街心公园3个。（全面完成，新建3个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）\n6.新建公厕9座。（全面完成）"
    ]
  },
  {
    "id": "livelihood-result",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "民生实事完成数低于目标",
    "nameEn": "Livelihood results below their targets",
    "why": "清单中标为完成的民生实事，完成数不应低于目标数。几项完成数要加起来才达到目标的，作提示；一件之内同一单位有几个目标的，不比。",
    "whyEn": "An item of the livelihood list that is marked as done has reached its target. Where only several results together reach it, that is a hint; an item with several targets in one unit is not compared.",
    "invalid": [
      "2023年办好以下5件民生实事：\n1.新建街心公园3个。（全面完成，新建2个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）",
      "2023年办好以下5件民生实事：\n1.新建街心公园3个。（全面完成，新建3个）\n2.改造农村公路80公里。（全面完成，改造72公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）"
    ],
    "valid": [
      "2023年办好以下5件民生实事：\n1.新建街心公园3个。（全面完成，新建3个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）",
      "2023年办好以下5件民生实事：\n1.新建街心公园3个。（基本完成，新建2个）\n2.改造农村公路80公里。（全面完成，改造82公里）\n3.加装电梯30部。（全面完成，加装34部）\n4.新增停车位300个。（全面完成，新增318个）\n5.培训技能人才5000人次。（全面完成，培训5320人次）"
    ]
  },
  {
    "id": "part-exceeds-whole",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "部分大于整体",
    "nameEn": "Part exceeds whole",
    "why": "句中“其中”所列的部分不应大于整体，表中“其中”行也不应大于上级行。人均数、增减数、增速不是相加而来的，不在此列。",
    "whyEn": "A part behind 其中 does not exceed its whole, nor does a sub-row of a table its parent row. Means, changes and rates are not made up of parts and are left alone.",
    "invalid": [
      "全年签约项目26个，其中亿元以上项目31个。",
      "一般公共预算收入20.1亿元，其中税收收入21.4亿元。",
      "新建学位3200个，改造背街小巷46条（其中纳入市级示范的64条），惠及居民2.1万人。"
    ],
    "valid": [
      "全年签约项目31个，其中亿元以上项目26个。",
      "居民人均可支配收入36030元，其中城镇居民44680元。",
      "省级以上众创空间累计达到38家，其中当年新增6家。"
    ]
  },
  {
    "id": "parts-sum",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "分项之和不等于合计",
    "nameEn": "Parts that do not add up",
    "why": "一句或一段之内，合计与分项都写了数的，分项之和应当等于合计。按几种分法列的，逐种相加；个数与金额各算各的。按所写位数的取值范围计算，四舍五入造成的差数不算错；“其中”未列全的，只看是否超出合计。表中“合计”行也逐列相加。",
    "whyEn": "Where a sentence or paragraph prints a whole and its parts, the parts add up to it: on every axis by which it is divided, counts and amounts each for themselves. Figures are taken for all they may stand for, so rounding is no error; a list behind 其中 need not be complete and is held only against exceeding the whole. The row 合计 of a table is added up column by column.",
    "invalid": [
      "2023年安排重点项目120个，年度投资60亿元。按行业分：工业项目50个、年度投资31.5亿元；城建项目40个、年度投资18.2亿元；民生项目32个、年度投资10.3亿元。",
      "全年完成进出口总额45.2亿元，其中出口30.1亿元、进口17.4亿元。",
      "全年实施产业项目90个，其中竣工项目25个、新开工项目42个、储备项目20个。"
    ],
    "valid": [
      "2023年安排重点项目122个，年度投资60亿元。按行业分：工业项目50个、年度投资31.5亿元；城建项目40个、年度投资18.2亿元；民生项目32个、年度投资10.3亿元。",
      "全年实现地区生产总值400.1亿元，增长6%。分产业看，第一产业增加值38.2亿元，第二产业增加值150.4亿元，第三产业增加值211.4亿元。",
      "全年实施产业项目90个，其中竣工项目25个、新开工项目42个、储备项目23个。"
    ]
  },
  {
    "id": "per-capita",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "人均与总量、人口不相称",
    "nameEn": "Per head",
    "why": "地区生产总值、常住人口与人均地区生产总值都写了的，三者应当相称。人均数按年平均人口计算，与年末人口相除的差数在百分之三以内不报，超过百分之十的列为疑似。",
    "whyEn": "Where gross product, population and product a head are all printed, they fit each other. A year is divided by its mean population, so three per cent off the year-end one is passed over; beyond ten per cent it is a suspect.",
    "invalid": [
      "全年实现地区生产总值408.0亿元，年末常住人口52.2万人，人均地区生产总值6.82万元。",
      "地区生产总值386.5亿元，常住人口52.4万人，人均地区生产总值9.38万元。"
    ],
    "valid": [
      "全年实现地区生产总值408.0亿元，年末常住人口52.2万人，人均地区生产总值7.82万元。",
      "地区生产总值386.5亿元，人均地区生产总值9.38万元。"
    ]
  },
  {
    "id": "plan-completion",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "完成比例与计划、完成数不符",
    "nameEn": "Share of the plan that is done",
    "why": "所写“完成年度计划的百分之几”与完成数、计划数都写了的，应当对得上。计划数取自同一指标的计划表或者正文目标；“以上”的目标按所写的数计算。",
    "whyEn": "Where the result, the target and the share of the target reached are all printed, they agree. Targets come from the table of the same indicator or from the text; 以上 is left out of the division.",
    "invalid": [
      "进出口总额14.1亿元，完成年度目标的54.2%。\n2023年进出口总额目标27亿元以上。",
      "城镇新增就业7126人，为全年计划的103.8%。\n表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→城镇新增就业→人→7000→7126\n3→粮食产量→万吨→11.3→11.4"
    ],
    "valid": [
      "新增普惠托位168个、公办学位600个，分别完成年度计划的56%和50%。",
      "完成投资83.7亿元，为年度计划的102.1%。"
    ]
  },
  {
    "id": "remaining-part",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "剩余数与已列数不符",
    "nameEn": "What is left",
    "why": "所写“剩余”“其余”的个数，加上前面已经说到的个数，应当等于总数。前面任何一个总数与分项的组合说得通的，不报。",
    "whyEn": "What is said to be left (剩余, 其余), together with what was told before it, makes up a whole printed before it. Silent as soon as any of the figures in front explains it.",
    "invalid": [
      "全年计划实施项目240个，已推进200个，剩余50个项目正在办理前期手续。",
      "排查隐患点85处，已整治60处，其余15处年内完成。"
    ],
    "valid": [
      "全年计划实施项目240个，已推进200个，剩余40个项目中，28个正在办理前期手续，其余12个不再实施。",
      "排查隐患点85处，已整治60处，其余25处年内完成。"
    ]
  },
  {
    "id": "share-of-whole",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "占比与分项、合计不符",
    "nameEn": "Share against part and whole",
    "why": "占比、分项与合计三个数都写了的，占比应当等于分项除以合计。合计可以在同一段，也可以是全文中同名、同期的数。按所写位数的取值范围计算；任何一种解释说得通的，不报。办结率、兑现率、完成率、存贷比这类有名的比率，按同一句中的两个数核算。",
    "whyEn": "Where a share, its part and its whole are all printed, the share is the part divided by the whole. The whole may stand in the same paragraph, or anywhere in the document under the same name and for the same time. Whatever reading of the figures makes them agree keeps the rule silent. Rates named after what was done (办结率, 完成率) and ratios with a name (存贷比) are worked out from the figures of their sentence.",
    "invalid": [
      "全年实现地区生产总值386.5亿元。民营经济增加值228亿元，占地区生产总值比重为63%。",
      "2023年计划实施项目240个（新开工150个、续建90个），全年推进实施项目200个，占比73%。",
      "热线受理群众来电2480件，办结2356件，办结率98%。"
    ],
    "valid": [
      "全年实现地区生产总值386.5亿元。民营经济增加值228亿元，占地区生产总值比重为59%。",
      "一般公共预算收入22.4亿元，其中税收收入14.6亿元，占65.2%。",
      "热线受理群众来电2480件，办结2356件，办结率95%。"
    ]
  },
  {
    "id": "shares-to-hundred",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "占比之和不是100%",
    "nameEn": "Shares that do not sum to 100%",
    "why": "同一分法的各占比、三次产业结构比相加应为100%。每项按所写位数最多差半个末位，因此各项之和差在这个范围以内的不报。",
    "whyEn": "The shares of one division, or the structure of the three sectors, sum to 100%. Each may be off by half its last digit through rounding; what stays within that is passed over.",
    "invalid": [
      "三次产业结构比为9.9:38.9:53.2。",
      "产业结构由10.1:40.0:49.9调整为9.2：38.4：50.4。"
    ],
    "valid": [
      "三次产业结构比为9.9:38.9:51.3。",
      "三次产业结构为9.2:51:39.8。"
    ]
  },
  {
    "id": "table-total",
    "family": "parts-and-wholes",
    "severity": "疑似",
    "name": "表格合计不符",
    "nameEn": "Totals of tables",
    "why": "表中合计行应当等于各行之和，逐列核对，四舍五入能够说明的不报。增速、占比、人均等不能相加的列不核，列有“其中”“小计”的表不核。",
    "whyEn": "The total of a table is the sum of its rows, column by column, within rounding. Columns that do not add up (growth, shares, averages) and tables with parts or subtotals are left out.",
    "invalid": [
      "表1 2023年重点项目分镇街情况\n镇街→项目数（个）→年度投资（亿元）\n东河街道→12→30.5\n柳溪镇→9→21.4\n石坪镇→7→18.2\n合计→28→71.1",
      "表1 2023年重点项目分镇街情况\n镇街→项目数（个）→年度投资（亿元）\n东河街道→12→30.5\n柳溪镇→9→21.4\n石坪镇→7→18.2\n合计→29→70.1"
    ],
    "valid": [
      "表1 2023年重点项目分镇街情况\n镇街→项目数（个）→年度投资（亿元）→增长（%）\n东河街道→12→30.52→4.1\n柳溪镇→9→21.44→6.3\n石坪镇→7→18.24→5.2\n合计→28→70.2→5.0",
      "表1 2023年重点项目分领域情况\n领域→项目数（个）→年度投资（亿元）\n产业→12→30.5\n其中：工业→9→21.4\n民生→7→18.2\n合计→19→48.7"
    ]
  },
  {
    "id": "another-measure",
    "family": "verdicts",
    "severity": "提示",
    "name": "正文与表口径不同",
    "nameEn": "Another measure than the table",
    "why": "列入完成、未完成清单的指标，应当与表中同一指标口径一致：增速、占比、总量不是同一指标。",
    "whyEn": "An indicator listed as met or missed is the one the table has: a growth rate, a share and an amount are three indicators.",
    "invalid": [
      "2项指标完成年度目标：战略性新兴产业增加值占工业比重、森林覆盖率等2项指标均实现年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→战略性新兴产业增加值增速→%→12→12\n2→森林覆盖率→%→50→51",
      "实际使用外资增速、固定资产投资增速等2项指标未完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→实际使用外资→万美元→650→180\n2→固定资产投资增速→%→10→8"
    ],
    "valid": [
      "战略性新兴产业增加值、森林覆盖率等2项指标均实现年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→战略性新兴产业增加值增速→%→12→12\n2→森林覆盖率→%→50→51",
      "战略性新兴产业增加值增速、森林覆盖率等2项指标均实现年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→战略性新兴产业增加值增速→%→12→12\n2→森林覆盖率→%→50→51"
    ]
  },
  {
    "id": "count-of-natures",
    "family": "verdicts",
    "severity": "疑似",
    "name": "约束性预期性项数与表不符",
    "nameEn": "Counts of binding and expected indicators",
    "why": "文中或表注所写的约束性、预期性指标项数，应当与指标表逐行标注的一致。报告有几张表的，与其中一张相符即可。只写约束性指标项数、总项数与表相同的，也核对。",
    "whyEn": "How many binding and expected indicators the text or a note below a table counts is what the rows of one of the report’s tables are marked as. A count of binding indicators alone is held against the table whose rows the total counts.",
    "invalid": [
      "2023年计划共有3项指标，其中约束性指标2项、预期性指标1项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→属性→2023年目标→2023年完成\n1→科技进步贡献率→%→预期性→60→61\n2→森林覆盖率→%→约束性→50→51\n3→固定资产投资增速→%→预期性→11→8",
      "2023年计划指标共4项，其中约束性指标1项、预期性指标3项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→属性→2023年目标→2023年完成\n1→科技进步贡献率→%→预期性→60→61\n2→森林覆盖率→%→约束性→50→51\n3→固定资产投资增速→%→预期性→11→8",
      "列入计划的4项主要指标，有3项完成或超额完成，其中3项约束性指标全部完成。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→属性→2023年目标→2023年完成\n1→科技进步贡献率→%→预期性→60→61\n2→森林覆盖率→%→约束性→50→51\n3→固定资产投资增速→%→预期性→11→8\n4→空气质量优良天数→天→约束性→300→305"
    ],
    "valid": [
      "2023年计划共有3项指标，其中约束性指标1项、预期性指标2项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→属性→2023年目标→2023年完成\n1→科技进步贡献率→%→预期性→60→61\n2→森林覆盖率→%→约束性→50→51\n3→固定资产投资增速→%→预期性→11→8",
      "“十四五”规划共有26项指标，其中约束性指标9项、预期性指标17项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→属性→2023年目标→2023年完成\n1→科技进步贡献率→%→预期性→60→61\n2→森林覆盖率→%→约束性→50→51\n3→固定资产投资增速→%→预期性→11→8",
      "列入计划的4项主要指标，有3项完成或超额完成，其中2项约束性指标全部完成。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→属性→2023年目标→2023年完成\n1→科技进步贡献率→%→预期性→60→61\n2→森林覆盖率→%→约束性→50→51\n3→固定资产投资增速→%→预期性→11→8\n4→空气质量优良天数→天→约束性→300→305"
    ]
  },
  {
    "id": "count-of-verdicts",
    "family": "verdicts",
    "severity": "疑似",
    "name": "完成项数与表不符",
    "nameEn": "Counts of verdicts against the table",
    "why": "报告所称完成、未完成、待认定的指标项数，应当与自己的指标表一致。表中有“是否完成”栏的按标注计数，没有的按目标与完成数判断，不能判断的不计作矛盾。",
    "whyEn": "How many indicators were met, missed or are pending is what the report’s own table shows: by its own column of verdicts where it has one, else by target and result. Rows that cannot be judged contradict nothing.",
    "invalid": [
      "2023年计划共有3项指标，完成3项，未完成0项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成→是否完成\n1→科技进步贡献率→%→60→61→是\n2→森林覆盖率→%→50→51→是\n3→固定资产投资增速→%→11→8→否",
      "2023年计划共有3项指标，完成1项，未完成2项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→科技进步贡献率→%→60→61\n2→森林覆盖率→%→50→51\n3→固定资产投资增速→%→11→8"
    ],
    "valid": [
      "2023年计划共有3项指标，完成2项，未完成1项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成→是否完成\n1→科技进步贡献率→%→60→61→是\n2→森林覆盖率→%→50→51→是\n3→固定资产投资增速→%→11→8→否",
      "2023年计划共有3项指标，完成3项。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→科技进步贡献率→%→60→61\n2→森林覆盖率→%→50→51\n3→实际使用外资→万美元→完成市级下达任务→63"
    ]
  },
  {
    "id": "misplaced-indicator",
    "family": "verdicts",
    "severity": "疑似",
    "name": "指标列错完成类别",
    "nameEn": "Indicator listed under the wrong verdict",
    "why": "正文列为完成（或未完成）的指标，应当与表中该指标的目标、完成数一致；表中未定目标而列为完成，或刚好完成而称超额的，提示核对。",
    "whyEn": "An indicator listed as met or missed is so by its row. Listed as met without a target, or as exceeded where result and target are equal, is pointed out.",
    "invalid": [
      "固定资产投资增速、森林覆盖率等2项指标均完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→森林覆盖率→%→50→51",
      "固定资产投资增速、森林覆盖率等2项指标未完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→森林覆盖率→%→50→51"
    ],
    "valid": [
      "科技进步贡献率、森林覆盖率等2项指标均完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→科技进步贡献率→%→60→60\n2→森林覆盖率→%→50→51",
      "科技进步贡献率、森林覆盖率等2项指标完成或超额完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→科技进步贡献率→%→60→60\n2→森林覆盖率→%→50→51"
    ]
  },
  {
    "id": "named-indicators",
    "family": "verdicts",
    "severity": "疑似",
    "name": "所列指标与项数不符",
    "nameEn": "Indicators named and counted",
    "why": "逐一列出名称又写明项数的，名称的个数应当与项数一致。“等N项”之前通常全部列出，相差一两项的也请核对。",
    "whyEn": "Where indicators are named and counted, as many are counted as are named. Before 等N项 all are usually named; one or two missing are pointed out.",
    "invalid": [
      "2023年计划共有12项指标，其中约束性指标4项（森林覆盖率、粮食产量、空气质量优良天数）。",
      "2023年计划共有12项指标。森林覆盖率、粮食产量、城镇新增就业等5项指标未完成年度目标。"
    ],
    "valid": [
      "2023年计划共有12项指标。森林覆盖率、粮食产量、城镇新增就业3项指标未完成年度目标。",
      "2023年计划共有12项指标。森林覆盖率、粮食产量等9项指标完成年度目标。"
    ]
  },
  {
    "id": "overstated-result",
    "family": "verdicts",
    "severity": "疑似",
    "name": "未达目标而称完成",
    "nameEn": "Praised, but short of its target",
    "why": "文中称超额完成、达到目标的数据，对照表中目标应当确实达到。",
    "whyEn": "A figure said to have met or exceeded its target does so by the target of its row.",
    "invalid": [
      "耕地保有量52.36万亩、森林覆盖率51%，以上指标均超额完成年度任务。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→耕地保有量→万亩→≥53.80→54.12\n2→森林覆盖率→%→50→51",
      "固定资产投资增长8%，完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→森林覆盖率→%→50→51"
    ],
    "valid": [
      "耕地保有量54.12万亩、森林覆盖率51%，以上指标均超额完成年度任务。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→耕地保有量→万亩→≥53.80→54.12\n2→森林覆盖率→%→50→51",
      "固定资产投资增长8%，未完成年度目标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→森林覆盖率→%→50→51"
    ]
  },
  {
    "id": "trend-against-figures",
    "family": "verdicts",
    "severity": "提示",
    "name": "升降表述与数据不符",
    "nameEn": "Growing or falling against the figures",
    "why": "文中“增速放缓”说的是仍在增长，“降幅收窄”说的是仍在下降，应当与表中全年数据一致。",
    "whyEn": "The words 增速放缓 say that a figure still grows, 降幅收窄 that it falls; the result of the year says which. Sentences on part of a year are left alone.",
    "invalid": [
      "外需萎缩，进出口总值增速放缓。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→进出口总值增速→%→9→-5.7\n2→森林覆盖率→%→50→51",
      "第一，规上服务业企业利润增速。企业经营好转，降幅逐步收窄。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→规上服务业企业利润增速→%→8→1.5\n2→森林覆盖率→%→50→51"
    ],
    "valid": [
      "外需萎缩，进出口总值增速放缓。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→进出口总值增速→%→9→2.1\n2→森林覆盖率→%→50→51",
      "上半年，进出口总值增速放缓。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→进出口总值增速→%→9→-5.7\n2→森林覆盖率→%→50→51"
    ]
  },
  {
    "id": "unexplained-misses",
    "family": "verdicts",
    "severity": "提示",
    "name": "未达预期指标无说明",
    "nameEn": "Missed, and not explained",
    "why": "表中未达目标的指标，正文应当说明原因；全文只提示一次。",
    "whyEn": "A missed indicator should be explained somewhere in the text. One finding for the document.",
    "invalid": [
      "全区经济平稳运行。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→森林覆盖率→%→50→51",
      "受房地产下行影响，固定资产投资增长8%。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→进出口总额增速→%→10→-6.9"
    ],
    "valid": [
      "受房地产下行影响，固定资产投资增长8%。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→8\n2→森林覆盖率→%→50→51",
      "全区经济平稳运行。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→固定资产投资增速→%→11→12\n2→森林覆盖率→%→50→51"
    ]
  },
  {
    "id": "unmarked-livelihood",
    "family": "verdicts",
    "severity": "疑似",
    "name": "实事项无完成标记",
    "nameEn": "Livelihood item without a mark",
    "why": "报告称民生实事全部完成的，清单中每一件都应有完成标注。称完成若干件的，清单中标注完成的也应是这么多件。",
    "whyEn": "Where all livelihood items are said to be done, every item of the list says so. Where some are said to be done, as many are marked so.",
    "invalid": [
      "3件区级民生实事全面完成。\n→专栏1：2023年3件重点民生实事完成情况\n\n→（一）便民设施\n1.改造老旧小区14个。（全面完成）\n2.改造农村户厕1600户。（改造农村户厕1650户）\n3.新建公厕9座。（全面完成）",
      "3件民生实事全部完成。\n→专栏1：2023年3件重点民生实事完成情况\n\n→（一）便民设施\n1.改造老旧小区14个。（全面完成）\n2.改造农村户厕1600户。（正在推进，改造农村户厕1500户）\n3.新建公厕9座。（全面完成）",
      "3件民生实事，2件全部完成，1件跨年实施。\n→专栏1：2023年3件民生实事办理结果\n\n→（一）便民设施\n1.改造老旧小区13个。（全面完成）\n2.改造农村户厕2000户。（正在推进，改造农村户厕1500户）\n3.新建公厕5座。（正在推进）"
    ],
    "valid": [
      "3件区级民生实事全面完成。\n→专栏1：2023年3件重点民生实事完成情况\n\n→（一）便民设施\n1.改造老旧小区14个。（全面完成）\n2.改造农村户厕1600户。（全面完成）\n3.新建公厕9座。（全面完成）",
      "3件民生实事已完成2件，1件正在推进。\n→专栏1：2023年3件重点民生实事完成情况\n\n→（一）便民设施\n1.改造老旧小区14个。（全面完成）\n2.改造农村户厕1600户。（正在推进，改造农村户厕1500户）\n3.新建公厕9座。（全面完成）",
      "3件民生实事，2件全部完成，1件跨年实施。\n→专栏1：2023年3件民生实事办理结果\n\n→（一）便民设施\n1.改造老旧小区13个。（全面完成）\n2.改造农村户厕2000户。（正在推进，改造农村户厕1500户）\n3.新建公厕5座。（全面完成）"
    ]
  },
  {
    "id": "verdict-sums",
    "family": "verdicts",
    "severity": "疑似",
    "name": "完成项数合不上",
    "nameEn": "Verdicts that do not add up",
    "why": "完成、未完成、待认定之和应当等于指标总数，约束性与预期性之和应当等于合计，分组说明的项数之和应当等于标题所称项数。完成与未完成之和只比总数少一两项、又没有说明去向的，列为疑似。",
    "whyEn": "Met, missed and pending make the total; binding and expected make the whole; groups told one by one make what their heading counts. Where met and missed fall short of the total by one or two and nothing is said of these, it is a suspect.",
    "invalid": [
      "2023年计划共有35项指标，完成25项，未完成7项，待反馈4项。",
      "二、13项指标完成全年目标存在困难\n一是经济指标6项。增长不及预期。\n二是投资指标4项。需求不足。\n三是民生指标2项。进度滞后。",
      "规划确定的28项主要指标中，23项达到或快于序时进度，4项滞后。"
    ],
    "valid": [
      "2023年计划共有35项指标，完成25项，未完成7项，待反馈3项。",
      "二、12项指标完成全年目标存在困难\n一是经济指标6项。增长不及预期。\n二是投资指标4项。需求不足。\n三是民生指标2项。进度滞后。",
      "规划确定的28项主要指标中，23项达到或快于序时进度，4项滞后，其余1项暂无数据。"
    ]
  },
  {
    "id": "yes-no-against-figures",
    "family": "verdicts",
    "severity": "疑似",
    "name": "完成与否与数据不符",
    "nameEn": "Yes or no against the figures",
    "why": "表中“是否完成”栏的标注应当与同一行的目标、完成数一致；数值未达、仅括注条件可作依据的，提示确认。",
    "whyEn": "The column of verdicts agrees with target and result of its row. Where only a condition in brackets supports it, that is pointed out.",
    "invalid": [
      "主要指标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成→是否完成\n1→固定资产投资增速→%→11→8→是\n2→森林覆盖率→%→50→51→是",
      "主要指标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成→是否完成\n1→固定资产投资增速→%→11→12→否\n2→森林覆盖率→%→50→51→是"
    ],
    "valid": [
      "主要指标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成→是否完成\n1→固定资产投资增速→%→11→8→否\n2→森林覆盖率→%→50→51→是",
      "主要指标。\n附表1 2023年国民经济和社会发展计划主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成→是否完成\n1→实际使用外资→万美元→完成市级下达任务→63→否\n2→森林覆盖率→%→50→51→是"
    ]
  },
  {
    "id": "cell-unit",
    "family": "units",
    "severity": "疑似",
    "name": "单元格单位与计量单位栏不符",
    "nameEn": "Unit of the cell",
    "why": "单元格里写了单位的，应当与计量单位栏一致；同一指标在两张表里用不同量级单位的，作提示。正文写百分数、表中为千分数的，也报。",
    "whyEn": "A cell that prints a unit prints that of its column; an indicator told in two sizes of unit in two tables is a hint. So is a rate in per cent in the text that is in per mille in the table.",
    "invalid": [
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→实际使用外资→亿美元→0.2→48万美元\n3→粮食产量→万吨→11.3→11.4",
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→社会消费品零售总额→亿元→160→1628万元\n3→粮食产量→万吨→11.3→11.4",
      "人口自然增长率为4.8%。\n表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→人口自然增长率→‰→6以内→4.8\n3→粮食产量→万吨→11.3→11.4"
    ],
    "valid": [
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→实际使用外资→万美元→2000→48万美元\n3→粮食产量→万吨→11.3→11.4",
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→城镇新增就业→人→7000→7126\n3→粮食产量→万吨→11.3→11.4",
      "人口自然增长率为4.8‰。\n表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→人口自然增长率→‰→6以内→4.8\n3→粮食产量→万吨→11.3→11.4"
    ]
  },
  {
    "id": "magnitude",
    "family": "units",
    "severity": "疑似",
    "name": "数量级可疑",
    "nameEn": "Magnitude out of line",
    "why": "同一指标两处或者相邻两年的数值相差约十倍、百倍、千倍、万倍的，多半是单位或者小数点的差错。本来就小的个数、百分数、半年数不比。几十个亿元以上项目合计只有百万元的，单位多半写错。",
    "whyEn": "One indicator that is about ten, a hundred, a thousand or ten thousand times itself in another place or the next year has most likely lost a unit or a point. Small counts, percentages and half-years are not compared. Dozens of projects of 亿元 each that come to some 万元 in all have most likely the wrong unit.",
    "invalid": [
      "全年粮食产量11.3万吨。\n---\n粮食产量稳定在11.2吨。",
      "全年社会消费品零售总额162.8亿元。\n---\n社会消费品零售总额达到16.5亿元。",
      "新签约亿元以上项目36个，合同引资152.4万元。"
    ],
    "valid": [
      "全年粮食产量11.3万吨。\n---\n粮食产量稳定在11.2万吨。",
      "引进项目3个。\n---\n引进项目30个。",
      "新签约亿元以上项目36个，合同引资152.4亿元。"
    ]
  },
  {
    "id": "missing-unit",
    "family": "units",
    "severity": "疑似",
    "name": "并列数据漏写单位",
    "nameEn": "Bare figure among figures with units",
    "why": "一串并列的指标都带单位，个别数据没有单位的，逐处指出。指数、系数、收入比本无单位，不报；单位写在并列最后一个数后面的，不报。",
    "whyEn": "In a list whose figures carry units, one without is pointed out. Indices, coefficients and ratios have none; a unit printed behind the last figure of a list holds for all.",
    "invalid": [
      "城镇新增就业1.2万人、研发经费支出占地区生产总值比重1.9、粮食产量28万吨。",
      "高新技术企业数量186家、万人发明专利拥有量7.42、科技型企业数量980家。"
    ],
    "valid": [
      "城镇新增就业1.2万人、研发经费支出占地区生产总值比重1.9%、粮食产量28万吨。",
      "城乡居民收入比1.88、城镇新增就业1.2万人。"
    ]
  },
  {
    "id": "part-unit",
    "family": "units",
    "severity": "提示",
    "name": "其中行与上级行单位不同",
    "nameEn": "Unit of a sub-row",
    "why": "表中“其中”行是上级行的一部分，上级行是增速而“其中”行是总量（或者反过来）的，不成其为部分。句中“其中”项不足整体万分之一、换成整体的单位却正相当的，单位多半写错。",
    "whyEn": "A sub-row is part of the row above it: an amount under a growth rate, or the reverse, is no part of it. A part in a sentence that is less than a ten-thousandth of its whole, and a likely part in the unit of the whole, has most likely the wrong unit.",
    "invalid": [
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→一般公共预算收入增速→%→4→4.7\n→其中：税收收入→亿元→14→14.6\n3→粮食产量→万吨→11.3→11.4",
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→固定资产投资增速→%→6→6.3\n→其中：工业投资→亿元→80→82\n3→粮食产量→万吨→11.3→11.4",
      "财政总收入36.4亿元，增长5%，其中税收收入24.1万元。"
    ],
    "valid": [
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→一般公共预算收入增速→%→4→4.7\n→其中：税收收入增速→%→4→4.1\n3→粮食产量→万吨→11.3→11.4",
      "表1 2023年国民经济和社会发展计划指标完成情况\n序号→指标名称→计量单位→2023年目标→2023年完成\n1→地区生产总值增速→%→6以上→6.1\n2→固定资产投资增速→%→6→6.3\n→其中：工业投资增速→%→8→11.8\n3→粮食产量→万吨→11.3→11.4",
      "财政总收入36.4亿元，增长5%，其中税收收入24.1亿元。"
    ]
  },
  {
    "id": "percent-or-points",
    "family": "units",
    "severity": "提示",
    "name": "百分点误作百分数",
    "nameEn": "Points, not per cent",
    "why": "两个百分数之差用“个百分点”。比重、率、增速的变动写作“%”的，作提示；起讫两数可以证明是百分点的，列为疑似。",
    "whyEn": "The difference of two percentages is told in percentage points. A change of a share, rate or growth printed in % is a hint; where both ends prove it to be points, a suspect.",
    "invalid": [
      "城镇化率由63.2%提高到65.1%，提高1.9%。",
      "税收占比由60%提高到65%，上升5%。",
      "战略性新兴产业产值占比达41.6%，比上年提高1.7%。"
    ],
    "valid": [
      "城镇化率由63.2%提高到65.1%，提高1.9个百分点。",
      "规上工业增加值增速提高到8.1%。",
      "战略性新兴产业产值占比达41.6%，比上年提高1.7个百分点。"
    ]
  },
  {
    "id": "unit-writings",
    "family": "units",
    "severity": "提示",
    "name": "同一单位写法不一",
    "nameEn": "One unit, several writings",
    "why": "同一计量单位全文应当一种写法；单位符号区分大小写，如kV、MW（GB 3100—1993）。只看正文和专栏中数字后面的单位，全文合为一条。",
    "whyEn": "A document writes a unit in one way, and symbols are case-sensitive (kV, MW; GB 3100—1993). Only units behind numbers in running text and boxes are looked at; one finding a unit for the whole document.",
    "invalid": [
      "建成110千伏输变电工程2个。\n迁改35kV线路12公里。",
      "新建220kV变电站1座。\n新建110KV线路3条。"
    ],
    "valid": [
      "建成110千伏输变电工程2个。\n迁改35千伏线路12公里。",
      "新建220kV变电站1座。\n迁改110kV线路3条。"
    ]
  },
  {
    "id": "anniversary",
    "family": "time",
    "severity": "疑似",
    "name": "周年数与年份不符",
    "nameEn": "Anniversaries",
    "why": "新中国成立、建党、改革开放等周年数，应当等于所说年份减去起始年份。",
    "whyEn": "The number of an anniversary is the year spoken of less the year it counts from.",
    "invalid": [
      "---\n2024年是新中国成立74周年，全年生产总值增长6%。",
      "---\n2024年是中华人民共和国成立七十六周年。"
    ],
    "valid": [
      "---\n2024年恰逢新中国成立75周年，全年生产总值增长6%。",
      "---\n我们将迎来新中国成立75周年。"
    ]
  },
  {
    "id": "base-year",
    "family": "time",
    "severity": "疑似",
    "name": "同比基期不是上年",
    "nameEn": "Year on year with another base",
    "why": "同比是与上年同期相比。“较2017年同比”这样的写法，基期与“同比”矛盾。",
    "whyEn": "Year on year compares with the same time of the year before; a base year that is another one contradicts it.",
    "invalid": [
      "全区来信来访量较2017年同比下降28.6%。",
      "规上工业总产值比2020年同比增长35%。"
    ],
    "valid": [
      "全区来信来访量较2017年下降28.6%。",
      "规上工业总产值同比增长5%。"
    ]
  },
  {
    "id": "consecutive-years",
    "family": "time",
    "severity": "疑似",
    "name": "连续年数前后不一",
    "nameEn": "Streaks of years",
    "why": "同一事项在文中几处写“连续几年”的，年数应当一致。",
    "whyEn": "Where a document tells of one streak of years in several places, it gives it one length.",
    "invalid": [
      "连续三年获评全市平安建设先进区。\n连续四年获评全市平安建设先进区。",
      "粮食产量连续5年稳定在11万吨以上水平。\n粮食产量连续6年稳定在11万吨以上水平。"
    ],
    "valid": [
      "连续三年获评全市平安建设先进区。\n连续三年获评全市平安建设先进区。",
      "连续三年获评全市平安建设先进区。\n连续四年获评全市法治建设示范区。"
    ]
  },
  {
    "id": "part-year",
    "family": "time",
    "severity": "疑似",
    "name": "章节年份有误",
    "nameEn": "Year of a part",
    "why": "回顾部分的标题写报告年度，计划部分的标题、“主要预期目标为……”一句和开头一句写计划年度；沿用上年稿子没有改年份的，逐个指出。半年报告和一年以上的远期目标不比。",
    "whyEn": "The heading of the review bears the year that is reported on; the heading of the plan, the sentence that announces its goals and the one that opens it bear the year that is planned. A year left over from last year's draft is pointed out. Half-year reports and goals further ahead are not compared.",
    "invalid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n\n一、2023年国民经济和社会发展计划执行情况\n全区生产总值增长6%。\n二、2023年经济社会发展总体要求和主要目标\n全区生产总值增长6.5%。",
      "全区生产总值增长6%。\n---\n建议2023年全区经济社会发展主要预期目标为：地区生产总值增长6.5%。"
    ],
    "valid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告\n\n一、2023年国民经济和社会发展计划执行情况\n全区生产总值增长6%。\n二、2024年经济社会发展总体要求和主要目标\n全区生产总值增长6.5%。",
      "2023年全区生产总值增长6%。\n---\n到2025年主要目标是：城镇化率达到70%。"
    ]
  },
  {
    "id": "past-deadline",
    "family": "time",
    "severity": "疑似",
    "name": "计划时限已过",
    "nameEn": "Deadline that is over",
    "why": "计划部分承诺的完成时限早于计划年度的，多是沿用旧稿。回顾往年、引用名称的年份不报。",
    "whyEn": "A promise of the plan for a year that is already over is most likely left over. Years of the past that are only told of, or stand in names, are passed over.",
    "invalid": [
      "---\n青石大桥力争2022年底前完成主体工程，2024年实现通车。",
      "---\n确保2023年10月底前建成投用云岭水厂，2024年新建公园3个。"
    ],
    "valid": [
      "---\n青石大桥力争2024年底前完成主体工程。",
      "---\n加快2022年老旧小区改造续建项目，2024年新建公园3个。"
    ]
  },
  {
    "id": "project-phases",
    "family": "time",
    "severity": "提示",
    "name": "项目进度矛盾或倒置",
    "nameEn": "Phases of a project",
    "why": "同一年里，文中说项目建成、投产，专栏却列在开工、前期的；去年已经竣工，今年又列为开工、续建的，逐个指出。名称相同的以全称对全称，简称只对得上一个项目时才比；期次、标段不同的是不同项目。",
    "whyEn": "Within a year the text and the boxes give a project one phase, and from one year to the next it runs forward: finished in the text but listed as begun, or finished last year and begun this year, is pointed out. A short form is compared only where it fits a single project; stages and lots are projects of their own.",
    "invalid": [
      "2023年全区固定资产投资增长8%，云台山水厂扩建工程竣工投用。\n---\n→专栏1：2024年重点项目\n\n→开工：云台山水厂扩建工程、青石大桥。\n续建：白水河公园。",
      "---\n2024年工业投资增长10%，建成投产恒达轴承生产线、云岭制药二期。\n→专栏1：2024年重点项目\n\n→前期：恒达轴承生产线、青石大桥。\n续建：白水河公园。",
      "2023年固定资产投资增长8%，栖霞大桥建成通车。\n---\n2024年固定资产投资增长6%，确保栖霞大桥上半年建成通车。"
    ],
    "valid": [
      "2023年全区固定资产投资增长8%，云台山水厂扩建工程竣工投用。\n---\n→专栏1：2024年重点项目\n\n→开工：青石大桥、白水河公园。\n续建：栖霞中学。",
      "2023年全区固定资产投资增长8%，恒达轴承生产线一期竣工投产。\n---\n→专栏1：2024年重点项目\n\n→开工：恒达轴承生产线二期、青石大桥。\n续建：白水河公园。",
      "2023年完成投资60亿元，栖霞大桥全线合龙。\n---\n2024年完成投资70亿元，确保栖霞大桥建成通车。"
    ]
  },
  {
    "id": "this-year",
    "family": "time",
    "severity": "提示",
    "name": "今年、明年与报告日期不合",
    "nameEn": "This year",
    "why": "报告在次年提交的，“今年”应指提交当年。回顾部分仍以“今年”称上一年，或者计划部分仍称“明年”的，多是初稿留下的说法，全文合为一条提示。",
    "whyEn": "In a report handed in the year after, 今年 is the year of handing in. A review that still calls the past year 今年, or a plan that says 明年, is left over from a draft: one hint for the document.",
    "invalid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n（2024年1月18日在云岭区第十届人民代表大会第三次会议上）\n一、2023年国民经济和社会发展计划执行情况\n今年以来，全区规上工业增加值增长8.1%，固定资产投资增长6.2%。\n二、2024年国民经济和社会发展计划主要目标和任务\n2024年地区生产总值增长6%以上。",
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n（2024年1月18日在云岭区第十届人民代表大会第三次会议上）\n一、2023年国民经济和社会发展计划执行情况\n全年地区生产总值增长6.1%。\n二、2024年国民经济和社会发展计划主要目标和任务\n明年力争地区生产总值增长6%以上。"
    ],
    "valid": [
      "关于云岭区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n（2024年1月18日在云岭区第十届人民代表大会第三次会议上）\n一、2023年国民经济和社会发展计划执行情况\n全年规上工业增加值增长8.1%。\n二、2024年国民经济和社会发展计划主要目标和任务\n今年将力争地区生产总值增长6%以上。",
      "今年以来，全区规上工业增加值增长8.1%。"
    ]
  },
  {
    "id": "announced-points",
    "family": "structure",
    "severity": "疑似",
    "name": "条数与所称不符",
    "nameEn": "Points announced and missing",
    "why": "文中称“以下六个方面”“三项重点任务”的，其后的条目或标题应当正好是这么多。",
    "whyEn": "Where the text announces six aspects or three tasks, as many points or headings must follow.",
    "invalid": [
      "重点做好以下三个方面工作：一是扩大投资。二是促进消费。",
      "下一步，重点抓好以下三项工作：\n（一）扩大投资\n全力抓项目。\n（二）促进消费\n繁荣市场。"
    ],
    "valid": [
      "重点做好以下两个方面工作：一是扩大投资。二是促进消费。",
      "从三个方面看，经济运行总体平稳。"
    ]
  },
  {
    "id": "broken-numbering",
    "family": "structure",
    "severity": "疑似",
    "name": "序号错乱",
    "nameEn": "Broken numbering",
    "why": "标题和条目的序号应当连续：不缺号、不重号、不倒退，“一是、二是”与“第一、第二”不混用。专栏内的序号单独计算；贯穿全文的1.—21.不受小节影响。",
    "whyEn": "Numbers of headings and points follow each other: none missing, none twice, none backwards, and one way of numbering in one list. Boxes have numbers of their own; numbers that run on through all sections are right.",
    "invalid": [
      "一是扩大投资。二是促进消费。四是稳定外贸。",
      "原因有三：一是投资放缓。第一，房地产下降。第二，工业回落。三是消费不足。"
    ],
    "valid": [
      "一是扩大投资。二是促进消费。三是稳定外贸。",
      "（一）发展工业。\n1.壮大龙头。\n2.培育链条。\n（二）发展农业。\n3.稳定粮食。"
    ]
  },
  {
    "id": "indicator-renamed",
    "family": "structure",
    "severity": "提示",
    "name": "指标名称不一",
    "nameEn": "Indicator renamed",
    "why": "正文列举的指标与指标表的名称应当一致。名称少字、换词，或者计量方式不同（占比与增速）的，列出两处写法。去掉“增速”的简称不算。",
    "whyEn": "Indicators have one name in the text and in the tables. A name with a word missing or another, or with another measure, is shown beside the name of the row. A name that is only shortened is right.",
    "invalid": [
      "每万人专利拥有量达到12.3件。\n表1：2023年主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→每万人发明专利拥有量→%→5→5\n2→地区生产总值增速→%→6→6",
      "农民居民人均可支配收入增速达到7%。\n表1：2023年主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→农村居民人均可支配收入增速→%→5→5\n2→地区生产总值增速→%→6→6"
    ],
    "valid": [
      "每万人发明专利拥有量达到12.3件。\n表1：2023年主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→每万人发明专利拥有量→%→5→5\n2→地区生产总值增速→%→6→6",
      "城镇居民人均可支配收入增长5%。\n表1：2023年主要指标完成情况\n序号→指标名称→单位→2023年目标→2023年完成\n1→农村居民人均可支配收入增速→%→5→5\n2→地区生产总值增速→%→6→6"
    ]
  },
  {
    "id": "missing-reference",
    "family": "structure",
    "severity": "疑似",
    "name": "引用的专栏表格附件缺失",
    "nameEn": "References without target",
    "why": "文中“见专栏3”“详见表1”“见附件2”所指的专栏、表格、附件应当存在；专栏和表格的编号应当连续、不重复。全文一个附件都没有的（公布时略去），只作提示。",
    "whyEn": "A box, table or annex that is referred to must exist, and their numbers run on without gaps. Where a text is published without any annex, this is only a hint.",
    "invalid": [
      "主要指标安排详见表3。\n表1：主要指标完成情况\n表2：主要指标计划",
      "重点项目见专栏2。"
    ],
    "valid": [
      "主要指标安排见表1。\n表1：主要指标完成情况",
      "专栏1：重点项目\n专栏2：民生实事"
    ]
  },
  {
    "id": "name-variants",
    "family": "structure",
    "severity": "提示",
    "name": "名称前后不一",
    "nameEn": "One name, two writings",
    "why": "同一个地方、项目、平台在一份报告里应当只有一个写法。名称相差一个字（音同、形近）、字序颠倒、多出或换了一个词、连接号不同的，列出两种写法和各自的位置；少见的一种更可能是笔误。一期与二期、东与西、一号路与二号路这类本来不同的名称不算。",
    "whyEn": "A place, a project or a platform has one name in a report. Names that differ by one character, by the order of their parts, by a word or by a dash are shown side by side; the rarer writing is more likely the slip. Names that number things or tell sides apart are different names.",
    "invalid": [
      "云岭河畔公园、青石堡换乘站房、柳溪莲塘整治等项目开工。\n加快推进青石保换乘站房建设。",
      "竣工项目：星火智慧研学营地、云岭科创中心。\n星火研学智慧营地开营。",
      "建成西山片区滨江大道等道路3条。\n西山滨江大道延伸段开工。",
      "加快白鹭洲—东港片区建设。\n白鹭洲-东港片区启动招商。"
    ],
    "valid": [
      "开工建设云岭科创园一期等项目。\n云岭科创园二期完工。",
      "建成凤鸣大道、凤仪大道。\n凤栖大道、凤鸣大道通车。"
    ]
  },
  {
    "id": "repeated-item",
    "family": "structure",
    "severity": "提示",
    "name": "列举重复",
    "nameEn": "Repeated items",
    "why": "同一列举里一项出现两次，或者一个列举两次用“等项目”收尾、“项目等项目”用词重复的，予以指出。",
    "whyEn": "An item that stands twice in one list, a list that is closed twice, or a closing word that repeats the item before it is pointed out.",
    "invalid": [
      "开工云岭大道、柳溪污水处理厂、云岭大道延伸、柳溪污水处理厂等项目。",
      "完工山洪沟治理工程等项目、堤防加固等项目。"
    ],
    "valid": [
      "开工云岭大道一期、云岭大道二期等项目。",
      "完工道路工程、堤防加固等项目，启动桥梁加固等项目。"
    ]
  },
  {
    "id": "unused-term",
    "family": "structure",
    "severity": "疑似",
    "name": "名词解释未用到",
    "nameEn": "Terms explained and unused",
    "why": "名词解释里的词语，正文应当用到。只看词语的主体，正文里加了字、去了引号的也算用到。",
    "whyEn": "A term that is explained must be used in the report. Words between its parts and quotation marks do not matter.",
    "invalid": [
      "加快发展新质生产力。\n名词解释\n新质生产力：技术革命性突破催生的先进生产力。\n车网互动：电动汽车与电网双向供电。",
      "建成口袋公园12个。\n名词解释\n口袋公园：规模较小的公园绿地。\n双提升：企业数量和质量都提高。"
    ],
    "valid": [
      "加快发展新质生产力。\n名词解释\n新质生产力：技术革命性突破催生的先进生产力。",
      "壮大“3+5”现代产业集群。\n名词解释\n“3+5”产业集群：3大主导产业、5大特色产业。"
    ]
  },
  {
    "id": "binding-target-loosened",
    "family": "plan-logic",
    "severity": "提示",
    "name": "约束性目标放宽",
    "nameEn": "A binding target loosened",
    "why": "约束性指标是政府必须实现的目标，应有明确的界限。新一年目标比上年放宽、“≥”“≤”改成“左右”或不带界限、约束性改为预期性的，逐项提示。",
    "whyEn": "A binding target is one that a government has to reach, so its bound must be definite. Targets that ask for less than last year, bounds that became about or a bare figure, and binding indicators that became expected are pointed out.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→人均公园绿地面积→平方米→约束性→≥14→14\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→人均公园绿地面积→平方米→约束性→14左右",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→森林覆盖率→%→约束性→≥32→33\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→森林覆盖率→%→约束性→35"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→人均公园绿地面积→平方米→约束性→≥14→14\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→人均公园绿地面积→平方米→约束性→≥14.5",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6以上→6.1\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→地区生产总值增速→%→预期性→5.5左右"
    ]
  },
  {
    "id": "goal-out-of-reach",
    "family": "plan-logic",
    "severity": "提示",
    "name": "远期目标与年度增速不衔接",
    "nameEn": "A goal that this year's growth does not lead to",
    "why": "从上年结果到远期目标所需的年均增速，比本年计划增速高1个百分点以上的，提示核对；现价与可比价不同，不作为错误。",
    "whyEn": "Where the yearly growth from the last result to a goal of a later year lies a point or more above the growth planned, it is pointed out; current and constant prices differ, so it is no error.",
    "invalid": [
      "地区生产总值286.7亿元。\n---\n到2028年，地区生产总值达到416亿元左右。\n2024年地区生产总值增长6%左右。",
      "高新技术企业达到100家。\n---\n到2026年，高新技术企业达到200家。\n2024年高新技术企业增长10%。"
    ],
    "valid": [
      "地区生产总值286.7亿元。\n---\n到2028年，地区生产总值达到388亿元左右。\n2024年地区生产总值增长6%左右。",
      "地区生产总值286.7亿元。\n---\n2024年地区生产总值增长6%左右。"
    ]
  },
  {
    "id": "indicators-changed",
    "family": "plan-logic",
    "severity": "提示",
    "name": "指标增减未说明",
    "nameEn": "Indicators that came and went",
    "why": "新一年指标表与上年对照：上年未完成而不再列入的、总数不变而内容有变的、文中所称新增项数与表不符的，各提示一次，列出指标名称。",
    "whyEn": "The table of the new plan held against last year's: indicators that were missed and then left out, a number that stays while the names change, and a number of new indicators in the text that the table does not bear out. One finding each, with the names.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.1\n→规模以上工业企业利润增速→%→预期性→5→0\n→服务业增加值增速→%→预期性→6→6.3\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→地区生产总值增速→%→预期性→6\n→服务业增加值增速→%→预期性→6",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.1\n→服务贸易增速→%→预期性→6→6.1\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→地区生产总值增速→%→预期性→6\n→亩均税收增速→%→预期性→4"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.1\n→规模以上工业企业利润增速→%→预期性→5→0\n→服务业增加值增速→%→预期性→6→6.3\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→地区生产总值增速→%→预期性→6\n→规模以上工业企业利润增速→%→预期性→5\n→服务业增加值增速→%→预期性→6",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.1\n→规模以上工业企业利润增速→%→预期性→5→0\n→服务业增加值增速→%→预期性→6→6.3\n---\n规模以上工业企业利润增速指标不再列入，改按季度监测。\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→地区生产总值增速→%→预期性→6\n→服务业增加值增速→%→预期性→6"
    ]
  },
  {
    "id": "kept-pace-did-not",
    "family": "plan-logic",
    "severity": "提示",
    "name": "“继续同步”与上年不符",
    "nameEn": "Kept pace, though it did not",
    "why": "称居民收入“继续与经济增长同步”，意味着上年已经同步。上年居民收入增速低于地区生产总值增速的，提示核对；“基本同步”留0.5个百分点。",
    "whyEn": "To say that incomes keep on growing in step with output says that they did so last year. Where they grew more slowly it is pointed out; roughly in step leaves half a point.",
    "invalid": [
      "地区生产总值增长6.8%，全体居民人均可支配收入增长5.5%。\n---\n居民收入增长继续与经济增长基本同步。",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.8\n→全体居民人均可支配收入增速→%→预期性→6→6.6\n---\n城乡居民收入保持与GDP增长同步。"
    ],
    "valid": [
      "地区生产总值增长6.8%，全体居民人均可支配收入增长7.1%。\n---\n居民收入继续与经济增长同步。",
      "地区生产总值增长6.8%，全体居民人均可支配收入增长6.6%。\n---\n居民收入继续与经济增长基本同步。"
    ]
  },
  {
    "id": "level-against-growth",
    "family": "plan-logic",
    "severity": "提示",
    "name": "总量目标与增速目标不衔接",
    "nameEn": "A level that does not fit its growth",
    "why": "总量目标、上年结果与增速目标，知二得三。数量类指标对不上的请改正；价值量因现价与可比价、汇率不同，只提示核对，不作为错误；人均地区生产总值与经济增长相差2个百分点以上的提示。",
    "whyEn": "Of the level aimed at, the last result and the growth planned two give the third. Counts that do not fit should be mended; amounts of money differ in prices and exchange rates and are a hint only, as is output per head that lies two points from the growth of output.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→民营经济市场主体→家→预期性→36000→38214\n---\n民营经济市场主体增长15%。\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→民营经济市场主体→家→预期性→41000",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→人均地区生产总值→万元→预期性→8→8.3\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→人均地区生产总值→万元→预期性→8.5\n→地区生产总值增速→%→预期性→6"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→民营经济市场主体→家→预期性→36000→38214\n---\n民营经济市场主体增长7.3%。\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→民营经济市场主体→家→预期性→41000",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→人均地区生产总值→万元→预期性→8→8.3\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→人均地区生产总值→万元→预期性→8.8\n→地区生产总值增速→%→预期性→6"
    ]
  },
  {
    "id": "share-outruns-parts",
    "family": "plan-logic",
    "severity": "提示",
    "name": "比重升得比增速快",
    "nameEn": "A share that rises faster than its parts can",
    "why": "甲占乙的比重，只有甲比乙增长得快才会上升。比重目标与两项增速目标推算的结果相差3个百分点以上的，提示核对；比重按现价、增速按可比价计算，不作为错误。",
    "whyEn": "The share of A in B rises only as far as A grows faster than B. Where the target of a share needs growth more than three points away from the growth planned it is pointed out; shares are of current prices and growth of constant ones, so it is no error.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→文化产业增加值占地区生产总值比重→%→预期性→4.5→4.6\n---\n文化产业增加值增长7%以上。\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→文化产业增加值占地区生产总值比重→%→预期性→5.1\n→地区生产总值增速→%→预期性→6",
      "民营经济增加值占地区生产总值比重为60%。\n---\n地区生产总值增长6%，民营经济增加值增长6%，民营经济增加值占地区生产总值比重提高到66%。"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→文化产业增加值占地区生产总值比重→%→预期性→4.5→4.6\n---\n文化产业增加值增长7%以上。\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→文化产业增加值占地区生产总值比重→%→预期性→4.7\n→地区生产总值增速→%→预期性→6",
      "民营经济增加值占地区生产总值比重为60%。\n---\n地区生产总值增长6%，民营经济增加值占地区生产总值比重提高到66%。"
    ]
  },
  {
    "id": "target-below-result",
    "family": "plan-logic",
    "severity": "提示",
    "name": "目标低于上年结果",
    "nameEn": "A target below the last result",
    "why": "存量、比重、人均等指标的新一年目标低于上年已经达到的结果，通常是沿用旧目标或数字有误。“以上”“不低于”一类留有余地的目标、当年新增和受天气市场影响的指标、越低越好的控制指标不在此列。",
    "whyEn": "A stock, a share or a figure per head whose target lies below what last year reached is mostly an old target carried over, or a slip. Floors, what is done anew each year, what hangs on weather, and ceilings of what should be low are left alone.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→每千名老人养老床位数→张→预期性→42→42.6\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→每千名老人养老床位数→张→预期性→41",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→每千人口执业（助理）医师数→人→预期性→3.2→3.8\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→每千人口执业（助理）医师数→人→预期性→3.5"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→每千名老人养老床位数→张→预期性→42→42.6\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→每千名老人养老床位数→张→预期性→44",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→城镇新增就业人数→人→预期性→6500→7012\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→城镇新增就业人数→人→预期性→6800"
    ]
  },
  {
    "id": "unexplained-jump",
    "family": "plan-logic",
    "severity": "提示",
    "name": "比重大幅跳变",
    "nameEn": "A share that leaps",
    "why": "比重、覆盖率一类指标年度变动不大。一年之内变动10个百分点以上且超过四成，文中又没有说明口径或原因的，提示核对。",
    "whyEn": "Shares and coverages move slowly. One that moves by ten points and by four tenths of itself within a year, with no word of definition or cause in the text, is pointed out.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→高新技术产业增加值占工业比重→%→预期性→26→26\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→高新技术产业增加值占工业比重→%→预期性→44",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→森林覆盖率→%→约束性→≥30→52\n---"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→高新技术产业增加值占工业比重→%→预期性→26→26\n---\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→高新技术产业增加值占工业比重→%→预期性→28",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→高新技术产业增加值占工业比重→%→预期性→26→26\n---\n高新技术产业增加值占工业比重按新口径测算。\n表2：2024年主要指标\n→指标→单位→属性→2024年目标\n→高新技术产业增加值占工业比重→%→预期性→44"
    ]
  },
  {
    "id": "doubled-words",
    "family": "language",
    "severity": "提示",
    "name": "词语重复",
    "nameEn": "Doubled words",
    "why": "同一个词连写两遍、两个同义动词叠用（推动推进）、前后两次限定一个数（超过30个以上），都属多余。",
    "whyEn": "A word written twice, two verbs of one meaning side by side, or a figure bounded twice says too much.",
    "invalid": [
      "推动推进产业转型升级。",
      "全年新增企业超过30家以上。"
    ],
    "valid": [
      "各项工作稳稳推进，点点滴滴见成效。",
      "空气质量优良天数控制在合理区间，达到300天以上。"
    ]
  },
  {
    "id": "missing-full-stop",
    "family": "language",
    "severity": "提示",
    "name": "段末缺句号",
    "nameEn": "Missing full stop",
    "why": "其他各段都以句号结束、只有个别段落没有的，指出缺句号的段落。表注、附件名、署名等短行不算。",
    "whyEn": "Where all other paragraphs end with a full stop, those few that do not are pointed out. Labels, notes and signatures are left alone.",
    "invalid": [
      "加快建设现代产业体系，推动制造业高质量发展。\n加快发展现代服务业，推动消费持续恢复向好。\n全面推进乡村振兴，促进农民农村共同富裕。\n持续改善生态环境，深入打好污染防治攻坚战。\n切实保障和改善民生，办好重点民生实事项目。\n坚决守牢安全底线，排查整治隐患1200处，新增应急避难场所12个，全面推进更高水平的平安云岭建设",
      "聚力建设现代产业体系，推动制造业高质量发展。\n加快发展现代服务业，推动消费持续恢复向好。\n全面推进乡村振兴，促进农民农村共同富裕。\n持续改善生态环境，深入打好污染防治攻坚战。\n切实保障和改善民生，办好重点民生实事项目。\n新增绿道120公里、口袋公园12个、停车泊位1200个，改造老旧小区27个、棚户区1200户，城市更加宜居"
    ],
    "valid": [
      "加快建设现代产业体系，推动制造业高质量发展。\n加快发展现代服务业，推动消费持续恢复向好。",
      "附件：主要指标表、重点项目表、名词解释等三项材料"
    ]
  },
  {
    "id": "missing-punctuation",
    "family": "language",
    "severity": "提示",
    "name": "缺标点",
    "nameEn": "Missing punctuation",
    "why": "一个数字及其单位后面直接接上另一个动词和另一个数字，两件事连成一句，多半是漏了逗号。投入多少资金建成什么，是一句话，不算。",
    "whyEn": "Where a figure with its unit is followed at once by a verb that brings another figure, two statements have run together. Money put into what follows is one statement.",
    "invalid": [
      "兑现技改补贴860万元带动企业新增贷款45亿元。",
      "实现进出口总额21亿元增长3.8%。"
    ],
    "valid": [
      "投入资金2亿元建成学校4所。",
      "实现进出口总额21亿元，增长3.8%。"
    ]
  },
  {
    "id": "mixed-numerals",
    "family": "language",
    "severity": "提示",
    "name": "数字用法",
    "nameEn": "Numerals",
    "why": "数字用法依GB/T 15835—2011：相邻两数表示概数用汉字连写；阿拉伯数字只与万、亿连用；汉字年份的零写作〇；同一列举里同类数量用一种数字。",
    "whyEn": "Numerals follow GB/T 15835—2011: approximations of two neighbouring figures in words, only ten thousand and hundred million beside digits, a round zero in years in words, and one kind of numerals in one list.",
    "invalid": [
      "新建学校3所、医院两所、养老院5所。",
      "解决8千户群众用水问题。"
    ],
    "valid": [
      "新建学校3所、医院2所，联系十几个村。",
      "新建110千伏变电站2座，绿道3.5千米。"
    ]
  },
  {
    "id": "mixed-width",
    "family": "language",
    "severity": "提示",
    "name": "全角半角混用",
    "nameEn": "Mixed widths",
    "why": "同一文件里，逗号、冒号、分号、括号、百分号和数字应当统一用全角或半角。列出较少的一种及其位置。小数点、千分位、比例号不算。",
    "whyEn": "One document uses one width of commas, colons, semicolons, brackets, percent signs and digits. The rarer form is shown with its places. Decimal points, thousands and ratios are narrow by right.",
    "invalid": [
      "地区生产总值增长6%，工业增加值增长7％，投资增长5%。",
      "加快发展，改善民生,推进改革，扩大开放。"
    ],
    "valid": [
      "城乡居民收入比1.86:1，进出口总额1,200万元。",
      "增长6%，（不含农户）投资增长5%。"
    ]
  },
  {
    "id": "mixed-words",
    "family": "language",
    "severity": "提示",
    "name": "近义词混用",
    "nameEn": "Words mixed up",
    "why": "督查与督察、制定与制订、法治与法制等音近义近的词，同一份文件里后接相同的词语而写法不一的，列出两处。各自用在该用的地方不算。",
    "whyEn": "Words of like sound and meaning are right in their own places. Where both stand before the same words in one document, one of them is out of place.",
    "invalid": [
      "获省级督察通报2次、市级督查通报3次。",
      "制定行动方案12个。\n制订行动方案的部门按季调度。"
    ],
    "valid": [
      "开展政务督查通报，配合环保督察整改。",
      "制定行动方案，修订工作规程。"
    ]
  },
  {
    "id": "stray-slash",
    "family": "language",
    "severity": "提示",
    "name": "多余斜线",
    "nameEn": "Stray slash",
    "why": "单位名称后面直接跟斜线和项目名称，斜线多为误植。计量单位和并列选择里的斜线不算。",
    "whyEn": "A slash between the name of a company and its project is mostly a slip. Slashes in units and alternatives are right.",
    "invalid": [
      "竣工：云岭建材有限公司/石膏板扩产、水泥厂搬迁等项目。",
      "云岭铝业集团/年产3万吨铝材项目开工。"
    ],
    "valid": [
      "新增高纯石英砂900吨/年，均价8000元/平方米。",
      "云岭科技有限公司/柳溪机械有限公司联合体中标。"
    ]
  },
  {
    "id": "stray-spaces",
    "family": "language",
    "severity": "提示",
    "name": "多余空格",
    "nameEn": "Stray blanks",
    "why": "公文中汉字与数字、百分号之间不加空格（GB/T 9704—2012）。零星的逐处指出；全文都加空格的，只提一次。",
    "whyEn": "Official texts have no blanks between characters, digits and percent signs. Single ones are pointed out where they stand; a document that has them everywhere is told once.",
    "invalid": [
      "按照统一部署，2024 年全县续建项目加快推进。",
      "旅游综合收入增长9 %左右。"
    ],
    "valid": [
      "（一） 加快发展。",
      "1 加快园区建设，新增企业20家。"
    ]
  },
  {
    "id": "unpaired-brackets",
    "family": "language",
    "severity": "提示",
    "name": "括号引号不成对",
    "nameEn": "Unpaired brackets and quotes",
    "why": "括号、引号、书名号应当成对使用，同一对括号的全角半角应当一致（GB/T 15834—2011）。一段之内只有前半或只有后半的，或者前后全角半角不同的，逐处指出。",
    "whyEn": "Brackets, quotation marks and title marks come in pairs of one width. What opens and never closes, closes without opening, or opens wide and closes narrow is pointed out.",
    "invalid": [
      "政府投资项目64个（含区属国有企业)，计划投资38.6亿元。",
      "深入实施“数字云岭行动，新建5G基站120个。"
    ],
    "valid": [
      "新建公园（含口袋公园）12个，打造“15分钟生活圈”。",
      "1)加快园区建设。2)推进招商引资。"
    ]
  },
  {
    "id": "wrong-characters",
    "family": "language",
    "severity": "提示",
    "name": "错别字",
    "nameEn": "Wrong characters",
    "why": "固定词语里的错别字，依据《现代汉语词典》和《第一批异形词整理表》（GF 1001—2001）的小词表逐条核对；报告常用词语里有一个字音同或形近而不成词的，提示核对。引号、书名号里的文字不动。",
    "whyEn": "Wrong characters in fixed expressions, from a small list in which every entry names its source; and common words of reports with one character exchanged for one of like sound or shape, where no other word stands there. Quotations are left alone.",
    "invalid": [
      "截止2023年底，全区企业达1200家。",
      "全面部暑安全生产工作。",
      "坚决遏治违法建设势头。"
    ],
    "valid": [
      "项目申报截止日期为6月30日。",
      "按装机容量测算，新增20万千瓦。",
      "遵守劳动法规，推动产业联动。"
    ]
  },
  {
    "id": "adopted-target-changed",
    "family": "between-documents",
    "severity": "疑似",
    "name": "目标与批准的计划不一致",
    "nameEn": "A target that is not the one adopted",
    "why": "本报告列出的上年目标，应当是上年人民代表大会批准的目标。数值、写法、单位口径、属性不同的，以及漏列、增列、改名的指标，逐项指出。",
    "whyEn": "The targets that a report answers for are those the congress adopted a year before. Another value, wording, unit, definition or nature is pointed out, and indicators that are missing, added or renamed.",
    "invalid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→城镇新增就业人数→人→预期性→6500→7012\n===\n---\n表2：2023年主要指标\n→指标→单位→属性→2023年目标\n→城镇新增就业人数→人→预期性→7000",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→地区生产总值增速→%→预期性→6→6.2\n→服务业增加值增速→%→预期性→6→6.2\n===\n---\n表2：2023年主要指标\n→指标→单位→属性→2023年目标\n→地区生产总值增速→%→预期性→6左右\n→服务业增加值增速→%→预期性→6"
    ],
    "valid": [
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→城镇新增就业人数→人→预期性→7000→7012\n===\n---\n表2：2023年主要指标\n→指标→单位→属性→2023年目标\n→城镇新增就业人数→人→预期性→7000",
      "表1：2023年主要指标完成情况\n→指标→单位→属性→2023年目标→2023年完成\n→城镇新增就业人数→万人→预期性→0.7→0.72\n===\n---\n表2：2023年主要指标\n→指标→单位→属性→2023年目标\n→城镇新增就业人数→人→预期性→7000"
    ]
  },
  {
    "id": "congress-figures-differ",
    "family": "between-documents",
    "severity": "疑似",
    "name": "同次大会报告数字不一致",
    "nameEn": "Reports of one congress that differ",
    "why": "计划报告、政府工作报告、预算报告在同一次大会上说同一件事，结果、目标应当一致。区域、时期、口径、完成与计划均相同而数字不同的，指出两处；只是“左右”“以上”不同的，作提示。",
    "whyEn": "The plan report, the work report and the budget report speak of one fact at one congress, with one figure. Where area, period, scope and modality agree and the figure does not, both places are shown; a difference in about or at least alone is a hint.",
    "invalid": [
      "地区生产总值408.0亿元，增长6.1%。\n===\n地区生产总值410.2亿元，增长6.1%。",
      "---\n城镇新增就业6800人以上。\n===\n---\n城镇新增就业7000人以上。"
    ],
    "valid": [
      "地区生产总值408.0亿元，增长6.1%。\n===\n地区生产总值408亿元，增长6.1%。",
      "高新技术企业达到186家。\n===\n高新技术企业发展到180家以上。"
    ]
  },
  {
    "id": "congress-target-missing",
    "family": "between-documents",
    "severity": "提示",
    "name": "同次大会报告目标不全",
    "nameEn": "Main targets that only one report has",
    "why": "地区生产总值、就业、物价、居民收入等主要预期目标，同次大会的计划报告与政府工作报告应当相互衔接。一份有而另一份没有的，列出名称。",
    "whyEn": "The main targets (output, jobs, prices, incomes …) of the plan report and the work report of one congress should answer each other. Those that only one of them has are listed.",
    "invalid": [
      "---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上，粮食产量稳定在11.3万吨。\n===\n---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。",
      "---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。\n===\n---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上，社会消费品零售总额增长7%。"
    ],
    "valid": [
      "---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。\n===\n---\n地区生产总值增长6%左右，固定资产投资增长5%，城镇新增就业7000人以上。",
      "---\n地区生产总值增长6%左右，粮食产量稳定在11.3万吨。\n===\n---\n地区生产总值增长6%左右。"
    ]
  },
  {
    "id": "consecutive-years-between",
    "family": "between-documents",
    "severity": "疑似",
    "name": "“连续N年”前后对不上",
    "nameEn": "Years in a row that do not add up",
    "why": "同一件事“连续N年”，隔几年的报告应当多几年。按前后两份报告的年份推算，对不上的指出。",
    "whyEn": "Years in a row count on from report to report. Where the number does not grow by the years between two reports, it is pointed out.",
    "invalid": [
      "连续8年未发生较大以上火灾事故。\n===\n连续6年未发生较大以上火灾事故。",
      "粮食产量连续五年稳定在11万吨以上。\n===\n粮食产量连续五年稳定在11万吨以上。"
    ],
    "valid": [
      "连续7年未发生较大以上火灾事故。\n===\n连续6年未发生较大以上火灾事故。",
      "民间投资连续两年负增长。\n===\n空气质量连续四年改善，优良天数保持增加。"
    ]
  },
  {
    "id": "last-result-differs",
    "family": "between-documents",
    "severity": "疑似",
    "name": "上年基数与上年报告不一致",
    "nameEn": "A base that last year's report told otherwise",
    "why": "本报告写到的上年数，应当与上年报告一致；本年数、上年报告的数与本报告的增速应当相符。统计修订常见的价值量只作提示，投资、增加值等按可比价增长的不推算。",
    "whyEn": "What this report says of the year before should be what last year's report said, and level, base and growth should fit. Amounts of money are often revised and are a hint only; what grows by constant prices is not computed.",
    "invalid": [
      "高新技术企业由168家增加到186家。\n===\n高新技术企业达到164家。",
      "进出口总额由25.6亿元增加到27.9亿元。\n===\n进出口总额26.4亿元。"
    ],
    "valid": [
      "高新技术企业由164家增加到186家。\n===\n高新技术企业达到164家。",
      "一般公共预算收入22.4亿元，增长4.7%。\n===\n一般公共预算收入21.4亿元。"
    ]
  },
  {
    "id": "version-changes",
    "family": "between-documents",
    "severity": "提示",
    "name": "版本之间的数字改动",
    "nameEn": "What changed between two versions",
    "why": "与上一版对照：上一版中各处一致的数字，本版只改了一处、另一处未改的，指出两处；其余改动和不再出现的指标数字各列一次，供核对。",
    "whyEn": "Held against the version before: a figure that was one everywhere and is now changed in one place and left in another is pointed out; the other changes, and figures of indicators that are gone, are listed once.",
    "invalid": [
      "城镇新增就业7126人。\n民生保障有力，城镇新增就业7012人。\n===\n城镇新增就业7012人。\n民生保障有力，城镇新增就业7012人。",
      "进出口总额27.9亿元。\n===\n进出口总额27.4亿元。"
    ],
    "valid": [
      "城镇新增就业7126人。\n===\n城镇新增就业7126人。",
      "城镇新增就业7126人，城镇调查失业率5.2%。\n===\n城镇新增就业7126人。"
    ]
  }
]
