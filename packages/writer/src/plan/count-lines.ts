import type { Nature, VerdictStatus } from '@gangmu/domain'
import type { PlanWorkbookLine } from './plan-record.ts'

/** How many lines of a nature (null: none is marked), and what was reached of them; `open` has no verdict at all yet. */
export type LineCount = { readonly nature: Nature | null; readonly total: number } & Readonly<Record<VerdictStatus | 'open', number>>

const NATURES: readonly (Nature | null)[] = ['约束性', '预期性', null]

/**
 * The lines a plan itself counts when it says 38项指标: those with a number. Parts of another line (其中, #) are none of them; where no
 * line has a number at all, every line that is no part counts.
 */
export const countedLines = (lines: readonly PlanWorkbookLine[]): readonly PlanWorkbookLine[] => {
  const whole = lines.filter((line) => line.parentId === null)
  const numbered = whole.filter((line) => line.no !== null && line.no.trim() !== '')
  return numbered.length > 0 ? numbered : whole
}

export const countLinesByNature = (lines: readonly PlanWorkbookLine[]): readonly LineCount[] =>
  NATURES.map((nature) => {
    const own = countedLines(lines).filter((line) => line.nature === nature)
    const reached = (status: VerdictStatus | undefined) => own.filter((line) => line.verdict?.status === status).length
    return {
      nature,
      total: own.length,
      met: reached('met'),
      missed: reached('missed'),
      undetermined: reached('undetermined'),
      open: reached(undefined),
    }
  })
