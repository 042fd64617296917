import { endOfAreaAtStart } from '../area/find-area-names.ts'
import { SHIPPED_INDICATORS } from './catalogue.ts'
import { foldIndicatorName, foldWithoutBrackets, splitGrowth, trimFolded } from './fold-name.ts'
import type { IndicatorCatalogue, IndicatorEntry, IndicatorMatch, LookupHints } from './types.ts'

type Registered = { readonly entry: IndicatorEntry; readonly isName: boolean }

/** `growth` keys hold what grows (GDP), `value` keys the whole folded name. */
type NameTable = { readonly value: Map<string, Registered>; readonly growth: Map<string, Registered> }

/** Two entries claim one folded name under the same kind of measure. */
export type NameConflict = { readonly name: string; readonly kept: string; readonly refused: string }

export type IndicatorIndex = {
  readonly byCode: ReadonlyMap<string, IndicatorEntry>
  readonly exact: NameTable
  /** Names without trailing 数量, 总额 …; only where that stays unambiguous. */
  readonly trimmed: NameTable
  readonly conflicts: readonly NameConflict[]
}

const isGrowthEntry = (entry: IndicatorEntry): boolean => entry.kind === 'growth'

/** The folded keys of a printed name: brackets opened, and brackets left out. */
const keysOf = (name: string): string[] => {
  const opened = foldIndicatorName(name)
  const keys = BRACKET.test(name) ? [opened, foldWithoutBrackets(name)] : [opened]
  return [...new Set(keys)].filter((key) => key !== '')
}
/** What NFKC may turn into an opening bracket: every other name has no bracket to leave out. */
const BRACKET = /[^\u4e00-\u9fff0-9A-Za-z%、，。：；“”.\-—·/]/

const registerTrimmed = (exact: NameTable, trimmed: NameTable): void => {
  for (const table of ['value', 'growth'] as const) {
    const ambiguous = new Set<string>()
    for (const [key, registered] of exact[table]) {
      const short = trimFolded(key)
      if (short === null || exact[table].has(short)) continue
      const other = trimmed[table].get(short)
      if (other && other.entry.code !== registered.entry.code) ambiguous.add(short)
      else trimmed[table].set(short, { entry: registered.entry, isName: false })
    }
    for (const short of ambiguous) trimmed[table].delete(short)
  }
}

/** Builds the look-up; where two entries claim a name the first keeps it, and the claim is reported in `conflicts`. */
export const buildIndicatorIndex = (catalogue: IndicatorCatalogue): IndicatorIndex => {
  const byCode = new Map(catalogue.map((entry) => [entry.code, entry]))
  const exact: NameTable = { value: new Map(), growth: new Map() }
  const trimmed: NameTable = { value: new Map(), growth: new Map() }
  const conflicts: NameConflict[] = []
  for (const entry of catalogue) {
    const table = isGrowthEntry(entry) ? exact.growth : exact.value
    ;[entry.name, ...entry.aliases].forEach((name, position) => {
      // Opening the brackets is what the name says; leaving them out (不含房地产) may say another concept: not a name of this one.
      const folded = foldIndicatorName(name)
      const key = isGrowthEntry(entry) ? splitGrowth(folded).stem : folded
      const other = table.get(key)
      if (other === undefined) table.set(key, { entry, isName: position === 0 })
      else if (other.entry.code !== entry.code) conflicts.push({ name, kept: other.entry.code, refused: entry.code })
    })
  }
  registerTrimmed(exact, trimmed)
  return { byCode, exact, trimmed, conflicts }
}

let shipped: IndicatorIndex | undefined

export const shippedIndicatorIndex = (): IndicatorIndex => {
  shipped ??= buildIndicatorIndex(SHIPPED_INDICATORS)
  return shipped
}

const PROPORTIONS: ReadonlySet<string> = new Set(['share', 'rate', 'ratio'])

const printsPercent = (unit: string | null | undefined): boolean => /^(?:%|％|个?百分点)$/.test(unit ?? '')

/**
 * Whether a quantity of this measure can be this entry's, growth entries apart: a share of 民营经济增加值 is not its level. A ratio in the
 * entry's own unit is its level told as a density: PM2.5 in 微克/立方米.
 */
const fits = (entry: IndicatorEntry, hints: LookupHints): boolean => {
  const { measure, unit } = hints
  const isAmount = entry.kind === 'level' || entry.kind === 'count'
  if (measure === 'growth') return entry.kind === 'reduction'
  if (isAmount && measure !== 'rank' && printsPercent(unit) && !entry.units.includes('%')) return false
  return !isAmount || measure === undefined || !PROPORTIONS.has(measure) || (measure === 'ratio' && entry.units.includes(unit ?? ''))
}

const findKey = (table: NameTable, key: string, hints: LookupHints): Registered | null => {
  const { stem, isGrowth } = splitGrowth(key)
  const value = isGrowth ? undefined : table.value.get(key)
  if (value && fits(value.entry, hints)) return value
  const growth = table.growth.get(stem)
  if (!growth) return null
  if (isGrowth) return growth
  // A bare name means growth where the quantity says so, or where the catalogue knows the concept by its growth only.
  const saysGrowth = hints.measure === 'growth' || (hints.measure === undefined && printsPercent(hints.unit))
  const knownByGrowth = value === undefined && hints.measure === undefined && (hints.unit === undefined || hints.unit === null)
  return saysGrowth || (knownByGrowth && !table.value.has(stem)) || (hints.measure === 'rank' && value === undefined) ? growth : null
}

/** 大渡口区固定资产投资 → 固定资产投资. */
const withoutAreaPrefix = (name: string): string | null => {
  const end = endOfAreaAtStart(name.slice(0, 24))
  return end === null ? null : name.slice(end)
}

/** Keys as they are, then without the words around the name, against the names and then the shortened names. */
const findVariant = (keys: readonly string[], hints: LookupHints, index: IndicatorIndex): IndicatorMatch | null => {
  for (const key of keys) {
    for (const reading of [key, trimFolded(key)]) {
      const found = reading === null ? null : (findKey(index.exact, reading, hints) ?? findKey(index.trimmed, reading, hints))
      if (found) return { code: found.entry.code, entry: found.entry, how: 'pattern' }
    }
  }
  return null
}

/**
 * The catalogue entry a printed indicator name means, null where none is close enough to be sure.
 * `measure` and `unit` tell 地区生产总值 in 亿元 from the same name in %.
 */
export const lookupIndicator = (
  name: string,
  hints: LookupHints = {},
  index: IndicatorIndex = shippedIndicatorIndex(),
): IndicatorMatch | null => {
  const known = knownIn(index)
  let byName = known.get(name)
  const hint = (hints.measure ?? '') + (hints.unit ?? '')
  const before = byName?.get(hint)
  if (before !== undefined) return before
  if (byName === undefined) {
    if (known.size >= KEPT) known.clear()
    byName = new Map()
    known.set(name, byName)
  }
  const match = findIndicator(name, hints, index)
  byName.set(hint, match)
  return match
}

/** The same names recur through a report and from year to year; folding a name costs more than all else that is done with it. */
const KNOWN = new WeakMap<IndicatorIndex, Map<string, Map<string, IndicatorMatch | null>>>()
const KEPT = 8192

const knownIn = (index: IndicatorIndex): Map<string, Map<string, IndicatorMatch | null>> => {
  const known = KNOWN.get(index) ?? new Map()
  KNOWN.set(index, known)
  return known
}

const findIndicator = (name: string, hints: LookupHints, index: IndicatorIndex): IndicatorMatch | null => {
  const [folded = '', ...others] = keysOf(name)
  const exact = findKey(index.exact, folded, hints)
  if (exact) return { code: exact.entry.code, entry: exact.entry, how: exact.isName ? 'name' : 'alias' }
  const match = findVariant([folded, ...others], hints, index)
  if (match) return match
  const local = withoutAreaPrefix(name)
  return local === null ? null : findVariant(keysOf(local), hints, index)
}

/** The entry with this code, null where the catalogue has none. */
export const indicatorByCode = (code: string, index: IndicatorIndex = shippedIndicatorIndex()): IndicatorEntry | null =>
  index.byCode.get(code) ?? null
