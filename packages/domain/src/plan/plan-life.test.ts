import { describe, expect, it, test } from 'vitest'
import { canMove, compareStages, isDraft, nextStages } from './plan-life.ts'
import { PLAN_STAGES, type PlanStage } from './types.ts'

/** A mark where a plan may go from the row's stage to the column's: draft consultation review submitted | approved issued decomposed adjusted completed. */
const TABLE: Readonly<Record<PlanStage, string>> = {
  draft: '.xxx x....',
  consultation: 'x.xx x....',
  review: 'xx.x x....',
  submitted: 'x.x. x....',
  approved: '.... .xxxx',
  issued: '.... ..xxx',
  decomposed: '.... ...xx',
  adjusted: '.... ..xxx',
  completed: '.... .....',
}

describe('the life of a plan', () => {
  test.each(PLAN_STAGES)('from %s', (from) => {
    const row = PLAN_STAGES.map((to) => (canMove(from, to) ? 'x' : '.')).join('')
    expect(row).toBe(TABLE[from].replace(' ', ''))
    expect([...nextStages(from)].sort()).toEqual(PLAN_STAGES.filter((to) => canMove(from, to)).sort())
  })

  it('never returns from 批准 to a draft, and reaches 批准 from every draft', () => {
    const reached = (from: PlanStage, seen = new Set<PlanStage>()): Set<PlanStage> => {
      for (const to of nextStages(from)) if (!seen.has(to)) reached(to, seen.add(to))
      return seen
    }
    for (const stage of PLAN_STAGES) {
      if (isDraft(stage)) expect(canMove(stage, 'approved')).toBe(true)
      else expect([...reached(stage)].some(isDraft), stage).toBe(false)
      if (stage !== 'completed') expect(reached(stage)).toContain('completed')
    }
  })

  it('has four drafts, which come first', () => {
    expect(PLAN_STAGES.filter(isDraft)).toEqual(PLAN_STAGES.slice(0, 4))
    expect([...PLAN_STAGES].reverse().sort(compareStages)).toEqual(PLAN_STAGES)
    expect(compareStages('review', 'review')).toBe(0)
  })
})
