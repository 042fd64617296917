import { expect, test } from 'vitest'
import { type FindingAction, type FindingState, findingStateIn } from './finding-decision.ts'

const report = { id: 'v2', familyId: 'plan-2025' }

test.each<[FindingAction, string, string, FindingState]>([
  ['to-fix', 'v2', 'plan-2025', 'to-fix'],
  ['to-fix', 'v1', 'plan-2025', 'to-fix'],
  ['to-fix', 'w1', 'plan-2024', 'open'],
  ['forwarded', 'v1', 'plan-2025', 'forwarded'],
  ['forwarded', 'w1', 'plan-2024', 'open'],
  ['fixed', 'v2', 'plan-2025', 'fixed'],
  ['fixed', 'v1', 'plan-2025', 'open'],
  ['fixed', 'w1', 'plan-2024', 'open'],
  ['verified', 'v1', 'plan-2025', 'verified'],
  ['verified', 'w1', 'plan-2024', 'verified'],
  ['reopened', 'v2', 'plan-2025', 'open'],
])('%s on %s of %s', (action, reportId, familyId, state) => {
  expect(findingStateIn({ action, reportId, familyId }, report)).toBe(state)
})

test('nothing was decided', () => {
  expect(findingStateIn(undefined, report)).toBe('open')
})
