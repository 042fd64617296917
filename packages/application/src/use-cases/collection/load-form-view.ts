import {
  type Ask,
  type CheckedCell,
  can,
  checkEntries,
  chooseObservation,
  type Day,
  type EntryFinding,
  type EntryRules,
  figurePeriod,
  type IndicatorIndex,
  type KnownFigure,
  LOCKED,
  listActs,
  monthOfPeriod,
  partsOfMonth,
  shiftMonth,
  stepsOf,
  timelinessOf,
  traitsOf,
} from '@gangmu/domain'
import { catalogueOf } from '../../plans/load-catalogue.ts'
import { EVERYTHING } from '../../plans/load-plan-to-judge.ts'
import type { Basis } from '../../ports/basis-store.ts'
import type { CellVersion, StoredEstimate, WholeForm } from '../../ports/collection-store.ts'
import type { StoredObservation } from '../../ports/observation-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { StoredUnit } from '../../ports/unit-store.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Caller, Ports } from '../context.ts'
import { errorOf } from './estimate-errors.ts'
import { figureIn } from './figure-in.ts'
import type { CellView, FormView, KnownValue, PastEstimate } from './form-view.ts'
import { actorOf, isFillable, partiesOf, seesTimeliness } from './may-see.ts'

export type FormPorts = Pick<Ports, 'unitOfWork' | 'collection' | 'basis' | 'spaces' | 'units' | 'settings'>

/** How far back the series of a cell goes: three years, so that the same month of former years is there. */
const HISTORY_MONTHS = 36
/** How many past years of estimates are shown. */
const ESTIMATE_YEARS = 3

/** What the cells of a form are filled and checked with. */
export type FormKnowledge = {
  readonly whole: WholeForm
  readonly units: readonly StoredUnit[]
  readonly unit: StoredUnit
  readonly index: IndicatorIndex
  readonly rules: EntryRules
  readonly basis: Basis
  readonly estimates: readonly StoredEstimate[]
  readonly today: Day
}

/** A unit with an area of its own (a township, a park) reports that area's figures, every other unit the district's. */
export const areaOfUnit = ({ areaId }: Pick<StoredUnit, 'areaId'>, ownArea: string): string => areaId ?? ownArea

const monthsBack = (month: string): readonly string[] =>
  Array.from({ length: HISTORY_MONTHS + 1 }, (_, at) => shiftMonth(month, at - HISTORY_MONTHS))

/** What is the same for all forms of a space. */
type FormGround = Pick<FormKnowledge, 'units' | 'rules'> & { readonly ownArea: string }

/** Three round trips. */
export const loadFormGround = async (ports: FormPorts, tx: Tx): Promise<FormGround> => {
  const units = await ports.units.listUnits(tx)
  const setting = await ports.settings.getSetting(tx, 'collection')
  const space = await ports.spaces.getSpace(tx)
  return { units, rules: setting.value.checks, ownArea: space?.areaId ?? OWN_AREA }
}

/** Five round trips, whatever the size of the form. */
export const loadKnowledge = async (ports: FormPorts, tx: Tx, whole: WholeForm, today: Day): Promise<FormKnowledge> =>
  knowledgeOf(ports, tx, await loadFormGround(ports, tx), whole, today)

/** The same on ground that was loaded before, for several forms: two round trips each. */
export const knowledgeOf = async (
  ports: FormPorts,
  tx: Tx,
  { units, rules, ownArea }: FormGround,
  whole: WholeForm,
  today: Day,
): Promise<FormKnowledge> => {
  const { round, form, asks } = whole
  const unit = units.find(({ id }) => id === form.unitId)!
  const indicators = [
    ...new Set([
      ...asks.flatMap(({ indicator }) => indicator ?? []),
      ...rules.identities.flatMap(({ whole: of, parts }) => [of, ...parts]),
    ]),
  ]
  const { year } = partsOfMonth(round.month)
  const years = Array.from({ length: ESTIMATE_YEARS + 1 }, (_, at) => year - at)
  const periods = monthsBack(round.month).flatMap((month) => [figurePeriod('cumulative', month), figurePeriod('state', month)])
  const basis = await ports.basis.loadBasis(tx, EVERYTHING, {
    indicators,
    areaIds: [areaOfUnit(unit, ownArea)],
    periods: [...new Set([...periods, ...years.map(String)])],
  })
  const estimated = asks.flatMap(({ sort, indicator }) => (sort === 'estimate' && indicator !== null ? [indicator] : []))
  const estimates = estimated.length === 0 ? [] : await ports.collection.listEstimates(tx, estimated, years)
  return { whole, units, unit, index: catalogueOf(basis.local).index, rules, basis, estimates, today }
}

const chosenOf = ({ basis, today }: FormKnowledge, indicator: string, period: string): StoredObservation | null =>
  chooseObservation(
    basis.observations.filter((one) => one.indicator === indicator && one.period === period && one.vintage !== 'estimate'),
    basis.rules,
    today,
  )

const knownOf = (knowledge: FormKnowledge, ask: Ask): KnownValue | null => {
  if (ask.sort === 'estimate' || ask.indicator === null) return null
  const found = chosenOf(knowledge, ask.indicator, ask.period)
  if (found === null || found.status === 'O') return null
  const { raw, unit, provider, vintage, recordedBy, recordedAt } = found
  return { raw: unit === null || unit === ask.unit ? raw : `${raw}${unit}`, provider, vintage, recordedBy, recordedAt }
}

const historyOf = (knowledge: FormKnowledge, ask: Ask): CellView['history'] => {
  const { indicator } = ask
  if (indicator === null) return []
  const periods = [...new Set(knowledge.basis.observations.filter((one) => one.indicator === indicator).map(({ period }) => period))]
  return periods
    .flatMap((period) => {
      const month = monthOfPeriod(period)
      const chosen = month === null || period === ask.period ? null : chosenOf(knowledge, indicator, period)
      const value = chosen === null ? null : figureIn(chosen, ask.unit)
      return month === null || value === null ? [] : [{ month, period, value }]
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ period, value }) => ({ period, value }))
}

const pastEstimates = (knowledge: FormKnowledge, ask: Ask): readonly PastEstimate[] =>
  knowledge.estimates
    .filter((one) => ask.sort === 'estimate' && one.indicator === ask.indicator && one.unitId === ask.unitId)
    .map(({ period, raw, madeOn, low, high, unit, indicator }) => {
      const chosen = period === ask.period ? null : chosenOf(knowledge, indicator!, period)
      const actual = chosen === null ? null : figureIn(chosen, unit)
      return { period, raw, madeOn, actual, error: actual === null ? null : errorOf({ low, high }, actual) }
    })

type Filled = Pick<CellVersion, 'raw' | 'sentence' | 'details'>

/** What stands in a cell: its latest version, or what is known where nobody has filled it. */
const standingIn = (whole: WholeForm, ask: Ask, known: KnownValue | null) => {
  const cell = whole.cells.find(({ askId }) => askId === ask.id) ?? null
  const content: Filled = cell ?? { raw: known?.raw ?? '', sentence: null, details: null }
  return { cell, content }
}

/** The cells of a form, with what is known of them and what the checks say. */
export const viewCells = (
  knowledge: FormKnowledge,
): { readonly cells: readonly CellView[]; readonly knownFigures: readonly KnownFigure[] } => {
  const { whole, units, index, rules, basis } = knowledge
  const raws = whole.asks.map((ask) => {
    const known = knownOf(knowledge, ask)
    const { cell, content } = standingIn(whole, ask, known)
    const { unitId: _, ...asked } = ask
    return {
      ...asked,
      providerName: units.find(({ id }) => id === ask.providerId)?.name ?? null,
      ...{ raw: content.raw, sentence: content.sentence, details: content.details },
      version: cell?.version ?? 0,
      source: cell?.source ?? (known === null ? null : ('known' as const)),
      origin: cell?.origin ?? null,
      enteredBy: cell?.enteredBy ?? null,
      enteredAt: cell?.enteredAt ?? null,
      known,
      history: historyOf(knowledge, ask),
      traits: traitsOf(ask, index),
      estimates: pastEstimates(knowledge, ask),
    }
  })
  const asked = new Set(whole.asks.map(({ indicator }) => indicator))
  const periods = [...new Set(whole.asks.map(({ period }) => period))]
  const others = [...new Set(basis.observations.map(({ indicator }) => indicator))].filter((indicator) => !asked.has(indicator))
  const knownFigures = others.flatMap((indicator) =>
    periods.flatMap((period): readonly KnownFigure[] => {
      const chosen = chosenOf(knowledge, indicator, period)
      return chosen === null || chosen.status === 'O' ? [] : [{ indicator, period, raw: chosen.raw, unit: chosen.unit }]
    }),
  )
  const findings = checkEntries(raws.map(toChecked), rules, knownFigures)
  return { cells: raws.map((cell) => ({ ...cell, findings: findings.filter(({ key }) => key === cell.id) })), knownFigures }
}

/** The cell as the checks take it. */
export const toChecked = (cell: Omit<CellView, 'findings'>): CheckedCell => {
  const { id: key, sort, name, indicator, unit, period, traits, history, raw, details } = cell
  return { key, sort, name, indicator, unit, period, traits, history, content: { raw, details } }
}

/** What keeps a form from being submitted: an error, or a warning to which nothing is said. */
export const isOpenFinding = ({ severity }: EntryFinding, sentence: string | null): boolean =>
  severity === 'error' || (sentence ?? '').trim() === ''

export const viewForm = (knowledge: FormKnowledge, caller: Caller): FormView => {
  const { whole, unit, rules, today } = knowledge
  const { form } = whole
  const { chain, ...round } = whole.round
  const parties = partiesOf(whole)
  const steps = stepsOf(chain, parties)
  const isOpen = round.state === 'open'
  return {
    round,
    unit: { id: unit.id, name: unit.name },
    place: form.place,
    steps: [...steps.map(({ code, label, kind, unit: of }) => ({ code, label, kind, unit: of }))],
    version: form.version,
    footer: form.footer,
    events: whole.events,
    acts: isOpen || form.place.step === LOCKED ? listActs(chain, parties, form.place, actorOf(caller)) : [],
    editable: isFillable(whole) && can(caller.grants, 'collection.fill', { unitId: form.unitId }),
    timeliness: seesTimeliness(caller, form.unitId) ? timelinessOf(round.deadline, form.firstSubmittedOn, today) : null,
    rules,
    ...viewCells(knowledge),
  }
}
