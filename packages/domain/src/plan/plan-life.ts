import { PLAN_STAGES, type PlanStage } from './types.ts'

const DRAFTS: readonly PlanStage[] = ['draft', 'consultation', 'review', 'submitted']

/** Where a plan may go from each stage. A draft may go on or back (退回修改); 调整 may follow 调整; nothing returns from 批准 to a draft. */
const NEXT: Readonly<Record<PlanStage, readonly PlanStage[]>> = {
  draft: ['consultation', 'review', 'submitted', 'approved'],
  consultation: ['draft', 'review', 'submitted', 'approved'],
  review: ['draft', 'consultation', 'submitted', 'approved'],
  submitted: ['draft', 'review', 'approved'],
  approved: ['issued', 'decomposed', 'adjusted', 'completed'],
  issued: ['decomposed', 'adjusted', 'completed'],
  decomposed: ['adjusted', 'completed'],
  adjusted: ['adjusted', 'decomposed', 'completed'],
  completed: [],
}

export const nextStages = (stage: PlanStage): readonly PlanStage[] => NEXT[stage]
export const canMove = (from: PlanStage, to: PlanStage): boolean => NEXT[from].includes(to)

/** Lines and targets of a draft may be edited; later only an adjustment changes a target, and it keeps the old one. */
export const isDraft = (stage: PlanStage): boolean => DRAFTS.includes(stage)

/** Stages before the congress approved come first in the list of stages. */
export const compareStages = (a: PlanStage, b: PlanStage): number => PLAN_STAGES.indexOf(a) - PLAN_STAGES.indexOf(b)
