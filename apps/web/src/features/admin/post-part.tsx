import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { DayDialog } from './day-dialog.tsx'
import { HolderDialog } from './holder-dialog.tsx'
import { PostDialog } from './post-dialog.tsx'
import { type Post, postQuery } from './queries.ts'
import { sayDates } from './say-dates.ts'

type Dialog = 'hand-over' | 'assign' | 'edit' | 'end' | { readonly vacate: Post['holders'][number] } | null

/** One post: its holders, what can be done, and who held it before. */
export const PostPart = ({ post }: { post: Post }) => {
  const { t } = useWords()
  const canEdit = useCan('organisation.edit')
  const [dialog, setDialog] = useState<Dialog>(null)
  const [hasHistory, setHasHistory] = useState(false)
  const close = () => setDialog(null)
  const { id, name, holders, version, unitId } = post
  return (
    <li>
      <p className="post-name">
        <b>{name}</b>
        {holders.length === 0 && <span className="unit">{t('admin.units.vacant')}</span>}
      </p>
      {holders.map((holder) => (
        <p key={holder.assignmentId} className="post-holder">
          {t(holder.acting ? 'admin.units.acting' : 'admin.units.holder', { name: holder.name })}
          {canEdit && (
            <button type="button" className="quiet" onClick={() => setDialog({ vacate: holder })}>
              {t('admin.posts.vacate')}
            </button>
          )}
        </p>
      ))}
      <div className="post-actions">
        {canEdit && holders.length > 0 && (
          <button type="button" className="button" onClick={() => setDialog('hand-over')}>
            {t('admin.hand-over')}
          </button>
        )}
        {canEdit && (
          <button type="button" className={holders.length > 0 ? 'quiet' : 'button'} onClick={() => setDialog('assign')}>
            {t(holders.length > 0 ? 'admin.posts.act' : 'admin.posts.assign')}
          </button>
        )}
        <button type="button" className="quiet" aria-expanded={hasHistory} onClick={() => setHasHistory(!hasHistory)}>
          {t('admin.posts.history')}
        </button>
        {canEdit && (
          <>
            <button type="button" className="quiet" onClick={() => setDialog('edit')}>
              {t('admin.edit')}
            </button>
            <button type="button" className="quiet" onClick={() => setDialog('end')}>
              {t('admin.posts.end')}
            </button>
          </>
        )}
      </div>
      {hasHistory && <History id={id} />}
      {(dialog === 'hand-over' || dialog === 'assign') && <HolderDialog post={post} mode={dialog} onClose={close} />}
      {dialog === 'edit' && <PostDialog unitId={unitId} post={post} onClose={close} />}
      {dialog === 'end' && (
        <DayDialog
          title={t('admin.posts.end-of', { name })}
          submit={t('admin.posts.end')}
          run={(on) => call('endPost', { id }, {}, { on }, { version })}
          done={t('admin.ended', { name })}
          onClose={close}
        >
          {t('admin.posts.end-hint')}
        </DayDialog>
      )}
      {typeof dialog === 'object' && dialog !== null && (
        <DayDialog
          title={t('admin.posts.vacate-of', { name: dialog.vacate.name, post: name })}
          submit={t('admin.posts.vacate')}
          run={(on) => call('endAssignment', { id: dialog.vacate.assignmentId }, {}, { on })}
          done={t('admin.posts.vacated', { name: dialog.vacate.name, post: name })}
          onClose={close}
        >
          {t('admin.posts.vacate-hint')}
        </DayDialog>
      )}
    </li>
  )
}

const History = ({ id }: { id: string }) => {
  const { t } = useWords()
  const { data, error, refetch } = useQuery(postQuery(id))
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (data?.holders.length === 0) return <p className="form-hint">{t('admin.posts.no-history')}</p>
  return (
    <ol className="history">
      {data?.holders.map((held) => (
        <li key={held.id}>
          {sayDates(t, held)} {t(held.acting ? 'admin.units.acting' : 'admin.units.holder', { name: held.personName })}
          {held.basis && <span className="form-hint">{t('admin.basis-is', { basis: held.basis })}</span>}
        </li>
      ))}
    </ol>
  )
}
