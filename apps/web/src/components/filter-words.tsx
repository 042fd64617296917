import { useWords } from '../lib/locale.tsx'

export type FilterWord = { readonly id: string; readonly name: string }

type Props = { readonly words: readonly FilterWord[]; readonly onRemove: (id: string) => void; readonly onClear: () => void }

/** The conditions in force, as words that can be removed one by one or all together. */
export const FilterWords = ({ words, onRemove, onClear }: Props) => {
  const { t } = useWords()
  return (
    <>
      {words.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="filter filter-chosen"
          aria-label={t('filter.remove', { name })}
          onClick={() => onRemove(id)}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {words.length > 1 && (
        <button type="button" className="quiet" onClick={onClear}>
          {t('filter.clear')}
        </button>
      )}
    </>
  )
}
