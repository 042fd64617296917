import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { formatInstant } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { CORRECTION_FIELDS } from './correction-fields.ts'
import type { Element } from './review-elements.ts'

/** Every decision on one element, newest first. */
export const ElementHistory = ({ reportId, element: { kind, key, decision } }: { reportId: string; element: Element }) => {
  const { t } = useWords()
  const { data, error, isPending } = useQuery({
    queryKey: ['reports', reportId, 'review', 'history', kind, key, decision?.action ?? null],
    queryFn: () => call('showElementHistory', { id: reportId }, { kind, key }),
  })
  if (isPending) return <Loading rows={2} />
  if (error) return <Problem error={error} />
  return (
    <ol className="element-history">
      {data.decisions.map((each) => (
        <li key={each.batch}>
          <span className="digits">{formatInstant(each.decidedAt)}</span> {each.decidedBy} <b>{t(`review.action.${each.action}`)}</b>
          {each.reason && <> · {t('review.because', { reason: each.reason })}</>}
          <Corrected kind={kind} value={each.value} />
        </li>
      ))}
    </ol>
  )
}

type CorrectedProps = { readonly kind: Element['kind']; readonly value: Readonly<Record<string, unknown>> | null }

/** The corrected fields with what was put in their place. */
export const Corrected = ({ kind, value }: CorrectedProps) => {
  const { t } = useWords()
  if (value === null) return null
  const fields = CORRECTION_FIELDS[kind].filter(({ name }) => name in value)
  return (
    <p className="element-notes">
      {fields.map(({ name, label }) => (
        <span key={name}>
          {t(label as 'review.field.name')} → {value[name] === null ? '—' : String(value[name])}
        </span>
      ))}
    </p>
  )
}
