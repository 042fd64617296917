import { useWords } from '../../lib/locale.tsx'
import type { Desk } from './use-desk.ts'

/** What the keys do, within reach of the thumb. */
export const NarrowActs = ({ desk: { targets, press, step } }: { readonly desk: Desk }) => {
  const { t } = useWords()
  return (
    <div className="thumb-acts">
      <button type="button" className="button" aria-label={t('review.key-previous')} onClick={() => step(-1)}>
        ↑
      </button>
      {(['to-fix', 'verified', 'forwarded', 'fixed'] as const).map((action) => (
        <button
          key={action}
          type="button"
          className={action === 'to-fix' ? 'button button-primary' : 'button'}
          disabled={targets.length === 0}
          onClick={() => press(action)}
        >
          {t(`checks.short.${action}`)}
        </button>
      ))}
      <button type="button" className="button" aria-label={t('review.key-next')} onClick={() => step(1)}>
        ↓
      </button>
    </div>
  )
}
