import { useState } from 'react'
import { PageHead } from '../../components/page-head.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAddress } from '../../lib/use-address.ts'
import { AreaDialog } from './area-dialog.tsx'
import { AreaGroups } from './area-groups.tsx'
import { AreaTree } from './area-tree.tsx'
import { SpaceForm } from './space-form.tsx'

const VIEWS = ['tree', 'groups', 'space'] as const

/** Whom figures are about: the areas with their dates, the sets they are ranked in, and which of them is one's own. */
export const AreasPage = () => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const canEdit = useCan('area.edit')
  const [isNew, setIsNew] = useState(false)
  const view = VIEWS.find((each) => each === get('view')) ?? 'tree'
  const create = canEdit && (
    <button type="button" className="button button-primary" onClick={() => setIsNew(true)}>
      {t('admin.areas.new')}
    </button>
  )
  return (
    <>
      <PageHead title={t('admin.nav.areas')} purpose={t('admin.areas.purpose')} action={create} />
      <Tabs
        label={t('admin.nav.areas')}
        tabs={VIEWS.map((id) => ({ id, label: t(`admin.areas.view-${id}`), count: null }))}
        current={view}
        onChoose={(next) => change({ view: next === 'tree' ? null : next, row: null, sort: null }, { replace: true })}
      />
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {view === 'tree' && <AreaTree canEdit={canEdit} />}
        {view === 'groups' && <AreaGroups />}
        {view === 'space' && <SpaceForm />}
      </div>
      {isNew && <AreaDialog onClose={() => setIsNew(false)} />}
    </>
  )
}
