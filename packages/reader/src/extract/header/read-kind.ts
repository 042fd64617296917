import type { ReportKind } from '@gangmu/domain'

const KINDS: readonly (readonly [ReportKind, RegExp])[] = [
  ['review-result', /审查结果|审查(?:意见|报告)|初步审查|的决议$/],
  ['task-table', /任务(?:分解|清单|分工|台账)|责任(?:分解|清单|分工)|分工方案|重点工作(?:清单|台账)|目标(?:分解|责任)/],
  ['bulletin', /统计公报|公报$/],
  ['half-year', /上半年|半年/],
  ['plan-report', /国民经济(?:和|与|及)社会发展|(?:经济社会发展|年度)计划.*(?:报告|草案)|\d年计划(?:草案|执行情况)/],
  ['budget', /预算|决算|财政收支/],
  ['work-report', /政府工作(?:的)?报告|人民政府工作报告|工作报告/],
]

/** The kind of report its title names; `other` for a title of none of these, null without a title. */
export function readKind(title: string | null): ReportKind | null {
  if (title === null) return null
  const t = title.replace(/\s+/g, '')
  return KINDS.find(([, pattern]) => pattern.test(t))?.[0] ?? 'other'
}
