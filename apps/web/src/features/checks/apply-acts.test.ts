import { expect, test } from 'vitest'
import type { CheckedFinding } from '../../lib/check-queries.ts'
import { type Acting, applyActs, toRequests } from './apply-acts.ts'

const finding = (key: string, index: number) => ({ key, index, state: 'open', decision: null }) as CheckedFinding
const FINDINGS = [finding('a', 0), finding('b', 1), finding('a', 2)]
const ACTING: Acting = { by: '柳青', at: '2026-01-05T16:00:00.000Z', reportId: 'r', reportTitle: '计划报告', unitName: () => '区统计局' }

test('every finding of the key stands as decided, the others stay as they are', () => {
  const [first, second, third] = applyActs(FINDINGS, [{ keys: ['a'], decision: { action: 'verified', reason: '口径不同' } }], ACTING)
  expect(first).toMatchObject({ state: 'verified', decision: { reason: '口径不同', decidedBy: '柳青', reportTitle: '计划报告' } })
  expect(third?.state).toBe('verified')
  expect(second).toBe(FINDINGS[1])
})

test('the later act holds; taken back, nothing does', () => {
  const forwarded = { keys: ['a', 'b'], decision: { action: 'forwarded', unitId: 'u' } } as const
  const [first, second] = applyActs(FINDINGS, [forwarded, { keys: ['b'], decision: { action: 'reopened' } }], ACTING)
  expect(first).toMatchObject({ state: 'forwarded', decision: { unit: { id: 'u', name: '区统计局' }, reason: null } })
  expect(second).toMatchObject({ state: 'open', decision: null })
})

test('without acts the findings are the same', () => {
  expect(applyActs(FINDINGS, [], ACTING)).toBe(FINDINGS)
})

test('each key goes out once, five hundred at a time', () => {
  const keys = Array.from({ length: 501 }, (_, at) => `k${at}`)
  const requests = toRequests({ keys: [...keys, 'k0'], decision: { action: 'to-fix' } })
  expect(requests.map((drafts) => drafts.length)).toEqual([500, 1])
  expect(requests[1]).toEqual([{ key: 'k500', action: 'to-fix' }])
})
