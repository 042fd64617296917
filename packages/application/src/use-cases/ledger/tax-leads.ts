import { randomUUID } from 'node:crypto'
import {
  can,
  checkMove,
  type Day,
  type Failure,
  fail,
  type Outcome,
  parseCreditCode,
  standOf,
  succeed,
  type TaxLead,
  type TaxLeadEvent,
  type TaxLeadStand,
} from '@gangmu/domain'
import type { NewTaxLead, StoredTaxLead, StoredTaxLeadEvent, TaxLeadVersion } from '../../ports/ledger-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Caller, Ports } from '../context.ts'
import { sendNotices } from '../desk/send-notices.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'
import { changerAt, knownByOf, type LedgerArea, wasKnownBy } from './list-projects.ts'
import { loadLedgerAreas, loadPlaces, nameOfArea } from './places.ts'
import type { LedgerPorts } from './save-project.ts'

/** A lead where it stands. `version` grows with every change and every step. */
export type TaxLeadView = StoredTaxLead & { readonly stand: TaxLeadStand; readonly mayEdit: boolean }

export type TaxLeadList = { readonly leads: readonly TaxLeadView[]; readonly areas: readonly LedgerArea[] }

/** A lead with every step and every version, the latest version first, steps in the order they were taken. */
export type TaxLeadHistory = {
  readonly lead: TaxLeadView
  readonly steps: readonly StoredTaxLeadEvent[]
  readonly versions: readonly TaxLeadVersion[]
}

type Known = { readonly lead: StoredTaxLead; readonly steps: readonly StoredTaxLeadEvent[]; readonly stand: TaxLeadStand }

/** Changes and steps both take a turn: what was seen is told by how many of both there were. */
export const turnOf = ({ lead, steps }: Pick<Known, 'lead' | 'steps'>): number => lead.version + steps.length

export const loadLeads = async (ports: Pick<Ports, 'ledgers'>, tx: Tx, knownBy?: string): Promise<readonly Known[]> => {
  const { leads, events } = await ports.ledgers.loadTaxLeads(tx, knownBy)
  const steps = Map.groupBy(events, ({ leadId }) => leadId)
  return leads.map((lead) => {
    const own = steps.get(lead.id) ?? []
    return { lead, steps: own, stand: standOf(lead, own) }
  })
}

const view = (known: Known, { grants }: Pick<Caller, 'grants'>): TaxLeadView => ({
  ...known.lead,
  version: turnOf(known),
  stand: known.stand,
  mayEdit: can(grants, 'ledger.edit', { unitId: known.lead.unitId }),
})

/** The whole ledger, `asOf` a day as it was known by its end; those taken out are in it, and say so. */
export const listTaxLeads = (
  ports: Pick<Ports, 'unitOfWork' | 'ledgers' | 'areas' | 'spaces'>,
  caller: Caller,
  asOf: Day | null,
  today: Day,
): Promise<TaxLeadList> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const leads = (await loadLeads(ports, tx, knownByOf(asOf))).map((known) => view(known, changerAt(caller, asOf)))
    const offered = await loadLedgerAreas(ports, tx, asOf ?? today)
    const ids = [...offered.map(({ id }) => id), ...leads.map(({ areaId }) => areaId)]
    return { leads, areas: [...new Set(ids)].map((id) => ({ id, name: nameOfArea(offered, id) })) }
  })

/** Fails with `tax-lead-not-found`. */
export const showTaxLead = (
  ports: Pick<Ports, 'unitOfWork' | 'ledgers'>,
  caller: Caller,
  id: string,
  asOf: Day | null,
): Promise<Outcome<TaxLeadHistory>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const known = (await loadLeads(ports, tx, knownByOf(asOf))).find(({ lead }) => lead.id === id)
    if (known === undefined) return fail('tax-lead-not-found')
    const versions = (await ports.ledgers.listTaxLeadVersions(tx, id)).filter(wasKnownBy(knownByOf(asOf)))
    return succeed({ lead: view(known, changerAt(caller, asOf)), steps: known.steps, versions })
  })

export type SavedTaxLead = { readonly id: string; readonly version: number }

/** Registers a lead. Fails with `ledger-no-taken`, `unit-not-found`, `area-not-found`, `credit-code-invalid`, `right-missing`. */
export const createTaxLead = (ports: LedgerPorts, caller: Caller, draft: TaxLead, today: Day): Promise<Outcome<SavedTaxLead>> =>
  saveTaxLead(ports, caller, null, draft, today)

/** Changes what is known of a lead: a new version. Fails as `createTaxLead` does, with `tax-lead-not-found` and `version-conflict`. */
export const editTaxLead = (
  ports: LedgerPorts,
  caller: Caller,
  id: string,
  version: number,
  draft: TaxLead,
  today: Day,
): Promise<Outcome<SavedTaxLead>> => saveTaxLead(ports, caller, { id, version }, draft, today)

const saveTaxLead = (
  ports: LedgerPorts,
  caller: Caller,
  edited: SavedTaxLead | null,
  draft: TaxLead,
  today: Day,
): Promise<Outcome<SavedTaxLead>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.ledgers.lockLedger(tx, 'tax-leads')
    const all = await loadLeads(ports, tx)
    const known = all.find(({ lead }) => lead.id === edited?.id) ?? null
    if (edited !== null && known === null) return fail('tax-lead-not-found')
    if (edited !== null && turnOf(known!) !== edited.version) return versionConflict(turnOf(known!))
    const after = { ...draft, creditCode: draft.creditCode && (parseCreditCode(draft.creditCode) ?? draft.creditCode) }
    const failure = await refuseLead(ports, tx, caller, all, known?.lead ?? null, after, today)
    if (failure !== null) return { ok: false, failure }
    const id = known?.lead.id ?? randomUUID()
    const version = (known?.lead.version ?? 0) + 1
    await writeLeads(ports, tx, caller, [{ before: known?.lead ?? null, after: { ...after, id, version, recordedBy: caller.actor } }])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: known === null ? 'tax-lead.create' : 'tax-lead.edit',
      subject: `tax-lead:${id}`,
      details: { version, unit: after.unitId, removed: after.removed },
    })
    return succeed({ id, version: version + (known?.steps.length ?? 0) })
  })

const refuseLead = async (
  ports: Pick<Ports, 'units' | 'areas' | 'spaces'>,
  tx: Tx,
  caller: Caller,
  all: readonly Known[],
  before: StoredTaxLead | null,
  after: TaxLead,
  today: Day,
): Promise<Failure | null> => {
  const { no, unitId, areaId, creditCode, removed } = after
  const rights = [unitId, before?.unitId ?? unitId].map((unit) => refuseAction(caller, 'ledger.edit', unit))
  const refused = rights.find((failure) => failure !== null)
  if (refused !== undefined) return refused
  if (!removed && all.some(({ lead }) => lead.id !== before?.id && !lead.removed && lead.no === no))
    return fail('ledger-no-taken', { no }).failure
  if (creditCode !== null && parseCreditCode(creditCode) === null) return fail('credit-code-invalid', { code: creditCode }).failure
  const places = await loadPlaces(ports, tx, today)
  if (unitId !== before?.unitId && !places.units.some(({ id }) => id === unitId)) return fail('unit-not-found').failure
  if (areaId !== before?.areaId && !places.areas.some(({ id }) => id === areaId)) return fail('area-not-found', { id: areaId }).failure
  return null
}

export type TaxLeadChange = { readonly before: StoredTaxLead | null; readonly after: NewTaxLead }

/** New versions, and a notice to each unit whose they have become. */
export const writeLeads = async (
  ports: Pick<Ports, 'ledgers' | 'notices'>,
  tx: Tx,
  caller: Pick<Caller, 'unitIds'>,
  changes: readonly TaxLeadChange[],
): Promise<void> => {
  await ports.ledgers.insertTaxLeads(
    tx,
    changes.map(({ after }) => after),
  )
  const assigned = changes.filter(({ before, after }) => after.unitId !== before?.unitId && !caller.unitIds.includes(after.unitId))
  await sendNotices(
    ports,
    tx,
    [...Map.groupBy(assigned, ({ after }) => after.unitId)].map(([id, group]) => ({
      to: { kind: 'unit', id },
      code: 'tax-leads-assigned',
      params: { count: group.length, enterprise: group[0]!.after.enterprise },
      link: '/monitor/tax-leads',
    })),
  )
}

/**
 * Takes a lead a step further. Fails with `tax-lead-not-found`, `right-missing`, `version-conflict`, and as the domain's `checkMove` does.
 */
export const moveTaxLead = (
  ports: Pick<Ports, 'unitOfWork' | 'audit' | 'ledgers'>,
  caller: Caller,
  id: string,
  version: number,
  event: TaxLeadEvent,
): Promise<Outcome<SavedTaxLead>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    await ports.ledgers.lockLedger(tx, 'tax-leads')
    const known = (await loadLeads(ports, tx)).find(({ lead }) => lead.id === id && !lead.removed)
    if (known === undefined) return fail('tax-lead-not-found')
    const refused = refuseAction(caller, 'ledger.edit', known.lead.unitId)
    if (refused !== null) return { ok: false, failure: refused }
    if (turnOf(known) !== version) return versionConflict(turnOf(known))
    const step = checkMove(known.stand, event)
    if (!step.ok) return step
    const seq = known.steps.length + 1
    await ports.ledgers.insertTaxLeadEvents(tx, [
      { ...step.value, leadId: id, leadVersion: known.lead.version, seq, recordedBy: caller.actor },
    ])
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'tax-lead.move',
      subject: `tax-lead:${id}`,
      details: { state: event.state, seq },
    })
    return succeed({ id, version: version + 1 })
  })
