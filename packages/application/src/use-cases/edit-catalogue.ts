import {
  type Direction,
  fail,
  type IndicatorEntry,
  type IndicatorKind,
  lookupIndicator,
  type Nature,
  type Outcome,
  SHIPPED_INDICATORS,
  succeed,
  withLocalIndicators,
} from '@gangmu/domain'
import { loadCatalogue } from '../plans/load-catalogue.ts'
import { draftIndicator } from '../plans/local-indicator.ts'
import type { Caller, Ports } from './context.ts'

type CataloguePorts = Pick<Ports, 'unitOfWork' | 'audit' | 'catalogue'>

/** The whole catalogue of the space: shipped entries, its own, and the names it uses for them. */
export const listIndicators = (
  ports: CataloguePorts,
  caller: Caller,
): Promise<{ readonly entries: readonly IndicatorEntry[]; readonly stamp: string }> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { catalogue, stamp } = await loadCatalogue(ports, tx)
    return { entries: catalogue, stamp }
  })

export type WrittenIndicator = {
  readonly name: string
  readonly unit: string | null
  readonly kind: IndicatorKind | null
  readonly direction: Direction | null
  readonly nature: Nature | null
  readonly definition: string
}

/**
 * An indicator of the space's own, or its correction: the same name and unit are the same indicator. Shipped names win.
 * Fails with `indicator-name-taken` where the name means another one.
 */
export const defineIndicator = (ports: CataloguePorts, caller: Caller, written: WrittenIndicator): Promise<Outcome<IndicatorEntry>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const draft = draftIndicator(written, caller.actor)
    const entry: IndicatorEntry = {
      ...draft,
      kind: written.kind ?? draft.kind,
      direction: written.direction ?? draft.direction,
      definition: { text: written.definition, source: caller.actor },
    }
    const { entries } = await ports.catalogue.loadLocal(tx)
    const others = entries.filter(({ code }) => code !== entry.code)
    const { problems } = withLocalIndicators(SHIPPED_INDICATORS, [...others, entry])
    const problem = problems.find(({ params }) => params.indicator === entry.code)
    if (problem !== undefined) return fail('indicator-name-taken', { name: entry.name, holder: problem.params.holder })
    await ports.catalogue.putIndicator(tx, entry, caller.actor)
    await ports.audit.append(tx, { actor: caller.actor, action: 'indicator.define', subject: `indicator:${entry.code}`, details: {} })
    return succeed(entry)
  })

/**
 * A printed name the space uses for a catalogued indicator; `code` null forgets it. Fails with `indicator-unknown`, or with
 * `indicator-name-taken` where the catalogue already knows the name for something else.
 */
export const mapAlias = (
  ports: CataloguePorts,
  caller: Caller,
  { alias, unit, code }: { readonly alias: string; readonly unit: string | null; readonly code: string | null },
): Promise<Outcome<{ readonly alias: string; readonly code: string | null }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { index } = await loadCatalogue(ports, tx)
    if (code !== null && !index.byCode.has(code)) return fail('indicator-unknown', { indicator: code })
    const holder = lookupIndicator(alias, { unit })
    if (code !== null && holder !== null && holder.code !== code && holder.how !== 'pattern')
      return fail('indicator-name-taken', { name: alias, holder: holder.entry.name })
    await ports.catalogue.putAlias(tx, alias, code, caller.actor)
    await ports.audit.append(tx, { actor: caller.actor, action: 'indicator.alias', subject: `indicator:${code ?? ''}`, details: { alias } })
    return succeed({ alias, code })
  })
