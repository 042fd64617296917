import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field } from '../../components/form.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { MetadataDraft } from './round-draft.ts'

type Props = { readonly draft: MetadataDraft; readonly onChange: (change: Partial<MetadataDraft>) => void }

/** 表号, 依据, 批准/备案文号, 有效期: what a round says of itself. */
export const MetadataFields = ({ draft, onChange }: Props) => {
  const { t } = useWords()
  return (
    <>
      <TextField name="tableNo" label={t('collection.new.table-no')} value={draft.tableNo} onChange={(tableNo) => onChange({ tableNo })} />
      <TextField name="basis" label={t('collection.new.basis')} value={draft.basis} onChange={(basis) => onChange({ basis })} />
      <TextField
        name="approvalNo"
        label={t('collection.new.approval-no')}
        value={draft.approvalNo}
        onChange={(approvalNo) => onChange({ approvalNo })}
      />
      <Field name="validUntil" label={t('collection.new.valid-until')}>
        {(control) => <DateField control={control} value={draft.validUntil} onChange={(validUntil) => onChange({ validUntil })} />}
      </Field>
    </>
  )
}
