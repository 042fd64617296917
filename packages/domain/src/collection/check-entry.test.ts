import { describe, expect, it } from 'vitest'
import { shippedIndicatorIndex } from '../indicator/lookup-indicator.ts'
import { figurePeriod, monthCode } from '../monitor/month.ts'
import { traitsOf } from './cell-traits.ts'
import { type CheckedCell, checkCell, checkEntries, ENTRY_FINDINGS } from './check-entry.ts'
import { isEntryIdentity, DEFAULT_ENTRY_RULES as RULES } from './entry-rules.ts'
import type { EstimateDetails } from './types.ts'

const index = shippedIndicatorIndex()
type Named = { readonly name: string; readonly unit: string | null; readonly indicator: string | null }
const TRADE: Named = { name: '货物进出口总额', unit: '亿元', indicator: 'trade' }
const RETAIL: Named = { name: '社会消费品零售总额增速', unit: '%', indicator: 'retail-sales-growth' }
const JOBS: Named = { name: '城镇新增就业人数', unit: '人', indicator: 'new-urban-jobs' }
const DEPOSITS: Named = { name: '存款余额', unit: '亿元', indicator: null }

const cellOf = (line: Named, raw: string, more: Partial<CheckedCell> = {}): CheckedCell => {
  const period = more.period ?? '2026-01/2026-06'
  const plain = { key: line.name, sort: 'figure', period, history: [], content: { raw, details: null } } as const
  return { ...plain, ...line, traits: traitsOf({ ...line, period }, index), ...more }
}
const codes = (cell: CheckedCell) => checkCell(cell, RULES).map(({ code }) => code)
/** Figures of three years, month by month. */
const series = (figure: (year: number, month: number) => number) =>
  [2023, 2024, 2025].flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => ({ period: figurePeriod('cumulative', monthCode(year, at + 1)), value: figure(year, at + 1) })),
  )

describe('type, unit and range', () => {
  it.each<readonly [Named, string, readonly string[]]>([
    [TRADE, '4.1', []],
    [TRADE, '１，２３４.5', []],
    [TRADE, '41000万元', []],
    [TRADE, '4亿', []],
    [TRADE, '0', []],
    [TRADE, '4.1%', ['other-unit']],
    [TRADE, '很多', ['not-a-figure']],
    [TRADE, '4左右', ['not-a-figure']],
    [TRADE, '4—5', ['not-a-figure']],
    [TRADE, '-1', ['out-of-range']],
    [TRADE, '', ['missing']],
    [RETAIL, '-3.2', []],
    [RETAIL, '-100.1', ['out-of-range']],
    [RETAIL, '5.6%', []],
    [JOBS, '12.5', ['not-whole']],
    [JOBS, '1200', []],
    [{ name: '城镇调查失业率', unit: '%', indicator: 'surveyed-unemployment' }, '105', ['out-of-range']],
    [{ name: '工业增加值占比', unit: null, indicator: 'industry-va-share' }, '105', []],
    [{ name: '规上工业利润', unit: '亿元', indicator: 'scale-industry-profit' }, '-2', []],
    [{ name: '单位GDP能耗下降', unit: '%', indicator: 'energy-intensity-reduction' }, '101', ['out-of-range']],
    [{ name: '水质', unit: null, indicator: 'river-water-class' }, 'Ⅱ类', []],
    [{ name: '本地指标', unit: '分', indicator: null }, '-7', []],
    [{ name: '本地指标', unit: null, indicator: null }, '7个', []],
  ])('%o %s', (line, raw, expected) => {
    expect(codes(cellOf(line, raw))).toEqual(expected)
  })

  it('a January that is told with February has no figure, and needs none', () => {
    const january = (raw: string) =>
      cellOf({ name: '社会消费品零售总额', unit: '亿元', indicator: 'retail-sales' }, raw, { period: '2026-01' })
    expect(codes(january('3'))).toEqual(['january-merged'])
    expect(codes(january(''))).toEqual([])
    expect(codes(cellOf({ name: '一般公共预算收入', unit: '亿元', indicator: 'budget-revenue' }, '3', { period: '2026-01' }))).toEqual([])
  })
})

describe('against history', () => {
  it('a sum does not fall, unless what it sums may', () => {
    const history = [
      { period: '2026-01/2026-05', value: 5 },
      { period: '2026-01/2026-03', value: 3.5 },
      { period: '2025-01/2025-11', value: 9 },
    ]
    expect(checkCell(cellOf(TRADE, '4.9', { history }), RULES)).toEqual([
      { key: TRADE.name, code: 'falls', severity: 'error', params: { before: 5, period: '2026-01/2026-05', unit: '亿元' } },
    ])
    expect(checkCell(cellOf(TRADE, '4.9', { history }), { ...RULES, falls: 'warning' })[0]?.severity).toBe('warning')
    expect(codes(cellOf(TRADE, '5', { history }))).toEqual([])
    expect(codes(cellOf(RETAIL, '4.9', { history }))).toEqual([])
    expect(codes(cellOf(DEPOSITS, '4.9', { history, period: '2026-06' }))).toEqual([])
  })

  it('万元 for 亿元 is called by its name', () => {
    const history = series((_, month) => month * 0.7)
    expect(checkCell(cellOf(TRADE, '42000', { history }), RULES)).toMatchObject([
      { code: 'unit-slip', severity: 'warning', params: { period: '2025-01/2025-06' } },
    ])
    expect(codes(cellOf(TRADE, '42000', { history: [{ period: '2026-01/2026-05', value: 3.6 }] }))).toEqual(['unit-slip'])
    expect(codes(cellOf(TRADE, '42', { history: [{ period: '2026-01/2026-05', value: 3.6 }] }))).toEqual([])
    expect(codes(cellOf(TRADE, '42', { history: [{ period: '2026-01/2026-05', value: 0 }] }))).toEqual([])
    expect(codes(cellOf(TRADE, '0', { history: [] }))).toEqual([])
  })

  it('an amount jumps where its change on the year does, whatever the season', () => {
    const history = series((year, month) => month * (month === 6 ? 1.5 : 1) * 1.05 ** (year - 2023))
    const june = (raw: string) => checkCell(cellOf(TRADE, raw, { history }), RULES)
    expect(june('10.42')).toEqual([])
    expect(june('15')).toEqual([
      { key: TRADE.name, code: 'jump', severity: 'warning', params: { score: expect.any(Number), middle: 5, measure: 'year-on-year' } },
    ])
    expect(june('9.6')).toMatchObject([{ code: 'jump', params: { score: expect.any(Number) } }])
  })

  it('a rate jumps as it is; with little history nothing is said', () => {
    const history = series((_, month) => 5 + (month % 2) * 0.4)
    expect(codes(cellOf(RETAIL, '5.9', { history }))).toEqual([])
    expect(checkCell(cellOf(RETAIL, '15', { history }), RULES)).toMatchObject([{ code: 'jump', params: { measure: 'value' } }])
    expect(codes(cellOf(RETAIL, '15', { history: history.slice(0, 3) }))).toEqual([])
    const ratio = { name: '城乡居民收入比', unit: null, indicator: 'urban-rural-income-ratio' }
    expect(codes(cellOf(ratio, '1.9', { history: series(() => 1.92) }))).toEqual([])
    expect(codes(cellOf(ratio, '2.9', { history: series(() => 1.92) }))).toEqual(['jump'])
    expect(codes(cellOf({ ...ratio, indicator: null }, '0', { history: series(() => 0) }))).toEqual([])
  })

  it('without a year before, or of a period that is no month, there is no jump', () => {
    const history = series((_, month) => month).filter(({ period }) => !period.startsWith('2025'))
    expect(codes(cellOf(TRADE, '60', { history }))).toEqual([])
    expect(codes(cellOf(TRADE, '60', { history: series((_, m) => m), period: '2026-Q2' }))).toEqual([])
    const noted = [...series((_, month) => month), { period: '2026-Q1', value: 1 }]
    expect(codes(cellOf(TRADE, '6.01', { history: noted }))).toEqual([])
  })
})

describe('estimates', () => {
  const details: EstimateDetails = {
    basis: '',
    proposal: '',
    proposalReason: '',
    done: '',
    cause: '',
    problem: '',
    measure: '',
    attachmentIds: [],
  }
  const estimate = (raw: string, more: Partial<CheckedCell> = {}) => cellOf(TRADE, raw, { sort: 'estimate', period: '2026', ...more })
  const history = [{ period: '2026-01/2026-10', value: 25 }]

  it.each<readonly [string, readonly string[]]>([
    ['28', []],
    ['28—29', []],
    ['28以上', []],
    ['29以内', []],
    ['28左右', []],
    ['29—28', ['interval-reversed']],
    ['24', ['estimate-passed']],
    ['23—24', ['estimate-passed']],
    ['-2', ['out-of-range']],
    ['不好说', ['not-a-figure']],
    ['28%', ['other-unit']],
    ['', ['missing']],
  ])('%s', (raw, expected) => {
    expect(codes(estimate(raw, { history }))).toEqual(expected)
  })

  it('nothing has been reached of a rate, or of a year without figures', () => {
    expect(codes(estimate('24'))).toEqual([])
    expect(codes(cellOf(RETAIL, '3', { sort: 'estimate', period: '2026', history: [{ period: '2026-01/2026-10', value: 5 }] }))).toEqual([])
  })

  it.each(['28', '28—29', '', '很多', '28%'])('a proposed target says why: %s', (raw) => {
    const proposed = (proposalReason: string) =>
      estimate(raw, { content: { raw, details: { ...details, proposal: '33', proposalReason } } })
    expect(codes(proposed(''))).toContain('proposal-unreasoned')
    expect(codes(proposed('招引项目投产'))).not.toContain('proposal-unreasoned')
  })
})

describe('identities', () => {
  const part = (indicator: string, raw: string, unit = '亿元', more: Partial<CheckedCell> = {}) =>
    cellOf({ name: indicator, unit, indicator }, raw, more)
  const broken = (cells: readonly CheckedCell[], known: Parameters<typeof checkEntries>[2] = []) =>
    checkEntries(cells, RULES, known).filter(({ code }) => code === 'parts-differ')

  it('parts make up their whole but for rounding, in whatever unit', () => {
    expect(broken([part('trade', '10.0'), part('exports', '6.04'), part('imports', '4.02')])).toEqual([])
    expect(broken([part('trade', '10'), part('exports', '60000', '万元'), part('imports', '4')])).toEqual([])
    const found = broken([part('trade', '10.0'), part('exports', '6.0'), part('imports', '4.5')])
    expect(found.map(({ key, params }) => [key, params])).toEqual(
      ['trade', 'exports', 'imports'].map((key) => [key, { whole: '10.0', sum: '10.5', difference: '0.5', unit: '亿元' }]),
    )
    expect(broken([part('trade', '10.0'), part('exports', '4'), part('imports', '4')])[0]?.params).toMatchObject({ difference: '-2.0' })
  })

  it('what is known elsewhere counts, where the form has a share in it', () => {
    const known = [
      { indicator: 'trade', period: '2026-01/2026-06', raw: '10', unit: '亿元' },
      { indicator: 'imports', period: '2026-01/2026-06', raw: '3', unit: '亿元' },
    ]
    expect(broken([part('exports', '5')], known).map(({ key }) => key)).toEqual(['exports'])
    expect(broken([part('exports', '7')], known)).toEqual([])
    const all = [...known, { ...known[0]!, indicator: 'exports', raw: '99' }]
    expect(broken([part('gdp', '5')], all)).toEqual([])
  })

  it('a difference within the tolerance of the identity is none', () => {
    const cells = [part('trade', '10.0'), part('exports', '6.0'), part('imports', '4.5')]
    const within = (tolerance: number) =>
      checkEntries(cells, { ...RULES, identities: [{ whole: 'trade', parts: ['exports', 'imports'], tolerance }] })
    expect(within(0.3).map(({ code }) => code)).toEqual(['parts-differ', 'parts-differ', 'parts-differ'])
    expect(within(0.35)).toEqual([])
  })

  it.each([
    [['exports', 'imports'], true],
    [['exports'], false],
    [['exports', 'exports'], false],
    [['exports', 'trade'], false],
  ])('trade of %j', (parts, holds) => expect(isEntryIdentity({ whole: 'trade', parts })).toBe(holds))

  it('nothing is said where a part is not known, not read, or of another period', () => {
    expect(broken([part('exports', '5'), part('imports', '5')])).toEqual([])
    expect(broken([part('trade', '10'), part('imports', '5')])).toEqual([])
    expect(broken([part('trade', '10'), part('exports', '很多'), part('imports', '5')])).toEqual([])
    expect(broken([part('trade', '10'), part('exports', ''), part('imports', '5')])).toEqual([])
    expect(broken([part('trade', '10'), part('exports', '9', '人'), part('imports', '5')])).toEqual([])
    expect(broken([part('trade', '10'), part('exports', '9', '亿元', { period: '2026-01/2026-05' }), part('imports', '5')])).toEqual([])
    expect(broken([part('trade', '一'), part('exports', '9'), part('imports', '5')])).toEqual([])
  })
})

it('every finding names its severity', () => {
  expect(Object.values(ENTRY_FINDINGS).every(({ severity }) => ['error', 'warning'].includes(severity))).toBe(true)
})
