import type { Caller, Ports } from '@gangmu/application'
import { countRows } from '@gangmu/store/testing'

export type CountedFigures = {
  /** Rows taken out of `observation`. */
  readonly read: number
  /** Figures the store handed over for them. */
  readonly given: number
}

/** What a question reads of completed values for those it gets. */
export const countFigures = async (
  ports: Ports,
  caller: Caller,
  ask: (ports: Ports, caller: Caller) => Promise<unknown>,
): Promise<CountedFigures> => {
  let given = 0
  const months: Ports['months'] = {
    ...ports.months,
    findFigures: async (...request) => {
      const found = await ports.months.findFigures(...request)
      given += found.figures.length
      return found
    },
  }
  const basis: Ports['basis'] = {
    ...ports.basis,
    loadBasis: async (...request) => {
      const found = await ports.basis.loadBasis(...request)
      given += found.observations.length
      return found
    },
  }
  const { byTable } = await countRows(ports.unitOfWork, (unitOfWork) => ask({ ...ports, months, basis, unitOfWork }, caller))
  return { read: byTable['observation'] ?? 0, given }
}
