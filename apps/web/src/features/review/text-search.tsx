import { useWords } from '../../lib/locale.tsx'
import type { useTextSearch } from './use-text-search.ts'

type Props = {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly search: ReturnType<typeof useTextSearch>
  /** The hits are what is looked at now. */
  readonly onUse: () => void
}

/** Finds words in the report's own text; Enter goes on, Shift+Enter back. */
export const TextSearch = ({ field, search, onUse }: Props) => {
  const { t } = useWords()
  const { query, hits, at } = search
  const step = (by: number) => {
    search.step(by)
    onUse()
  }
  return (
    <div className="text-search">
      <input
        ref={field}
        type="search"
        className="field"
        placeholder={t('review.search-text')}
        aria-label={t('review.search-text')}
        value={query}
        maxLength={100}
        onChange={({ target }) => {
          search.search(target.value)
          onUse()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') field.current?.blur()
        }}
      />
      <span className="text-hits" role="status">
        {query.trim() !== '' && (hits.length === 0 ? t('review.no-hits') : t('review.hits', { at: at + 1, count: hits.length }))}
      </span>
      {hits.length > 1 && (
        <>
          <button type="button" className="quiet" aria-label={t('review.hit-previous')} onClick={() => step(-1)}>
            ↑
          </button>
          <button type="button" className="quiet" aria-label={t('review.hit-next')} onClick={() => step(1)}>
            ↓
          </button>
        </>
      )}
    </div>
  )
}
