import type { PlanStage } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { choosePlan, isSplitNow } from './choose-plan.ts'

const plan = (id: string, stage: PlanStage) => ({ id, stage })

test('the plan in force comes before one that is over, and that before a draft; the one asked for before all', () => {
  const plans = [plan('draft', 'review'), plan('over', 'completed'), plan('now', 'issued')]
  expect(choosePlan(plans, null)?.id).toBe('now')
  expect(choosePlan(plans.slice(0, 2), null)?.id).toBe('over')
  expect(choosePlan(plans, 'draft')?.id).toBe('draft')
  expect(choosePlan(plans, 'of-another-year')?.id).toBe('now')
  expect(choosePlan([], null)).toBeNull()
  expect(plans.map(isSplitNow)).toEqual([false, false, true])
})
