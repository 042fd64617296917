import { describe, expect, it, test } from 'vitest'
import { buildIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { checkCorrection, checkDecision, type ReviewAction } from './corrections.ts'
import type { ReviewKind } from './element-keys.ts'

const code = (kind: ReviewKind, value: unknown) => {
  const problem = checkCorrection(kind, value)
  return problem === null ? null : `${problem.code} ${problem.params.field}`
}

describe('checkCorrection', () => {
  test.each<[ReviewKind, string, readonly unknown[], readonly unknown[]]>([
    ['indicator', 'name', ['地区生产总值'], ['', '  ', null, 5, '甲'.repeat(501), '甲\n乙', '\u0000']],
    ['indicator', 'unit', ['亿元', null], ['', 1]],
    ['indicator', 'nature', ['约束性', '预期性', null], ['核心', '']],
    ['indicator', 'targetText', ['6左右', null], [6, '']],
    ['indicator', 'actualText', ['6.3', null], [6.3]],
    ['indicator', 'parent', ['财政收入', null], [{}]],
    ['indicator', 'group', ['一、经济发展', null], [['甲']]],
    ['indicator', 'no', ['3.1', null], [3]],
    ['indicator', 'core', [true, false, null], ['是', 1]],
    ['fact', 'subject', ['固定资产投资'], [null]],
    [
      'fact',
      'value',
      [0, -13.9, [1, 2], [2, 2], '1.91:1'],
      [Number.NaN, Number.POSITIVE_INFINITY, [2, 1], [1], [1, 2, 3], ['1', '2'], '', null],
    ],
    ['fact', 'unit', ['%', null], [2]],
    ['fact', 'cmp', ['=', '>=', '>', '<=', '<', '~'], ['≥', null]],
    ['fact', 'period', ['2024', '2024-01/2024-06', '2017/2021', null], ['去年', '2024-13', 2024]],
    ['fact', 'scope', [[], ['累计', '区级']], ['累计', [''], [1]]],
    ['fact', 'modality', ['actual', 'target'], ['plan', null]],
    ['fact', 'measure', ['level', 'growth', 'share', 'rank', 'count', 'ratio', 'change_pp', 'rate'], ['index', null]],
    ['commitment', 'subject', ['公园'], [null]],
    ['commitment', 'deadline', ['2025-06', null], ['年底']],
    ['project', 'name', ['大道'], ['']],
    ['project', 'phase', ['开工', null], [1]],
    ['project', 'category', ['交通', null], [1]],
    ['livelihood', 'text', ['新建学校3所'], [null, '']],
    ['livelihood', 'resultText', ['建成3所', null], ['']],
    ['livelihood', 'status', ['已完成', null], [true]],
    ['glossary', 'term', ['双碳'], [null]],
    ['glossary', 'text', ['碳达峰与碳中和。'], [null, '长'.repeat(20_001)]],
    ['statement', 'total', [0, 32, null], [-1, 2.5, '32']],
    ['statement', 'met', [24, null], [-1]],
    ['statement', 'missed', [2, null], ['2']],
    ['statement', 'undetermined', [6, null], [0.5]],
  ])('%s %s takes %j and refuses %j', (kind, field, taken, refused) => {
    for (const value of taken) expect(code(kind, { [field]: value })).toBeNull()
    for (const value of refused) expect(code(kind, { [field]: value }), String(value)).toBe(`correction-value-invalid ${field}`)
  })

  it('takes indicators of the catalogue alone', () => {
    for (const kind of ['indicator', 'fact'] as const) {
      expect(code(kind, { indicator: 'gdp-growth' })).toBeNull()
      expect(code(kind, { indicator: null })).toBeNull()
      expect(code(kind, { indicator: 'no-such' })).toBe('correction-indicator-unknown indicator')
      expect(code(kind, { indicator: 7 })).toBe('correction-value-invalid indicator')
    }
    expect(checkCorrection('fact', { indicator: 'gdp-growth' }, buildIndicatorIndex([]))?.code).toBe('correction-indicator-unknown')
  })

  test.each([[null], [undefined], ['甲'], [[]], [['甲']], [{}]])('refuses %j: nothing is corrected', (value) => {
    expect(code('fact', value)).toBe('correction-empty null')
  })

  test.each([['line'], ['key'], ['__proto__'], ['constructor'], ['toString']])('refuses the field %s', (field) => {
    expect(code('fact', JSON.parse(`{"subject":"甲","${field}":1}`))).toBe(`correction-field-unknown ${field}`)
  })
})

describe('checkDecision', () => {
  const decision = (action: ReviewAction, value: unknown, reason: string | null, kind: string = 'project') =>
    checkDecision({ kind, action, value, reason })?.code ?? null

  test.each<[ReviewAction, unknown, string | null, string | null]>([
    ['accept', null, null, null],
    ['accept', null, '核对过', null],
    ['reset', null, null, null],
    ['reject', null, '不是项目', null],
    ['reject', null, null, 'decision-reason-missing'],
    ['reject', null, '  ', 'decision-reason-missing'],
    ['correct', { name: '大道' }, '漏字', null],
    ['correct', { name: '大道' }, null, 'decision-reason-missing'],
    ['correct', null, '漏字', 'correction-empty'],
    ['correct', { line: 3 }, '漏字', 'correction-field-unknown'],
    ['accept', { name: '大道' }, null, 'correction-unexpected'],
    ['reject', {}, '不是项目', 'correction-unexpected'],
  ])('%s %j because of %j: %s', (action, value, reason, expected) => expect(decision(action, value, reason)).toBe(expected))

  it('refuses a kind that does not exist', () => {
    for (const kind of ['projects', '__proto__', '']) expect(decision('accept', null, null, kind)).toBe('decision-kind-unknown')
  })
})
