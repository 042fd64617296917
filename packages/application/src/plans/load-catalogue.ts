import {
  buildIndicatorIndex,
  type IndicatorCatalogue,
  type IndicatorEntry,
  type IndicatorIndex,
  SHIPPED_INDICATORS,
  withLocalIndicators,
} from '@gangmu/domain'
import type { Basis } from '../ports/basis-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Ports } from '../use-cases/context.ts'

/** The shipped catalogue with what the space adds, and a stamp that changes with it. */
export type SpaceCatalogue = { readonly index: IndicatorIndex; readonly catalogue: IndicatorCatalogue; readonly stamp: string }

/** Building an index folds every name there is; spaces rarely add one, so the last few are kept. */
const KEPT = 16
const known = new Map<string, SpaceCatalogue>()

/** The catalogue of the transaction's space. One round trip. */
export const loadCatalogue = async (ports: Pick<Ports, 'catalogue'>, tx: Tx): Promise<SpaceCatalogue> =>
  catalogueOf(await ports.catalogue.loadLocal(tx))

/** The shipped catalogue with what a space adds. */
export const catalogueOf = ({ entries, aliases }: Basis['local']): SpaceCatalogue => {
  const stamp = JSON.stringify([entries, aliases])
  const before = known.get(stamp)
  if (before !== undefined) return before
  const { catalogue } = withLocalIndicators(withAliases(SHIPPED_INDICATORS, aliases), withAliases(entries, aliases))
  const built = { catalogue, index: buildIndicatorIndex(catalogue), stamp }
  if (known.size >= KEPT) known.delete(known.keys().next().value!)
  known.set(stamp, built)
  return built
}

const withAliases = (
  entries: readonly IndicatorEntry[],
  aliases: readonly { readonly alias: string; readonly code: string }[],
): readonly IndicatorEntry[] =>
  entries.map((entry) => {
    const more = aliases.filter(({ code }) => code === entry.code).map(({ alias }) => alias)
    return more.length === 0 ? entry : { ...entry, aliases: [...entry.aliases, ...more] }
  })
