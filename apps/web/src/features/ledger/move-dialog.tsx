import { CallError } from '@gangmu/contract'
import type { TaxLeadState } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { TextAreaField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { TaxLead } from './queries.ts'

type Props = { readonly lead: TaxLead; readonly to: TaxLeadState; readonly title: string; readonly onClose: () => void }

/** Takes a lead a step further. */
export const MoveDialog = ({ lead, to, title, onClose }: Props) => {
  const { t } = useWords()
  const [on, setOn] = useState(today)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const action = useAction({
    run: async () => {
      const plain = amount.replace(/[,，\s]/g, '').replace('−', '-')
      if (to === 'booked' && !/^-?\d+(?:\.\d+)?$/.test(plain)) throw new CallError('tax-lead-amount-missing', {}, null)
      const step = { state: to, on, amount: to === 'booked' ? Number(plain) : null, reason: reason.trim() || null }
      return call('moveTaxLead', { id: lead.id }, {}, step, { version: lead.version })
    },
    changes: [FEATURE.ledger],
    done: () => t('leads.moved', { enterprise: lead.enterprise, state: t(`ledger.lead-state.${to}`) }),
  })
  return (
    <Modal title={title} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={title}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'tax-lead-step-early': 'on', 'tax-lead-amount-missing': 'amount', 'tax-lead-reason-missing': 'reason' }}
        aside={<ConflictButton error={action.error} changes={FEATURE.ledger} onLoaded={action.reset} />}
      >
        <Field name="on" label={t('leads.on')} required>
          {(control) => <DateField control={control} value={on} max={today()} onChange={setOn} />}
        </Field>
        {to === 'booked' && (
          <Field name="amount" label={t('leads.amount')} hint={t('leads.amount-hint')} required>
            {(control) => (
              <input
                {...control}
                className="field"
                inputMode="decimal"
                autoComplete="off"
                maxLength={20}
                value={amount}
                onChange={({ target }) => setAmount(target.value)}
              />
            )}
          </Field>
        )}
        <TextAreaField
          name="reason"
          label={to === 'closed' ? t('leads.reason') : t('form.optional', { label: t('leads.reason') })}
          hint={to === 'closed' ? t('leads.reason-needed') : undefined}
          value={reason}
          maxLength={1_000}
          onChange={setReason}
        />
      </Form>
    </Modal>
  )
}
