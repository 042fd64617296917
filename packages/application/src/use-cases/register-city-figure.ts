import { randomUUID } from 'node:crypto'
import { type Day, type Decision, type FailureCode, fail, type Outcome, readObservedValue, succeed } from '@gangmu/domain'
import { findLine } from '../plans/find-line.ts'
import { newTarget } from '../plans/new-target.ts'
import { type Rejudged, type RejudgingPorts, rejudgePlan } from '../plans/rejudge.ts'
import type { Tx } from '../ports/unit-of-work.ts'
import type { Caller, Ports } from './context.ts'

type CityPorts = RejudgingPorts & Pick<Ports, 'unitOfWork' | 'audit'>

export type CityTargetRequest = { readonly text: string; readonly decision: Decision }

/**
 * 登记市级下达目标: the number handed down for a line (`≥3`, `2.5%`), with the document it comes in. Lines that waited for it are judged at once.
 * Fails with `plan-not-found`, `plan-line-not-found`, `target-missing`, `decision-incomplete`.
 */
export const registerCityTarget = (
  ports: CityPorts,
  caller: Caller,
  planId: string,
  lineId: string,
  { text, decision }: CityTargetRequest,
  today: Day,
): Promise<Outcome<Rejudged>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { whole, line } = found.value
    if (text.trim() === '') return fail('target-missing')
    if (decision.documentNo === null || decision.on === null)
      return fail('decision-incomplete', { field: decision.documentNo === null ? 'documentNo' : 'on' })
    await ports.plans.putTargets(tx, [newTarget(whole.plan, line, { system: 'city', text, decision, by: caller.actor })])
    const changed = await rejudgePlan(ports, tx, planId, 'city-target', today)
    await audit(ports, caller, tx, 'city-target.register', planId, lineId, { document: decision.documentNo, rejudged: changed.length })
    return succeed({ changed })
  })

export type CityFeedbackRequest = {
  readonly raw: string
  readonly unit: string | null
  /** Who fed it back: 市发展改革委, 市生态环境局 … */
  readonly provider: string
  readonly publishedOn: Day | null
  readonly decision: Decision
}

/**
 * 登记市级反馈: the figure the city confirmed for a line's year. It outranks what the district's own report printed, which stays beside it.
 * Fails as `registerCityTarget` does, and with `observation-value-missing`, `provider-missing`.
 */
export const registerCityFeedback = (
  ports: CityPorts,
  caller: Caller,
  planId: string,
  lineId: string,
  request: CityFeedbackRequest,
  today: Day,
): Promise<Outcome<Rejudged>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const found = await findLine(ports, tx, planId, lineId)
    if (!found.ok) return found
    const { whole, line } = found.value
    const missing = missingIn(request)
    if (missing !== null) return fail(missing.code, missing.params)
    if (line.indicator === null) return fail('indicator-unknown', { indicator: line.name })
    const { raw, provider, publishedOn, decision } = request
    const unit = request.unit ?? line.unit
    await ports.observations.insertObservations(tx, [
      {
        id: randomUUID(),
        indicator: line.indicator,
        areaId: whole.plan.areaId,
        period: String(whole.plan.year),
        provider: provider.trim(),
        scope: '',
        vintage: 'city-feedback',
        ...readObservedValue(raw, unit),
        raw: raw.trim(),
        unit,
        publishedOn,
        source: null,
        decision,
        recordedBy: caller.actor,
      },
    ])
    const changed = await rejudgePlan(ports, tx, planId, 'city-feedback', today)
    await audit(ports, caller, tx, 'city-feedback.register', planId, lineId, { document: decision.documentNo, rejudged: changed.length })
    return succeed({ changed })
  })

const missingIn = (request: CityFeedbackRequest): { readonly code: FailureCode; readonly params: Record<string, string> } | null => {
  if (request.raw.trim() === '') return { code: 'observation-value-missing', params: {} }
  if (request.provider.trim() === '') return { code: 'provider-missing', params: {} }
  if (request.decision.documentNo === null) return { code: 'decision-incomplete', params: { field: 'documentNo' } }
  return null
}

const audit = (
  ports: CityPorts,
  caller: Caller,
  tx: Tx,
  action: string,
  planId: string,
  lineId: string,
  details: Readonly<Record<string, string | number | null>>,
) => ports.audit.append(tx, { actor: caller.actor, action, subject: `plan:${planId}`, details: { line: lineId, ...details } })
