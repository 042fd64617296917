import type { IndicatorKind } from '../indicator/types.ts'

/**
 * A whole and the parts that make it up, by codes of the catalogue: of one area and period, in units of one kind. `tolerance`, in the unit of
 * the whole, is what they may differ by beyond rounding.
 */
export type EntryIdentity = { readonly whole: string; readonly parts: readonly string[]; readonly tolerance?: number }

/** Two parts at least, each once, and none of them the whole. */
export const isEntryIdentity = ({ whole, parts }: EntryIdentity): boolean =>
  parts.length >= 2 && new Set([whole, ...parts]).size === parts.length + 1

/** What a space decides of the checks at entry; the setting `collection` holds it. */
export type EntryRules = {
  /** From how many robust spreads on a figure is a jump that has to be explained. */
  readonly jump: number
  /** How many months before are looked at beside the same month of former years. */
  readonly recentMonths: number
  /** With fewer figures than that nothing is said of jumps. */
  readonly leastSample: number
  /** The least spread: of percentages and year-on-year changes in points, of other figures as a share of their middle. */
  readonly leastPoints: number
  readonly leastShare: number
  /** Whether a sum that is lower than that of the months before stops the form, or has to be explained. */
  readonly falls: 'error' | 'warning'
  readonly identities: readonly EntryIdentity[]
}

/** 3.5 is the cut-off of Iglewicz and Hoaglin (1993); identities are those of the bureau's own definitions. */
export const DEFAULT_ENTRY_RULES: EntryRules = {
  jump: 3.5,
  recentMonths: 12,
  leastSample: 6,
  leastPoints: 1,
  leastShare: 0.02,
  falls: 'error',
  identities: [
    { whole: 'trade', parts: ['exports', 'imports'] },
    { whole: 'gdp', parts: ['primary-industry-va', 'secondary-industry-va', 'services-va'] },
    { whole: 'goods-sales', parts: ['wholesale-sales', 'retailing-sales'] },
  ],
}

/** What a figure of a kind can be at all; `except` names the indicators that may lie outside. `whole`: nothing is counted in halves. */
export type EntryRange = {
  readonly kinds: readonly IndicatorKind[]
  readonly unit: RegExp | null
  readonly low: number | null
  readonly high: number | null
  readonly whole: boolean
  readonly except: RegExp | null
}

/** 完成率 and 到位率 pass 100 %, profits and balances fall below nothing, and 自然增长率 does too. */
export const ENTRY_RANGES: readonly EntryRange[] = [
  { kinds: ['share', 'rate'], unit: /^%$/, low: 0, high: 100, whole: false, except: /完成|到位|增长|增速|负债|杠杆|产销|差/ },
  { kinds: ['level', 'count'], unit: null, low: 0, high: null, whole: false, except: /利润|盈余|差额|顺差|逆差|净|增量|降/ },
  { kinds: ['count'], unit: /^[个家户人件项起所条辆座场次名台套处宗只头]$/, low: null, high: null, whole: true, except: null },
  { kinds: ['growth'], unit: /^%$/, low: -100, high: null, whole: false, except: null },
  { kinds: ['reduction'], unit: /^%$/, low: null, high: 100, whole: false, except: null },
  { kinds: ['index', 'ratio'], unit: null, low: 0, high: null, whole: false, except: null },
]
