import type { PendingWhy, SelfReport, SignTarget, SimpleTarget } from './expression.ts'
import type { FoldedCell } from './fold-cell.ts'

/** Every government above a district that a cell may name as the owner of the number. */
const ONE_AUTHORITY = '(?:国家|中央|全国|省市|省|市|自治区|兵团|地区|州|盟|区|县|上级)(?:委|政府|里|级|局)*'
const AUTHORITY = `${ONE_AUTHORITY}(?:[和及、与]${ONE_AUTHORITY})?`
const HANDED_DOWN = '(?:下达|分解|核定|确定|规定|制定|统一|考核|认定|要求|明确|反馈|定|控)'

/**
 * Cells made of words alone. Order matters only between an anchored general form and a special one above it: every
 * pattern has to take the whole cell, so no form can swallow a number that another should have read.
 */
export function parseWords(cell: FoldedCell): SimpleTarget | null {
  return (
    parseNone(cell) ??
    parsePooled(cell) ??
    parseDelegated(cell) ??
    parseStandard(cell) ??
    parsePending(cell) ??
    parseSelfReport(cell) ??
    parseSign(cell) ??
    parseKept(cell)
  )
}

function parseNone({ text, folded }: FoldedCell): SimpleTarget | null {
  if (text.trim() === '') return { kind: 'blank', text }
  if (/^(?:[/\\]+|[-—]+)$/.test(folded)) return { kind: 'none', text }
  if (
    /^(?:暂?(?:不|未)(?:再)?(?:设|设置|设定|作|做|下)(?:定|年度|具体|量化|硬性|预期|考核|统一)*(?:目标|指标|要求|安排|任务)(?:值|数)?|无(?:目标|要求|指标|任务)?)$/.test(
      folded,
    )
  ) {
    return { kind: 'none', text }
  }
  return null
}

/** A plan period of several years: 十四五, 五年, 规划期. */
const SPAN = /(十[一二三四五六七八九]五|[三五]年|规划期)/

function parsePooled({ text, folded }: FoldedCell): SimpleTarget | null {
  const span = SPAN.exec(folded)?.[1]
  if (span === undefined || /序时|[()]/.test(folded)) return null
  return /统筹|统一考核|整体考核|累计|总体考核|期末|^(?:完成|达到|实现).*(?:目标|任务)$/.test(folded) && !/进度/.test(folded)
    ? { kind: 'pooled', span, text }
    : null
}

const delegated = new RegExp(
  `^(?:(?:全面|按时|按期|按要求|如期|确保|力争|超额|圆满|严格|努力|预计|可|能|能够|将|已|已经)*(完成|达到|达|实现|满足)?(?:按照|按|以|由|根据|依据|执行|落实|服从|控制在|不超过|不突破|低于|严控在)?(${AUTHORITY})?(?:关于)?(?:有关)?${HANDED_DOWN}(?:下达|给我区|给我县|我区|我县)?的?(?:年度|约束性|预期性|减排|控制|总量|计划|考核|目标)*(?:任务|目标|指标|计划|要求|标准|结果|数据|数|值|线|控制数|进度)*(?:执行|为准|确定|完成|以内|之内|范围内|内|落实)?)$`,
)

function parseDelegated({ text, folded }: FoldedCell): SimpleTarget | null {
  const found = delegated.exec(folded)
  if (found === null || /^(?:考核|认定|规定|要求|确定|明确|反馈)/.test(folded)) return null
  const [, verb, named] = found
  // 制定, 统一 and 反馈 are everyday verbs too: without a government they say nothing about who owns the number.
  if (named === undefined && !/下达|分解|核定|考核/.test(folded)) return null
  return { kind: 'delegated', authority: authorityName(named), completed: verb !== undefined, text }
}

const standard = new RegExp(
  `^(?:全部|全面|稳定|持续|均|力争|确保)*(?:达到|达|符合|满足|执行|优于|不低于)?(${AUTHORITY})(?:规定|相关|有关|[一二三]级|优秀|卫生|环境)*(?:标准|规范|要求|水质标准)(?:以上|及以上|要求)?$`,
)

function parseStandard({ text, folded }: FoldedCell): SimpleTarget | null {
  const found = standard.exec(folded)
  return found === null ? null : { kind: 'standard', authority: authorityName(found[1]), text }
}

/** `市`, `市里`, `市级`, `市政府` are the same owner. */
export function authorityName(named: string | undefined): string {
  return named === undefined
    ? '上级'
    : named
        .split(/[和及、与]/)
        .map(oneAuthority)
        .join('、')
}

function oneAuthority(named: string): string {
  const root = named.replace(/(?:委|政府|里|级|局)+$/, '')
  if (/^(?:中央|全国|国家)$/.test(root)) return '国家'
  return /^(?:自治区|兵团|地区|省市)$/.test(root) ? root : `${root}级`
}

/** Asked in this order: a cell that says both that a task was not issued and that data are missing is about the task. */
const pendingForms: readonly (readonly [PendingWhy, RegExp])[] = [
  ['not-issued', /^(?!已)(?=.*(?:未|没有|待|尚待|等待)).*(?:下达|分解任务|分解目标|未分解|定目标|下发)/],
  ['not-fed-back', /(?:未|没有|待|等待|需).*(?:反馈|返回|提供|上报|报送|回传)/],
  [
    'not-published',
    /(?:未|待|等待|没有).*(?:公布|发布|出炉|出数|公开|公告)|(?:数据|结果)?未出(?:来|炉)?$|(?:年后|次年|翌年|明年|来年|年底|年末|下一?年度?|[0-9一二三四五六七八九十]+月(?:份|底|末|中旬|下旬|上旬)?(?:后)?)(?:才|方可|再|统一)?(?:公布|发布|反馈|出数|提供|核算)|^按?(?:年度?|全年|年终|年底|年末)(?:统一)?(?:核算|统计|监测|调查|发布|公布)(?:指标|数据)?$/,
  ],
  ['scope-changed', /(?:口径|核算方法|统计方法|统计制度|方法)(?:有|已|发生|进行)?(?:了)?(?:变化|调整|变更|改变|修订)/],
  [
    'discontinued',
    /(?:不再|已?取消|停止|已停|暂停|终止)(?:统计|考核|发布|监测|公布|下达|反馈|开展|该指标|指标|此项|本项)*(?:考核|统计|指标)?$/,
  ],
  [
    'to-be-confirmed',
    /(?:未|待|等待|尚需|需).*(?:核定|核算|核实|认定|考核|评定|评估|审定|审核|确认|确定|验收|测算|统计|评审|评价)|^(?:待定|待核|未定|考核中|核算中|统计中|审核中)$/,
  ],
  [
    'no-estimate',
    /^(?:暂时?|目前|尚|本年度?)?(?:无|没有|缺|无法)(?:相关|最新|有关|年度|全年|可用|该项?|此项)*(?:数据|预计数?|数|结果|统计数据|统计|资料|预测|提供|获取|预估|估计|测算)$|^(?:数据)?(?:暂缺|缺失|缺|暂无|不详|N\/?A|n\/?a|未统计|无法预计|难以预计)$/,
  ],
]

function parsePending({ text, folded }: FoldedCell): SimpleTarget | null {
  const form = pendingForms.find(([, pattern]) => pattern.test(folded))
  return form === undefined ? null : { kind: 'pending', why: form[0], text }
}

const BEFOREHAND = '(?:预计|预期|全年|年度|已经|已|均|全部|全面|基本上|提前|按时|按期|如期|圆满|顺利|可以|可|能够|能|将|实际|总体|高质量)*'
const OBJECT = '(?:了)?(?:年度|全年|市级|预期|计划|既定|序时|目标|任务|指标|进度|要求|标准|预定)*'

const selfReportForms: readonly (readonly [SelfReport, RegExp])[] = [
  [
    'not-done',
    /^(?:暂|尚|仍|预计|全年|均|本年)*(?:未|没有?|不能|难以|无法|不)(?:能|全部|如期|按期|按时)?(?:完成|达到|达标|达成|实现|达)(?:年度|全年|预期|计划|序时|目标|任务|指标|进度|要求|标准|预期目标)*$/,
  ],
  ['exceeded', new RegExp(`^${BEFOREHAND}(?:超额|超预期|超计划|超目标|超进度)(?:完成|达标|实现)?${OBJECT}$`)],
  ['nearly', new RegExp(`^${BEFOREHAND}(?:完成或)?(?:基本|接近)(?:完成|达到|达标|达成|实现|达)${OBJECT}$`)],
  [
    'on-pace',
    new RegExp(
      `^${BEFOREHAND}(?:达到|完成|快于|符合|达|满足)(?:十[一二三四五]五|规划|五年)?(?:规划|期间|目标)?的?(?:(?:序时|时序|时间)(?:进度)?|(?:年度)?进度)(?:要求|目标|任务)?$`,
    ),
  ],
  ['done', new RegExp(`^${BEFOREHAND}(?:完成|达标|达到|达成|实现|达|合格|通过|优秀|达到要求)${OBJECT}$`)],
  ['in-progress', /^(?:正在|持续|有序|稳步|加快|全力|按序时)*(?:推进|实施|建设|进行|开展|办理)(?:中|之中)?$/],
]

function parseSelfReport({ text, folded }: FoldedCell): SimpleTarget | null {
  const form = selfReportForms.find(([, pattern]) => pattern.test(folded))
  return form === undefined ? null : { kind: 'self-reported', outcome: form[0], text }
}

const AIM = '(?:实现|保持|力争|确保|争取|努力|维持|继续|预期|预计|达到|呈|同比|较上年|比上年|较去年|比去年|总体|稳定)*'
const PACE = '(?:稳步|持续|稳定|平稳|逐步|逐年|继续|进一步|较快|稳中有|稳中|有所|不断|明显|显著|大幅|适度|合理|双|总量|实现|略有)+'

const signForms: readonly (readonly [SignTarget['relation'], RegExp])[] = [
  ['>0', new RegExp(`^${AIM}(?:正增长|由负转正|转正|增速转正|止跌回升)$`)],
  ['<0', new RegExp(`^${AIM}负增长$`)],
  ['=0', new RegExp(`^${AIM}零增长$`)],
  ['>=0', new RegExp(`^${AIM}(?:不下降|不降低|不减少|不负增长|不降|不减|不滑坡|非负增长|只增不减|只升不降)$`)],
  ['<=0', new RegExp(`^${AIM}(?:不增长|不上升|不增加|不提高|不反弹|不升|不增|只降不升|只减不增)$`)],
  ['>0', new RegExp(`^${AIM}${PACE}(?:增长|提高|上升|提升|增加|扩大|升|增|攀升)$`)],
  ['<0', new RegExp(`^${AIM}${PACE}(?:下降|降低|减少|缩小|收窄|降|减|回落|压减)$`)],
  ['better', new RegExp(`^${AIM}${PACE}(?:改善|好转|向好|优化|好|优)$|^${AIM}(?:改善|好转)$`)],
]

function parseSign({ text, folded }: FoldedCell): SimpleTarget | null {
  const form = signForms.find(([, pattern]) => pattern.test(folded))
  return form === undefined ? null : { kind: 'sign', relation: form[0], text }
}

const kept =
  /^(?:(?:总体|基本|继续|大体|持续|力争|确保|努力|水质|质量)*(?:保持|维持)?(?:总体|基本|大体|合理|相对|动态)*(?:稳定|不变|平稳)|(?:保持|维持|稳定|运行|处于)(?:在)?(?:现有|现状|目前|当前|原有|现行|已有|合理)(?:的)?(?:水平|规模|区间|状况|状态|基础|成果|总量|不变|数)?|(?:保持)?(?:(?:较|比|同)上年(?:同期)?)?(?:基本)?持平)$/

function parseKept({ text, folded }: FoldedCell): SimpleTarget | null {
  return kept.test(folded) ? { kind: 'kept', text } : null
}
