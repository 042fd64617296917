import { UNIT_KINDS, type UnitKind } from '@gangmu/domain'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { AreaPicker, UnitPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { useAreas } from '../../lib/use-areas.ts'
import type { Unit } from './queries.ts'

/** `unit`: the one to change; without it a new one is made, below `parentId` where that is given. */
type Props = { readonly unit?: Unit; readonly parentId?: string; readonly units: readonly Unit[]; readonly onClose: () => void }

/** Units of one parent stand in the order they were entered, with room to move one in between. */
const STEP = 10
const nextOrdinal = (units: readonly Unit[]): number => Math.max(0, ...units.map(({ ordinal }) => ordinal)) + STEP

export const UnitDialog = ({ unit, parentId = unit?.parentId ?? undefined, units, onClose }: Props) => {
  const { t } = useWords()
  const areas = useAreas()
  const [draft, setDraft] = useState({
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    kind: unit?.kind ?? ('department' as UnitKind),
    parentId: parentId ?? null,
    areaId: unit?.areaId ?? null,
    from: unit?.from ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...change }))
  const action = useAction({
    run: (_: typeof draft, key) => {
      const body = {
        ...draft,
        name: draft.name.trim(),
        shortName: draft.shortName.trim() || null,
        from: draft.from || null,
        ordinal: unit?.ordinal ?? nextOrdinal(units),
      }
      return unit ? call('editUnit', { id: unit.id }, {}, body, { version: unit.version }) : call('createUnit', {}, {}, body, { key })
    },
    changes: [FEATURE.units],
    done: ({ name }) => t('admin.saved', { name }),
  })
  return (
    <Modal title={t(unit ? 'admin.units.edit' : 'admin.units.new')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(draft, { onSuccess: onClose })}
        submit={t('admin.save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'unit-in-itself': 'parentId', 'dates-reversed': 'from' }}
      >
        <TextField name="name" label={t('admin.units.name')} value={draft.name} onChange={(name) => set({ name })} required />
        <TextField
          name="shortName"
          label={t('form.optional', { label: t('admin.units.short-name') })}
          value={draft.shortName}
          onChange={(shortName) => set({ shortName })}
        />
        <ChoiceField
          name="kind"
          label={t('admin.kind')}
          value={draft.kind}
          options={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`unit.kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <Field name="parentId" label={t('form.optional', { label: t('admin.units.parent') })}>
          {(control) => (
            <UnitPicker
              control={control}
              units={units.filter(({ id }) => id !== unit?.id)}
              value={draft.parentId}
              onChange={(id) => set({ parentId: id })}
            />
          )}
        </Field>
        {(draft.kind === 'town' || draft.kind === 'park') && (
          <Field name="areaId" label={t('form.optional', { label: t('admin.units.area') })} hint={t('admin.units.area-hint')}>
            {(control) => <AreaPicker control={control} areas={areas} value={draft.areaId} onChange={(areaId) => set({ areaId })} />}
          </Field>
        )}
        <Field name="from" label={t('form.optional', { label: t('admin.from') })}>
          {(control) => <DateField control={control} value={draft.from} onChange={(from) => set({ from })} />}
        </Field>
      </Form>
    </Modal>
  )
}
