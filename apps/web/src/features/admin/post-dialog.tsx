import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Post } from './queries.ts'

/** `post`: the one to change; without it a new one of the unit. */
type Props = { readonly unitId: string; readonly post?: Post; readonly onClose: () => void }

export const PostDialog = ({ unitId, post, onClose }: Props) => {
  const { t } = useWords()
  const [name, setName] = useState(post?.name ?? '')
  const [from, setFrom] = useState(post?.from ?? '')
  const action = useAction({
    run: (body: { unitId: string; name: string; from: string | null }, key) =>
      post ? call('editPost', { id: post.id }, {}, body, { version: post.version }) : call('createPost', {}, {}, body, { key }),
    changes: [FEATURE.units],
    done: (saved) => t('admin.saved', { name: saved.name }),
  })
  return (
    <Modal title={t(post ? 'admin.posts.edit' : 'admin.posts.new')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate({ unitId, name: name.trim(), from: from || null }, { onSuccess: onClose })}
        submit={t('admin.save')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'dates-reversed': 'from' }}
      >
        <TextField name="name" label={t('admin.posts.name')} value={name} onChange={setName} hint={t('admin.posts.name-hint')} required />
        <Field name="from" label={t('form.optional', { label: t('admin.from') })}>
          {(control) => <DateField control={control} value={from} onChange={setFrom} />}
        </Field>
      </Form>
    </Modal>
  )
}
