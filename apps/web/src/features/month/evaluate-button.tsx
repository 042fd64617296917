import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'

/** 评定留存: keeps the lamps as they stand, with what they rest on; doing it twice keeps nothing twice. */
export const EvaluateButton = ({ planId, month }: { readonly planId: string; readonly month: string }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const action = useAction({
    run: () => call('evaluateLamps', { id: planId, month }),
    changes: [FEATURE.plans],
    done: ({ lines, changed }) => t('month.evaluated', { lines, changed }),
  })
  if (!useCan('lamp.judge')) return null
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={action.isPending}
        onClick={() => !action.isPending && action.mutate(undefined)}
      >
        {t('month.evaluate')}
      </button>
      {action.error && (
        <span className="form-error" role="alert">
          {describe(action.error)}
        </span>
      )}
    </>
  )
}
