import type { FindingAction, FindingState } from '@gangmu/domain'
import type { Decision, FindingDraft } from '../../components/finding-decision.tsx'
import type { CheckedFinding } from '../../lib/check-queries.ts'

/** One act: the same decision on every finding of these keys. */
export type Act = { readonly keys: readonly string[]; readonly decision: Decision }

/** Who acts, when (ISO), on which report; and units by id. */
export type Acting = {
  readonly by: string
  readonly at: string
  readonly reportId: string
  readonly reportTitle: string
  readonly unitName: (id: string) => string
}

const STATE_AFTER = {
  'to-fix': 'to-fix',
  verified: 'verified',
  forwarded: 'forwarded',
  fixed: 'fixed',
  reopened: 'open',
} as const satisfies Readonly<Record<FindingAction, FindingState>>

/** Findings as they will stand once the server has kept the acts. Those that no act touches stay the same objects. */
export const applyActs = (findings: readonly CheckedFinding[], acts: readonly Act[], acting: Acting): readonly CheckedFinding[] => {
  const decided = new Map(acts.flatMap(({ keys, decision }) => keys.map((key) => [key, decision] as const)))
  return decided.size === 0
    ? findings
    : findings.map((finding) => {
        const decision = decided.get(finding.key)
        return decision === undefined ? finding : decide(finding, decision, acting)
      })
}

const decide = (finding: CheckedFinding, decision: Decision, { by, at, reportId, reportTitle, unitName }: Acting): CheckedFinding => ({
  ...finding,
  state: STATE_AFTER[decision.action],
  decision:
    decision.action === 'reopened'
      ? null
      : {
          key: finding.key,
          action: decision.action,
          reason: 'reason' in decision ? (decision.reason ?? null) : null,
          unit: decision.action === 'forwarded' ? { id: decision.unitId, name: unitName(decision.unitId) } : null,
          reportId,
          reportTitle,
          batch: 1,
          undoes: null,
          decidedBy: by,
          decidedAt: at,
        },
})

/** At most this many decisions in one request. */
const MOST_DECISIONS = 500

/** What goes to the server: each key once, as many at a time as it takes. */
export const toRequests = ({ keys, decision }: Act): readonly (readonly FindingDraft[])[] => {
  const drafts = [...new Set(keys)].map((key) => ({ key, ...decision }))
  return Array.from({ length: Math.ceil(drafts.length / MOST_DECISIONS) }, (_, at) =>
    drafts.slice(at * MOST_DECISIONS, (at + 1) * MOST_DECISIONS),
  )
}
