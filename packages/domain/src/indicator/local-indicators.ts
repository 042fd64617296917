import { foldIndicatorName, splitGrowth } from './fold-name.ts'
import { buildIndicatorIndex } from './lookup-indicator.ts'
import type { IndicatorCatalogue, IndicatorEntry } from './types.ts'

export const LOCAL_INDICATOR_PROBLEMS = [
  'local-indicator-code-invalid',
  'local-indicator-code-taken',
  'local-indicator-name-empty',
  'local-indicator-name-taken',
  'local-indicator-reference-unknown',
] as const

/** What is wrong with a local entry; `local-indicator-name-taken` names the entry that holds the name. */
export type LocalIndicatorProblem = {
  readonly code: (typeof LOCAL_INDICATOR_PROBLEMS)[number]
  readonly params: { readonly indicator: string; readonly name: string | null; readonly holder: string | null }
}

const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/**
 * The catalogue with a space's own entries. Shipped codes and names win: an entry whose code or name is taken is left out, an alias
 * that is taken is left off its entry, and each is reported. Nothing shipped is changed.
 */
export const withLocalIndicators = (
  catalogue: IndicatorCatalogue,
  entries: readonly IndicatorEntry[],
): { readonly catalogue: IndicatorCatalogue; readonly problems: readonly LocalIndicatorProblem[] } => {
  const problems: LocalIndicatorProblem[] = []
  const report = (code: LocalIndicatorProblem['code'], entry: IndicatorEntry, name: string | null, holder: string | null): void => {
    problems.push({ code, params: { indicator: entry.code, name, holder } })
  }
  const codes = new Set(catalogue.map((entry) => entry.code))
  const { exact } = buildIndicatorIndex(catalogue)
  const holders = {
    value: new Map([...exact.value].map(([key, { entry }]) => [key, entry.code])),
    growth: new Map([...exact.growth].map(([key, { entry }]) => [key, entry.code])),
  }

  const accepted: IndicatorEntry[] = []
  for (const entry of entries) {
    if (!CODE.test(entry.code)) {
      report('local-indicator-code-invalid', entry, null, null)
      continue
    }
    if (codes.has(entry.code)) {
      report('local-indicator-code-taken', entry, null, entry.code)
      continue
    }
    const table = entry.kind === 'growth' ? holders.growth : holders.value
    const keyOf = (name: string): string => (entry.kind === 'growth' ? splitGrowth(foldIndicatorName(name)).stem : foldIndicatorName(name))
    const isFree = (name: string): boolean => {
      const holder = table.get(keyOf(name))
      if (keyOf(name) === '') report('local-indicator-name-empty', entry, name, null)
      else if (holder !== undefined && holder !== entry.code) report('local-indicator-name-taken', entry, name, holder)
      else return true
      return false
    }
    if (!isFree(entry.name)) continue
    table.set(keyOf(entry.name), entry.code)
    const aliases = entry.aliases.filter(isFree)
    for (const alias of aliases) table.set(keyOf(alias), entry.code)
    codes.add(entry.code)
    accepted.push({ ...entry, aliases, theme: 'local' })
  }
  for (const entry of accepted)
    for (const code of [...entry.neverMerge, entry.opposite, entry.replacedBy])
      if (code !== null && !codes.has(code)) report('local-indicator-reference-unknown', entry, null, code)
  return { catalogue: [...catalogue, ...accepted], problems }
}
