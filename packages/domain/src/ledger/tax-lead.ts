import { fail, type Outcome, succeed } from '../failure.ts'
import type { Day } from '../organisation/types.ts'

/** On screen: 未办税务登记 / 异地纳税 / 建筑安装 / 房屋租赁 / 股权资产转让 / 土地资源占用 / 其他. */
export const TAX_LEAD_KINDS = ['unregistered', 'elsewhere', 'construction', 'rental', 'asset-transfer', 'resource', 'other'] as const
export type TaxLeadKind = (typeof TAX_LEAD_KINDS)[number]

/** On screen: 登记 / 核实 / 转税务 / 入库 / 销号. */
export const TAX_LEAD_STATES = ['registered', 'verified', 'transferred', 'booked', 'closed'] as const
export type TaxLeadState = (typeof TAX_LEAD_STATES)[number]

/** What is known of a lead beside what becomes of it. Money is in 万元. */
export type TaxLead = {
  readonly no: string
  readonly areaId: string
  readonly unitId: string
  readonly enterprise: string
  readonly creditCode: string | null
  readonly kind: TaxLeadKind
  readonly text: string
  readonly foundOn: Day
  readonly expected: number | null
  readonly removed: boolean
}

/** A step of a lead. `amount` is what was booked with this step, negative where an earlier one is put right. */
export type TaxLeadEvent = {
  readonly state: TaxLeadState
  readonly on: Day
  readonly amount: number | null
  readonly reason: string | null
}

/** What may follow what. Tax may be booked more than once; what was closed by mistake is registered again. */
export const TAX_LEAD_MOVES: Readonly<Record<TaxLeadState, readonly TaxLeadState[]>> = {
  registered: ['verified', 'closed'],
  verified: ['transferred', 'closed'],
  transferred: ['booked', 'closed'],
  booked: ['booked'],
  closed: ['registered'],
}

export type TaxLeadStand = { readonly state: TaxLeadState; readonly since: Day; readonly booked: number }

const round = (value: number): number => Math.round(value * 100) / 100

/** Where a lead stands after its steps, in the order they were taken; before any it is registered since it was found. */
export const standOf = ({ foundOn }: Pick<TaxLead, 'foundOn'>, events: readonly TaxLeadEvent[]): TaxLeadStand => ({
  state: events.at(-1)?.state ?? 'registered',
  since: events.at(-1)?.on ?? foundOn,
  booked: round(events.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
})

/**
 * The step, if it may be taken from where the lead stands. Fails with `tax-lead-move-refused`, `tax-lead-step-early` where it is dated before
 * the last one, `tax-lead-amount-missing` where nothing is booked (or more is taken back than was), `tax-lead-reason-missing` where closing,
 * opening again or taking back is not explained.
 */
export const checkMove = (stand: TaxLeadStand, event: TaxLeadEvent): Outcome<TaxLeadEvent> => {
  if (!TAX_LEAD_MOVES[stand.state].includes(event.state)) return fail('tax-lead-move-refused', { from: stand.state, to: event.state })
  if (event.on < stand.since) return fail('tax-lead-step-early', { since: stand.since })
  const amount = event.state === 'booked' ? (event.amount ?? 0) : null
  if (amount === 0 || (amount !== null && round(stand.booked + amount) < 0)) return fail('tax-lead-amount-missing')
  const isExplained = event.state !== 'closed' && stand.state !== 'closed' && (amount ?? 0) >= 0
  if (!isExplained && !event.reason) return fail('tax-lead-reason-missing')
  return succeed({ ...event, amount })
}

/** The states to go through to get from one to another, the last included, as few as there are; null where there is no way. */
export const wayBetween = (from: TaxLeadState, to: TaxLeadState): readonly TaxLeadState[] | null => {
  const ways: (readonly TaxLeadState[])[] = [[]]
  const seen = new Set<TaxLeadState>([from])
  if (from === to) return []
  for (const way of ways)
    for (const next of TAX_LEAD_MOVES[way.at(-1) ?? from]) {
      if (next === to) return [...way, next]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  return null
}

export type TaxLeadSum = {
  readonly leads: number
  readonly byState: Readonly<Record<TaxLeadState, number>>
  readonly expected: number
  readonly booked: number
}

type StoodLead = { readonly lead: Pick<TaxLead, 'areaId' | 'expected'>; readonly stand: TaxLeadStand }

const sumOf = (rows: readonly StoodLead[]): TaxLeadSum => ({
  leads: rows.length,
  byState: Object.fromEntries(
    TAX_LEAD_STATES.map((state) => [state, rows.filter(({ stand }) => stand.state === state).length]),
  ) as TaxLeadSum['byState'],
  expected: round(rows.reduce((sum, { lead }) => sum + (lead.expected ?? 0), 0)),
  booked: round(rows.reduce((sum, { stand }) => sum + stand.booked, 0)),
})

/** Leads in all and by township, the most booked first. */
export const countLeads = (
  rows: readonly StoodLead[],
): TaxLeadSum & { readonly byArea: readonly (TaxLeadSum & { readonly areaId: string })[] } => ({
  ...sumOf(rows),
  byArea: [...Map.groupBy(rows, ({ lead }) => lead.areaId)]
    .map(([areaId, group]) => ({ areaId, ...sumOf(group) }))
    .toSorted((a, b) => b.booked - a.booked || b.leads - a.leads || (a.areaId < b.areaId ? -1 : 1)),
})
