import { useWords } from '../../lib/locale.tsx'
import type { Desk } from './use-desk.ts'

type SwitchProps = { readonly pane: 'text' | 'list'; readonly onPane: (pane: 'text' | 'list') => void }

/** On a narrow screen one of the two is shown. */
export const NarrowSwitch = ({ pane, onPane }: SwitchProps) => {
  const { t } = useWords()
  return (
    <div className="narrow-switch">
      {(['text', 'list'] as const).map((each) => (
        <button key={each} type="button" className="filter" aria-pressed={pane === each} onClick={() => onPane(each)}>
          {t(`review.${each}`)}
        </button>
      ))}
    </div>
  )
}

/** What the keys do, within reach of the thumb. */
export const NarrowActs = ({ desk, onForm }: { readonly desk: Desk; readonly onForm: () => void }) => {
  const { t } = useWords()
  const { element, acts, step, setForm } = desk
  const open = (form: 'correct' | 'reject') => {
    onForm()
    setForm(form)
  }
  return (
    <div className="narrow-acts">
      <button type="button" className="button" aria-label={t('review.key-previous')} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" className="button button-primary" disabled={element === null} onClick={() => element && acts.accept(element)}>
        {t('review.accept')}
      </button>
      <button type="button" className="button" disabled={element === null} onClick={() => open('correct')}>
        {t('review.correct')}
      </button>
      <button type="button" className="button" disabled={element === null} onClick={() => open('reject')}>
        {t('review.reject')}
      </button>
      <button type="button" className="button" aria-label={t('review.key-next')} onClick={() => step(1)}>
        ↓
      </button>
    </div>
  )
}
