import { fail, type Outcome, succeed, takeStep, type WarningExplanation, type WarningStep } from '@gangmu/domain'
import type { NewWarningStep } from '../../ports/warning-store.ts'
import type { Caller, Ports } from '../context.ts'
import { refuseAction } from '../rights.ts'
import { versionConflict } from '../versions.ts'

export type AnsweringPorts = Pick<Ports, 'unitOfWork' | 'audit' | 'warnings'>

/** What a unit answers: that it has the paper, or why it came to this and what is done about it. */
export type WarningAnswer = { readonly step: 'received' } | { readonly step: 'explained'; readonly explanation: WarningExplanation }

/**
 * The unit that was warned receives the paper, then explains. `version` is the one of the warning that was seen. Fails with
 * `warning-not-found`, `right-missing`, `warning-step-refused` or `version-conflict`.
 */
export const answerWarning = (
  ports: AnsweringPorts,
  caller: Caller,
  id: string,
  version: number,
  answer: WarningAnswer,
): Promise<Outcome<{ readonly version: number }>> =>
  step(ports, caller, id, version, {
    step: answer.step,
    explanation: answer.step === 'explained' ? answer.explanation : null,
    note: null,
    action: 'warning.answer',
  })

/** A person takes a warning back, with a reason that stands beside what the rule said. Fails as `answerWarning` does. */
export const withdrawWarning = (
  ports: AnsweringPorts,
  caller: Caller,
  id: string,
  version: number,
  reason: string,
): Promise<Outcome<{ readonly version: number }>> =>
  step(ports, caller, id, version, { step: 'withdrawn', explanation: null, note: reason, action: 'warning.manage' })

type Step = Pick<NewWarningStep, 'explanation' | 'note'> & {
  readonly step: Extract<WarningStep, 'received' | 'explained' | 'withdrawn'>
  readonly action: 'warning.answer' | 'warning.manage'
}

const AUDIT = { received: 'warning.receive', explained: 'warning.explain', withdrawn: 'warning.withdraw' } as const

const step = (
  ports: AnsweringPorts,
  caller: Caller,
  id: string,
  version: number,
  { step: taken, explanation, note, action }: Step,
): Promise<Outcome<{ readonly version: number }>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const warning = await ports.warnings.getWarning(tx, id)
    if (warning === null) return fail('warning-not-found')
    const refused = refuseAction(caller, action, warning.unitId)
    if (refused !== null) return { ok: false, failure: refused }
    const state = takeStep(warning.state, taken)
    if (state === null) return fail('warning-step-refused', { state: warning.state, step: taken })
    if (!(await ports.warnings.moveWarning(tx, id, version, state))) return versionConflict(warning.version)
    const row: NewWarningStep = {
      warningId: id,
      ordinal: warning.steps + 1,
      step: taken,
      level: warning.level,
      period: null,
      reason: null,
      params: null,
      issue: null,
      explanation,
      note,
      recordedBy: caller.actor,
    }
    await ports.warnings.insertSteps(tx, [row])
    await ports.audit.append(tx, { actor: caller.actor, action: AUDIT[taken], subject: `warning:${id}`, details: { level: warning.level } })
    return succeed({ version: version + 1 })
  })
