import { CallError } from '@gangmu/contract'
import { describeFailure } from '@gangmu/messages'
import { useWords } from '../lib/locale.tsx'

/** A failure as a sentence: what happened, what was kept, what to do. */
export const useProblemText = () => {
  const { t, locale } = useWords()
  return (error: unknown): string => (error instanceof CallError ? describeFailure(locale, error) : null) ?? t('app.crashed')
}

export const Problem = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { t } = useWords()
  const describe = useProblemText()
  return (
    <div className="notice" role="alert">
      <p>{describe(error)}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('app.retry')}
        </button>
      )}
    </div>
  )
}
