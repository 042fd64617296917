import type { PlanStage } from '@gangmu/domain'
import { expect, test } from 'vitest'
import { type PlanEvent, registrableStages, stepsOf } from './plan-steps.ts'

const event = (stage: PlanStage, seq = 1): PlanEvent => ({
  seq,
  stage,
  on: '2024-01-20',
  organ: null,
  documentNo: null,
  fileId: null,
  note: null,
  recordedBy: '综合科',
  recordedAt: '2024-01-20T02:00:00.000Z',
})
const told = (stage: PlanStage, events: readonly PlanEvent[]) => stepsOf(stage, events).map((step) => `${step.stage} ${step.state}`)

test('a plan that has just begun has everything before it, but nobody plans to adjust', () => {
  expect(told('draft', [])).toEqual([
    'draft current',
    'consultation open',
    'review open',
    'submitted open',
    'approved open',
    'issued open',
    'decomposed open',
    'completed open',
  ])
})

test('what was passed over says so; every adjustment stands under its step', () => {
  const steps = stepsOf('adjusted', [event('approved'), event('adjusted', 2), event('adjusted', 3)])
  expect(steps.map(({ stage, state }) => `${stage} ${state}`)).toEqual([
    'draft done',
    'consultation skipped',
    'review skipped',
    'submitted skipped',
    'approved done',
    'issued skipped',
    'decomposed skipped',
    'adjusted current',
    'completed open',
  ])
  expect(steps.find(({ stage }) => stage === 'adjusted')?.events.map(({ seq }) => seq)).toEqual([2, 3])
})

test('sent back, the plan has been where it was', () => {
  expect(told('draft', [event('review'), event('draft', 2)]).slice(0, 4)).toEqual([
    'draft current',
    'consultation open',
    'review done',
    'submitted open',
  ])
})

test('an adjustment is registered with its target, not as a step', () => {
  expect(registrableStages('approved')).toEqual(['issued', 'decomposed', 'completed'])
  expect(registrableStages('completed')).toEqual([])
})
