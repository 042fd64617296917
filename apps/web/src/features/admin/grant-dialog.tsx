import { CallError } from '@gangmu/contract'
import { type FailureCode, ROLES, type Role } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ChoiceField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { UnitPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { postsQuery, unitsQuery } from '../../lib/unit-queries.ts'
import { useAction } from '../../lib/use-action.ts'
import { usePersonOptions } from './person-options.ts'

/** Refusals that the separation of the three administrators explains. */
const APART: readonly (FailureCode | 'network')[] = ['grant-admins-apart', 'grant-admin-with-business', 'grant-to-self']

type Draft = {
  readonly role: Role
  readonly holder: { readonly kind: 'post' | 'person'; readonly id: string | null }
  readonly unitId: string | null
  readonly from: string
  readonly to: string
}

/** Gives a role to a post, whose holders come and go, or to one person. */
export const GrantDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const { data: posts = [] } = useQuery(postsQuery)
  const { data: units = [] } = useQuery(unitsQuery)
  const people = usePersonOptions()
  const [draft, setDraft] = useState<Draft>({ role: 'reporter', holder: { kind: 'post', id: null }, unitId: null, from: today(), to: '' })
  const set = (change: Partial<Draft>) => setDraft((current) => ({ ...current, ...change }))
  const { role, holder, unitId, from, to } = draft
  const action = useAction({
    run: (given: Draft, key) => call('giveGrant', {}, {}, { ...given, from: given.from || null, to: given.to || null }, { key }),
    changes: [FEATURE.admin],
    done: () => t('admin.grants.given', { role: t(`role.${role}`) }),
  })
  const postOptions = posts.map(({ id, name, unitName, holders }) => ({
    id,
    label: t('user.post', { unit: unitName, post: name }),
    detail: holders.map((each) => each.name).join('、') || t('admin.units.vacant'),
  }))
  const isApart = action.error instanceof CallError && APART.includes(action.error.code)
  return (
    <Modal title={t('admin.grants.give')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(draft, { onSuccess: onClose })}
        submit={t('admin.grants.give')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'post-not-found': 'holder', 'person-not-found': 'holder', 'person-left': 'holder', 'dates-reversed': 'to' }}
      >
        <ChoiceField
          name="role"
          label={t('admin.role')}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={(next) => set({ role: next })}
          hint={t(`admin.role-hint.${role}`)}
        />
        <fieldset className="radios">
          <legend>{t('admin.grants.holder')}</legend>
          {(['post', 'person'] as const).map((kind) => (
            <label key={kind}>
              <input type="radio" name="holder-kind" checked={holder.kind === kind} onChange={() => set({ holder: { kind, id: null } })} />{' '}
              {t(`admin.grants.kind-${kind}`)}
            </label>
          ))}
        </fieldset>
        <Field name="holder" label={t(`admin.grants.which-${holder.kind}`)} hint={t(`admin.grants.hint-${holder.kind}`)} required>
          {(control) => (
            <Combobox
              key={holder.kind}
              control={control}
              options={holder.kind === 'post' ? postOptions : people}
              value={holder.id}
              onChange={(id) => set({ holder: { ...holder, id } })}
              placeholder={t(holder.kind === 'post' ? 'admin.post-placeholder' : 'admin.person-placeholder')}
              required
            />
          )}
        </Field>
        <Field name="unitId" label={t('form.optional', { label: t('admin.grants.scope') })} hint={t('admin.grants.scope-hint')}>
          {(control) => <UnitPicker control={control} units={units} value={unitId} onChange={(id) => set({ unitId: id })} />}
        </Field>
        <div className="form-row">
          <Field name="from" label={t('admin.from')}>
            {(control) => <DateField control={control} value={from} onChange={(day) => set({ from: day })} />}
          </Field>
          <Field name="to" label={t('form.optional', { label: t('admin.to') })}>
            {(control) => <DateField control={control} value={to} onChange={(day) => set({ to: day })} />}
          </Field>
        </div>
        {isApart && <p className="form-hint apart-why">{t('admin.grants.apart-why')}</p>}
      </Form>
    </Modal>
  )
}
