import { randomUUID } from 'node:crypto'
import type { Nature } from '@gangmu/domain'
import type { NewPlanLine } from '../ports/plan-store.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from '../use-cases/context.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { lookupOrDraft } from './local-indicator.ts'
import { newTarget } from './new-target.ts'

/** A line as somebody writes it: by hand, from Excel, or taken over from last year. `parent` names a line above it. */
export type WrittenLine = {
  readonly no: string | null
  readonly name: string
  readonly unit: string | null
  readonly group: string | null
  readonly core: boolean
  readonly parent: string | null
  readonly nature: Nature | null
  readonly definition: string | null
  readonly target: string | null
}

/** The same with the place of its parent among the lines it is written with, from 0 on. */
export type PlacedLine = Omit<WrittenLine, 'parent'> & { readonly parentAt: number | null }

/** A parent is the first line above that has its name. */
export const placeLines = (written: readonly WrittenLine[]): readonly PlacedLine[] =>
  written.map(({ parent, ...line }, at) => {
    const above = parent === null ? -1 : written.slice(0, at).findIndex(({ name }) => name === parent)
    return { ...line, parentAt: above === -1 ? null : above }
  })

/** Writes lines with their targets into a draft, behind the ordinal `after`; gives their ids in their order. */
export const writeLines = async (
  ports: Pick<Ports, 'plans' | 'catalogue'>,
  caller: Caller,
  tx: Tx,
  planId: string,
  placed: readonly PlacedLine[],
  after: number,
): Promise<readonly string[]> => {
  const plan = (await ports.plans.getPlan(tx, planId))!
  const { index } = await loadCatalogue(ports, tx)
  const ids = placed.map(() => randomUUID())
  const lines = placed.map(
    ({ no, name, unit, group, core, nature, definition, parentAt }, at): NewPlanLine => ({
      id: ids[at]!,
      planId,
      ordinal: after + at + 1,
      no,
      name,
      unit,
      group,
      core,
      parentId: parentAt === null ? null : ids[parentAt]!,
      nature,
      definition,
      indicator: lookupOrDraft(index, { name, unit, nature }).code,
      source: null,
      elementKey: null,
    }),
  )
  for (const line of placed) {
    const { draft } = lookupOrDraft(index, line)
    if (draft !== null) await ports.catalogue.putIndicator(tx, draft, caller.actor)
  }
  await ports.plans.insertLines(tx, lines)
  const targets = lines.flatMap((line, at) => {
    const text = placed[at]!.target?.trim() ?? ''
    return text === '' ? [] : [newTarget(plan, line, { system: 'congress', text, by: caller.actor })]
  })
  await ports.plans.putTargets(tx, targets)
  return ids
}
