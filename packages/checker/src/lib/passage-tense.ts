import type { CheckInput } from '../rule.ts'
import { derive } from './derive.ts'
import { passagesOf } from './passages.ts'

export type Tense = 'review' | 'plan'

/**
 * Whether a line looks back or ahead, by line: what most of its figures and promises are; a line without any goes with the one above it
 * under the same heading, and where there is none with the heading. Lines of which nothing tells are missing.
 */
export const tenseOfLines = derive((input: CheckInput): ReadonlyMap<number, Tense> => {
  const votes = new Map<number, number>()
  const vote = (line: number, count: number) => votes.set(line, (votes.get(line) ?? 0) + count)
  for (const { line, modality } of input.reading.facts) vote(line, modality === 'target' ? 1 : -1)
  for (const { line } of input.reading.commitments) vote(line, 1)
  const tenses = new Map<number, Tense>()
  let above: { readonly part: string; readonly tense: Tense } | undefined
  for (const { line, trail, kind } of passagesOf(input)) {
    const part = trail[0] === undefined ? '' : trail.slice(0, 2).join('\n')
    const count = votes.get(line) ?? 0
    const carried = above?.part === part && kind !== 'heading' ? above.tense : null
    const tense: Tense | null = count > 0 ? 'plan' : count < 0 ? 'review' : (carried ?? tenseOfHeadings(trail))
    if (tense === null) continue
    tenses.set(line, tense)
    if (kind === 'paragraph') above = { part, tense }
  }
  return tenses
})

const tenseOfHeadings = (trail: readonly string[]): Tense | null => {
  const heading = trail.findLast((text) => /执行情况|完成情况|回顾|目标|任务|安排|打算/.test(text))
  return heading === undefined ? null : /执行情况|完成情况|回顾/.test(heading) ? 'review' : 'plan'
}
