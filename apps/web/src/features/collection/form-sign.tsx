import { CallError } from '@gangmu/contract'
import type { FormActCode, FormFooter } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useMe } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import type { FormView } from './queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Props = {
  readonly form: FormView
  /** Saves what is typed; gives the form as it stands then, null where something is left to be decided. */
  readonly onBefore: () => Promise<FormView | null>
  readonly onDone: () => void
}

type Sent = { readonly act: FormActCode; readonly reason: string | null; readonly footer: FormFooter | null }

const TEXTS = ['head', 'reviewer', 'filler', 'phone'] as const

/** The foot of the table, and what the caller may do with the form now. */
export const FormSign = ({ form, onBefore, onDone }: Props) => {
  const { t } = useWords()
  const describe = useProblemText()
  const me = useMe()
  const { round, unit, acts } = form
  const [asking, setAsking] = useState<'return' | 'unlock' | null>(null)
  const [footer, setFooter] = useState<FormFooter>(
    form.footer ?? { head: '', reviewer: '', filler: me.name, phone: '', reportedOn: today() },
  )
  const action = useAction({
    run: async ({ act, reason, footer: signed }: Sent) => {
      const saved = act === 'submit' ? await onBefore() : form
      if (saved === null) throw new CallError('collection-cells-wrong', { count: 1 }, null)
      return call('actOnForm', { id: round.id, unit: unit.id }, {}, { act, reason, footer: signed }, { version: saved.version })
    },
    changes: [FEATURE.collection, FEATURE.notices, FEATURE.data, FEATURE.plans, FEATURE.home],
    done: (_, { act }) => t(`collection.done.${act}`),
  })
  const send = (act: FormActCode, reason: string | null = null) =>
    action.mutate(
      { act, reason, footer: act === 'submit' ? footer : null },
      {
        onSuccess: () => {
          setAsking(null)
          onDone()
        },
      },
    )
  const maySubmit = acts.includes('submit')
  const others = acts.filter((act) => act !== 'submit')
  const missing = action.error instanceof CallError && action.error.code === 'collection-footer-incomplete'
  const conflict = <ConflictButton error={action.error} changes={FEATURE.collection} onLoaded={() => action.reset()} />
  return (
    <section className="collection-sign">
      <h2>{t('collection.fill.footer')}</h2>
      {maySubmit ? (
        <Form
          onSubmit={() => send('submit')}
          submit={t('collection.act.submit')}
          isBusy={action.isPending}
          error={action.error}
          places={missing ? { 'collection-footer-incomplete': String((action.error as CallError).params['field']) } : {}}
          aside={conflict}
        >
          <div className="collection-fields">
            {TEXTS.map((name) => (
              <TextField
                key={name}
                name={name}
                label={t(`collection.fill.footer.${name}`)}
                value={footer[name]}
                onChange={(value) => setFooter({ ...footer, [name]: value })}
                maxLength={40}
                required
              />
            ))}
            <Field name="reportedOn" label={t('collection.fill.footer.reportedOn')} required>
              {(control) => (
                <DateField control={control} value={footer.reportedOn} onChange={(reportedOn) => setFooter({ ...footer, reportedOn })} />
              )}
            </Field>
          </div>
        </Form>
      ) : (
        <FooterText footer={form.footer} />
      )}
      {others.length > 0 && (
        <p className="form-foot">
          {others.map((act) => (
            <button
              key={act}
              type="button"
              className={act === 'approve' || act === 'lock' ? 'button button-primary' : 'button'}
              aria-disabled={action.isPending}
              onClick={() => (act === 'return' || act === 'unlock' ? setAsking(act) : send(act))}
            >
              {t(`collection.act.${act}`)}
            </button>
          ))}
          {!maySubmit && conflict}
        </p>
      )}
      {!maySubmit && action.error && asking === null && (
        <p className="form-problem" role="alert">
          {describe(action.error)}
        </p>
      )}
      {asking !== null && (
        <ReasonDialog
          act={asking}
          isBusy={action.isPending}
          error={action.error}
          onSend={(reason) => send(asking, reason)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}

const FooterText = ({ footer }: { footer: FormFooter | null }) => {
  const { t } = useWords()
  return (
    <dl className="collection-footer">
      {[...TEXTS, 'reportedOn' as const].map((name) => (
        <div key={name}>
          <dt>{t(`collection.fill.footer.${name}`)}</dt>
          <dd>{footer?.[name] || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
