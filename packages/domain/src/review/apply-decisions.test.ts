import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndicatorRow, Reading } from '../reading.ts'
import { commitment, fact, glossaryTerm, indicatorRow, livelihoodItem, makeReading, project, statement } from '../testing/testing.ts'
import { judgeIndicatorRows } from '../verdict/judge-indicator-rows.ts'
import { applyDecisions, type ReviewedReading } from './apply-decisions.ts'
import type { Correction, ReviewAction, ReviewDecision } from './corrections.ts'
import { REVIEW_KINDS, type ReviewKind, reviewElements } from './element-keys.ts'

const base = makeReading({
  facts: [fact('aa', { line: 1 }), fact('bb', { line: 2 })],
  commitments: [commitment('公园')],
  projects: [project('大道')],
  livelihood: [
    livelihoodItem('新建学校3所，增加学位900个', {
      target: {
        text: '新建学校3所，增加学位900个',
        quantities: [
          { raw: '3所', value: 3, unit: '所', cmp: '=' },
          { raw: '900个', value: 900, unit: '个', cmp: '=' },
        ],
      },
    }),
  ],
  glossary: [glossaryTerm('双碳')],
  statements: [statement('32项指标，完成24项')],
})

let minute = 0
function decide<K extends ReviewKind>(
  reading: Reading,
  kind: K,
  index: number,
  action: ReviewAction,
  value: Correction[K] | null = null,
  decidedAt = `2024-03-01T08:${String(minute++ % 60).padStart(2, '0')}:00Z`,
): ReviewDecision {
  const { key } = reviewElements(reading).find((element) => element.kind === kind && element.index === index)!
  return { kind, key, action, value, reason: '核对原件', decidedBy: 'u1', decidedAt } as ReviewDecision
}

const stateOf = ({ elements }: ReviewedReading, kind: ReviewKind, index: number) =>
  elements.find((element) => element.kind === kind && element.index === index)!.state

describe('applyDecisions', () => {
  it('leaves a reading without decisions as it is, every element open', () => {
    const { reading, elements, counts, lost } = applyDecisions(base, [])
    expect(reading).toEqual(base)
    expect(elements.map(({ state, decision }) => [state, decision])).toEqual(elements.map(() => ['open', null]))
    expect(counts.fact).toEqual({ open: 2, accepted: 0, corrected: 0, rejected: 0 })
    expect(lost).toEqual([])
  })

  it('counts and applies what was decided, and keeps the decision beside the element', () => {
    const decisions = [
      decide(base, 'fact', 0, 'accept'),
      decide(base, 'fact', 1, 'reject'),
      decide(base, 'project', 0, 'correct', { name: '迎宾大道', phase: null }),
    ]
    const reviewed = applyDecisions(base, decisions)
    expect(reviewed.counts.fact).toEqual({ open: 0, accepted: 1, corrected: 0, rejected: 1 })
    expect(reviewed.counts.project).toEqual({ open: 0, accepted: 0, corrected: 1, rejected: 0 })
    expect(reviewed.reading.facts).toEqual([base.facts[0]])
    expect(reviewed.reading.projects).toEqual([{ ...base.projects[0], name: '迎宾大道', phase: null }])
    expect(reviewed.elements.filter(({ kind }) => kind === 'fact').map(({ thing }) => thing)).toEqual(base.facts)
    expect(reviewed.elements.find(({ kind }) => kind === 'project')!.decision).toBe(decisions[2])
  })

  it('corrects each kind in its own fields', () => {
    const { reading } = applyDecisions(base, [
      decide(base, 'fact', 0, 'correct', { value: 8.3, cmp: '~' }),
      decide(base, 'commitment', 0, 'correct', { deadline: '2024-06' }),
      decide(base, 'livelihood', 0, 'correct', { text: '新建学校3所', resultText: '建成3所', status: '已完成' }),
      decide(base, 'glossary', 0, 'correct', { text: '碳达峰与碳中和。' }),
      decide(base, 'statement', 0, 'correct', { met: 25 }),
    ])
    expect(reading.facts[0]).toEqual({ ...base.facts[0], value: 8.3, cmp: '~' })
    expect(reading.commitments[0]!.deadline).toBe('2024-06')
    expect(reading.livelihood[0]).toEqual({
      ...base.livelihood[0],
      target: { text: '新建学校3所', quantities: [base.livelihood[0]!.target.quantities[0]] },
      result: { text: '建成3所', quantities: [] },
      status: '已完成',
    })
    expect(reading.glossary[0]!.text).toBe('碳达峰与碳中和。')
    expect(reading.statements[0]!.met).toBe(25)
  })

  it('takes a result away, and keeps what a correction leaves out', () => {
    const told = makeReading({
      livelihood: [livelihoodItem('新建学校3所', { result: { text: '建成3所', quantities: [] }, status: '完成' })],
    })
    const item = (value: Correction['livelihood']) =>
      applyDecisions(told, [decide(told, 'livelihood', 0, 'correct', value)]).reading.livelihood[0]!
    expect([item({ resultText: null }).result, item({ resultText: null }).status]).toEqual([null, '完成'])
    expect(item({ status: null }).result).toEqual({ text: '建成3所', quantities: [] })
  })

  it('asks the catalogue again for a corrected fact, unless somebody named the indicator', () => {
    const read = makeReading({ facts: [fact('aa', { subject: '地区生产总值增迷', measure: 'growth', unit: '%' })] })
    const indicator = (value: Correction['fact']) =>
      applyDecisions(read, [decide(read, 'fact', 0, 'correct', value)]).reading.facts[0]!.indicator
    expect(indicator({ subject: '地区生产总值' })).toBe('gdp-growth')
    expect(indicator({ subject: '某种东西' })).toBeNull()
    expect(indicator({ subject: '地区生产总值', indicator: null })).toBeNull()
    expect(indicator({ value: 3 })).toBeNull()
  })

  it('holds the latest decision, whatever order they come in, and the one further down of equal times', () => {
    const early = decide(base, 'fact', 0, 'accept', null, '2024-03-01T08:00:00Z')
    const late = decide(base, 'fact', 0, 'correct', { value: 9 }, '2024-03-01T09:00:00Z')
    const undone = decide(base, 'fact', 0, 'reset', null, '2024-03-01T10:00:00Z')
    const again = decide(base, 'fact', 0, 'reject', null, '2024-03-01T10:00:00Z')
    expect(stateOf(applyDecisions(base, [early, late]), 'fact', 0)).toBe('corrected')
    expect(stateOf(applyDecisions(base, [late, early]), 'fact', 0)).toBe('corrected')
    expect(applyDecisions(base, [undone, late, early]).reading).toEqual(base)
    expect(stateOf(applyDecisions(base, [undone, again]), 'fact', 0)).toBe('rejected')
    expect(stateOf(applyDecisions(base, [again, undone]), 'fact', 0)).toBe('open')
  })

  it('follows a new reading by key, and hands back decisions that it has no element for', () => {
    const decisions = [decide(base, 'fact', 0, 'accept'), decide(base, 'fact', 1, 'reject'), decide(base, 'glossary', 0, 'reset')]
    const later = makeReading({ facts: [fact('aa', { line: 30, value: 9 })] })
    const reviewed = applyDecisions(later, decisions)
    expect(stateOf(reviewed, 'fact', 0)).toBe('accepted')
    expect(reviewed.lost).toEqual([decisions[1]])
  })

  it('counts every element once, under any decisions', () => {
    const actions = fc.constantFrom<ReviewAction>('accept', 'reject', 'reset')
    const decisions = fc.array(
      fc.record({ kind: fc.constantFrom(...REVIEW_KINDS.filter((kind) => kind !== 'indicator')), action: actions, at: fc.nat(9) }),
    )
    fc.assert(
      fc.property(decisions, (drawn) => {
        const list = drawn.map(({ kind, action, at }) => decide(base, kind, 0, action, null, `2024-03-01T08:0${at}:00Z`))
        const { counts, elements, reading } = applyDecisions(base, list)
        const sum = REVIEW_KINDS.reduce((n, kind) => n + Object.values(counts[kind]).reduce((a, b) => a + b), 0)
        expect(sum).toBe(elements.length)
        expect(reviewElements(reading)).toHaveLength(elements.filter(({ state }) => state !== 'rejected').length)
      }),
    )
  })
})

describe('indicator rows', () => {
  const printed = (name: string, target: string | null, actual: string | null, changes: Partial<IndicatorRow> = {}) =>
    indicatorRow(name, {
      target: target === null ? null : { text: target, expression: null },
      actual: actual === null ? null : { text: actual, value: null },
      ...changes,
    })
  const judged = (...rows: readonly IndicatorRow[]) => {
    const verdicts = judgeIndicatorRows(rows)
    return makeReading({ indicators: rows.map((row, at) => ({ ...row, status: verdicts[at]!.status, reason: verdicts[at]!.reason })) })
  }
  const after = (reading: Reading, ...decisions: readonly ReviewDecision[]) =>
    applyDecisions(reading, decisions).elements.flatMap((element) => (element.kind === 'indicator' ? [element.thing] : []))
  const shown = (rows: readonly IndicatorRow[]) => rows.map(({ status, reason }) => (status === null ? null : `${status} ${reason?.code}`))

  const table = judged(
    printed('地区生产总值增速', '6', '5', { indicator: 'gdp-growth' }),
    printed('居民收入增速', '与GDP增长同步', '5.5'),
    printed('财政收入增速', null, null),
    printed('税收收入增速', '6', '6.5', { parent: '财政收入增速' }),
  )

  it('are judged again with their corrected cells, and so is every row that depends on them', () => {
    expect(shown(table.indicators)).toEqual(['missed short', 'met reference-met', 'met children-met', 'met exceeded'])
    const rows = after(
      table,
      decide(table, 'indicator', 0, 'correct', { actualText: '6.5（预计）' }),
      decide(table, 'indicator', 3, 'correct', { targetText: '7左右' }),
    )
    expect(shown(rows)).toEqual(['met exceeded', 'missed reference-missed', 'met children-met', 'met within-tolerance'])
    expect(rows[0]!.actual).toEqual({ text: '6.5（预计）', value: 6.5 })
    expect(rows[3]!.target).toEqual({ text: '7左右', expression: '~7' })
  })

  it('leave references and parts behind when they are rejected', () => {
    const rows = after(table, decide(table, 'indicator', 0, 'reject'), decide(table, 'indicator', 3, 'reject'))
    expect(shown(rows)).toEqual(['missed short', 'undetermined reference-missing', 'undetermined target-blank', 'met exceeded'])
    expect(rows[0]).toBe(table.indicators[0])
  })

  it('keep the verdict the reader reached where no correction touches it', () => {
    const read = makeReading({
      indicators: [
        printed('常住人口城镇化率', '较上年提高1个百分点', '49.3', {
          status: 'met',
          reason: { code: 'exceeded', params: { target: '', actual: '', gap: 0.2, unit: '百分点' } },
        }),
        printed('森林覆盖率', '45', '44', { status: 'missed', reason: { code: 'short', params: {} } }),
      ],
    })
    const rows = after(
      read,
      decide(read, 'indicator', 0, 'correct', { nature: '约束性' }),
      decide(read, 'indicator', 1, 'correct', { actualText: '46' }),
    )
    expect(rows[0]).toEqual({
      ...read.indicators[0],
      nature: '约束性',
      actual: { text: '49.3', value: 49.3 },
      target: { text: '较上年提高1个百分点', expression: 'change:+1pp' },
    })
    expect(shown(rows)).toEqual(['met exceeded', 'met exceeded'])
  })

  it('ask the catalogue again under another name or unit, unless somebody named the indicator', () => {
    const read = judged(printed('地区生产总值增迷', '6', '6.3'))
    const indicator = (value: Correction['indicator']) => after(read, decide(read, 'indicator', 0, 'correct', value))[0]!.indicator
    expect(indicator({ name: '地区生产总值增速' })).toBe('gdp-growth')
    expect(indicator({ name: '地区生产总值增速', indicator: null })).toBeNull()
    expect(indicator({ indicator: 'cpi' })).toBe('cpi')
    expect(indicator({ unit: null })).toBeNull()
    expect(indicator({ no: '3' })).toBeNull()
  })

  it('take their direction from the indicator somebody names', () => {
    const read = judged(printed('某项水平', '2', '1.9', { unit: null }))
    expect(shown(read.indicators)).toEqual(['missed short'])
    expect(shown(after(read, decide(read, 'indicator', 0, 'correct', { indicator: 'urban-rural-income-ratio' })))).toEqual(['met exceeded'])
  })

  it('stay parts of a row whose name was corrected, and can be given another parent', () => {
    const read = judged(printed('财正收入增速', null, null), printed('税收收入增速', '6', '6.5', { parent: '财正收入增速' }))
    const rename = decide(read, 'indicator', 0, 'correct', { name: '财政收入增速' })
    expect(after(read, rename).map(({ parent }) => parent)).toEqual([null, '财政收入增速'])
    expect(shown(after(read, rename))).toEqual(['met children-met', 'met exceeded'])
    const free = decide(read, 'indicator', 1, 'correct', { parent: null })
    expect(shown(after(read, rename, free))).toEqual(['undetermined target-blank', 'met exceeded'])
    const orphan = judged(printed('税收收入增速', '6', '6.5', { parent: '未列出' }))
    expect(after(orphan, decide(orphan, 'indicator', 0, 'correct', { core: true }))[0]).toMatchObject({ parent: '未列出', core: true })
  })

  it('of a plan without results are judged once somebody enters one, and not before', () => {
    const read = makeReading({ indicators: [printed('粮食产量', '20', null, { unit: '万吨' }), printed('森林覆盖率', '45', null)] })
    const entered = decide(read, 'indicator', 0, 'correct', { actualText: '21' })
    expect(shown(after(read, entered))).toEqual(['met exceeded', null])
    const taken = decide(read, 'indicator', 0, 'correct', { targetText: null })
    expect(after(read, taken)[0]).toMatchObject({ target: null, status: null })
  })

  it('of a report from within the year may yet reach their level', () => {
    const half = {
      ...makeReading({ indicators: [printed('粮食产量', '20', '21', { unit: '万吨', status: 'met' })] }, { kind: 'half-year' }),
    }
    const rows = after(half, decide(half, 'indicator', 0, 'correct', { actualText: '9' }))
    expect(shown(rows)).toEqual(['undetermined year-not-over'])
  })

  it('judged without corrections are the rows as read', () => {
    expect(applyDecisions(table, [decide(table, 'indicator', 0, 'accept')]).reading.indicators).toEqual(table.indicators)
  })
})
