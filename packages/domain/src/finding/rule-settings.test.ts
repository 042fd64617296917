import { expect, test } from 'vitest'
import type { Finding } from '../reading.ts'
import { type RuleSettings, weighFinding } from './rule-settings.ts'

const found = (rule: string, severity: Finding['severity']): Finding => ({
  key: `${rule}-key`,
  rule,
  severity,
  code: 'differs',
  params: {},
  lines: [1],
  spans: [{ line: 1, start: 0, end: 2 }],
  values: [],
})

test('a rule that is switched off is not heard, another one has the severity it was given', () => {
  const settings: RuleSettings = {
    spelling: { severity: 'off', reason: '本区公文另有规定' },
    sum: { severity: '疑似', reason: '先看一年' },
  }
  const sum = found('sum', '必错')
  expect(weighFinding(sum, settings)).toEqual({ ...sum, severity: '疑似' })
  expect(sum.severity).toBe('必错')
  expect(weighFinding(found('spelling', '提示'), settings)).toBeNull()
  // Not a rule that anybody named, though every object has one of that name.
  expect(weighFinding(found('constructor', '提示'), settings)).toEqual(found('constructor', '提示'))
})
