import type { StoredFindingDecision, UnitRef } from '../../ports/finding-store.ts'

/** A decision as it is shown. */
export type FindingDecisionView = Pick<
  StoredFindingDecision,
  'key' | 'action' | 'reason' | 'reportId' | 'reportTitle' | 'batch' | 'undoes' | 'decidedBy' | 'decidedAt'
> & { readonly unit: UnitRef | null }

export const viewDecision = (decision: StoredFindingDecision): FindingDecisionView => {
  const { key, action, reason, unitId, unitName, reportId, reportTitle, batch, undoes, decidedBy, decidedAt } = decision
  const unit = unitId === null || unitName === null ? null : { id: unitId, name: unitName }
  return { key, action, reason, unit, reportId, reportTitle, batch, undoes, decidedBy, decidedAt }
}
