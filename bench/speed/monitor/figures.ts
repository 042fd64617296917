import { type ObservationStore, timeOrderedId } from '@gangmu/application'
import { countyDivisionsOf, existsAt, figurePeriod, type Month, monthCode, SHIPPED_INDICATORS, shippedAreas } from '@gangmu/domain'

type Row = Parameters<ObservationStore['insertHistory']>[1][number]

/** The last month the sample district knows, and so the last of the country's. */
const LAST_YEAR = 2025

const MUNICIPALITY = '重庆市'

/** Districts and counties that are compared with each other: 38 of them. @throws where the municipality is not among the areas */
export const comparedAreas = (): readonly string[] => {
  const municipality = shippedAreas().find(({ name }) => name === MUNICIPALITY)
  if (municipality === undefined) throw new Error(`no ${MUNICIPALITY} among the areas`)
  return countyDivisionsOf(municipality, `${LAST_YEAR}-06-30`).map(({ id }) => id)
}

/** Divisions there are, as many as asked for: those that are compared, then counties and districts, then what lies above. @throws where there are fewer */
export const areasOf = (count: number): readonly string[] => {
  const {
    county = [],
    city = [],
    province = [],
  } = Object.groupBy(
    shippedAreas().filter((area) => area.kind === 'division' && existsAt(area, `${LAST_YEAR}-06-30`)),
    ({ level }) => level,
  )
  const areas = [...new Set([...comparedAreas(), ...[...county, ...city, ...province].map(({ id }) => id)])]
  if (areas.length < count) throw new Error(`there are ${areas.length} divisions, not ${count}`)
  return areas.slice(0, count)
}

/** Months up to December of the last year, the earliest first. */
export const monthsOf = (count: number): readonly Month[] =>
  Array.from({ length: count }, (_, back) => monthCode(LAST_YEAR - Math.floor(back / 12), 12 - (back % 12))).toReversed()

/** Codes of growth rates, those the cockpit shows first. @throws where the catalogue has fewer */
export const codesOf = (count: number): readonly string[] => {
  const growths = SHIPPED_INDICATORS.filter(({ kind }) => kind === 'growth').map(({ code }) => code)
  const codes = [...new Set([...COCKPIT, ...growths])].slice(0, count)
  if (codes.length < count) throw new Error(`there are ${codes.length} growth rates, not ${count}`)
  return codes
}

const COCKPIT = [
  ...['gdp-growth', 'scale-industry-va-growth', 'fixed-investment-growth', 'retail-sales-growth', 'budget-revenue-growth'],
  'resident-income-growth',
]

/** A number that looks like a figure, the same in every run. */
const figureOf = (area: number, indicator: number, month: number): number =>
  Math.round(Math.abs(Math.sin(area * 31 + indicator * 7 + month)) * 10_000) / 10

/** What a month brings of all areas and indicators, published on the 18th of the next. */
export const figuresOfMonth = (areas: readonly string[], indicators: readonly string[], month: Month): readonly Row[] => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const next = number === 12 ? monthCode(year + 1, 1) : monthCode(year, number + 1)
  const period = figurePeriod('cumulative', month)
  return indicators.flatMap((indicator, i) =>
    areas.map((areaId, a): Row => {
      const value = figureOf(a, i, year * 12 + number)
      return {
        id: timeOrderedId(),
        indicator,
        areaId,
        period,
        provider: '国家统计局',
        scope: '',
        vintage: 'preliminary',
        low: value,
        high: value,
        text: null,
        raw: String(value),
        unit: '%',
        status: 'A',
        release: 'published',
        publishedOn: `${next}-18`,
        recordedAt: `${next}-18T10:00:00+08:00`,
        recordedBy: '导入',
        source: null,
      }
    }),
  )
}
