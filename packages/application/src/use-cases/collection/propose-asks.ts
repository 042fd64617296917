import {
  accrualOf,
  type Day,
  figurePeriod,
  hasFigureFor,
  holdsOn,
  type IndicatorEntry,
  type IndicatorIndex,
  indicatorByCode,
  type Month,
  mergesJanuary,
  partsOfMonth,
  type ResponsibilityRole,
} from '@gangmu/domain'
import { loadCatalogue } from '../../plans/load-catalogue.ts'
import type { StoredPlanLine, WholePlan } from '../../ports/plan-store.ts'
import type { ListedResponsibility } from '../../ports/responsibility-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { StoredUnit } from '../../ports/unit-store.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Caller, Ports } from '../context.ts'

export type ProposalPorts = Pick<Ports, 'unitOfWork' | 'plans' | 'catalogue' | 'spaces' | 'units' | 'responsibilities' | 'settings'>

/** Why a line has no figure for the month: nothing of the catalogue stands behind it, or January is told with February. */
export type NotAskable = 'no-indicator' | 'january-merged'

/** A line that could be asked for, and of whom. `unitId` fills the cell, `providerId` is whose figure it is where that is another unit. */
export type ProposedAsk = {
  readonly lineId: string
  readonly no: string | null
  readonly name: string
  readonly group: string | null
  readonly unit: string | null
  readonly indicator: string | null
  readonly period: string | null
  readonly notAskable: NotAskable | null
  /** Whether statistics have a figure for the month; a dispatch may ask for others all the same. */
  readonly usual: boolean
  readonly unitId: string | null
  readonly providerId: string | null
}

export type AskProposal = {
  readonly planId: string | null
  readonly year: number
  readonly lines: readonly ProposedAsk[]
  /** Who can be asked; townships are among them where the setting says so. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** Everything it takes to say what of a plan can be asked of whom. */
export type AskBasis = {
  readonly whole: WholePlan | null
  readonly index: IndicatorIndex
  readonly units: readonly StoredUnit[]
  readonly townships: boolean
  readonly duties: readonly ListedResponsibility[]
}

const IN_FORCE = ['approved', 'issued', 'decomposed', 'adjusted', 'completed']

/** The plan in force for the month's year, with who answers for its lines on the day; units that are there on the day. */
export const loadAskBasis = async (ports: Omit<ProposalPorts, 'unitOfWork'>, tx: Tx, year: number, today: Day): Promise<AskBasis> => {
  const space = await ports.spaces.getSpace(tx)
  const [plan] = await ports.plans.findPlans(tx, space?.areaId ?? OWN_AREA, [year])
  const whole = plan === undefined || !IN_FORCE.includes(plan.stage) ? null : await ports.plans.loadPlan(tx, plan.id)
  const { index } = await loadCatalogue(ports, tx)
  const lineIds = (whole?.lines ?? []).map(({ id }) => id)
  return {
    whole,
    index,
    units: (await ports.units.listUnits(tx)).filter((unit) => holdsOn(unit, today) && unit.kind !== 'leadership'),
    townships: (await ports.settings.getSetting(tx, 'collection')).value.townships,
    duties: await ports.responsibilities.listBySubjects(tx, 'plan-line', lineIds, today),
  }
}

/** Period code of the figure of an indicator for the month; null where it is told with the month after, or nothing of the catalogue. */
export const figurePeriodOf = (indicator: string | null, month: Month, index: IndicatorIndex): string | null => {
  const entry = indicator === null ? null : indicatorByCode(indicator, index)
  return entry === null || isMergedIn(entry, month) ? null : figurePeriod(accrualOf(entry), month)
}

const isMergedIn = (entry: IndicatorEntry, month: Month): boolean => partsOfMonth(month).number === 1 && mergesJanuary(entry)

/** The line's units: whose figure it is first, then who answers for it, then who leads; a unit with an area of its own speaks for that alone. */
const unitsOf = ({ duties, units }: AskBasis, lineId: string, role: ResponsibilityRole): readonly string[] =>
  duties
    .filter((duty) => duty.subject.id === lineId && duty.role === role)
    .map(({ unitId }) => unitId)
    .filter((id) => units.some((unit) => unit.id === id && unit.areaId === null))

const proposeLine = (basis: AskBasis, line: StoredPlanLine, month: Month): ProposedAsk => {
  const period = figurePeriodOf(line.indicator, month, basis.index)
  const provider = unitsOf(basis, line.id, 'data-provider')[0] ?? null
  const unitId = provider ?? unitsOf(basis, line.id, 'responsible-unit')[0] ?? unitsOf(basis, line.id, 'lead-unit')[0] ?? null
  const { id: lineId, no, name, group, unit, indicator } = line
  const notAskable = indicator === null ? 'no-indicator' : period === null ? 'january-merged' : null
  const entry = indicator === null ? null : indicatorByCode(indicator, basis.index)
  const usual = entry !== null && hasFigureFor(entry, month)
  return { lineId, no, name, group, unit, indicator, period, notAskable, usual, unitId, providerId: null }
}

/** What can be asked for a month, line by line of the plan in force, and whom the duties suggest to ask. */
export const proposeAsks = (ports: ProposalPorts, caller: Caller, month: Month, today: Day): Promise<AskProposal> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const { year } = partsOfMonth(month)
    const basis = await loadAskBasis(ports, tx, year, today)
    const { whole, units, townships } = basis
    return {
      planId: whole?.plan.id ?? null,
      year,
      lines: (whole?.lines ?? []).map((line) => proposeLine(basis, line, month)),
      units: units.filter(({ kind }) => townships || kind !== 'town').map(({ id, name, shortName }) => ({ id, name: shortName ?? name })),
    }
  })
