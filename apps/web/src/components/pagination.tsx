import { useState } from 'react'
import { useWords } from '../lib/locale.tsx'

/** The pages of a list whose server gives a cursor to the next one: those gone through are remembered, so that one can go back. */
export const usePages = () => {
  const [cursors, setCursors] = useState<readonly string[]>([])
  return {
    /** Ask the server with this one; null is the first page. */
    cursor: cursors[cursors.length - 1] ?? null,
    page: cursors.length,
    next: (cursor: string) => setCursors([...cursors, cursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
    /** To the first page: filters have changed. */
    reset: () => setCursors([]),
  }
}

type Props = {
  readonly pages: ReturnType<typeof usePages>
  readonly pageSize: number
  readonly shown: number
  readonly total: number
  /** The cursor that came with this page. */
  readonly next: string | null
}

export const Pagination = ({ pages, pageSize, shown, total, next }: Props) => {
  const { t } = useWords()
  if (total === 0) return null
  const first = pages.page * pageSize + 1
  return (
    <nav className="pagination" aria-label={t('pagination.label')}>
      <button type="button" className="button" disabled={pages.page === 0} onClick={pages.previous}>
        {t('pagination.previous')}
      </button>
      <span>{t('pagination.range', { first, last: first + shown - 1, total })}</span>
      <button type="button" className="button" disabled={next === null} onClick={() => next !== null && pages.next(next)}>
        {t('pagination.next')}
      </button>
    </nav>
  )
}
