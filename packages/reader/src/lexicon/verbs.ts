/**
 * Verbs of official prose, by what they do to the figure behind them. Longest match first everywhere:
 * the tables are read through `matchLongest`, never through alternations written by hand.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Verbs that only carry the figure; the subject reads the same without them. */
export const CARRYING_VERBS = words(`
实现 完成 达到 达成 达 取得 力争 确保 努力 争取 预计 预期 推动 促进 力促 保障 保证 有望 可望 可 将 要 拟 已 已经 共 共计 合计 总计 累积 均 全面 顺利 成功
大力 加快 积极 有效 稳步 持续 进一步 切实 深入 扎实 着力 不断 牢牢 坚决 统筹 用好 建好 管好 办好 抓实 抓细 做优 做强 做大 引导 仅 只 做好 抓好 抓牢 狠抓 加强 强化 落实 推进 基本 提前 超额 圆满 全力 同步 稳定 保持 维持 巩固 使 让 令 把 将 对
有序 深化 建议 安排 全年实现 争取到位 守住 做到 至 到 并 也 还 又 则
`)

/** Verbs that say what was done to the thing; they stay in the subject (新建公厕, 改造农房). */
export const ACTION_VERBS = words(`
新建 改建 扩建 新改建 新改扩建 改扩建 续建 在建 建成 建设 建好 建立 建 新开工 开工 开建 复工 竣工 完工 投产 投用 投运 建成投用 建成投产 竣工投用 竣工投产 竣工验收 启动 启用 启动建设 开工建设 动工 开通 通车
新增 净增 增加 增设 增建 增补 新设 新设立 设立 成立 组建 新组建 新注册 注册 新登记 登记 新认定 认定 新培育 培育 新引进 引进 引入 招引 引育 新引育 引培 新签约 签约 签订 新签 签署 落户 落地 入驻 孵化
新评定 评定 获评 新获评 入选 入围 获批 新获批 获得 获 荣获 斩获 授牌 命名 创建 创成 新创建 新创 创 打造 培植 发展 新发展 扶持 壮大 认证 新认证 新入库 入库 纳入 升规 升限 新升规 新升限 升规入统 纳统 入统 上云 上市 挂牌
改造 提升 改造提升 升级 升级改造 更新 更新改造 整治 治理 修复 整改 修缮 维修 养护 硬化 绿化 美化 亮化 净化 补植 栽植 种植 播种  营造 抚育 拆除 拆迁 征收 征迁  搬迁 出让 供应 盘活 处置 清理 清退 淘汰 关停 关闭 化解 销号 消化
发放 投放 拨付 下达 兑现 支付 投入 投资 筹集 筹措 争取 募集 融资 到位 减免 减征 减收   缓缴 返还 补贴 补助 奖补 奖励 救助 资助 帮扶 扶助 惠及 服务 覆盖 受益 解决 办理 办结 受理 答复 回复 交办 梳理 编制 制定 印发 出台 发布 推出 实施 开展 举办 承办 组织 召开 开办 推行 推广 推介
承接 接待 吸引 吸纳 安置 转移 培训 招聘 招收 招录 提供 配备 配置 安装 加装 铺设 新铺设 敷设 架设 布设 布局 设置 投建 开放 开业 开园 开班 运营 运行 投入使用 未完成 未开工 未启动 未达标 交付 交房 分配 配租 配售 调解 化解 侦破 破获 查处 查办 检查 排查 抽检 检测 监测 巡查 约谈 处罚 立案 审结 执结 受理
缴纳 征缴 入库 组织收入 生产 产出 出栏 存栏 零售 外销 交易 成交 达成 采购 消费 接种 筛查  诊疗 签约服务 管理 监管 归集 上线 开发 部署 编目 回流 储备 策划 策划储备 谋划 谋划储备 包装 包装储备 申报 上报 推送 推荐 对接 走访 联系 帮助  减排 节约 压减 压缩 精简 清零 摘帽 脱贫 退出 招商 签下 揭牌 授信 获授信 放款 承保 参保 扩面 扩容 扩产  转化 转型 实现就业 带动 带动就业 拉动 撬动 吸收 融入 移交 划定 保护 保有 拥有 现有 收储 新收储 收购 收集 处理 利用 复垦 开垦 恢复 疏浚 清淤 除险加固 加固 延伸 联通 贯通 打通 接入 并网 发电 供水 供气 供暖 供热 输送 沿用 更名
`)

/** A rise: percentages behind them are growth, percentage points a change. */
export const RISE_VERBS = words(`
增长 增加 提高 提升 上升 上涨 扩大 攀升 增 涨 升 增收 增幅 涨幅 增速 同比增长 净增长 年均增长 递增 增值 增效 前移 上移 翻 抬升 跃升 多增 加快 激增 猛增 走高 增产 提速 提价 涨价 回升 改善 微增 略增 大增 激增 净增长 微涨 跃增 多增
`)

/** A fall: the figure behind them is negative. */
export const FALL_VERBS = words(`
下降 降低 减少 压缩 压减 缩短 缩减 收窄 回落 下滑 减 降 缩 下跌 跌 精简 削减 后移 负增长 降幅 减幅 跌幅 萎缩 减低 调减 少增 放缓 减缓 减产 降价 缩水 走低 下挫 微降 略降 大降 骤降 锐减 骤减 少减 微减 略减 减亏
`)

/** Copulas and carriers at the end of a head: the subject stands before them. */
export const TRAILING_WORDS = words(`
达到 达成 达 为 是 有 约 约为 共 共计 合计 总计 累计 累计达 累计达到 累计为 总数 稳定在 稳定保持在 保持在 保持 保持为 保持稳定在 维持在 控制在 巩固在 稳定达到 稳定 均 均为 均达 均达到 均超 均超过 均保持 均实现 各 分别 分别为 分别达 分别达到 分别完成 分别实现 依次 依次为 依次达 分别是 分别有 分别占 各为 大幅 小幅 快速 高速 平稳 略 略有 强劲 较快 逆势 逐步 明显 显著 稳步 持续 有所 进一步 由负转正 扭亏为盈 止跌回升 合计达 共达 首破 不下 不下于 跨上 登上 升为 降为 增为 调整为 变为 扩大为 就达 就有 总计达 大幅度 环比 仅 只有 净 累计净 月均 优化 优化为 优化到 变化为 缩小为 缩小到 缩小至 迈过 跨过 站稳 转为 转成 有望 定为 设定为 确定为 定在 明确为 拟定为 双双 双双达 双双达到 双双超 全部 全部达
同比 环比 比上年 较上年 比去年 较去年 比上年同期 较上年同期 比去年同期 较去年同期 同比去年 按可比价格计算 按可比价计算 按可比价 可比价 同口径 按同口径 可比口径 剔除不可比因素 年均 平均 实际 名义 累计同比 比年初 较年初 比上年末 较上年末 同期 已 已达 已达到 已有 就 也 还 将 将达 将达到 力争 力争达 力争达到 可达 能达到 达标 占到 首次 首 一举 成功 预计 预计达 预计可达 预计为 大约 接近 逼近 迈上 迈入 跨上 跨过 站上 居 列 位居 位列 排名 排 名列 跃居 排在 居于 处于 的 了 由 从 自 实现 完成 取得 录得 再 又 并 且 仅 只 分别建成 分别新建 分别改造 分别培育 分别引进 分别投放 分别发放 分别安排 全部 均已 高达 多达 达成了 数量达 在 至 到 成 比例达 均值 仍 仍有 仍然有 尚有 还有
`)

/** Function words and adverbs that may stand alone before a figure without naming anything. */
export const EMPTY_WORDS = words(`
首宗 首个 首批 首家 首次 全年 全区 全县 全市 全省 我区 我县 我市 全镇 全域 辖区 区内 县内 市内 年内 今年 去年 上年 本年 当年 当月 目前 现在 年底 年末 其中 同时 此外 另外 以及 及 和 与 或 并 且 又 再 还 也 即 共有 已 已经 均 都 先后 相继 陆续 累计 预计 计划 拟 将 要 可 力争 确保 争取 同比 环比 比上年 较上年 比去年 较去年 比上年同期 较上年同期 比去年同期 较去年同期 按可比价格计算 按可比价计算 可比价 名义 实际 年均 平均 分别 各 约 其余 剩余 两年 三年 五年 五年来 一年来 期间 较 比 从 由 至 到 的 了 为 达 达到 是 有 占 继续 首次 基本 进一步 总体 整体 逐步
`)

/** Nouns that depend on the thing counted just before (项目12个、总投资48.6亿元). */
export const DEPENDENT_NOUNS = words(`
总投资 总投资额 计划总投资 概算总投资 估算总投资 投资总额 计划投资 年度计划投资 年计划投资 年度投资 当年计划投资 本年计划投资 完成投资 已完成投资 累计完成投资 完成年度投资 投资额 占比 比重 占比达 总占比 总面积 建筑面积 总建筑面积 面积 总里程 里程 总长 全长 总长度 总产值 产值 年产值 总规模 规模 总金额 金额 资金总额 增速 增幅 涨幅 降幅 总量 总额 总数 数量 总收入 总户数 总人数 投资 完成率 开工率 竣工率 入库率 办结率 满意率 满意度 利用率 覆盖率 参保率 达标率 成功率 合格率 收益 收益率 结余 当年结余 滚存结余 年末滚存结余 涉及资金 协议总投资 合同总投资 协议投资 计划总投资额 种植面积 规划面积 占地面积 用地面积 营业面积 时长 注册用户 注册用户数 用户 日均访问 日均访问量 装机 总装机 装机容量 装机规模 村均年收益 年收益 年收入 户均增收 人均增收 均价 降幅收窄 库容 总库容 库存 单产 平均单产 出租率 到位率 兑现率 转化率 开工转化率 履约率 签约率 投产率 投资强度 年加工能力 年产能 设计产能 日处理能力 处理能力 直接投资 中央投资 其中投资 评审金额 审减金额 审减率 资金 增量 总产 资产总额 总资产 注册资本 合同金额 在校生 在校学生 在园幼儿 排名 位次 名次 排位
`)

/** Nouns too general to name a thing alone: examples before 等 stay in the subject. */
export const GENERIC_NOUNS = new Set(
  words(
    '项目 企业 工程 活动 单位 地区 地方 产品 公司 机构 平台 工作 任务 事项 重点项目 重大项目 重点工程 系列活动 品牌 赛事 问题 诉求 困难 基地 景区',
  ),
)

/** Words that begin (or, read backwards, end) with one character: the single one, and the longer ones, longest first. */
type Bucket = { single: string | null; readonly longer: string[] }

/** Buckets by their character, and a sieve of the first two characters of all longer words: what it lets through is compared. */
type Edge = { readonly bucketAt: Uint16Array; readonly buckets: readonly Bucket[]; readonly sieve: Uint8Array }

const pairOf = (outer: number, inner: number): number => (outer * 31 + inner) & 0xffff

function edgeOf(list: readonly string[], outerOf: (word: string) => number, innerOf: (word: string) => number): Edge {
  const bucketAt = new Uint16Array(65_536)
  const buckets: Bucket[] = [{ single: null, longer: [] }]
  const sieve = new Uint8Array(65_536)
  for (const word of new Set(list)) {
    const outer = outerOf(word)
    if (bucketAt[outer] === 0) bucketAt[outer] = buckets.push({ single: null, longer: [] }) - 1
    const bucket = buckets[bucketAt[outer]!]!
    if (word.length === 1) bucket.single = word
    else {
      bucket.longer.push(word)
      sieve[pairOf(outer, innerOf(word))] = 1
    }
  }
  for (const { longer } of buckets) longer.sort((a, b) => b.length - a.length)
  return { bucketAt, buckets, sieve }
}

export type Lexicon = {
  readonly at: (text: string, index: number) => string | null
  readonly endingAt: (text: string, end: number) => string | null
}

/** A word list read longest-first, from the left (`at`) or from the right (`endingAt`). */
export function lexicon(...lists: readonly (readonly string[])[]): Lexicon {
  const all = lists.flat()
  const first = edgeOf(
    all,
    (word) => word.charCodeAt(0),
    (word) => word.charCodeAt(1),
  )
  const last = edgeOf(
    all,
    (word) => word.charCodeAt(word.length - 1),
    (word) => word.charCodeAt(word.length - 2),
  )
  return {
    at: (text, index) => {
      const outer = text.charCodeAt(index)
      const which = first.bucketAt[outer]
      if (which === 0 || which === undefined) return null
      const { single, longer } = first.buckets[which]!
      const inner = text.charCodeAt(index + 1)
      if (first.sieve[pairOf(outer, inner)] === 1)
        for (const word of longer) if (word.charCodeAt(1) === inner && text.startsWith(word, index)) return word
      return single
    },
    endingAt: (text, end) => {
      const outer = text.charCodeAt(end - 1)
      const which = last.bucketAt[outer]
      if (which === 0 || which === undefined) return null
      const { single, longer } = last.buckets[which]!
      const inner = text.charCodeAt(end - 2)
      if (last.sieve[pairOf(outer, inner)] === 1)
        for (const word of longer) if (word.charCodeAt(word.length - 2) === inner && text.endsWith(word, end)) return word
      return single
    },
  }
}

export const carrying = lexicon(CARRYING_VERBS)
export const action = lexicon(ACTION_VERBS)
export const rise = lexicon(RISE_VERBS)
export const fall = lexicon(FALL_VERBS)
export const trailing = lexicon(TRAILING_WORDS)
export const empty = lexicon(EMPTY_WORDS)
export const dependent = lexicon(DEPENDENT_NOUNS)
/** Everything that may stand before a figure without being a noun. */
export const nounless = lexicon(CARRYING_VERBS, ACTION_VERBS, RISE_VERBS, FALL_VERBS, TRAILING_WORDS, EMPTY_WORDS)
