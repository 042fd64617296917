import { CallError } from '@gangmu/contract'
import { TAX_LEAD_KINDS, type TaxLeadKind } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { CheckField, ChoiceField, TextAreaField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { UnitPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { unitsQuery } from '../../lib/unit-queries.ts'
import { useAction } from '../../lib/use-action.ts'
import { amountOf } from './project-form.ts'
import type { TaxLead, TaxLeadList } from './queries.ts'

type Props = {
  /** Null for a new lead. */
  readonly lead: TaxLead | null
  readonly list: TaxLeadList
  readonly onClose: () => void
}

/** A lead registered, or what is known of it changed. */
export const LeadDialog = ({ lead, list, onClose }: Props) => {
  const { t } = useWords()
  const { data: units = [] } = useQuery(unitsQuery)
  const [form, setForm] = useState(() => ({
    no: lead?.no ?? '',
    enterprise: lead?.enterprise ?? '',
    creditCode: lead?.creditCode ?? '',
    areaId: lead?.areaId ?? null,
    unitId: lead?.unitId ?? null,
    kind: lead?.kind ?? ('unregistered' as TaxLeadKind),
    text: lead?.text ?? '',
    foundOn: lead?.foundOn ?? today(),
    expected: lead?.expected == null ? '' : String(lead.expected),
    removed: lead?.removed ?? false,
  }))
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const action = useAction({
    run: async (_: null, key) => {
      const needed = <T,>(value: T | null | '', field: string): T => {
        if (value === null || value === '') throw new CallError('request-invalid', { field }, null)
        return value
      }
      const draft = {
        no: needed(form.no.trim(), 'no'),
        enterprise: needed(form.enterprise.trim(), 'enterprise'),
        areaId: needed(form.areaId, 'areaId'),
        unitId: needed(form.unitId, 'unitId'),
        text: needed(form.text.trim(), 'text'),
        foundOn: needed(form.foundOn, 'foundOn'),
        creditCode: form.creditCode.trim() || null,
        expected: amountOf(form.expected, 'expected'),
        kind: form.kind,
        removed: form.removed,
      }
      if (lead === null) return call('createTaxLead', {}, {}, draft, { key })
      return call('editTaxLead', { id: lead.id }, {}, draft, { version: lead.version })
    },
    changes: [FEATURE.ledger],
    done: () => t(lead === null ? 'leads.created' : 'leads.saved', { enterprise: form.enterprise.trim() }),
  })
  return (
    <Dialog className="modal modal-wide" title={t(lead === null ? 'leads.new' : 'leads.edit')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(null, { onSuccess: onClose })}
        submit={t('plan.save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'ledger-no-taken': 'no', 'credit-code-invalid': 'creditCode', 'unit-not-found': 'unitId', 'area-not-found': 'areaId' }}
        aside={<ConflictButton error={action.error} changes={FEATURE.ledger} onLoaded={action.reset} />}
      >
        <div className="form-row">
          <TextField
            name="enterprise"
            label={t('leads.enterprise')}
            value={form.enterprise}
            onChange={(enterprise) => change({ enterprise })}
            required
          />
          <TextField name="no" label={t('leads.no')} value={form.no} maxLength={50} onChange={(no) => change({ no })} required isShort />
        </div>
        <div className="form-row">
          <Field name="areaId" label={t('leads.area')} required>
            {(control) => (
              <Combobox
                control={control}
                options={list.areas.map(({ id, name }) => ({ id, label: name }))}
                value={form.areaId}
                onChange={(areaId) => change({ areaId })}
                required
              />
            )}
          </Field>
          <Field name="unitId" label={t('leads.unit')} required>
            {(control) => (
              <UnitPicker control={control} units={units} value={form.unitId} onChange={(unitId) => change({ unitId })} required />
            )}
          </Field>
          <ChoiceField
            name="kind"
            label={t('leads.kind')}
            value={form.kind}
            options={TAX_LEAD_KINDS.map((value) => ({ value, label: t(`ledger.lead-kind.${value}`) }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <TextAreaField
          name="text"
          label={t('leads.text')}
          value={form.text}
          maxLength={1_000}
          onChange={(text) => change({ text })}
          required
        />
        <div className="form-row">
          <Field name="foundOn" label={t('leads.found-on')} required>
            {(control) => <DateField control={control} value={form.foundOn} max={today()} onChange={(foundOn) => change({ foundOn })} />}
          </Field>
          <TextField
            name="expected"
            label={t('form.optional', {
              label: t('key-project.with-unit', { label: t('leads.expected'), unit: t('key-project.money') }),
            })}
            value={form.expected}
            maxLength={20}
            onChange={(expected) => change({ expected })}
          />
          <TextField
            name="creditCode"
            label={t('form.optional', { label: t('leads.credit-code') })}
            hint={t('leads.credit-code-hint')}
            value={form.creditCode}
            maxLength={30}
            onChange={(creditCode) => change({ creditCode })}
          />
        </div>
        {lead !== null && <CheckField label={t('leads.remove')} checked={form.removed} onChange={(removed) => change({ removed })} />}
      </Form>
    </Dialog>
  )
}
