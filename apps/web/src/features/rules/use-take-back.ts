import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { Suppression } from './queries.ts'

/** Holds a verified finding against reports again; the toast takes that back. */
export const useTakeBack = () => {
  const { t } = useWords()
  return useAction({
    run: ({ key }: Pick<Suppression, 'key' | 'ruleName'>) => call('takeBackSuppression', { key }, {}, {}),
    changes: [FEATURE.checks, FEATURE.reports],
    done: (_, { ruleName }) => t('suppressions.taken-back', { rule: ruleName }),
    undo: ({ batch }) => call('undoFindingDecisions', { batch: String(batch) }),
  })
}
