import { listOf, type Reading, type ReviewKind } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { useWords } from '../../lib/locale.tsx'
import { diffQuery, storedReadingQuery } from './reading-queries.ts'
import { titleOf } from './review-elements.ts'

type Props = { readonly reportId: string; readonly from: string; readonly to: string; readonly reading: Reading }

/** What the reading of now has that an earlier one had not, element by element. */
export const ReadingDiff = ({ reportId, from, to, reading }: Props) => {
  const { t, find } = useWords()
  const diff = useQuery(diffQuery(reportId, from, to))
  const before = useQuery(storedReadingQuery(reportId, from))
  const error = diff.error ?? before.error
  if (error) return <Problem error={error} />
  if (!diff.data || !before.data) return <Loading rows={3} />
  const { kept, added, changed, removed } = diff.data
  const nameIn = (of: Reading, kind: ReviewKind, index: number) =>
    `${t(`review.tab.${kind}`)} · ${titleOf({ kind, thing: listOf(of, kind)[index]! })}`
  const parts = [
    { name: t('review.diff-added', { count: added.length }), rows: added.map(({ kind, index }) => nameIn(reading, kind, index)) },
    {
      name: t('review.diff-changed', { count: changed.length }),
      rows: changed.map(({ kind, after, before: was, fields }) => {
        const [old, now] = [listOf(before.data, kind)[was]!, listOf(reading, kind)[after]!] as unknown as Readonly<
          Record<string, unknown>
        >[]
        const told = fields.map((field) =>
          t('review.diff-field', { field: find(`review.field.${field}`) ?? field, before: print(old![field]), after: print(now![field]) }),
        )
        return `${nameIn(reading, kind, after)}：${told.join('；')}`
      }),
    },
    { name: t('review.diff-removed', { count: removed.length }), rows: removed.map(({ kind, index }) => nameIn(before.data, kind, index)) },
  ]
  return (
    <div className="diff">
      <p className="stacked-note">{t('review.diff-kept', { count: kept })}</p>
      {parts.map(
        ({ name, rows }) =>
          rows.length > 0 && (
            <details key={name} open={rows.length <= 20}>
              <summary>{name}</summary>
              <ul>
                {rows.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two elements may be called alike, and the list never changes.
                  <li key={at}>{row}</li>
                ))}
              </ul>
            </details>
          ),
      )}
    </div>
  )
}

const print = (value: unknown): string => {
  if (value === null || value === undefined) return '—'
  if (typeof value !== 'object') return String(value)
  const { text } = value as { readonly text?: unknown }
  return typeof text === 'string' ? text : Array.isArray(value) ? value.join('、') : JSON.stringify(value)
}
