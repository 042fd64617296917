import { type Day, dueDayOf, dueMonths, isDraft, type Month, monthCode, shiftMonth, yearOfMonth } from '@gangmu/domain'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { DuePeriod } from '../../ports/warning-store.ts'
import { OWN_AREA } from '../confirm-report.ts'
import type { Actor, Ports } from '../context.ts'

export type PeriodPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'warnings' | 'settings' | 'spaces' | 'plans'>

/** How long whoever claimed a month may take. A month takes a second; who is silent for so long is dead. */
export const LEASE_SECONDS = 15 * 60

/**
 * Enters the months that have become due and claims the earliest that is not done; null where there is none, or somebody else is at it.
 * `by` names this server for as long as it runs. Nothing is claimed twice at once, and no month before the earlier ones are done.
 */
export const claimPeriod = (
  ports: PeriodPorts,
  { spaceId, actor }: Actor,
  by: string,
  today: Day,
  leaseSeconds = LEASE_SECONDS,
): Promise<DuePeriod | null> =>
  ports.unitOfWork.run(spaceId, async (tx) => {
    await ports.warnings.putPeriods(tx, await findDue(ports, tx, today))
    const claimed = await ports.warnings.claimPeriod(tx, by, leaseSeconds)
    if (claimed !== null)
      await ports.audit.append(tx, { actor, action: 'warning.claim', subject: `month:${claimed.period}`, details: { by } })
    return claimed
  })

/** Months since the last that was entered (at first: since the month of the setting, or January of the plan in force) whose day has come. */
const findDue = async (ports: PeriodPorts, tx: Tx, today: Day): Promise<readonly Pick<DuePeriod, 'period' | 'dueOn'>[]> => {
  const { day, from } = (await ports.settings.getSetting(tx, 'warnings')).value
  const [last] = await ports.warnings.listPeriods(tx, 1)
  const areaId = (await ports.spaces.getSpace(tx))?.areaId ?? OWN_AREA
  const thisYear = Number(today.slice(0, 4))
  const inForce = await yearsInForce(ports, tx, areaId, thisYear)
  const [latest] = inForce
  if (latest === undefined) return []
  const next: Month = last === undefined ? (from ?? monthCode(latest, 1)) : shiftMonth(last.period, 1)
  return dueMonths(from !== null && from > next ? from : next, day, today)
    .filter((month) => inForce.includes(yearOfMonth(month)))
    .map((period) => ({ period, dueOn: dueDayOf(period, day) }))
}

/** How far back a plan may lie that rules still look at: who begins with last year's, or moves house with five. */
const YEARS_BACK = 5

/** Years of the area's plans in force, the latest first. */
const yearsInForce = async (ports: PeriodPorts, tx: Tx, areaId: string, thisYear: number): Promise<readonly number[]> => {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back)
  const plans = await ports.plans.findPlans(tx, areaId, years)
  return [...new Set(plans.filter(({ stage }) => !isDraft(stage)).map(({ year }) => year))].sort((a, b) => b - a)
}
