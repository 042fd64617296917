import { LOCAL_AREA_KINDS } from '@gangmu/domain'
import { useState } from 'react'
import { ChoiceField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { AreaPicker } from '../../components/pickers.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useMe } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { useAreas } from '../../lib/use-areas.ts'
import type { Area } from './area-tree.tsx'

type LocalKind = (typeof LOCAL_AREA_KINDS)[number]

/** `area`: one of the space's own, to be changed; without it a new one. */
type Props = { readonly area?: Area; readonly onClose: () => void }

export const splitNames = (text: string): readonly string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export const AreaDialog = ({ area, onClose }: Props) => {
  const { t } = useWords()
  const me = useMe()
  const areas = useAreas()
  const [draft, setDraft] = useState({
    name: area?.name ?? '',
    aliases: area?.aliases.join('、') ?? '',
    kind: (area?.kind ?? 'town') as LocalKind,
    parentId: area ? area.parent : me.areaId,
    code: area?.codes.at(-1)?.code ?? '',
    from: area?.from ?? '',
  })
  const set = (change: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...change }))
  const action = useAction({
    run: (given: typeof draft, key) => {
      const body = {
        ...given,
        name: given.name.trim(),
        aliases: splitNames(given.aliases),
        code: given.code.trim() || null,
        from: given.from.trim() || null,
      }
      return area ? call('editArea', { id: area.id }, {}, body, { version: area.version ?? 0 }) : call('createArea', {}, {}, body, { key })
    },
    changes: [FEATURE.areas],
    done: ({ name }) => t('admin.saved', { name }),
  })
  return (
    <Modal title={t(area ? 'admin.areas.edit' : 'admin.areas.new')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(draft, { onSuccess: onClose })}
        submit={t('admin.save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'area-in-itself': 'parentId', 'area-not-found': 'parentId', 'dates-reversed': 'from' }}
      >
        <TextField
          name="name"
          label={t('admin.areas.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={100}
          required
        />
        <ChoiceField
          name="kind"
          label={t('admin.kind')}
          value={draft.kind}
          options={LOCAL_AREA_KINDS.map((kind) => ({ value: kind, label: t(`area.kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <Field name="parentId" label={t('form.optional', { label: t('admin.areas.parent') })}>
          {(control) => (
            <AreaPicker
              control={control}
              areas={areas.filter(({ id }) => id !== area?.id)}
              value={draft.parentId}
              onChange={(id) => set({ parentId: id })}
            />
          )}
        </Field>
        <TextField
          name="aliases"
          label={t('form.optional', { label: t('admin.areas.aliases') })}
          value={draft.aliases}
          onChange={(aliases) => set({ aliases })}
          hint={t('admin.areas.aliases-hint')}
        />
        <TextField
          name="code"
          label={t('form.optional', { label: t('admin.areas.code') })}
          value={draft.code}
          onChange={(code) => set({ code })}
          maxLength={20}
        />
        <TextField
          name="from"
          label={t('form.optional', { label: t('admin.from') })}
          value={draft.from}
          onChange={(from) => set({ from })}
          hint={t('admin.areas.date-hint')}
          maxLength={10}
        />
      </Form>
    </Modal>
  )
}
