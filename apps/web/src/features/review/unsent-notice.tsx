import { useProblemText } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { isReplaced, type ReviewOfReport } from './use-review.ts'

/** Decisions that were not kept: why, that nothing of them is lost, and the way on. */
export const UnsentNotice = ({ review: { unsent, isBehind, sendAgain, giveUp } }: { review: ReviewOfReport }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const last = unsent[unsent.length - 1]
  if (last === undefined) return null
  const count = unsent.reduce((sum, { decisions }) => sum + decisions.length, 0)
  return (
    <div className="notice review-notice" role="alert">
      <p>{describe(last.error)}</p>
      <p>{t(isReplaced(last.error) ? 'review.unsent-reread' : 'review.unsent', { count })}</p>
      <button type="button" className="button" disabled={isBehind} onClick={sendAgain}>
        {t('review.send-again')}
      </button>{' '}
      <button type="button" className="quiet" onClick={giveUp}>
        {t('review.give-up')}
      </button>
    </div>
  )
}
