import type { Answers } from '@gangmu/contract'
import type { FindingAction, FindingState } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { formatInstant } from '../lib/format.ts'
import { useWords } from '../lib/locale.tsx'
import { unitsQuery } from '../lib/unit-queries.ts'
import { TextField } from './fields.tsx'
import { Field, Form } from './form.tsx'
import { UnitPicker } from './pickers.tsx'

type Standing = Pick<Answers['showJointChecks']['findings'][number], 'key' | 'state' | 'decision' | 'proposedUnit'>

/** What is decided of a finding, as it is sent. */
export type FindingDraft =
  | { readonly key: string; readonly action: 'verified'; readonly reason: string }
  | { readonly key: string; readonly action: 'forwarded'; readonly unitId: string; readonly reason?: string }
  | { readonly key: string; readonly action: 'to-fix' | 'fixed' | 'reopened' }

type WithoutKey<D> = D extends unknown ? Omit<D, 'key'> : never

/** What is decided, of whatever finding. */
export type Decision = WithoutKey<FindingDraft>

export const toDecision = ({ key: _, ...decision }: FindingDraft): Decision => decision

/** Two of the decisions ask for something first. */
export type DecisionForm = 'verified' | 'forwarded'

/** The keys that decide, wherever findings are walked. */
export const DECISION_KEYS = { 'to-fix': 'f', verified: 'v', forwarded: 't', fixed: 'd', reopened: 'r' } as const satisfies Readonly<
  Record<FindingAction, string>
>

/** Where an action leads; it is not offered again where the finding already stands there. */
const STATES: Readonly<Record<FindingAction, FindingState>> = {
  'to-fix': 'to-fix',
  verified: 'verified',
  forwarded: 'forwarded',
  fixed: 'fixed',
  reopened: 'open',
}

export const actionsOn = (state: FindingState): readonly FindingAction[] =>
  (['to-fix', 'verified', 'forwarded', 'fixed', 'reopened'] as const).filter((action) => STATES[action] !== state)

type Props = {
  readonly finding: Standing
  readonly form: DecisionForm | null
  readonly isBusy: boolean
  readonly onOpen: (form: DecisionForm | null) => void
  readonly onDecide: (draft: FindingDraft) => void
}

/** The ways to decide on a finding: at once, or with the form one of them asks for. */
export const FindingDecide = ({ finding, form, isBusy, onOpen, onDecide }: Props) => {
  const { t } = useWords()
  const { key, state } = finding
  if (form === 'verified') return <VerifyForm id={key} isBusy={isBusy} onDecide={onDecide} onClose={() => onOpen(null)} />
  if (form === 'forwarded') return <ForwardForm finding={finding} isBusy={isBusy} onDecide={onDecide} onClose={() => onOpen(null)} />
  return (
    <div className="found-acts">
      {actionsOn(state).map((action) => (
        <button
          key={action}
          type="button"
          className={action === 'reopened' ? 'quiet' : 'button'}
          aria-disabled={isBusy}
          onClick={() => !isBusy && (action === 'verified' || action === 'forwarded' ? onOpen(action) : onDecide({ key, action }))}
        >
          {t(`finding-action.${action}`)} <kbd>{DECISION_KEYS[action]}</kbd>
        </button>
      ))}
    </div>
  )
}

/** What mostly makes two figures differ that are both right. */
const QUICK = ['scope', 'period', 'source', 'rounding', 'quoted'] as const

type FormProps = { readonly isBusy: boolean; readonly onDecide: Props['onDecide']; readonly onClose: () => void }

/** Esc leaves a form from any of its fields. */
const closeOnEscape = (onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  onClose()
}

const VerifyForm = ({ id, isBusy, onDecide, onClose }: FormProps & { readonly id: string }) => {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = (given: string) => (given === '' ? setIsMissing(true) : onDecide({ key: id, action: 'verified', reason: given }))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the form from any of its fields.
    <div className="found-form" onKeyDown={closeOnEscape(onClose)}>
      <Form
        onSubmit={() => send(reason.trim())}
        submit={t('finding-action.verified')}
        isBusy={isBusy}
        error={null}
        aside={<CancelButton onClose={onClose} />}
      >
        <Field
          name="reason"
          label={t('finding-reason.verified')}
          hint={t('finding-reason.verified-hint')}
          error={isMissing ? t('finding-reason.missing') : null}
          required
        >
          {(control) => (
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: the form was just asked for; typing begins here.
              autoFocus
              className="field"
              maxLength={2_000}
              value={reason}
              onChange={({ target }) => {
                setReason(target.value)
                setIsMissing(false)
              }}
            />
          )}
        </Field>
        <div className="quick-reasons">
          {QUICK.map((each) => (
            <button key={each} type="button" className="filter" onClick={() => send(t(`finding-reason.${each}`))}>
              {t(`finding-reason.${each}`)}
            </button>
          ))}
        </div>
      </Form>
    </div>
  )
}

const ForwardForm = ({ finding: { key, proposedUnit }, isBusy, onDecide, onClose }: FormProps & { readonly finding: Standing }) => {
  const { t } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  const [unitId, setUnitId] = useState(proposedUnit?.id ?? null)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const send = () => {
    if (unitId === null) return setIsMissing(true)
    onDecide({ key, action: 'forwarded', unitId, ...(reason.trim() !== '' && { reason: reason.trim() }) })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the form from any of its fields.
    <div className="found-form" onKeyDown={closeOnEscape(onClose)}>
      <Form onSubmit={send} submit={t('finding-action.forwarded')} isBusy={isBusy} error={null} aside={<CancelButton onClose={onClose} />}>
        <Field
          name="unitId"
          label={t('finding-reason.unit')}
          hint={proposedUnit && t('finding-reason.proposed', { unit: proposedUnit.name })}
          error={isMissing ? t('finding-reason.unit-missing') : null}
          required
        >
          {(control) => (
            <div ref={focusField}>
              <UnitPicker control={control} units={units} value={unitId} onChange={setUnitId} required />
            </div>
          )}
        </Field>
        <TextField name="reason" label={t('finding-reason.forwarded')} value={reason} onChange={setReason} maxLength={2_000} />
      </Form>
    </div>
  )
}

/** The form was just asked for: choosing begins here. */
const focusField = (element: HTMLElement | null) => element?.querySelector('input')?.focus()

const CancelButton = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  return (
    <button type="button" className="button" onClick={onClose}>
      {t('confirm.cancel')}
    </button>
  )
}

/** Where a finding stands: what was decided, by whom, when, why and of which report. Null while nobody has decided. */
export const FindingStanding = ({ finding: { state, decision } }: { readonly finding: Pick<Standing, 'state' | 'decision'> }) => {
  const { t } = useWords()
  if (decision === null || state === 'open') return null
  const { unit, reason, decidedBy, decidedAt, reportTitle } = decision
  return (
    <p className="found-standing">
      <b>{t(`finding-state.${state}`)}</b>
      {unit && <span>{unit.name}</span>}
      {reason !== null && <span>{t('finding-reason.because', { reason })}</span>}
      <span>{decidedBy}</span>
      <span className="digits">{formatInstant(decidedAt)}</span>
      {state === 'verified' && <span>{t('finding-reason.on', { report: reportTitle })}</span>}
    </p>
  )
}
