import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accrualOf, figurePeriod, hasFigureFor, monthOfPeriod, shiftMonth, shippedIndicatorIndex } from '@gangmu/domain'
import { describe, expect, test } from 'vitest'
import { FIGURES, MONTHLY, makeMonthly, makeSampleFigures, readModel } from './files.ts'
import { makeCityTables } from './make-city-tables.ts'
import { type Figure, toCsv } from './make-figures.ts'
import { indexOf, makeSeries } from './make-series.ts'

const OWN = '临溪区'
const model = readModel()
const figures = makeSampleFigures(model)
const monthOf = (figure: Figure): string => monthOfPeriod(figure.period)!
const seriesOf = (figure: Figure): string => `${figure.area} ${figure.indicator}`

/** The figure that counts in the end: the later vintage, the later record. */
const VINTAGES = ['flash', 'preliminary', 'city-feedback', 'final', 'census-revised']
const weight = ({ vintage, recorded }: Figure): string => `${VINTAGES.indexOf(vintage)}${recorded}`
const latest = new Map<string, Figure>()
for (const figure of figures) {
  const key = `${seriesOf(figure)} ${monthOf(figure)}`
  const before = latest.get(key)
  if (before === undefined || weight(figure) > weight(before)) latest.set(key, figure)
}
const at = (area: string, code: string, month: string): Figure | undefined => latest.get(`${area} ${code} ${month}`)
const numberAt = (area: string, code: string, month: string): number => Number(at(area, code, month)?.value ?? Number.NaN)
const months = Array.from({ length: 36 }, (_, index) => shiftMonth('2023-01', index))

describe('the file', () => {
  test('is what the model makes, each time the same', () => {
    expect(makeMonthly().filter(({ stale }) => stale)).toEqual([])
    expect(toCsv(makeSampleFigures(structuredClone(model)))).toBe(readFileSync(FIGURES, 'utf8'))
  })

  test('changes with the seed, but for what is anchored', () => {
    const other = makeSampleFigures({ ...model, seed: model.seed + 1 })
    const toldIn = (all: readonly Figure[], period: string) =>
      all.find((figure) => figure.area === OWN && figure.indicator === 'retail-sales' && figure.period === period)?.value
    expect(toldIn(other, '2024-01/2024-10')).not.toBe(toldIn(figures, '2024-01/2024-10'))
    expect(toldIn(other, '2024')).toBe('174.4')
  })

  test('has three years of about two hundred indicators, and fewer for others', () => {
    const codes = (area: string) => new Set(figures.filter((figure) => figure.area === area).map(({ indicator }) => indicator)).size
    expect([codes(OWN), ...[...model.neighbours.areas, ...model.zones.areas].map(codes)]).toEqual([206, 24, 24, 24, 24, 8, 8, 8, 8])
    expect(new Set(figures.map(monthOf))).toEqual(new Set(months))
  })

  test('keeps every figure under the period that its indicator has, and none where it has none', () => {
    for (const figure of figures) {
      const entry = shippedIndicatorIndex().byCode.get(figure.indicator)
      if (entry === undefined) expect(figure.indicator).toMatch(/^local-/)
      else {
        expect(figure.period).toBe(figurePeriod(accrualOf(entry), monthOf(figure)))
        expect(hasFigureFor(entry, monthOf(figure)), `${figure.indicator} ${figure.period}`).toBe(true)
      }
    }
  })

  test('tells nothing before its month is over, and records nothing before it is told', () => {
    for (const { published, recorded, ...figure } of figures) {
      expect(recorded.slice(0, 7) > monthOf(figure as Figure)).toBe(true)
      if (published !== '') expect(published <= recorded.slice(0, 10)).toBe(true)
    }
  })
})

describe('figures agree with each other', () => {
  test('what is summed up from January on never falls', () => {
    const sums = new Set(
      makeSeries(model, OWN).flatMap(({ area, code, years, season }) => (years && season !== 'dust' ? [`${area} ${code}`] : [])),
    )
    let compared = 0
    for (const series of sums) {
      const [area, code] = series.split(' ') as [string, string]
      for (const year of ['2023', '2024', '2025']) {
        const run = months
          .filter((month) => month.startsWith(year))
          .map((month) => numberAt(area, code, month))
          .filter(Number.isFinite)
        run.forEach(
          (value, index) => void (index > 0 && ++compared && expect(value, `${series} ${year}`).toBeGreaterThanOrEqual(run[index - 1]!)),
        )
      }
    }
    expect(compared).toBeGreaterThan(2000)
  })

  test.each([
    ['gdp', ['primary-industry-va', 'secondary-industry-va', 'services-va']],
    ['trade', ['exports', 'imports']],
    ['deposits-loans', ['deposits', 'loans']],
    ['goods-sales', ['wholesale-sales', 'retailing-sales']],
  ])('%s is the sum of %j as they are printed', (whole, parts) => {
    const told = months.filter((month) => at(OWN, whole, month) !== undefined)
    expect(told.length).toBeGreaterThanOrEqual(12)
    for (const month of told)
      expect(parts.reduce((sum, part) => sum + numberAt(OWN, part, month), 0)).toBeCloseTo(numberAt(OWN, whole, month), 6)
  })

  test('a part is no more than its whole', () => {
    for (const [part, whole] of [
      ['tax-revenue', 'budget-revenue'],
      ['scale-retail-sales', 'retail-sales'],
      ['finance-va', 'services-va'],
      ['industrial-investment', 'fixed-investment'],
    ] as const)
      for (const month of months) {
        if (at(OWN, part, month) && at(OWN, whole, month)) expect(numberAt(OWN, part, month)).toBeLessThan(numberAt(OWN, whole, month))
      }
    for (const month of months.filter((each) => at(OWN, 'scale-industry-output', each)))
      expect(model.zones.areas.reduce((sum, zone) => sum + numberAt(zone, 'scale-industry-output', month), 0)).toBeLessThan(
        numberAt(OWN, 'scale-industry-output', month),
      )
  })

  test('growth is that of the level, as far as both are rounded', () => {
    const grown = [...model.indicators, ...model.zones.years!].filter(({ grows }) => grows)
    let compared = 0
    for (const area of [OWN, ...model.zones.areas])
      for (const { code, ...entry } of grown)
        for (const month of months) {
          const [now, before, growth] = [at(area, code, month), at(area, code, shiftMonth(month, -12)), at(area, `${code}-growth`, month)]
          if (now === undefined || before === undefined || growth === undefined) continue
          compared++
          // A whole carries the rounding of its parts.
          const half = 0.5 * 10 ** -(now.value.split('.')[1]?.length ?? 0) * ('sum' in entry ? entry.sum!.length : 1)
          const lowest = ((Number(now.value) - half) / (Number(before.value) + half) - 1) * 100
          const highest = ((Number(now.value) + half) / (Number(before.value) - half) - 1) * 100
          expect(Number(growth.value), `${area} ${code} ${month}`).toBeGreaterThanOrEqual(lowest - 0.05)
          expect(Number(growth.value), `${area} ${code} ${month}`).toBeLessThanOrEqual(highest + 0.05)
        }
    expect(compared).toBeGreaterThan(1000)
  })

  test('growth at comparable prices is not that of the amounts', () => {
    for (const code of ['primary-industry-va', 'secondary-industry-va', 'services-va'])
      for (const month of ['2025-03', '2025-06', '2025-09', '2025']) {
        const at12 = month === '2025' ? '2025-12' : month
        const nominal = (numberAt(OWN, code, at12) / numberAt(OWN, code, shiftMonth(at12, -12)) - 1) * 100
        expect(Math.abs(nominal - numberAt(OWN, `${code}-growth`, at12))).toBeGreaterThan(0.05)
      }
  })
})

describe('the reports of the sample', () => {
  const series = makeSeries(model, OWN)
  const inModel = (code: string, month: string): number => {
    const { values, digits } = series.find((each) => each.area === OWN && each.code === code)!
    return Number(values[indexOf(month)]!.toFixed(digits))
  }
  type Row = { readonly year: number; readonly name: string; readonly unit: string | null; readonly actual: string | null }
  const rows = ['linxi-2024', 'linxi-2025'].flatMap(
    (sample) =>
      (JSON.parse(readFileSync(join(MONTHLY, `../${sample}/expected.json`), 'utf8')) as { readonly indicators: readonly Row[] }).indicators,
  )
  const CODES: Readonly<Record<string, string>> = {
    地区生产总值增速: 'gdp-growth',
    人均地区生产总值: 'gdp-per-capita',
    第一产业增加值增速: 'primary-industry-va-growth',
    规模以上工业增加值增速: 'scale-industry-va-growth',
    服务业增加值增速: 'services-va-growth',
    固定资产投资增速: 'fixed-investment-growth',
    工业投资增速: 'industrial-investment-growth',
    民间投资增速: 'private-investment-growth',
    社会消费品零售总额增速: 'retail-sales-growth',
    进出口总额: 'trade',
    一般公共预算收入增速: 'budget-revenue-growth',
    规模以上工业企业利润增速: 'scale-industry-profit-growth',
    研究与试验发展经费支出占地区生产总值比重: 'rd-intensity',
    高新技术企业数: 'hitech-firms',
    科技型企业数: 'tech-firms',
    每万人口高价值发明专利拥有量: 'high-value-patents',
    数字经济核心产业增加值占地区生产总值比重: 'digital-core-share',
    技术合同成交额: 'tech-contracts',
    城镇新增就业人数: 'new-urban-jobs',
    城镇调查失业率: 'surveyed-unemployment',
    全体居民人均可支配收入增速: 'resident-income-growth',
    农村居民人均可支配收入增速: 'rural-income-growth',
    城乡居民收入比: 'urban-rural-income-ratio',
    '每千人口执业（助理）医师数': 'physicians',
    每千人口拥有3岁以下婴幼儿托位数: 'childcare-places',
    养老机构护理型床位占比: 'nursing-bed-share',
    基本养老保险参保率: 'pension-coverage',
    空气质量优良天数: 'good-air-days',
    森林覆盖率: 'forest-coverage',
    粮食产量: 'grain-output',
  }
  const printed = rows.filter(({ actual, name }) => actual !== null && name in CODES)

  test('most of what their tables print of a year is in the model', () => expect(printed.length).toBeGreaterThanOrEqual(44))

  test.each(printed)('$year $name is $actual', ({ year, name, actual }) => {
    expect(inModel(CODES[name]!, `${year}-12`)).toBe(Number.parseFloat(actual!))
    expect(at(OWN, CODES[name]!, `${year}-12`), 'is told by the report, and not twice').toBeUndefined()
  })

  test.each([
    ['gdp', '2023-12', 386.5],
    ['gdp', '2024-12', 408],
    ['gdp', '2024-06', 194.6],
    ['gdp-growth', '2024-06', 5.8],
    ['services-va', '2024-12', 211.2],
    ['services-va-growth', '2024-06', 6.3],
    ['scale-industry-va-growth', '2024-06', 6.9],
    ['scale-industry-output', '2024-12', 204.5],
    ['industry-electricity', '2024-06', 4.86],
    ['industry-electricity-growth', '2024-06', 8.3],
    ['fixed-investment-growth', '2024-06', 4.6],
    ['property-investment-growth', '2024-12', -9.1],
    ['infrastructure-investment-growth', '2024-12', 7.4],
    ['private-investment-growth', '2024-12', 2.6],
    ['retail-sales', '2023-12', 162.8],
    ['retail-sales', '2024-06', 84.3],
    ['retail-sales', '2024-12', 174.4],
    ['retail-sales-growth', '2024-06', 7.2],
    ['scale-retail-sales-growth', '2024-12', 6.8],
    ['catering-turnover-growth', '2024-12', 10.3],
    ['budget-revenue', '2024-06', 11.2],
    ['tax-share', '2023-12', 65.9],
    ['tax-share', '2024-12', 65.2],
    ['deposits-growth', '2024-12', 8.4],
    ['loans-growth', '2024-12', 9.7],
    ['exports', '2024-12', 20.7],
    ['imports', '2024-12', 7.2],
    ['trade', '2024-06', 14.1],
    ['trade-growth', '2024-06', 6.8],
    ['investment-arrived-growth', '2024-12', 15.8],
    ['tech-contracts-growth', '2024-12', 12.4],
    ['tourist-arrivals-growth', '2023-12', 24.5],
    ['tourism-revenue-growth', '2024-12', 14.9],
    ['resident-income', '2024-12', 36030],
    ['urban-income-growth', '2024-12', 5.6],
    ['rural-income-growth', '2024-12', 7.3],
    ['new-urban-jobs', '2024-06', 3556],
    ['good-air-share', '2024-06', 88.5],
    ['pm25', '2024-06', 35.8],
    ['pm25-growth', '2024-12', -3.5],
  ])('%s of %s is %d, as their text has it', (code, month, value) => expect(inModel(code, month)).toBe(value))
})

describe('what befell the figures', () => {
  const of = (indicator: string, month: string) =>
    figures.filter(
      (figure) => figure.vintage !== 'estimate' && figure.area === OWN && figure.indicator === indicator && monthOf(figure) === month,
    )

  test('most were recorded on their day, some a day or two later, five much later', () => {
    const days = (figure: Figure) => (Date.parse(figure.recorded.slice(0, 10)) - Date.parse(figure.published)) / 86_400_000
    const late = figures.filter(({ published }) => published !== '').map(days)
    expect(late.filter((day) => day > 2)).toHaveLength(5)
    expect(late.filter((day) => day === 0).length / late.length).toBeGreaterThan(0.8)
  })

  test('first figures are revised: by the treasury every month, by the statistics office now and then', () => {
    expect(of('budget-revenue', '2024-05').map(({ vintage }) => vintage)).toEqual(['flash', 'preliminary'])
    expect(of('scale-industry-va-growth', '2025-05').map(({ vintage }) => vintage)).toEqual(['preliminary', 'final'])
  })

  test('one figure stood ten times too high for a week', () => {
    const [wrong, right, ...more] = of('scale-industry-revenue', '2024-10')
    expect(more).toEqual([])
    expect(Number(wrong!.value)).toBeCloseTo(Number(right!.value) * 10, 6)
    expect([wrong!.vintage, wrong!.recorded.slice(0, 10), right!.published]).toEqual(['preliminary', '2024-11-28', '2024-12-05'])
  })

  test('what a census raised was told again at once, and marked where the series breaks', () => {
    const revised = figures.filter(({ vintage }) => vintage === 'census-revised')
    expect(new Set(revised.map(({ published }) => published))).toEqual(new Set(['2025-03-28']))
    expect(revised.filter(({ status }) => status === 'B').map(({ period }) => period)).toEqual(['2023', '2023', '2023', '2023'])
  })

  test('what carries GDP is estimated before any figure is out, near it and never exactly so', () => {
    const estimates = figures.filter(({ vintage }) => vintage === 'estimate')
    expect(new Set(estimates.map(({ indicator }) => indicator))).toEqual(new Set(model.estimates.codes))
    const misses = estimates.map((estimate) => Math.abs(Number(estimate.value) - numberAt(OWN, estimate.indicator, monthOf(estimate))))
    expect(Math.max(...misses)).toBeLessThanOrEqual(model.estimates.spread + 0.2)
    expect(misses.filter((miss) => miss > 0).length / misses.length).toBeGreaterThan(0.8)
    for (const { status, published, recorded } of estimates) expect([status, published, recorded.slice(8, 10)]).toEqual(['E', '', '03'])
  })

  test('the city tells places of every month in its own table', () => {
    const tables = makeCityTables(model, figures, OWN)
    expect(tables.map(({ month }) => month)).toEqual(months.filter((month) => month >= '2025-02' && month <= '2025-11'))
    const june = tables.find(({ month }) => month === '2025-06')!.csv.split('\n')
    expect(june[0]).toBe('2025年1—6月云江市各区县主要经济指标位次')
    expect(june[1]!.split(',')).toHaveLength(10)
    expect(june[2]).toMatch(/^1,临溪区(?:,(?:并列)?第[1-4]\/4){8}$/)
    expect(tables.find(({ month }) => month === '2025-05')!.csv).not.toContain('地区生产总值')
  })

  test('the amount of investment and of debt paid off stay inside', () => {
    const kept = figures.filter(({ published, vintage }) => published === '' && vintage !== 'estimate')
    const inside = new Set(kept.map(({ indicator }) => indicator))
    expect([...inside].sort()).toEqual(['debt-resolved', 'fixed-investment'])
  })
})
