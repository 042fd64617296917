import type { PlanViewAnswer } from '@gangmu/contract'
import { useState } from 'react'
import { Menu } from '../../components/menu.tsx'
import { useWords } from '../../lib/locale.tsx'
import { AdjustForm } from './adjust-form.tsx'
import { CityFeedbackForm } from './city-feedback-form.tsx'
import { CityTargetForm } from './city-target-form.tsx'
import { EditLineForm } from './edit-line-form.tsx'
import { GoalForm } from './goal-form.tsx'
import { awaitedBy, type PlanLineView } from './plan-line.ts'
import type { PlanRights } from './plan-page.tsx'
import { RemoveLineDialog } from './remove-line-dialog.tsx'
import type { Catalogue } from './use-line-columns.tsx'

/** What somebody is doing to the line: its form stands in the sheet in place of what is known of the line. */
export type Doing = 'city-target' | 'city-feedback' | 'adjust' | 'goal' | 'edit'

type Props = {
  readonly view: PlanViewAnswer
  readonly line: PlanLineView
  readonly rights: PlanRights
  readonly catalogue: Catalogue
  readonly doing: Doing | null
  readonly onDo: (doing: Doing | null) => void
  readonly onRemoved: () => void
}

const FORMS = {
  'city-target': CityTargetForm,
  'city-feedback': CityFeedbackForm,
  adjust: AdjustForm,
  goal: GoalForm,
  edit: EditLineForm,
} as const

/** What the line waits for stands first; the rest is one step away. */
export const LineActions = ({ view, line, rights, catalogue, doing, onDo, onRemoved }: Props) => {
  const { t } = useWords()
  const [isRemoving, setIsRemoving] = useState(false)
  const awaited = awaitedBy(line)
  const offered: readonly Doing[] = [
    ...(rights.registerCity ? (['city-target', 'city-feedback'] as const) : []),
    ...(rights.adjust && line.target !== null ? (['adjust'] as const) : []),
    ...(rights.annotate ? (['goal', 'edit'] as const) : []),
  ]
  const urgent = offered.filter((each) => (awaited as readonly Doing[]).includes(each))
  const rest = offered.filter((each) => !urgent.includes(each))
  if (doing !== null) {
    const Content = FORMS[doing]
    return (
      <section>
        <h3>{t(`plan.do.${doing}`)}</h3>
        <Content view={view} line={line} rights={rights} catalogue={catalogue} onClose={() => onDo(null)} />
      </section>
    )
  }
  return (
    <>
      {awaited.length > 0 && (
        <p className="line-awaits">{t('plan.awaits', { what: awaited.map((what) => t(`plan.awaits.${what}`)).join(t('plan.and')) })}</p>
      )}
      <div className="line-actions">
        {urgent.map((each) => (
          <button key={each} type="button" className="button button-primary" onClick={() => onDo(each)}>
            {t(`plan.do.${each}`)}
          </button>
        ))}
        {(rest.length > 0 || rights.edit) && (
          <Menu className="menu-button" summary={t(urgent.length > 0 ? 'plan.do-more' : 'plan.do')}>
            {(close) => (
              <ul className="menu-list">
                {rest.map((each) => (
                  <li key={each}>
                    <button type="button" className="menu-item" onClick={() => onDo(each)}>
                      {t(`plan.do.${each}`)}
                    </button>
                  </li>
                ))}
                {rights.edit && (
                  <li>
                    <button
                      type="button"
                      className="menu-item"
                      onClick={() => {
                        close()
                        setIsRemoving(true)
                      }}
                    >
                      {t('plan.do.remove')}
                    </button>
                  </li>
                )}
              </ul>
            )}
          </Menu>
        )}
      </div>
      {isRemoving && <RemoveLineDialog view={view} line={line} onRemoved={onRemoved} onClose={() => setIsRemoving(false)} />}
    </>
  )
}

/** What every form of a line is given. */
export type LineFormProps = {
  readonly view: PlanViewAnswer
  readonly line: PlanLineView
  readonly rights: PlanRights
  readonly catalogue: Catalogue
  readonly onClose: () => void
}
