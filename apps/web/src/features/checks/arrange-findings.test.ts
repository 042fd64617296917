import { describe, expect, test } from 'vitest'
import type { CheckedFinding } from '../../lib/check-queries.ts'
import { type Conditions, chooseListed, countValues, findNextOpen, groupFindings, listInOrder } from './arrange-findings.ts'

const finding = (index: number, given: Partial<CheckedFinding>): CheckedFinding => ({
  key: `k${index}`,
  rule: 'parts-sum',
  ruleName: '分项之和',
  family: 'parts-and-wholes',
  severity: '疑似',
  code: 'differs',
  params: {},
  said: '',
  right: '',
  values: [],
  sentences: [],
  index,
  state: 'open',
  decision: null,
  since: null,
  proposedUnit: null,
  ...given,
})

const NONE: Conditions = { severity: null, state: null, since: null, rule: null }

const FINDINGS = [
  finding(0, { severity: '提示', rule: 'stray-spaces' }),
  finding(1, { rule: 'listed-count' }),
  finding(2, { severity: '必错' }),
  finding(3, { state: 'verified' }),
  finding(4, { rule: 'listed-count', state: 'to-fix', since: 'new' }),
  finding(5, {}),
]
const indexes = (findings: readonly CheckedFinding[]) => findings.map(({ index }) => index)

describe('what is listed', () => {
  test.each<[string, Partial<Conditions>, boolean, number[]]>([
    ['what waits, without hints and what was verified', {}, false, [1, 2, 4, 5]],
    ['with hints, once they are opened', {}, true, [0, 1, 2, 4, 5]],
    ['hints, where they are asked for by weight', { severity: '提示' }, false, [0]],
    ['hints, where they are asked for by rule', { rule: 'stray-spaces' }, false, [0]],
    ['what was verified, where it is asked for', { state: 'verified' }, false, [3]],
    ['all conditions together', { rule: 'listed-count', since: 'new' }, false, [4]],
  ])('%s', (_, conditions, withHints, expected) => {
    expect(indexes(chooseListed(FINDINGS, { ...NONE, ...conditions }, withHints))).toEqual(expected)
  })

  test('a word counts what it would leave beside the other conditions', () => {
    const counts = countValues(FINDINGS, { ...NONE, rule: 'listed-count', state: 'open' }, 'state')
    expect([...counts]).toEqual([
      ['open', 1],
      ['to-fix', 1],
    ])
  })
})

test('by severity, then by rule as rules first speak up', () => {
  const groups = groupFindings(FINDINGS)
  expect(groups.map(({ severity, rules }) => [severity, rules.map(({ rule, findings }) => [rule, indexes(findings)])])).toEqual([
    ['必错', [['parts-sum', [2]]]],
    [
      '疑似',
      [
        ['listed-count', [1, 4]],
        ['parts-sum', [3, 5]],
      ],
    ],
    ['提示', [['stray-spaces', [0]]]],
  ])
  expect(indexes(listInOrder(groups))).toEqual([2, 1, 4, 3, 5, 0])
})

describe('the next open one', () => {
  test.each<[string, number | null, string[], number | null]>([
    ['after the one in focus', 1, ['k1'], 2],
    ['passing over what is decided', 2, ['k2'], 5],
    ['from the beginning, where none is left after it', 5, ['k5'], 0],
    ['none', 5, ['k0', 'k1', 'k2', 'k5'], null],
    ['the first, where nothing is in focus', null, [], 0],
  ])('%s', (_, from, done, expected) => {
    expect(findNextOpen(FINDINGS, from, new Set(done))?.index ?? null).toBe(expected)
  })
})
