import type { Direction, IndicatorKind, Nature } from '@gangmu/domain'
import { useState } from 'react'
import { ChoiceField, TextAreaField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Indicator } from './indicator-sheet.tsx'

const KINDS: readonly IndicatorKind[] = ['level', 'count', 'growth', 'reduction', 'share', 'rate', 'ratio', 'index', 'class']
const NATURES: readonly Nature[] = ['约束性', '预期性']
const DIRECTIONS: readonly Direction[] = ['up', 'down', 'keep']

/** `indicator`: one of the space's own, to be corrected; name and unit are what it is known by, and stay. */
type Props = { readonly indicator?: Indicator; readonly onClose: () => void }

export const IndicatorDialog = ({ indicator, onClose }: Props) => {
  const { t } = useWords()
  const [draft, setDraft] = useState({
    name: indicator?.name ?? '',
    unit: indicator?.units[0] ?? '',
    kind: (indicator?.kind ?? '') as IndicatorKind | '',
    direction: (indicator?.direction ?? '') as Direction | '',
    nature: (indicator?.nature ?? '') as Nature | '',
    definition: indicator?.definition.text ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...change }))
  const action = useAction({
    run: () =>
      call(
        'defineIndicator',
        {},
        {},
        {
          name: draft.name.trim(),
          unit: draft.unit.trim() || null,
          kind: draft.kind || null,
          direction: draft.direction || null,
          nature: draft.nature || null,
          definition: draft.definition.trim(),
        },
      ),
    changes: [FEATURE.catalogue],
    done: ({ name }) => t('admin.saved', { name }),
  })
  const byName = { value: '', label: t('confirmation.by-name') } as const
  return (
    <Modal title={t(indicator ? 'admin.catalogue.correct' : 'admin.catalogue.new')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('admin.save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'indicator-name-taken': 'name' }}
      >
        {!indicator && (
          <>
            <TextField
              name="name"
              label={t('admin.catalogue.name')}
              value={draft.name}
              onChange={(name) => set({ name })}
              maxLength={100}
              required
            />
            <TextField
              name="unit"
              label={t('form.optional', { label: t('table.unit') })}
              value={draft.unit}
              onChange={(unit) => set({ unit })}
              maxLength={50}
            />
          </>
        )}
        <ChoiceField
          name="kind"
          label={t('confirmation.kind')}
          value={draft.kind}
          options={[byName, ...KINDS.map((value) => ({ value, label: t(`indicator.kind.${value}`) }))]}
          onChange={(kind) => set({ kind })}
        />
        <ChoiceField
          name="direction"
          label={t('confirmation.direction')}
          value={draft.direction}
          options={[byName, ...DIRECTIONS.map((value) => ({ value, label: t(`indicator.direction.${value}`) }))]}
          onChange={(direction) => set({ direction })}
        />
        <ChoiceField
          name="nature"
          label={t('admin.catalogue.nature')}
          value={draft.nature}
          options={[{ value: '', label: '—' } as const, ...NATURES.map((value) => ({ value, label: t(`nature.${value}`) }))]}
          onChange={(nature) => set({ nature })}
        />
        <TextAreaField
          name="definition"
          label={t('form.optional', { label: t('plan.definition') })}
          value={draft.definition}
          onChange={(value) => set({ definition: value })}
          rows={4}
        />
      </Form>
    </Modal>
  )
}
