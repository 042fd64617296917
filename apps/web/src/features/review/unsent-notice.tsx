import { CallError } from '@gangmu/contract'
import { useProblemText } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { ReviewOfReport } from './use-review.ts'

/** Decisions that were not kept: why, that nothing of them is lost, and the way on. */
export const UnsentNotice = ({ review: { unsent, sendAgain, giveUp } }: { review: ReviewOfReport }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const last = unsent[unsent.length - 1]
  if (last === undefined) return null
  const count = unsent.reduce((sum, { decisions }) => sum + decisions.length, 0)
  const isReread = last.error instanceof CallError && last.error.code === 'reading-changed'
  return (
    <div className="notice review-notice" role="alert">
      <p>{describe(last.error)}</p>
      <p>{t(isReread ? 'review.unsent-reread' : 'review.unsent', { count })}</p>
      <button type="button" className="button" onClick={sendAgain}>
        {t('review.send-again')}
      </button>{' '}
      <button type="button" className="quiet" onClick={giveUp}>
        {t('review.give-up')}
      </button>
    </div>
  )
}
