import { CallError } from '@gangmu/contract'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'

type Props = { readonly indicator: string; readonly name: string; readonly provider: string; readonly onClose: () => void }

/** 以__数据为准: from a day on verdicts rest on one provider's figures. */
export const AuthorityDialog = ({ indicator, name, provider: suggested, onClose }: Props) => {
  const { t } = useWords()
  const [isOne, setIsOne] = useState(true)
  const [provider, setProvider] = useState(suggested)
  const [from, setFrom] = useState(today())
  const [basis, setBasis] = useState('')
  const action = useAction({
    run: async () => {
      if (provider.trim() === '') throw new CallError('provider-missing', {}, null)
      if (from === '') throw new CallError('request-invalid', { field: 'from' }, null)
      const rule = { indicator: isOne ? indicator : '', provider: provider.trim(), from, basis: basis.trim() || null }
      return call('setAuthoritativeProvider', {}, {}, rule)
    },
    changes: [FEATURE.data, FEATURE.plans, FEATURE.home, FEATURE.compare],
    done: ({ rejudged }) =>
      t('data.authority-set', { name: isOne ? name : t('data.authority-set-rest'), provider: provider.trim(), count: rejudged }),
  })
  return (
    <Modal title={t('data.authority')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('plan.register')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'provider-missing': 'provider', 'indicator-unknown': 'indicator' }}
      >
        <p className="form-hint">{t('data.authority-help')}</p>
        <TextField name="provider" label={t('data.provider')} required value={provider} onChange={setProvider} maxLength={100} />
        <Field name="indicator" label={t('data.authority-for')}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={isOne ? 'one' : 'rest'}
              onChange={({ target }) => setIsOne(target.value === 'one')}
            >
              <option value="one">{t('data.authority-one', { name })}</option>
              <option value="rest">{t('data.authority-rest')}</option>
            </select>
          )}
        </Field>
        <Field name="from" label={t('data.authority-from')} required>
          {(control) => <DateField control={control} value={from} onChange={setFrom} />}
        </Field>
        <TextField
          name="basis"
          label={t('form.optional', { label: t('data.authority-basis') })}
          value={basis}
          onChange={setBasis}
          maxLength={500}
          placeholder={t('data.authority-example')}
        />
      </Form>
    </Modal>
  )
}
