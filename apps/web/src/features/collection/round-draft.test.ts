import { expect, test } from 'vitest'
import type { ProposedLine } from './queries.ts'
import { askedLines, choiceOf, isAskable, lastMonth, type RoundDraft, toRequest } from './round-draft.ts'

const line = (lineId: string, more: Partial<ProposedLine> = {}): ProposedLine => ({
  ...{ lineId, no: null, name: lineId, group: null, unit: '%', indicator: 'gdp-growth', period: '2026-01/2026-03' },
  ...{ notAskable: null, usual: true, unitId: 'bureau', providerId: null },
  ...more,
})
const LINES = [
  line('usual'),
  line('unusual', { usual: false }),
  line('nobody', { unitId: null }),
  line('merged', { notAskable: 'january-merged' }),
]
const DRAFT: RoundDraft = {
  ...{
    kind: 'monthly' as const,
    form: 'report' as const,
    month: '2026-03',
    title: null,
    deadline: '2026-04-05',
    withEstimates: true,
    estimateMonth: '',
  },
  ...{ tableNo: ' 01 ', basis: '', approvalNo: '', validUntil: '' },
}

test('asks by itself for what is usual and somebody gives', () => {
  expect(askedLines(LINES, {}, 'monthly').map(({ lineId }) => lineId)).toEqual(['usual'])
  expect(askedLines(LINES, {}, 'year-estimate').map(({ lineId }) => lineId)).toEqual(['usual', 'unusual', 'merged'])
  expect(isAskable(LINES[3]!, 'monthly')).toBe(false)
})

test('what was chosen stands over what was proposed', () => {
  const choices = {
    unusual: { isAsked: true },
    nobody: { isAsked: true, unitId: 'office' },
    usual: { isAsked: false },
    merged: { isAsked: true },
  }
  expect(askedLines(LINES, choices, 'monthly').map(({ lineId, choice }) => `${lineId} ${choice.unitId}`)).toEqual([
    'unusual bureau',
    'nobody office',
  ])
  expect(choiceOf(LINES[2]!, {}, 'monthly')).toEqual({ isAsked: false, unitId: '', providerId: '' })
})

test('sends what was set up', () => {
  expect(toRequest(DRAFT, '三月', LINES, {}, true)).toEqual({
    ...{ kind: 'monthly', form: 'report', month: '2026-03', title: '三月', deadline: '2026-04-05', open: true },
    estimateMonth: null,
    metadata: { tableNo: '01', basis: null, approvalNo: null, validUntil: null },
    asks: [{ lineId: 'usual', unitId: 'bureau', providerId: null, sorts: ['figure', 'estimate'] }],
  })
  expect(lastMonth('2026-01-15')).toBe('2025-12')
})
