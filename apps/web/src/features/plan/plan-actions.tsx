import { buildUrl, PATHS, type PlanViewAnswer } from '@gangmu/contract'
import { useState } from 'react'
import { DownloadLink } from '../../components/download-link.tsx'
import { Menu } from '../../components/menu.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { PlanRights } from './plan-page.tsx'
import { ReleasePlanDialog } from './release-plan-dialog.tsx'
import { RenamePlanDialog } from './rename-plan-dialog.tsx'
import { StageDialog } from './stage-dialog.tsx'

/** What is done to the plan as a whole. */
const DIALOGS = { stage: StageDialog, release: ReleasePlanDialog, rename: RenamePlanDialog } as const
type Doing = keyof typeof DIALOGS

export const PlanActions = ({ view: { plan, lines }, rights }: { view: PlanViewAnswer; rights: PlanRights }) => {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const Content = doing && DIALOGS[doing]
  const rest: readonly Exclude<Doing, 'stage'>[] = [
    ...(rights.release ? (['release'] as const) : []),
    ...(rights.edit ? (['rename'] as const) : []),
  ]
  return (
    <div className="page-action plan-acts">
      {rights.registerStage && (
        <button type="button" className="button button-primary" onClick={() => setDoing('stage')}>
          {t('plan.register-stage')}
        </button>
      )}
      <DownloadLink href={buildUrl(PATHS.exportPlan.path, { id: plan.id }, { asOf: rights.asOf })}>{t('compare.export')}</DownloadLink>
      {rest.length > 0 && (
        <Menu className="menu-button" summary={t('plan.more')} align="end">
          {(close) => (
            <ul className="menu-list">
              {rest.map((each) => (
                <li key={each}>
                  <button
                    type="button"
                    className="menu-item"
                    onClick={() => {
                      close()
                      setDoing(each)
                    }}
                  >
                    {t(`plan.${each}`)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Menu>
      )}
      {Content && <Content plan={plan} lines={lines.length} onClose={() => setDoing(null)} />}
    </div>
  )
}
