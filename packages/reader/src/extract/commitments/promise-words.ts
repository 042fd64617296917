import { tableOf } from '../../characters.ts'

/**
 * The words by which a plan promises. Alternations are written longest first; they are read against masked text, so
 * that nothing inside quotation marks is taken for a verb.
 */

const either = (text: string): string =>
  [...new Set(text.trim().split(/\s+/))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')

/** Words before the promise that are no part of it. */
export const LEAD = new RegExp(
  `^(?:[—－\\-–·•\\s]+|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,2}[.．、](?!\\d)|[一二三四五六七八九十]+(?:是|要)|[①-⑳]|${either(`
    同时 此外 另外 其中 并且 并 还要 还将 还 也要 要 将 我们将 我们要 我们 必须 继而 进而 从而 以此 由此 今年 本年 明年 今年要 全区要 全县要 全市要
    新的一年 在此基础上 建议 综合考虑各方面因素 特别是 尤其是 通过努力 到时 届时 各级各部门
  `)})`,
)

export const ADVERB = `(?:${either(`
  全面 深入 持续 积极 大力 着力 扎实 精心 有序 稳步 继续 全力 努力 切实 统筹 高标准 高质量 高水平 高品质 高效 成功 如期 按期 按时 尽快 尽早 早日 有力 有效
  稳妥 积极稳妥 强力 全速 加速 顺利 基本 同步 提前 接续 年内 全年 抓紧 加紧 扎实有序 有序有效 坚决 圆满 率先 滚动 分批 分类 分步 逐步 适时 纵深 常态化 进一步 一体 整体
  科学 规范 加力 聚力 合力 共同 联合 牵头 启动后 重点 主动 不断 深化
`)})`

/** 力争, 确保: what follows is promised. */
export const HOPE = either(
  '力争 确保 力促 争取 务求 力保 保证 力求 争取实现 力争实现 确保实现 力争推动 确保推动 力促实现 力争在 争取在 全力确保 实现',
)
/** 推动, 加快: what follows is worked on; a promise where a milestone or a named thing follows. */
export const DRIVE = either(
  '推动 促进 推进 促成 助推 加快 加快推动 加快推进 加速推进 加速 提速 积极推动 谋划推动 谋划推进 协同推进 统筹推进 抓好 抓实 做好 协调推动 协调推进 开展 深化',
)
export const SUPPORT = either('支持 引导 鼓励 协助 帮助 指导 扶持 助力 推荐 组织')

/** The built-up area (建成区路网密度), as against a district's own (建成区妇幼保健院). */
export const BUILT_UP = '建成区(?:绿化|绿地|路网|面积|内|黑臭|范围|交通|雨污|海绵|供水|排水|道路|人均|公园)'
const BUILT = either(
  '建成投用 建成投产 建成投运 建成运营 建成开放 建成通车 建成使用 建成并投用 建成并投入使用 建成投入使用 建成开馆 建成开园 建成开业 建成交付 建成达产 建成启用 建成 全面建成 基本建成',
)
const DONE = either(`
  完工投用 完工 竣工投用 竣工投产 竣工验收 竣工交付 竣工通车 竣工通水 竣工达产 竣工 投产达产 投产达效 投产达标 投产见效 投产运营 投产 投用 投运 投入使用 投入运营 投入运行 开工建设 新开工建设 新开工 开工 复工 动工建设 动工 开建 破土动工
  启动建设 启动实施 启动运营 启动 启用 开通运营 开通 开馆 开园 开业运营 开业 开街 开学招生 开学 通车运营 (?<!直)通车 通航 通水 通气 通电 并网发电 并网 交付使用 交付 交房 封顶 贯通 合龙 达产 达效 揭牌 挂牌 上线运行 上线运营 上线 上市 开街迎客 开门迎客 试运营 试运行 投料试车 通水运行 通气运行 并网运行 满负荷生产 满负荷运行 满产
`)

/** A milestone before its object: 建成X, 启动X, 争创X. */
export const FRONT = new RegExp(
  `^(?!上市|入驻|创建行动|启动会|完工率|开工率|投产率|建成率|${BUILT_UP})(?:${BUILT}|${DONE}|${either(`
    完成 成功创建 争创 创建 创成 创建成 设立 组建 成立 挂牌成立 出台 印发 制定出台 编制完成 编制实施 举办 承办 办好 举行 召开 摘帽 获批 搬迁 迁建 拆除 清零 落成 争取建立 布展
  `)}|开放(?=[^、，]{2,24}(?:公园|乐园|馆|街|街区|步道|绿道|广场|景区|基地|园|中心|空间|驿站|书房)(?:[一二三四五]期|[东西南北]区)?$)|(?:形成|提交|上报|完成)(?=[^、，]{0,12}(?:思路|方案|报告|草案|初稿|送审稿|文本|建议稿)$))(?:好|了)?`,
)
/** A milestone behind its subject: X建成投用, X全覆盖. */
const BEHIND = either(`
    完成 全覆盖 全面覆盖 零的突破 零突破 清零 动态清零 清零见底 落成 落地 落户 落地运营 落地开工 落地建设 落地投产 签约落地 建成落地 转型完成 摘帽 销号 获批 通过验收 验收 达标 运营 封园 入驻 搬迁 开放
  `)
/** What a TAIL, and so a STRONG_TAIL, ends in. */
export const TAIL_ENDS = tableOf(
  [BUILT, DONE, BEHIND, '目标|任务'].flatMap((words) => words.split('|').map((word) => word.slice(-1))).join(''),
)

export const TAIL = new RegExp(
  `(?:保持|实现|全线|全面|基本|顺利|如期|按期|按时|尽快|尽早|早日|年内|正式|全部|整体|成功|同步|实质性|提前|陆续|竣工后)*(?:${BUILT}|${DONE}|${BEHIND})(?:目标|任务)?$`,
)
/** Tails that promise by themselves, without 力争 or 推动 before them. */
export const STRONG_TAIL = new RegExp(`(?:${BUILT}|${DONE}|全覆盖|清零|零的突破|零突破|落成|转型完成)(?:目标)?$`)
/** A milestone between two names: A创建B. */
export const MID = new RegExp(
  `(?:成功)?(?:创(?=\\dA|[ⅠⅡ一-五]级|国家|省级|市级|全国|[A4-5])|${either('争创 创建 创成 获批 入选 纳入 列入 晋升为 升级为 升格为 挂牌 成立 设立 组建 申报 共建 共同建设 开工建设 落户 入驻 承办 建成')})`,
)

/** What is left to others to fix: measurable only once they have. */
export const DELEGATED =
  /(?<subject>[一-鿿A-Za-z\uE000“”（）()、]*?)(?:全面|超额|圆满|按时|如期)?完成(?<who>(?:国家|中央|省市|省级|市级|省|市|州|区|县|自治区|上级部门|上级|国省|市对区)(?:、(?:省级|市级|省|市|州|区|县|上级))*)?[一-鿿]{0,3}?(?:级)?(?:下达|分解|确定|考核|核定)[一-鿿]{0,4}?的?(?<what>[一-鿿]{0,14}?)(?:目标任务|目标值|任务数|任务|目标|指标|计划|要求)$/

/** A place among others rather than a figure. */
export const STANDING = new RegExp(
  `^(?<subject>.{2,30}?)(?<verb>${either('跨入 迈入 进入 跻身 步入 迈进 挺进 保持 位居 稳居 居于 走在 争创 达到 继续保持 持续保持')})(?<place>.{0,14}(?:前列|前茅|方阵|梯队|行列|百强|一流|上游|领先|前十|前五|前三|第一))$`,
)
export const IN_STEP =
  /^(?<subject>.{2,24}?(?:增长|增速|收入)?)(?:与|同|和)(?:GDP|经济|地区生产总值|居民|全市|全省|全国).{0,8}(?:基本)?(?:同步|相匹配|持平)$/

/** 突破千亿大关: a threshold in words. */
export const THRESHOLD =
  /^(?<subject>.{2,30}?)(?<verb>突破|跨越|迈上|站上|跨上|迈入|冲刺|跃上|达到)[一二两三四五六七八九十百千万]+亿(?:元|级)?(?:大关|台阶|关口|规模|行列|新台阶)?$/
/** A通过复审: an examination passed. */
export const PASSED = /^(?<subject>.{2,24}?)(?:顺利|成功|高质量|高标准)*通过.{0,14}(?:验收|复审|评审|认定|评估|复核|考核|认证|检查|普查)$/
/** 确保不发生重特大事故: a line that must not be crossed, and it will be known whether it was. */
export const NEVER = /^(?:不发生|杜绝)(?<object>.{2,24}(?:事故|事件|返贫|违约|风险|火灾))(?:发生)?$/
/** Who answers for a task, printed behind it. */
export const DUTY = /[（(](?:牵头|责任|配合|主办|协办|完成时限|完成时间|时限|分管)[^（）()]*[）)]\s*$/
/** What can be hosted. */
export const EVENT = /(?:活动|节|赛|会|展|论坛|周|季|演出|马拉松|嘉年华|典礼|仪式|集市|实事|培训班|庆典)/

/** A direction without a figure, on something that can be measured. */
export const CHANGE =
  /^(?<verb>压减|压降|削减|化解|淘汰|降低|减少|控减|提高|提升|扩大)(?<object>.{2,24}?(?:总量|排放量|用量|覆盖率|普及率|利用率|化率|达标率|强度|浓度|规模|债务|产能|能耗|比重|负债率|杂费|占比))$/

/** Things that stand somewhere or are set up: they can be visited, so building them is a task and not a slogan. */
const FACILITY = either(`
  项目 工程 中心 产业园 科技园 物流园 工业园 园区 公园 园 基地 站 厂 路 大道 道路 街 街区 桥 大桥 隧道 线 线路 高速 铁路 轨道 机场 港 码头 医院 院区 学校 中学 小学 幼儿园 大学 学院 校区 馆 院 所
  广场 水库 管网 停车场 步道 绿道 片区 小区 社区 大厦 楼 综合体 市场 商圈 天街 酒店 景区 古镇 小镇 古城 营地 实验室 研究院 电站 泵站 湿地 公路 航道 枢纽 立交 互通 连接道 快速通道 通道 段 期 标段 灌区 堤防 住房 安置房 厂房 公寓 楼宇
  示范园 基础设施 设施 路网 管廊 管道 水网 电网 生产基地 体育场 场馆 剧院 书院 书房 驿站 口岸 保税区 综保区 仓库 储备库 粮库 数据中心 平台 项目群 组团 渡口 港区 集群项目 产业城 新城 校舍 病房楼 康复楼 车站 消防站 净水厂 水厂 生产线 二期 三期 一期 四期
  卫星 专线 输变电 充电桩 充电站 加油站 博物馆 图书馆 档案馆 文化馆 美术馆 分市场 分院 分馆 分校 度假区
`)
/** Words that make even a named object a slogan. */
export const VAGUE =
  /(体系|机制|制度|能力|队伍|环境|格局|作用|意识|水平|文明|法治|平安|战略|政策|精神|作风|氛围|合力|活力|动能|优势|品质|质效|效能|治理|管理|服务|监管|改革|创新|转型|融合|协同|发展|安全|稳定|保障|生活|经济|产业|业态|消费|投资|业务|机关|政府|信心|步伐|篇章|成效|成果|责任|措施|举措|任务|工作|行动|合作|文化|教育|事业|企业|市场主体|人才|党建|乡村振兴|强区|强县|强市)$/
const WORKED =
  '(?:建设|改造|除险加固|加固|扩建|改扩建|新建|迁建|重建|续建|改建|修缮|修复|整治|扩容|扩能|提升|更新|布展|招商|装修|征拆|拆迁|搬迁|创建|前期工作|前期|规划|验收|达产|进度|工作|升级|提质|开发|提速|申报|治理|试点)'

/** Ends in something that stands somewhere, behind what is done to it: X项目建设, X二期前期工作. */
export const NAMED_TASK = new RegExp(
  `.{4}改革试点$|(?:${FACILITY})(?:[（(][^（）()]*[）)])?(?:等)?(?:一批)?(?:重大|重点)?(?:项目|工程)?(?:的)?${WORKED}{0,3}(?:[一二三四五六]期|项目|工程)?$`,
)
export const WORK_END = new RegExp(`${WORKED}{1,3}$`)
/** Verbs that name the work in front of a thing without a milestone. */
export const WORK_FRONT = new RegExp(
  `^(?:${either('建设 续建 新建 改建 扩建 迁建 改扩建 实施 改造 升级改造 改造升级 改造提升 提档升级 提速建设 推进建设 规划建设 谋划建设 启动建设 新建改建 建好 修建 修缮 打造建设')})`,
)
export const PREPARATION = /前期(?:工作|准备|研究|论证)?$/

/** Openings of clauses that set a frame and promise nothing. */
export const FRAME =
  /^(?:围绕|聚焦|按照|坚持|对标|紧扣|立足|锚定|瞄准|贯彻|学习|根据|结合|依据|对照|牢固树立|牢记|始终|把|用好|建好用好|以.{2,30}为|为(?!民办)|在.{2,30}(?:下|中|上)$|深入学习|深入贯彻|全面贯彻|认真贯彻|认真落实|深入践行|高举|弘扬|严守|守住|坚守|践行|紧紧|充分发挥|综合考虑|统筹考虑|考虑到)/
/** Sentences that look back or explain. */
export const LOOKS_BACK =
  /^(?:去年|上年|过去|近年来|五年来|一年来|截至|截止|目前|当前|这是|随着|考虑到|主要依据|主要理由|理由是|设定依据|主要考虑|刚刚过去|经过)/
/** Aims quoted from another paper. */
export const CITED = /(?:纲要|规划|全会|党代会|会议|意见|方案|报告)(?:[一-鿿]{0,4})?(?:明确|提出|要求|确定)/
export const EXPLAINS = /主要考虑|主要依据|测算依据|设定依据|主要理由|考虑因素|安排依据/
export const BREAKDOWN = /按(?!照|期|时|需|规定|要求|计划)[一-鿿]{2,8}(?:分|划分|来看|看)(?:[：:，,]|$)/
/** Results told inside a plan. */
export const TOLD = /(?:已经|已)(?:建成|完成|达到|达|实现|累计|落实|到位|签约|开工|投产|启动|入驻|引进|投用|纳入)/
/** Promises too general to be held to. */
export const EMPTY_OBJECT =
  /^(?:好|各项|全年|年度|既定|上述|预期|既定的|好各项)*(?:经济社会发展)?(?:工作|目标|任务|工作任务|目标任务|重点任务|发展目标|主要目标|预期目标|指标|要求|各项工作|各项任务|部署|使命|答卷)+$/
export const SLOGAN_END =
  /(安全|稳定|畅通|到位|落实|实处|见效|有序|本色|底色|底线|合力|局面|全胜|平安|红|好局|清明|廉洁|力度|效果|成效|实效|健康|安宁|发生|可控|供应|供给|满意|实惠|质量|方向|领导|统一|升级|提升|提高|发展|融合|增长|增收|突破|转化|衔接|转型|壮大|做大做强)$/
/** 早签约、早开工: a watchword, whatever verb it ends in. */
export const WATCHWORD = /早(?:签约|落地|开工|投产|见效|建成|达产)[、，]?早|应[一-鿿]尽[一-鿿]|能[一-鿿]尽[一-鿿]/
/** 一批, 系列, 重点项目: nothing named that could be looked at. */
export const UNNAMED =
  /^(?:一批|一系列|系列|各类|更多|各项|前期|在建|续建|新开工|新建|重点|重大|市级|省级|区级|县级|政府|投资|建设|项目|工程|等|的|年度|全区|全县|全市|“三张清单”|\uE000|、)+$/
/** Set-ups that no one can open or hand over. */
export const ABSTRACT = /(?:体系|格局|机制|环境|高地|强区|强县|强市|样板|名片|品牌|典范|新局面|局面|框架)$/
