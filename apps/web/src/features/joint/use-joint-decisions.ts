import type { FindingDraft } from '../../components/finding-decision.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { JointFinding, JointReport } from './queries.ts'

type Act = Pick<JointFinding, 'reportId' | 'against'> & { readonly draft: FindingDraft }

/** Decides on a finding between two reports: on the one, with the other named. The toast takes it back. */
export const useJointDecisions = (reports: readonly JointReport[]) => {
  const { t } = useWords()
  return useAction({
    run: ({ reportId, against, draft }: Act, key) => {
      const readingId = reports.find(({ id }) => id === reportId)?.readingId
      return call('decideFindings', { id: reportId }, {}, { readingId, against, decisions: [draft] }, { key })
    },
    changes: [FEATURE.checks, FEATURE.reports],
    done: (_, { draft }) => t('joint.decided', { action: t(`finding-action.${draft.action}`) }),
    undo: ({ batch }) => call('undoFindingDecisions', { batch: String(batch) }),
  })
}
