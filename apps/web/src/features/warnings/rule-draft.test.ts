import { DEFAULT_WARNING_SETTINGS } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { type RulesDraft, readDraft, toDraft } from './rule-draft.ts'

const DRAFT = toDraft(DEFAULT_WARNING_SETTINGS)

const withNumber = (code: string, name: string, text: string): RulesDraft => ({
  ...DRAFT,
  rules: DRAFT.rules.map((rule) => (rule.rule.code === code ? { ...rule, numbers: { ...rule.numbers, [name]: text } } : rule)),
})

describe('rules as they are typed', () => {
  test('read back as they were', () => {
    expect(readDraft(DRAFT)).toEqual({ value: DEFAULT_WARNING_SETTINGS, problems: [] })
  })

  test('a threshold that was changed is changed, and nothing else', () => {
    const { value, problems } = readDraft(withNumber('city-gap', 'points', ' 1.5 '))
    expect(problems).toEqual([])
    expect(value.rules.filter((rule, at) => JSON.stringify(rule) !== JSON.stringify(DEFAULT_WARNING_SETTINGS.rules[at]))).toEqual([
      { code: 'city-gap', on: true, level: 'notice', condition: { kind: 'city-gap', points: 1.5 } },
    ])
  })

  test.each([
    ['behind-running', 'months', '0', 1, 12],
    ['behind-running', 'months', '1.5', 1, 12],
    ['rank-fall', 'places', '三', 1, 100],
    ['city-gap', 'points', '-1', 0, 100],
    ['stage-missed', 'percent', '', 0, 100],
    ['unit-red', 'lines', '1e1', 1, 100],
  ])('%s %s: %j is refused', (code, name, text, least, most) => {
    expect(readDraft(withNumber(code, name, text)).problems).toEqual([{ field: `${code}.${name}`, code: 'number', least, most }])
  })

  test('the day, the month and pairs are told at their places', () => {
    const rules = DRAFT.rules.map((rule) => (rule.pairs === null ? rule : { ...rule, pairs: 'gdp-growth electricity-use\n\n只有一个' }))
    const { value, problems } = readDraft({ day: '29', from: '2025年1月', rules })
    expect(problems).toEqual([
      { field: 'from', code: 'month' },
      { field: 'day', code: 'number', least: 1, most: 28 },
      { field: 'proxy-diverging.pairs', code: 'pair', line: 3 },
    ])
    expect(value.rules.find(({ code }) => code === 'proxy-diverging')?.condition).toMatchObject({
      pairs: [{ core: 'gdp-growth', proxy: 'electricity-use' }],
    })
  })
})
