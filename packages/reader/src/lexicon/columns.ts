/** What the heading of a table column says the column holds. */
export type ColumnRole =
  | {
      readonly kind:
        | 'serial'
        | 'name'
        | 'unit'
        | 'nature'
        | 'category'
        | 'declared'
        | 'responsible'
        | 'leader'
        | 'stage'
        | 'progress'
        | 'note'
        | 'other'
    }
  | { readonly kind: 'target' | 'actual' | 'growth' | 'value'; readonly year: number | null }

const squeeze = (text: string): string => text.replace(/\s+/g, '')

const YEAR = /(?:19|20)\d{2}(?=年|$|[^\d])/

/** The year a heading names, from `2023年目标` or `2023`; the last of a span. */
export function yearOf(text: string): number | null {
  const m = YEAR.exec(squeeze(text))
  return m ? Number(m[0]) : null
}

/** Reads a folded column heading. `defaultYear` stands for 今年/本年/年度 where the heading prints no year. */
export function readColumnRole(heading: string): ColumnRole {
  const t = squeeze(heading).replace(/[（(](?:亿元|万元|单位[^）)]*)[）)]$/, '')
  if (t === '') return { kind: 'other' }
  if (/^(?:序号?|编号|No\.?)$/i.test(t)) return { kind: 'serial' }
  if (/责任单位|牵头单位|牵头部门|责任部门|主管部门|实施单位|业主|配合单位|数据来源|数据提供|填报单位|承办单位|建设单位/.test(t))
    return { kind: 'responsible' }
  if (/领导|责任人|负责人|联系人/.test(t)) return { kind: 'leader' }
  if (/备注|说明|口径|依据|测算/.test(t)) return { kind: 'note' }
  if (/^(?:计量)?单位/.test(t)) return { kind: 'unit' }
  if (/指标(?:属性|性质)|^属性$|^性质$|^约束性/.test(t)) return { kind: 'nature' }
  if (/^(?:指标)?(?:类别|类型|分类|领域|板块)$/.test(t)) return { kind: 'category' }
  if (/^一级指标/.test(t)) return { kind: 'category' }
  const year = yearOf(t)
  if (/是否|达标与否|完成与否|评价|完成状态|达成情况|与目标(?:相比|比较)|较目标/.test(t)) return { kind: 'declared' }
  if (/阶段(?:性)?目标|[一二三四]季度|上半年目标|时间节点|完成时限|节点/.test(t)) return { kind: 'stage' }
  if (/推进情况|工作进展|进展情况|存在问题/.test(t)) return { kind: 'progress' }
  if (
    /^(?:主要|经济|核心|考核|监测|评价|二级)?指\s*标(?:名称|体系|内容)?$|^名称$|^项目名称$|^(?:主要)?(?:经济)?(?:社会)?(?:发展)?指标$|指标名称/.test(
      t,
    )
  )
    return { kind: 'name' }
  const plain = t.replace(/[（(][^）)]*[）)]/g, '')
  if (
    /(?:完成|占)(?:年度|全年|年|计划)?(?:目标|计划|任务)(?:的)?(?:%|％|比例|比重|百分比|进度)|完成(?:率|比例|百分比)|^占.*(?:%|％|比)/.test(
      t,
    )
  )
    return { kind: 'other' }
  if (/完成|实际|实绩|预计|执行|达到|实现|情况/.test(plain) && !/(?:预计|建议|预期)目标|目标(?:任务|值|数)?$/.test(plain)) {
    if (/增速|增长|同比|增幅|%/.test(plain) && !/情况/.test(plain)) return { kind: 'growth', year }
    return { kind: 'actual', year }
  }
  if (/目标|计划|预期|建议|任务|安排/.test(plain)) return { kind: 'target', year }
  if (/增速|增长|同比|增幅|比上年/.test(plain)) return { kind: 'growth', year }
  if (year !== null) return { kind: 'value', year }
  if (/项目|内容|事项|任务/.test(plain)) return { kind: 'name' }
  return { kind: 'other' }
}

const HEADER_WORD =
  /^(?:序号?|编号|(?:主要|经济|核心|考核|[一二]级)?指\s*标.{0,6}|.{0,4}名称|项目.{0,6}|(?:计量)?单位|属性|性质|类[别型]|.{0,4}单位|.{0,4}部门|.{0,4}领导|.{0,2}责任人|备\s*注|说明|是否.{1,8}|.{0,12}(?:目标|任务|完成|实际|预计|计划|建议|预期|情况|评价|增速|增长|数值?|值|时限|投资|内容|规模)(?:[（(].{0,8}[）)])?|(?:19|20)\d{2}年?.{0,10})$/

/** Whether the cells of a row read like column headings: at least two, and most of those that are not empty. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const printed = cells.map(squeeze).filter((c) => c !== '')
  if (printed.length < 2 || printed.some((c) => c.length > 30)) return false
  if (printed.some((c) => /^[-+]?\d+(?:\.\d+)?%?$/.test(c) && !/^(?:19|20)\d{2}$/.test(c))) return false
  const hits = printed.filter((c) => HEADER_WORD.test(c)).length
  return hits >= 2 && hits * 3 >= printed.length * 2
}
