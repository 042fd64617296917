import type { PlanViewAnswer } from '@gangmu/contract'
import { compareStages, nextStages, PLAN_STAGES, type PlanStage } from '@gangmu/domain'

export type PlanEvent = PlanViewAnswer['events'][number]

/** A step of a plan's life as the line of steps draws it; `events` in the order they were registered. */
export type PlanStep = {
  readonly stage: PlanStage
  /** `skipped`: the plan has gone further without it. */
  readonly state: 'done' | 'current' | 'skipped' | 'open'
  readonly events: readonly PlanEvent[]
}

/**
 * The whole life in its order, as far as the plan has come. 初稿 needs no event: making the plan is its beginning. 调整 is told where there was
 * one: nobody plans for it.
 */
export const stepsOf = (stage: PlanStage, events: readonly PlanEvent[]): readonly PlanStep[] =>
  PLAN_STAGES.flatMap((step) => {
    const own = events.filter((event) => event.stage === step)
    if (step === 'adjusted' && own.length === 0 && stage !== 'adjusted') return []
    return [{ stage: step, state: stateOf(step, stage, own.length > 0 || step === 'draft'), events: own }]
  })

/** A plan may go back (退回修改) and come to 分解 after 调整: what has an event was there, wherever the plan is now. */
const stateOf = (step: PlanStage, stage: PlanStage, wasThere: boolean): PlanStep['state'] => {
  if (step === stage) return 'current'
  if (wasThere) return 'done'
  return compareStages(step, stage) < 0 ? 'skipped' : 'open'
}

/** The steps that can be registered as such. 调整 is registered with the target it changes. */
export const registrableStages = (stage: PlanStage): readonly PlanStage[] => nextStages(stage).filter((next) => next !== 'adjusted')
