import { CallError } from '@gangmu/contract'
import type { FailureParams } from '@gangmu/domain'
import { useWords, type Words } from '../lib/locale.tsx'

/** A failure as a sentence: what happened, what was kept, what to do. */
export const useProblemText = () => {
  const { t, find } = useWords()
  return (error: unknown): string => {
    if (!(error instanceof CallError)) return t('app.crashed')
    return find(`error.${error.code}`, { ...inWords(find, error.params), requestId: error.requestId }) ?? t('app.crashed')
  }
}

/** Parameters that are codes themselves, as words: the stages a plan cannot go between, the part of a decision that is missing. */
const inWords = (find: Words['find'], params: FailureParams): FailureParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, find(`param.${name}.${value}`) ?? find(`plan-stage.${value}`) ?? value]),
  )

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
