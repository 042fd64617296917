import { randomUUID } from 'node:crypto'
import { invariant, printDecimal, readEntry, readObservedValue } from '@gangmu/domain'
import type { CellVersion, NewEstimate } from '../../ports/collection-store.ts'
import type { Caller } from '../context.ts'
import type { EnteredObservation } from '../record-observations.ts'
import type { CellView } from './form-view.ts'
import type { FormKnowledge } from './load-form-view.ts'
import { doubtsOf } from './save-cells.ts'

/**
 * What a locked form gives: its figures as observations (快报数, 内部), under the name of the unit whose figures they are. What was known already
 * and stands unchanged is there; a blank cell is none.
 */
export const observationsOf = (knowledge: FormKnowledge, cells: readonly CellView[]): readonly EnteredObservation[] =>
  cells
    .filter(({ sort, raw, source }) => sort === 'figure' && raw !== '' && source !== 'known')
    .map((cell) => ({
      ...observationOf(knowledge, cell, inUnitAsked(cell)),
      // U of CL_OBS_STATUS: low reliability, so that whoever meets the figure later sees that it was doubted.
      ...(doubtsOf(cell).length > 0 && { status: 'U' as const }),
    }))

/** What is read as no figure (O of CL_OBS_STATUS) and, recorded later under the same key, stands in for the one that was there. */
const NO_FIGURE = '—'

/**
 * Of a form that is locked again: figures it gave before and has no longer. Each is withdrawn by a later record of the same key that says there
 * is none; the figure itself stays for who looks back.
 */
export const withdrawalsOf = (
  knowledge: FormKnowledge,
  cells: readonly CellView[],
  before: readonly Pick<CellVersion, 'askId' | 'raw' | 'source'>[],
): readonly EnteredObservation[] => {
  const given = new Set(before.filter(({ raw, source }) => raw !== '' && source !== 'known').map(({ askId }) => askId))
  return cells
    .filter(({ id, sort, raw }) => sort === 'figure' && raw === '' && given.has(id))
    .map((cell) => observationOf(knowledge, cell, NO_FIGURE))
}

const observationOf = ({ unit, units }: FormKnowledge, cell: CellView, raw: string): EnteredObservation => {
  const { indicator, period, providerId, unit: measure, sentence } = cell
  invariant(indicator !== null, 'a figure is asked of an indicator')
  return {
    indicator,
    areaId: unit.areaId,
    period,
    provider: (units.find(({ id }) => id === providerId) ?? unit).name,
    scope: '',
    vintage: 'flash',
    raw,
    unit: measure,
    note: sentence,
  }
}

/** 40000万元 where 亿元 was asked is kept as 4. */
const inUnitAsked = ({ raw, unit }: CellView): string => {
  const read = readEntry(raw, unit)
  return read.kind === 'number' && unit !== null && raw !== printDecimal(read.value) ? printDecimal(read.value) : raw
}

/** What the unit expects, as it stood when the form was locked; made on the day the form says it was reported. */
export const estimatesOf = ({ whole, today }: FormKnowledge, cells: readonly CellView[], { actor }: Caller): readonly NewEstimate[] =>
  cells
    .filter(({ sort, raw }) => sort === 'estimate' && raw !== '')
    .map(({ lineId, indicator, period, raw, unit, details }) => {
      const read = readEntry(raw, unit)
      const { low, high } = read.kind === 'number' ? exactly(Number(printDecimal(read.value))) : readObservedValue(raw, unit)
      const none = { basis: '', proposal: '', proposalReason: '', done: '', cause: '', problem: '', measure: '', attachmentIds: [] }
      return {
        ...(details ?? none),
        id: randomUUID(),
        roundId: whole.round.id,
        unitId: whole.form.unitId,
        lineId,
        indicator,
        period,
        raw,
        low,
        high,
        unit,
        madeOn: whole.form.footer?.reportedOn ?? today,
        recordedBy: actor,
      }
    })

const exactly = (value: number) => ({ low: value, high: value })
