import { LOCAL_AREA_KINDS } from '@gangmu/domain'
import { useState } from 'react'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { AreaPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Area } from './area-tree.tsx'

type Props = { readonly area: Area; readonly areas: readonly Area[]; readonly onClose: () => void }

const WAYS = ['into-new', 'into-other', 'abolish'] as const
type Draft = {
  readonly way: (typeof WAYS)[number]
  readonly on: string
  readonly others: readonly string[]
  readonly name: string
  readonly into: string | null
}

/** 合并/撤销: the area ends on a day, alone or with others, and a new one or one that is there takes its place. Figures keep the area they are about. */
export const ReorganiseDialog = ({ area, areas, onClose }: Props) => {
  const { t } = useWords()
  const siblings = areas.filter(
    (other) => other.id !== area.id && other.version !== null && other.to === null && other.parent === area.parent,
  )
  const [draft, setDraft] = useState<Draft>({ way: 'into-new', on: today(), others: [], name: '', into: null })
  const set = (change: Partial<Draft>) => setDraft((current) => ({ ...current, ...change }))
  const action = useAction({
    run: ({ way, on, others, name, into }: Draft, key) => {
      const ended = [area, ...siblings.filter(({ id }) => others.includes(id))].map(({ id, version }) => ({ id, version }))
      const kind = LOCAL_AREA_KINDS.find((each) => each === area.kind) ?? 'town'
      const begun = way === 'into-new' ? [{ name: name.trim(), aliases: [], kind, parentId: area.parent, code: null }] : []
      return call(
        'reorganiseAreas',
        {},
        {},
        { on, ended, begun, takenOverBy: way === 'into-other' && into !== null ? [into] : [] },
        { key },
      )
    },
    changes: [FEATURE.areas],
    done: () => t('admin.areas.reorganised'),
  })
  return (
    <Modal title={t('admin.areas.reorganise-of', { name: area.name })} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(draft, { onSuccess: onClose })}
        submit={t('admin.areas.reorganise')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'area-ended': 'on', 'area-not-found': 'into' }}
      >
        <ChoiceField
          name="way"
          label={t('admin.areas.way')}
          value={draft.way}
          options={WAYS.map((value) => ({ value, label: t(`admin.areas.${value}`) }))}
          onChange={(way) => set({ way })}
        />
        {siblings.length > 0 && (
          <fieldset className="radios radios-tall">
            <legend>{t('admin.areas.with')}</legend>
            {siblings.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={draft.others.includes(id)}
                  onChange={({ target }) =>
                    set({ others: target.checked ? [...draft.others, id] : draft.others.filter((other) => other !== id) })
                  }
                />{' '}
                {name}
              </label>
            ))}
          </fieldset>
        )}
        {draft.way === 'into-new' && (
          <TextField
            name="begun"
            label={t('admin.areas.new-name')}
            value={draft.name}
            onChange={(name) => set({ name })}
            maxLength={100}
            required
          />
        )}
        {draft.way === 'into-other' && (
          <Field name="into" label={t('admin.areas.other')} required>
            {(control) => (
              <AreaPicker
                control={control}
                areas={areas.filter(({ id }) => id !== area.id)}
                value={draft.into}
                onChange={(into) => set({ into })}
                required
              />
            )}
          </Field>
        )}
        <TextField
          name="on"
          label={t('admin.areas.on')}
          value={draft.on}
          onChange={(on) => set({ on })}
          hint={t('admin.areas.date-hint')}
          maxLength={10}
          required
        />
      </Form>
    </Modal>
  )
}
