import { randomUUID } from 'node:crypto'
import {
  type Ask,
  type AskSort,
  checkRound,
  type Day,
  type Failure,
  fail,
  figurePeriod,
  indicatorByCode,
  type Month,
  type Outcome,
  partsOfMonth,
  type RoundDraft,
  succeed,
} from '@gangmu/domain'
import type { StoredRound } from '../../ports/collection-store.ts'
import type { Caller, Ports } from '../context.ts'
import { openRoundIn } from './change-round.ts'
import { type AskBasis, figurePeriodOf, loadAskBasis, type ProposalPorts } from './propose-asks.ts'

export type RoundPorts = ProposalPorts & Pick<Ports, 'audit' | 'collection' | 'notices'>

/** One thing asked of one unit: a line of the plan, or an indicator that stands in no plan. */
export type AskRequest = {
  readonly lineId: string | null
  readonly indicator: string | null
  readonly unitId: string
  readonly providerId: string | null
  readonly sorts: readonly AskSort[]
}

export type RoundRequest = RoundDraft & {
  /** Estimates of January to that month (预计1—8月) instead of the year. */
  readonly estimateMonth: Month | null
  readonly asks: readonly AskRequest[]
  /** At once, instead of leaving it to be looked at. */
  readonly open: boolean
}

/**
 * Sets up a round: what is asked of whom for a month, with the chain that holds today. Fails with `collection-title-forbidden`,
 * `collection-round-empty`, `plan-line-not-found`, `indicator-unknown`, `collection-line-not-askable`, `unit-not-found`,
 * `collection-townships-off`.
 */
export const createRound = (ports: RoundPorts, caller: Caller, request: RoundRequest, today: Day): Promise<Outcome<StoredRound>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { estimateMonth: _, asks: __, open, ...draft } = request
    const wrong = checkRound(draft)
    if (wrong !== null) return { ok: false, failure: wrong }
    const basis = await loadAskBasis(ports, tx, partsOfMonth(request.month).year, today)
    const asks = toAsks(basis, request)
    if (!asks.ok) return asks
    const { chain } = (await ports.settings.getSetting(tx, 'collection')).value
    const id = randomUUID()
    await ports.collection.insertRound(tx, { ...draft, title: draft.title.trim(), id, chain, createdBy: caller.actor }, asks.value)
    const made = (await ports.collection.getRound(tx, id))!
    const round = open ? await openRoundIn(ports, tx, made) : made
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'collection.create',
      subject: `collection:${id}`,
      details: { cells: asks.value.length, units: new Set(asks.value.map(({ unitId }) => unitId)).size, open },
    })
    return succeed(round)
  })

type Made = { readonly ok: true; readonly value: readonly Ask[] } | { readonly ok: false; readonly failure: Failure }

const toAsks = (basis: AskBasis, request: RoundRequest): Made => {
  const asks: Ask[] = []
  for (const asked of request.asks) {
    const failure = checkUnits(basis, asked)
    if (failure !== null) return { ok: false, failure }
    const named = nameAsk(basis, asked)
    if (!named.ok) return named
    for (const sort of new Set(asked.sorts)) {
      const period = periodOf(basis, request, named.value, sort)
      if (period === null) return fail('collection-line-not-askable', { name: named.value.name })
      const providerId = asked.providerId === asked.unitId ? null : asked.providerId
      asks.push({ id: randomUUID(), sort, ...named.value, period, unitId: asked.unitId, providerId })
    }
  }
  return asks.length === 0 ? fail('collection-round-empty') : succeed(withoutTwins(asks))
}

const checkUnits = ({ units, townships }: AskBasis, { unitId, providerId }: AskRequest): Failure | null => {
  const unit = units.find(({ id }) => id === unitId)
  if (unit === undefined || (providerId !== null && !units.some(({ id }) => id === providerId))) return fail('unit-not-found').failure
  return unit.kind === 'town' && !townships ? fail('collection-townships-off', { name: unit.shortName ?? unit.name }).failure : null
}

type Named = Pick<Ask, 'lineId' | 'indicator' | 'name' | 'unit'>

const nameAsk = ({ whole, index }: AskBasis, { lineId, indicator }: AskRequest): Outcome<Named> => {
  if (lineId !== null) {
    const line = whole?.lines.find(({ id }) => id === lineId)
    return line === undefined
      ? fail('plan-line-not-found')
      : succeed({ lineId, indicator: line.indicator, name: line.name, unit: line.unit })
  }
  const entry = indicator === null ? null : indicatorByCode(indicator, index)
  return entry === null
    ? fail('indicator-unknown', { indicator })
    : succeed({ lineId, indicator, name: entry.name, unit: entry.units[0] ?? null })
}

const periodOf = ({ index }: AskBasis, { month, estimateMonth }: RoundRequest, { indicator }: Named, sort: AskSort): string | null => {
  if (sort === 'figure') return figurePeriodOf(indicator, month, index)
  return estimateMonth === null ? String(partsOfMonth(month).year) : figurePeriod('cumulative', estimateMonth)
}

/** The same thing asked of the same unit twice is asked once. */
const withoutTwins = (asks: readonly Ask[]): readonly Ask[] => [
  ...new Map(asks.map((ask) => [[ask.unitId, ask.sort, ask.lineId, ask.indicator, ask.period].join('\u001f'), ask])).values(),
]
