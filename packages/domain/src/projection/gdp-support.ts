import type { StageMonth } from '../monitor/month.ts'

/**
 * The parts of GDP a district's quarterly growth is accounted by, and the 支撑指标 (底层指标) each is carried forward with: value added of the
 * year before × growth of the indicator. What a city takes differs, so that the set and its weights are declared by the space; this is
 * what most take. On screen `gdp-sector.<sector>`.
 */
export const GDP_SUPPORTS = [
  { sector: 'farming', indicator: 'farming-output-growth' },
  { sector: 'industry', indicator: 'scale-industry-va-growth' },
  { sector: 'construction', indicator: 'construction-output-growth' },
  { sector: 'trade', indicator: 'wholesale-sales-growth' },
  { sector: 'trade', indicator: 'retailing-sales-growth' },
  { sector: 'lodging', indicator: 'lodging-turnover-growth' },
  { sector: 'lodging', indicator: 'catering-turnover-growth' },
  { sector: 'transport', indicator: 'freight-turnover-growth' },
  { sector: 'finance', indicator: 'deposits-loans-growth' },
  { sector: 'property', indicator: 'property-sales-area-growth' },
  { sector: 'profit-services', indicator: 'services-revenue-growth' },
  { sector: 'public-services', indicator: 'eight-spending-growth' },
] as const

export const GDP_SECTORS = [...new Set(GDP_SUPPORTS.map(({ sector }) => sector))] as readonly GdpSector[]
export type GdpSector = (typeof GDP_SUPPORTS)[number]['sector']

/** Declared for a year: what an indicator carries. */
export type GdpSupport = {
  readonly sector: GdpSector
  readonly indicator: string
  /** Per cent of the GDP of the year before. */
  readonly weight: number
  /** Where the weight is from: 2024年年报, 市统计局核算通知 … */
  readonly basis: string | null
  /** Growth in per cent that 一季度, 上半年, 前三季度 and 全年 ask for, by their last month; a line of the plan stands in where none is declared. */
  readonly stageTargets: Readonly<Partial<Record<StageMonth, number>>>
}

/** What weights may not do together; parameters in per cent. */
export type SupportProblem =
  | { readonly code: 'gdp-weights-over'; readonly params: { readonly total: number } }
  | { readonly code: 'gdp-support-twice'; readonly params: { readonly indicator: string } }

/** Null where the weights can stand: each indicator once, no more than the whole. What is left of 100 is not accounted by indicators. */
export const checkSupports = (supports: readonly GdpSupport[]): SupportProblem | null => {
  const seen = new Set<string>()
  for (const { indicator } of supports) {
    if (seen.has(indicator)) return { code: 'gdp-support-twice', params: { indicator } }
    seen.add(indicator)
  }
  const total = roundTo(
    supports.reduce((sum, { weight }) => sum + weight, 0),
    4,
  )
  return total > 100 ? { code: 'gdp-weights-over', params: { total } } : null
}

/** To so many places, halves away from zero; without the noise of binary sums. */
export const roundTo = (value: number, places: number): number => {
  const factor = 10 ** places
  const rounded = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON)) / factor
  return rounded === 0 ? 0 : Math.sign(value) * rounded
}
