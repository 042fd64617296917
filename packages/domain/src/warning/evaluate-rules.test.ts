import { describe, expect, test } from 'vitest'
import type { MonthFacts } from '../monitor/month-facts.ts'
import { monthFigure, monthRank, monthTarget, watchedLine, watchedMonth } from '../testing/watched-line.ts'
import { DEFAULT_WARNING_RULES } from './default-rules.ts'
import { evaluateRules } from './evaluate-rules.ts'
import { instrumentOf, scopeOf, WARNING_KINDS, WARNING_LEVELS, type WarningCondition, type WatchedMonth } from './types.ts'

const evaluate = (condition: WarningCondition, watched: WatchedMonth) =>
  evaluateRules([{ code: 'r', on: true, level: 'notice', condition }], watched).map(({ outcome, reason, params }) => ({
    outcome,
    reason,
    params,
  }))

type Said = readonly [outcome: string, reason: string, params?: Record<string, unknown>]
const said = ([outcome, reason, params]: Said) => [
  expect.objectContaining({ outcome, reason, params: expect.objectContaining(params ?? {}) }),
]

describe('a stage missed', () => {
  test.each<[string, Partial<MonthFacts>, Said]>([
    ['growth below', {}, ['fired', 'missed', { stage: 6, value: '6', target: '7', short: 1, unit: '百分点' }]],
    ['growth reached', { figure: monthFigure(7) }, ['not-fired', 'reached', { short: 0 }]],
    ['less than allowed', { figure: monthFigure(6.6) }, ['not-fired', 'reached', { short: 0.4 }]],
    ['less is better, more came', { direction: 'down', figure: monthFigure(8.1) }, ['fired', 'missed', { short: 1.1 }]],
    ['less is better, less came', { direction: 'down' }, ['not-fired', 'reached', { short: -1 }]],
    [
      'a level more than 5 % short',
      { measure: 'level', unit: '亿元', figure: monthFigure(94), stageTarget: monthTarget(100) },
      ['fired', 'missed', { short: 6, unit: '亿元' }],
    ],
    [
      'a level less than 5 % short',
      { measure: 'level', unit: '亿元', figure: monthFigure(96), stageTarget: monthTarget(100) },
      ['not-fired', 'reached', { short: 4 }],
    ],
    ['a rate', { measure: 'other', unit: '%', figure: monthFigure(5) }, ['fired', 'missed', { unit: '百分点' }]],
    ['a stage that runs', { month: '2025-05' }, ['undecidable', 'stage-running', { stage: 6 }]],
    ['no figure', { figure: null }, ['undecidable', 'no-figure']],
    ['a figure in words', { figure: monthFigure(null) }, ['undecidable', 'no-figure']],
    ['no target', { stageTarget: null }, ['undecidable', 'no-stage-target', { stage: 6 }]],
    ['a target in words', { stageTarget: monthTarget(null) }, ['undecidable', 'no-stage-target']],
    ['to be kept', { direction: 'keep' }, ['undecidable', 'no-direction']],
    ['nobody knows which way is better', { direction: null }, ['undecidable', 'no-direction']],
  ])('%s', (_, facts, expected) => {
    const condition = { kind: 'stage-missed', points: 0.4, percent: 5 } as const
    expect(evaluate(condition, watchedMonth([watchedLine(facts)]))).toEqual(said(expected))
  })
})

test.each<[string, boolean | null, (boolean | null)[], Said]>([
  ['two running', true, [true], ['fired', 'running', { months: 2 }]],
  ['all of them are counted', true, [true, true, false, true], ['fired', 'running', { months: 3 }]],
  ['a month without a judgement between', true, [null, true], ['fired', 'running', { months: 2 }]],
  ['on pace the month before', true, [false, true], ['not-fired', 'not-running', { running: 1 }]],
  ['on pace now', false, [true, true], ['not-fired', 'on-pace']],
  ['not judged', null, [true, true], ['undecidable', 'not-judged']],
  ['the year began', true, [], ['undecidable', 'too-few-months', { months: 2, running: 1 }]],
  ['the year began without a judgement', true, [null], ['undecidable', 'too-few-months', { running: 1 }]],
])('behind for months running: %s', (_, behind, behindBefore, expected) => {
  const watched = watchedMonth([watchedLine({}, { behind, behindBefore })])
  expect(evaluate({ kind: 'behind-running', months: 2 }, watched)).toEqual(said(expected))
})

describe('a fall in rank', () => {
  const group = { set: { id: 'centre', name: '中心城区' }, total: 9 }
  test.each<[string, Partial<MonthFacts>, Said]>([
    ['three places', { ranks: [monthRank(12, 9)] }, ['fired', 'fell', { set: '全市', before: 9, place: 12, total: 38, fall: 3 }]],
    ['the deepest of several', { ranks: [monthRank(10, 9), monthRank(8, 4, group)] }, ['fired', 'fell', { set: '中心城区', fall: 4 }]],
    ['two places', { ranks: [monthRank(11, 9), monthRank(3, null, group)] }, ['not-fired', 'held', { fall: 2 }]],
    ['risen', { ranks: [monthRank(5, 9)] }, ['not-fired', 'held', { fall: -4 }]],
    ['never ranked before', { ranks: [monthRank(5, null)] }, ['undecidable', 'no-rank-before']],
    ['not ranked', {}, ['undecidable', 'no-rank']],
  ])('%s', (_, facts, expected) => {
    expect(evaluate({ kind: 'rank-fall', places: 3 }, watchedMonth([watchedLine(facts)]))).toEqual(said(expected))
  })
})

describe('a gap to the city', () => {
  test.each<[string, Partial<MonthFacts>, Said]>([
    ['as wide as the threshold, exactly', {}, ['fired', 'behind-city', { value: '6', city: '6.4', short: 0.4 }]],
    ['narrower', { city: monthFigure(6.3) }, ['not-fired', 'near-city', { short: 0.3 }]],
    ['a rate that should fall', { measure: 'other', direction: 'down', city: monthFigure(5.2) }, ['fired', 'behind-city', { short: 0.8 }]],
    ['a level', { measure: 'level', unit: '亿元' }, ['undecidable', 'no-percentage']],
    ['no figure', { figure: null }, ['undecidable', 'no-figure']],
    ['a figure in words', { figure: monthFigure(null) }, ['undecidable', 'no-figure']],
    ['none of the city', { city: null }, ['undecidable', 'no-city-figure']],
    ['one of the city in words', { city: monthFigure(null) }, ['undecidable', 'no-city-figure']],
    ['no better way', { direction: 'keep' }, ['undecidable', 'no-direction']],
  ])('%s', (_, facts, expected) => {
    expect(evaluate({ kind: 'city-gap', points: 0.4 }, watchedMonth([watchedLine(facts)]))).toEqual(said(expected))
  })
})

test.each<[MonthFacts['availability'], Said]>([
  ['overdue', ['fired', 'overdue', { due: '2025-07-20' }]],
  ['awaited', ['not-fired', 'awaited', { due: '2025-07-20' }]],
  ['present', ['not-fired', 'present']],
  ['not-due', ['undecidable', 'not-due']],
  ['not-released', ['undecidable', 'not-due']],
])('data that is %s', (availability, expected) => {
  expect(evaluate({ kind: 'data-late' }, watchedMonth([watchedLine({ availability })]))).toEqual(said(expected))
})

describe('a proxy that goes another way', () => {
  const pairs = [
    { core: 'scale-industry-va-growth', proxy: 'industry-electricity' },
    { core: 'scale-industry-va-growth', proxy: 'freight-volume' },
  ]
  const proxies = (electricity: number | null, freight?: number) =>
    new Map([
      ['industry-electricity', { name: '工业用电量', growth: electricity }],
      ...(freight === undefined ? [] : [['freight-volume', { name: '货运量', growth: freight }] as const]),
    ])
  test.each<[string, Partial<MonthFacts>, WatchedMonth['proxies'], Said]>([
    ['falls', {}, proxies(-2), ['fired', 'diverging', { proxy: '工业用电量', core: 6, growth: -2, apart: 8 }]],
    ['falls, the other does not', {}, proxies(3, -4), ['fired', 'diverging', { proxy: '货运量', apart: 10 }]],
    ['rises too, however much more', {}, proxies(30), ['not-fired', 'in-step', { apart: 24 }]],
    ['falls a little', { growth: { value: 1, how: 'computed' } }, proxies(-2), ['not-fired', 'in-step', { apart: 3 }]],
    ['is not known', {}, proxies(null), ['undecidable', 'no-proxy-figure', { proxy: '工业用电量' }]],
    ['is not there at all', {}, new Map(), ['undecidable', 'no-proxy-figure', { proxy: 'industry-electricity' }]],
    ['beside a line without growth', { growth: null }, proxies(-2), ['undecidable', 'no-growth', { proxy: '工业用电量' }]],
  ])('%s', (_, facts, known, expected) => {
    const watched = watchedMonth([watchedLine(facts)], { proxies: known })
    expect(evaluate({ kind: 'proxy-diverging', points: 5, pairs }, watched)).toEqual(said(expected))
  })

  test('lines without a proxy are left alone', () => {
    const watched = watchedMonth([watchedLine({ indicator: 'retail-sales' }), watchedLine({ indicator: null })], { proxies: proxies(-9) })
    expect(evaluate({ kind: 'proxy-diverging', points: 5, pairs }, watched)).toEqual([])
  })
})

describe('many red', () => {
  const of = (lineId: string, group: string | null, red: boolean | null, unit: string | null = group) =>
    watchedLine({ lineId, group, leadUnit: unit === null ? null : { id: `id-${unit}`, name: unit } }, { red })

  test('of a group: three fire, two do not, and unlit lamps that could make the difference leave it open', () => {
    const lines = [
      ...[true, true, true].map((red, i) => of(`a${i}`, '工业', red)),
      ...[true, true, false].map((red, i) => of(`b${i}`, '投资', red)),
      ...[true, true, null].map((red, i) => of(`c${i}`, '消费', red)),
      of('d', null, true),
      ...[null, null, null].map((red, i) => watchedLine({ lineId: `e${i}`, group: '投资', availability: 'not-due' }, { red })),
    ]
    const rules = [{ code: 'group-red', on: true, level: 'warning', condition: { kind: 'many-red', by: 'group', lines: 3 } }] as const
    expect(
      evaluateRules(rules, watchedMonth(lines)).map(({ subject, outcome, reason, params }) => ({ ...subject, outcome, reason, params })),
    ).toEqual([
      { kind: 'group', id: '工业', name: '工业', outcome: 'fired', reason: 'many', params: { red: 3, lines: 3, unlit: 0 } },
      { kind: 'group', id: '投资', name: '投资', outcome: 'not-fired', reason: 'few', params: { red: 2, lines: 3, unlit: 0 } },
      { kind: 'group', id: '消费', name: '消费', outcome: 'undecidable', reason: 'unlit', params: { red: 2, lines: 3, unlit: 1 } },
    ])
  })

  test('of a unit, whatever the groups; lines nobody leads are in none', () => {
    const lines = [of('a', '工业', true, '区经信委'), of('b', '投资', true, '区经信委'), of('c', '投资', true, null)]
    const [evaluation, ...others] = evaluateRules(
      [{ code: 'unit-red', on: true, level: 'warning', condition: { kind: 'many-red', by: 'unit', lines: 2 } }],
      watchedMonth(lines),
    )
    expect(evaluation).toMatchObject({ subject: { kind: 'unit', id: 'id-区经信委', name: '区经信委' }, outcome: 'fired' })
    expect(others).toEqual([])
  })
})

describe('rules', () => {
  test('a rule that is off says nothing', () => {
    expect(
      evaluateRules(
        DEFAULT_WARNING_RULES.map((rule) => ({ ...rule, on: false })),
        watchedMonth([watchedLine()]),
      ),
    ).toEqual([])
  })

  test('shipped are rules of every kind, each under its own code', () => {
    expect(new Set(DEFAULT_WARNING_RULES.map(({ condition }) => condition.kind))).toEqual(new Set(WARNING_KINDS))
    expect(new Set(DEFAULT_WARNING_RULES.map(({ code }) => code)).size).toBe(DEFAULT_WARNING_RULES.length)
    expect(DEFAULT_WARNING_RULES.filter((rule) => scopeOf(rule) === 'group').map(({ code }) => code)).toEqual(['group-red', 'unit-red'])
    expect(WARNING_LEVELS.map(instrumentOf)).toEqual(['reminder', 'reminder', 'supervision', 'interview'])
  })

  test('each says one thing of each subject, in the order of rules and lines', () => {
    const lines = [watchedLine({ lineId: 'a' }, { behind: true, red: true }), watchedLine({ lineId: 'b' }, { behind: false, red: false })]
    const evaluations = evaluateRules(DEFAULT_WARNING_RULES, watchedMonth(lines))
    const keys = evaluations.map(({ rule, subject }) => `${rule} ${subject.kind} ${subject.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.slice(0, 3)).toEqual(['stage-missed line a', 'stage-missed line b', 'behind-running line a'])
  })
})
