import { fail, type Outcome, ROLE_ACTIONS, succeed } from '@gangmu/domain'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type {
  DuePeriod,
  EvaluationFilter,
  StoredEvaluation,
  StoredWarning,
  StoredWarningStep,
  WarningFilter,
} from '../../ports/warning-store.ts'
import type { Caller, Ports } from '../context.ts'

type ReadingPorts = Pick<Ports, 'unitOfWork' | 'warnings'>

/** Whose warnings the caller reads: null is everybody's. Who reports for a unit reads that of the unit and what lies below it. */
export const unitsInSight = ({ grants }: Pick<Caller, 'grants'>): readonly string[] | null => {
  const reading = grants.filter(({ role }) => (ROLE_ACTIONS['warning.read'] as readonly string[]).includes(role))
  return reading.some(({ unitIds }) => unitIds === null) ? null : reading.flatMap(({ unitIds }) => unitIds ?? [])
}

export type WarningList = Slice<StoredWarning> & { readonly open: Readonly<Record<StoredWarning['level'], number>> }

/** Warnings of the units in sight, and how many of them are open, by level, whatever is asked for. */
export const listWarnings = (
  ports: ReadingPorts,
  caller: Caller,
  filter: Omit<WarningFilter, 'unitIds'> & { readonly unit?: string | undefined },
  slice: SliceRequest,
): Promise<WarningList> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const sight = unitsInSight(caller)
    const { unit, ...asked } = filter
    const unitIds = unit === undefined ? sight : [unit].filter((id) => sight === null || sight.includes(id))
    const open = await ports.warnings.countWarnings(tx, { unitIds: sight, state: 'open' })
    return { ...(await ports.warnings.listWarnings(tx, { ...asked, unitIds }, slice)), open }
  })

export type WarningView = StoredWarning & { readonly chain: readonly StoredWarningStep[] }

/** A warning with everything that happened to it. Fails with `warning-not-found`, as for one of a unit that is not in sight. */
export const showWarning = (ports: ReadingPorts, caller: Caller, id: string): Promise<Outcome<WarningView>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const warning = await ports.warnings.getWarning(tx, id)
    if (warning === null || !isInSight(caller, warning)) return fail('warning-not-found')
    return succeed({ ...warning, chain: await ports.warnings.listSteps(tx, id) })
  })

export const isInSight = (caller: Caller, { unitId }: Pick<StoredWarning, 'unitId'>): boolean => {
  const sight = unitsInSight(caller)
  return sight === null || (unitId !== null && sight.includes(unitId))
}

/** Ten years of months. */
const MOST_PERIODS = 120

/** The months rules have looked at or have to, newest first. */
export const listDuePeriods = (ports: ReadingPorts, caller: Caller): Promise<readonly DuePeriod[]> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.warnings.listPeriods(tx, MOST_PERIODS))

/** Every evaluation, fired or not, and why. */
export const listEvaluations = (
  ports: ReadingPorts,
  caller: Caller,
  filter: EvaluationFilter,
  slice: SliceRequest,
): Promise<Slice<StoredEvaluation>> => ports.unitOfWork.run(caller.spaceId, (tx) => ports.warnings.listEvaluations(tx, filter, slice))
