import { type Failure, fail } from '../failure.ts'
import { type IndicatorIndex, lookupIndicator } from '../indicator/lookup-indicator.ts'
import { type Month, monthCode } from '../monitor/month.ts'

/** What a column of 月度全市各区县表 holds. */
export const CITY_COLUMN_KINDS = ['area', 'indicator', 'figure', 'rank', 'total'] as const
export type CityColumnKind = (typeof CITY_COLUMN_KINDS)[number]

/**
 * `indicator` is the code a figure, rank or total (位次总数) is of; null where a column of indicators names it row by row. `unit` is that of
 * a figure.
 */
export type CityColumn = { readonly kind: CityColumnKind; readonly indicator: string | null; readonly unit: string | null }

/** Months change in the headings of the same table (1—5月, 6月), what its columns hold does not. */
const TIMES = /(?:19|20)\d{2}年?|\d{1,2}(?:月份?)?[-—–－~～至]\d{1,2}月份?|\d{1,2}月份?|[一二三四]季度|前三季度|上半年|下半年|全年/g
const foldCityHead = (head: string): string => head.normalize('NFKC').replace(/\s+/g, '').replace(TIMES, '')

/** The same for two tables exactly if what was said of the columns of one holds for the other. Parts are joined by U+001F. */
export const cityTableKey = (heads: readonly string[]): string => heads.map(foldCityHead).join('\u001f')

/**
 * What keeps columns from being read, null where nothing does: no column of areas (`city-table-area-missing`), neither figures nor ranks
 * (`city-table-figures-missing`), no indicator they are of (`city-table-indicator-missing`), two that hold the same
 * (`city-table-column-repeated`, columns counted from 1).
 */
export const checkCityColumns = (columns: readonly (CityColumn | null)[]): Failure | null => {
  const has = (kind: CityColumnKind) => columns.some((column) => column?.kind === kind)
  if (!has('area')) return fail('city-table-area-missing').failure
  if (!has('figure') && !has('rank')) return fail('city-table-figures-missing').failure
  const seen = new Map<string, number>()
  for (const [at, column] of columns.entries()) {
    if (column === null) continue
    const { kind, indicator } = column
    const isNamed = kind === 'area' || kind === 'indicator'
    if (!isNamed && indicator === null && !has('indicator')) return fail('city-table-indicator-missing', { column: at + 1 }).failure
    const said = isNamed ? kind : `${kind} ${indicator}`
    const first = seen.get(said)
    if (first !== undefined) return fail('city-table-column-repeated', { first: first + 1, second: at + 1 }).failure
    seen.set(said, at)
  }
  return null
}

const AREA_HEAD = /^(?:区县|区县\(市\)|区\(县\)|县区|县\(市、区\)|县\(市\)区|区市县|地区|区域|区划)(?:名称|名)?$/
const RANK_HEAD = /位次|排名|排位|名次|排序/
const UNIT = /\((%|‰|[^()]{0,4}(?:元|人|户|家|个|吨|时|米|公里|亩|平方米))\)/

/** What each column seems to hold, by the catalogue; null where nothing is known of it. Ranks without a name are of the figure on their left. */
export const proposeCityColumns = (heads: readonly string[], index: IndicatorIndex): readonly (CityColumn | null)[] => {
  let last: string | null = null
  let hasArea = false
  return heads.map((head) => {
    const folded = foldCityHead(head)
    if (!hasArea && AREA_HEAD.test(folded)) {
      hasArea = true
      return { kind: 'area', indicator: null, unit: null }
    }
    const unit = UNIT.exec(folded)?.[1] ?? null
    const name = folded.replace(UNIT, '').replace(/[/／]|累计|绝对量|总量|本月止/g, '')
    if (RANK_HEAD.test(folded)) {
      const own = lookupIndicator(name.replace(/全市|片区/g, '').replace(RANK_HEAD, ''), { measure: 'growth' }, index)?.code
      return last === null && own === undefined ? null : { kind: 'rank', indicator: last ?? own!, unit: null }
    }
    const found = name === '' ? null : lookupIndicator(name, unit === null ? {} : { unit }, index)
    last = found?.code ?? null
    return found === null ? null : { kind: 'figure', indicator: found.code, unit: unit ?? found.entry.units[0] ?? null }
  })
}

const RANK = /^(?:并列)?第?(\d{1,4})(?:位|名)?(?:\/(\d{1,4}))?(?:\(?并列\)?)?$/

/** 第3, 3/38, 并列第3; null for what is no place. `total` null where it is not said. */
export const readPlace = (text: string): { readonly place: number; readonly total: number | null } | null => {
  const [, place, total] = RANK.exec(text.normalize('NFKC').replace(/\s+/g, '')) ?? []
  if (place === undefined || Number(place) === 0) return null
  return { place: Number(place), total: total === undefined ? null : Number(total) }
}

const ENDS: Readonly<Record<string, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9, 全年: 12 }
const TITLE_TIME = /((?:19|20)\d{2})年(?:(?:1月?[-—–－~～至])?(\d{1,2})月|(一季度|上半年|前三季度|全年))/

/** The month a title tells of: 2025年1—6月, 2025年6月, 2025年上半年; null where it tells none. */
export const monthOfTitle = (title: string): Month | null => {
  const [, year, month, stage] = TITLE_TIME.exec(title.replace(/\s+/g, '')) ?? []
  if (year === undefined) return null
  const number = stage === undefined ? Number(month) : ENDS[stage]!
  return number >= 1 && number <= 12 ? monthCode(Number(year), number) : null
}
