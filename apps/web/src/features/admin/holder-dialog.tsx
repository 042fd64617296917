import type { Answers } from '@gangmu/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { DateField } from '../../components/date-field.tsx'
import { CheckField, TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { usePersonOptions } from './person-options.ts'
import { grantsQuery, type Post } from './queries.ts'

/** `hand-over` (岗位交接) ends who held the post; `assign` puts somebody in beside them: the first holder, or one who acts. */
type Props = { readonly post: Post; readonly mode: 'hand-over' | 'assign'; readonly onClose: () => void }

type HandedOver = Answers['handOverPost']

export const HolderDialog = ({ post, mode, onClose }: Props) => {
  const { t } = useWords()
  const [outcome, setOutcome] = useState<HandedOver | null>(null)
  const isHandOver = mode === 'hand-over'
  const title = t(isHandOver ? 'admin.hand-over-of' : 'admin.posts.assign-of', { post: post.name })
  return (
    <Modal title={title} onClose={onClose}>
      {outcome === null ? (
        <HolderForm post={post} mode={mode} onDone={(answer) => (answer ? setOutcome(answer) : onClose())} />
      ) : (
        <HandedOverNote outcome={outcome} onClose={onClose} />
      )}
    </Modal>
  )
}

type FormProps = { readonly post: Post; readonly mode: Props['mode']; readonly onDone: (answer: HandedOver | null) => void }

const HolderForm = ({ post, mode, onDone }: FormProps) => {
  const { t } = useWords()
  const isHandOver = mode === 'hand-over'
  const canGrant = useCan('grant.manage')
  const people = usePersonOptions()
  const [person, setPerson] = useState<string | null>(null)
  const [from, setFrom] = useState(today())
  const [acting, setActing] = useState(!isHandOver && post.holders.length > 0)
  const [basis, setBasis] = useState('')
  const [movePersonal, setMovePersonal] = useState(false)
  const action = useAction({
    run: async (body: { personId: string | null; from: string; acting: boolean; basis: string | null; movePersonal: boolean }, key) => {
      const { personId, movePersonal: moved, ...entry } = body
      if (isHandOver) return call('handOverPost', { id: post.id }, {}, { ...entry, toPersonId: personId, movePersonal: moved }, { key })
      await call('assignPost', { id: post.id }, {}, { ...entry, personId, to: null }, { key })
      return null
    },
    changes: [FEATURE.units, FEATURE.admin, FEATURE.notices],
    done: () => t('admin.posts.taken-up', { post: post.name }),
  })
  return (
    <Form
      onSubmit={() => action.mutate({ personId: person, from, acting, basis: basis.trim() || null, movePersonal }, { onSuccess: onDone })}
      submit={t(isHandOver ? 'admin.hand-over' : 'admin.posts.assign')}
      isBusy={action.isPending}
      error={action.error}
      places={{ 'person-not-found': 'personId', 'person-left': 'personId', 'handover-same-person': 'personId', 'dates-reversed': 'from' }}
    >
      {isHandOver && <WhatMoves post={post} />}
      <Field name={isHandOver ? 'toPersonId' : 'personId'} label={t(isHandOver ? 'admin.hand-over-to' : 'admin.posts.who')} required>
        {(control) => (
          <Combobox
            control={control}
            options={people}
            value={person}
            onChange={setPerson}
            placeholder={t('admin.person-placeholder')}
            required
          />
        )}
      </Field>
      <Field
        name="from"
        label={t(isHandOver ? 'admin.hand-over-from' : 'admin.from')}
        hint={isHandOver && t('admin.hand-over-from-hint')}
        required
      >
        {(control) => <DateField control={control} value={from} onChange={setFrom} />}
      </Field>
      <CheckField label={t('admin.posts.is-acting')} checked={acting} onChange={setActing} />
      <TextField
        name="basis"
        label={t('form.optional', { label: t('admin.basis') })}
        value={basis}
        onChange={setBasis}
        hint={t('admin.basis-hint')}
        maxLength={500}
      />
      {isHandOver && canGrant && (
        <CheckField
          label={t('admin.hand-over.personal')}
          hint={t('admin.hand-over.personal-hint')}
          checked={movePersonal}
          onChange={setMovePersonal}
        />
      )}
    </Form>
  )
}

/** What goes over by hanging on the post, as far as it can be known before. */
const WhatMoves = ({ post }: { post: Post }) => {
  const { t } = useWords()
  const canRead = useCan('grant.read')
  const { data: grants = [] } = useQuery({ ...grantsQuery, enabled: canRead })
  const roles = grants.filter(({ holder }) => holder.id === post.id).map(({ role }) => t(`role.${role}`))
  const names = post.holders.map(({ name }) => name).join('、')
  return (
    <div className="what-moves">
      <p>{t('admin.hand-over.moves', { names })}</p>
      {roles.length > 0 && <p>{t('admin.hand-over.roles', { roles: [...new Set(roles)].join('、') })}</p>}
    </div>
  )
}

const HandedOverNote = ({
  outcome: { ended, hanging, personal, personalMoved },
  onClose,
}: {
  outcome: HandedOver
  onClose: () => void
}) => {
  const { t } = useWords()
  const roles = personal.map(({ role }) => t(`role.${role}`)).join('、')
  return (
    <>
      {ended.length > 0 && <p>{t('admin.hand-over.ended', { names: ended.map(({ name }) => name).join('、') })}</p>}
      <p>{t('admin.hand-over.went', hanging)}</p>
      {personal.length > 0 && <p>{t(personalMoved ? 'admin.hand-over.personal-moved' : 'admin.hand-over.personal-stays', { roles })}</p>}
      <div className="form-foot modal-foot">
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('admin.slip.done')}
        </button>
      </div>
    </>
  )
}
