import { foldIndicatorName } from '@gangmu/domain'
import { verdictWord } from '../../components/verdict.tsx'
import type { LineRow } from './arrange-lines.ts'
import { awaitedBy, contradictsReport, type PlanLineView } from './plan-line.ts'

/** What can be looked at alone. Words of one kind add up, kinds narrow each other. */
export const LINE_FILTERS = ['missed', 'undetermined', 'met', 'binding', 'expected', 'differs', 'awaiting'] as const
export type LineFilter = (typeof LINE_FILTERS)[number]

type Rule = { readonly kind: string; readonly holds: (line: PlanLineView) => boolean }

const RULES: Readonly<Record<LineFilter, Rule>> = {
  missed: { kind: 'verdict', holds: ({ verdict }) => verdict?.status === 'missed' },
  undetermined: { kind: 'verdict', holds: ({ verdict }) => verdict?.status === 'undetermined' },
  met: { kind: 'verdict', holds: ({ verdict }) => verdict?.status === 'met' },
  binding: { kind: 'nature', holds: ({ nature }) => nature === '约束性' },
  expected: { kind: 'nature', holds: ({ nature }) => nature === '预期性' },
  differs: { kind: 'declared', holds: contradictsReport },
  awaiting: { kind: 'awaited', holds: (line) => awaitedBy(line).length > 0 },
}

/** The filters of an address (`only=missed,binding`); what is none is as if it were not there. */
export const parseFilters = (text: string | null): readonly LineFilter[] => {
  const asked = text?.split(',') ?? []
  return LINE_FILTERS.filter((filter) => asked.includes(filter))
}

/** The filters that leave something, each with how many lines it leaves by the counting rule: parts are shown but not counted. */
export const usefulFilters = (lines: readonly PlanLineView[]): readonly { readonly filter: LineFilter; readonly count: number }[] =>
  LINE_FILTERS.flatMap((filter) => {
    const left = lines.filter(RULES[filter].holds)
    return left.length === 0 ? [] : [{ filter, count: left.filter(({ counted }) => counted).length }]
  })

/** The rows that stand up to the filters and hold what is looked for in their name, group or number. */
export const filterRows = (rows: readonly LineRow[], filters: readonly LineFilter[], query: string): readonly LineRow[] => {
  const rules = filters.map((filter) => RULES[filter])
  const kinds = [...new Set(rules.map(({ kind }) => kind))]
  const stands = (line: PlanLineView) => kinds.every((kind) => rules.some((rule) => rule.kind === kind && rule.holds(line)))
  return rows.filter(({ line, group }) => stands(line) && answers(line, group, query.trim()))
}

/** GDP finds 地区生产总值, 固定资产 finds 固定资产投资增速: as printed, and by what the name means. */
const answers = ({ name, no }: PlanLineView, group: string | null, query: string): boolean => {
  if (query === '' || no === query) return true
  const printed = (text: string) => text.normalize('NFKC').toLowerCase()
  if (printed(`${name} ${group ?? ''}`).includes(printed(query))) return true
  const folded = foldIndicatorName(query)
  return folded !== '' && foldIndicatorName(name).includes(folded)
}

/** Worst first: who sorts by verdict looks for what needs work. */
const WORST_FIRST: readonly string[] = ['missed', 'undetermined', 'nearly', 'met', 'exceeded']

/** Place in the order of verdicts, null for a line that is not judged. */
export const verdictOrder = ({ verdict }: PlanLineView): number | null => {
  const word = verdict && verdictWord(verdict)
  return word === null ? null : WORST_FIRST.indexOf(word)
}
