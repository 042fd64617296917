import { type AreaIndex, areaById, type Board, can, type Day, type ItemPanel, type Month, type Panel, standOf } from '@gangmu/domain'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from '../use-cases/context.ts'
import { summariseProjects } from '../use-cases/ledger/summarise-ledgers.ts'
import type { ItemData, ProjectItem, TaxLeadItem } from './panel-data.ts'

type LedgerSource = 'projects' | 'tax-leads'

/** Rows of the ledger a board lists, or why it lists none: no right to read it, or a look back, since ledgers are kept as they are now. */
export type BoardLedger =
  | { readonly hidden: 'right' | 'look-back' }
  | { readonly source: 'projects'; readonly projects: readonly ProjectItem[] }
  | { readonly source: 'tax-leads'; readonly leads: readonly TaxLeadItem[] }
  | null

const isLedger = (panel: Panel): panel is ItemPanel & { readonly source: LedgerSource } =>
  panel.kind === 'item-list' && (panel.source === 'projects' || panel.source === 'tax-leads')

/** A board lists one of the two at most. One round trip where it does. */
export const loadBoardLedger = async (
  ports: Pick<Ports, 'ledgers'>,
  tx: Tx,
  caller: Caller,
  { board, month, asOf, areas }: { readonly board: Board; readonly month: Month; readonly asOf: Day | null; readonly areas: AreaIndex },
  today: Day,
): Promise<BoardLedger> => {
  const source = board.panels.find(isLedger)?.source
  if (source === undefined) return null
  if (!can(caller.grants, 'ledger.read')) return { hidden: 'right' }
  if (asOf !== null) return { hidden: 'look-back' }
  return source === 'projects' ? listProjects(ports, tx, month, today) : listLeads(ports, tx, month, areas)
}

/** What is behind first, and what should have begun and has not before that. */
const LAMPS: readonly string[] = ['red', 'yellow', 'none', 'green']

const listProjects = async (ports: Pick<Ports, 'ledgers'>, tx: Tx, month: Month, today: Day): Promise<BoardLedger> => {
  const { projects } = await summariseProjects(ports, tx, month, today)
  const items = projects.map(
    ({ id, no, name, unitName, leader, total, plan, progress, verdict }): ProjectItem => ({
      id,
      no,
      name,
      unitName,
      leader: leader?.holder ?? leader?.post ?? null,
      total,
      planned: plan.planned,
      completed: progress.latest?.completed ?? null,
      month: progress.latest?.month ?? null,
      lamp: verdict.lamp,
      isLate: progress.late !== null,
    }),
  )
  const urgency = ({ isLate, lamp }: ProjectItem) => (isLate ? -1 : LAMPS.indexOf(lamp))
  return { source: 'projects', projects: items.toSorted((a, b) => urgency(a) - urgency(b)) }
}

const listLeads = async (ports: Pick<Ports, 'ledgers'>, tx: Tx, month: Month, areas: AreaIndex): Promise<BoardLedger> => {
  const { leads, events } = await ports.ledgers.loadTaxLeads(tx)
  const steps = Map.groupBy(
    events.filter(({ on }) => on.slice(0, 7) <= month),
    ({ leadId }) => leadId,
  )
  const found = leads.filter(({ removed, foundOn }) => !removed && foundOn.slice(0, 7) <= month)
  const items = found.map((lead): TaxLeadItem => {
    const { id, no, enterprise, areaId, unitName, kind, text } = lead
    const stand = standOf(lead, steps.get(id) ?? [])
    return { id, no, enterprise, areaName: areaById(areaId, areas)?.name ?? areaId, unitName, kind, text, ...stand }
  })
  // Those still to be worked on first, the latest change before.
  const isClosed = ({ state }: TaxLeadItem) => Number(state === 'closed')
  return { source: 'tax-leads', leads: items.toSorted((a, b) => isClosed(a) - isClosed(b) || (a.since < b.since ? 1 : -1)) }
}

/** The first rows, as many as the panel has room for. */
export const ledgerItems = (
  ledger: BoardLedger,
  { most }: ItemPanel,
): { readonly items: ItemData | null; readonly hidden: 'right' | 'look-back' | null } => {
  if (ledger === null || 'hidden' in ledger) return { items: null, hidden: ledger?.hidden ?? null }
  if (ledger.source === 'projects')
    return { items: { source: ledger.source, total: ledger.projects.length, projects: ledger.projects.slice(0, most) }, hidden: null }
  return { items: { source: ledger.source, total: ledger.leads.length, leads: ledger.leads.slice(0, most) }, hidden: null }
}
