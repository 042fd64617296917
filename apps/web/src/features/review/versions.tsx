import type { ReportSummary } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { familyQuery } from './reading-queries.ts'
import type { ReviewOfReport } from './use-review.ts'

/** The other versions of the document; what was decided there can be taken over for what says the same here. */
export const Versions = ({ report, review }: { readonly report: ReportSummary; readonly review: ReviewOfReport }) => {
  const { t } = useWords()
  const describe = useProblemText()
  const canReview = useCan('report.review')
  const { data } = useQuery(familyQuery(report.id))
  const carry = useAction({
    run: async (from: string) => {
      const { carried } = await call('carryDecisions', { id: report.id }, {}, { from })
      await review.refresh()
      return carried
    },
    changes: [],
    done: (carried) => (carried === null ? t('review.carried-none') : t('review.carried-many', { count: carried.decisions })),
    undo: async (carried) => carried && review.undoBatch(carried.batch),
  })
  const others = data?.versions.filter(({ id }) => id !== report.id) ?? []
  if (others.length === 0) return null
  return (
    <section className="history-part">
      <h3>{t('review.versions')}</h3>
      <ul className="stacked-list">
        {others.map((version) => (
          <li key={version.id}>
            <p className="stacked-main">
              <ContextLink to={`/reports/${version.id}/review`}>{version.fileName}</ContextLink>
              {version.familyStage && <span>{t(`review.stage.${version.familyStage}`)}</span>}
              {version.review && (
                <span className="stacked-note">
                  {t('review.decided')} {version.review.decided}/{version.review.elements}
                </span>
              )}
              {canReview && version.review !== null && version.review.decided > 0 && (
                <button
                  type="button"
                  className="button"
                  aria-disabled={carry.isPending}
                  onClick={() => !carry.isPending && carry.mutate(version.id)}
                >
                  {t('review.carry')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {carry.error && (
        <p className="form-problem" role="alert">
          {describe(carry.error)}
        </p>
      )}
    </section>
  )
}
