import { FINDING_SEVERITIES, type RuleSetting } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Rule } from './queries.ts'

type Severity = RuleSetting['severity']
type Change = { readonly severity: Severity | null; readonly reason: string }

/** Gives a rule another severity here, switches it off, or leaves it as shipped again; always with a reason. */
export const WeighForm = ({ rule, version }: { readonly rule: Rule; readonly version: number }) => {
  const { t } = useWords()
  const { id, name, severity: shipped, effective } = rule
  const [chosen, setChosen] = useState<Severity | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<'severity' | 'reason' | null>(null)
  const severity = chosen ?? effective
  const isShipped = rule.reason === null
  const send = (change: Change, against: number) => call('changeRule', { rule: id }, {}, change, { version: against })
  const save = useAction({
    // What held before goes along: the way back leads there, whatever the page shows by then.
    run: async (change: Change) => ({ ...(await send(change, version)), before: rule }),
    changes: [FEATURE.checks, FEATURE.reports, FEATURE.admin],
    done: (_, change) =>
      change.severity === null
        ? t('rule.restored', { rule: name })
        : t('rule.weighed', { rule: name, severity: t(`finding-severity.${change.severity}`) }),
    undo: ({ version: made, before }) =>
      send({ severity: before.reason === null ? null : before.effective, reason: before.reason ?? t('rule.undone-because') }, made),
  })
  const submit = (to: Severity | null) => {
    if (to === null ? isShipped : to === effective) return setProblem('severity')
    if (reason.trim() === '') return setProblem('reason')
    setProblem(null)
    save.mutate(
      { severity: to, reason: reason.trim() },
      {
        onSuccess: () => {
          setReason('')
          setChosen(null)
        },
      },
    )
  }
  return (
    <Form
      onSubmit={() => submit(severity === shipped ? null : severity)}
      submit={t('rule.save')}
      isBusy={save.isPending}
      error={save.error}
      places={{ 'rule-not-found': 'severity' }}
      aside={
        <>
          {!isShipped && (
            <button type="button" className="button" aria-disabled={save.isPending} onClick={() => submit(null)}>
              {t('rule.restore')}
            </button>
          )}
          <ConflictButton error={save.error} changes={FEATURE.checks} onLoaded={save.reset} />
        </>
      }
    >
      <ChoiceField
        name="severity"
        label={t('rule.severity')}
        hint={t(severity === 'off' ? 'rules.off-note' : 'rule.severity-hint')}
        value={severity}
        options={[...FINDING_SEVERITIES, 'off' as const].map((value) => ({
          value,
          label: value === shipped ? `${t(`finding-severity.${value}`)} · ${t('rules.shipped')}` : t(`finding-severity.${value}`),
        }))}
        onChange={(next) => {
          setChosen(next)
          setProblem(null)
        }}
      />
      {problem === 'severity' && (
        <p className="form-problem" role="alert">
          {t('rule.same')}
        </p>
      )}
      <TextField
        name="reason"
        label={t('rule.reason')}
        hint={t('rule.reason-hint')}
        error={problem === 'reason' ? t('rule.reason-missing') : null}
        value={reason}
        onChange={(next) => {
          setReason(next)
          setProblem(null)
        }}
        maxLength={500}
        required
      />
    </Form>
  )
}
