import { useState } from 'react'
import { SideSheet } from '../../components/side-sheet.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { DayDialog } from './day-dialog.tsx'
import { PostDialog } from './post-dialog.tsx'
import { PostPart } from './post-part.tsx'
import type { Post, Unit } from './queries.ts'
import { sayDates } from './say-dates.ts'
import { UnitDialog } from './unit-dialog.tsx'

type Props = { readonly unit: Unit; readonly units: readonly Unit[]; readonly posts: readonly Post[]; readonly onClose: () => void }

/** A unit with its posts: who holds each, who did, and handing one over. */
export const UnitSheet = ({ unit, units, posts, onClose }: Props) => {
  const { t } = useWords()
  const canEdit = useCan('organisation.edit')
  const [dialog, setDialog] = useState<'edit' | 'end' | 'post' | 'below' | null>(null)
  const close = () => setDialog(null)
  const { id, name, shortName, kind, parentId, to, version } = unit
  const dates = sayDates(t, unit)
  return (
    <SideSheet title={name} onClose={onClose}>
      <dl className="sheet-facts">
        {shortName && (
          <>
            <dt>{t('admin.units.short-name')}</dt>
            <dd>{shortName}</dd>
          </>
        )}
        <dt>{t('admin.kind')}</dt>
        <dd>{t(`unit.kind.${kind}`)}</dd>
        {parentId && (
          <>
            <dt>{t('admin.units.parent')}</dt>
            <dd>{units.find((other) => other.id === parentId)?.name ?? '—'}</dd>
          </>
        )}
        {dates && (
          <>
            <dt>{t('admin.dates')}</dt>
            <dd>{dates}</dd>
          </>
        )}
      </dl>
      {canEdit && (
        <div className="form-foot">
          <button type="button" className="button" onClick={() => setDialog('edit')}>
            {t('admin.edit')}
          </button>
          <button type="button" className="button" onClick={() => setDialog('below')}>
            {t('admin.units.new-below')}
          </button>
          {to === null && (
            <button type="button" className="button" onClick={() => setDialog('end')}>
              {t('admin.units.end')}
            </button>
          )}
        </div>
      )}
      <section className="sheet-part">
        <div className="section-head">
          <h3>{t('admin.posts')}</h3>
          {canEdit && (
            <button type="button" className="quiet" onClick={() => setDialog('post')}>
              {t('admin.posts.new')}
            </button>
          )}
        </div>
        {posts.length === 0 && <p className="form-hint">{t('admin.posts.empty')}</p>}
        <ul className="sheet-list sheet-posts">
          {posts.map((post) => (
            <PostPart key={post.id} post={post} />
          ))}
        </ul>
      </section>
      {dialog === 'edit' && <UnitDialog unit={unit} units={units} onClose={close} />}
      {dialog === 'below' && <UnitDialog parentId={id} units={units} onClose={close} />}
      {dialog === 'post' && <PostDialog unitId={id} onClose={close} />}
      {dialog === 'end' && (
        <DayDialog
          title={t('admin.units.end-of', { name })}
          submit={t('admin.units.end')}
          run={(on) => call('endUnit', { id }, {}, { on }, { version })}
          done={t('admin.ended', { name })}
          onClose={close}
        >
          {t('admin.units.end-hint')}
        </DayDialog>
      )}
    </SideSheet>
  )
}
