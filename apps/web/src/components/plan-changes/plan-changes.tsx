import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { FilterWords } from '../filter-words.tsx'
import { useSheet } from '../side-sheet.tsx'
import { ChangeSheet } from './change-sheet.tsx'
import { ChangeTable } from './change-table.tsx'
import { type Change, changesIn, keepsAll, keyOfLine, type PlanComparison } from './line-changes.ts'
import { useChangeWord } from './use-change-word.ts'

/** How many lines changed in which way, each count a filter; then the lines. */
export const PlanChanges = ({ comparison }: { comparison: PlanComparison }) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const opening = useSheet('row')
  const wordOf = useChangeWord()
  const counts = changesIn(comparison.lines)
  const chosen = (get('only') ?? '').split(',').filter((each): each is Change => counts.some(({ change }) => change === each))
  const choose = (next: readonly Change[]) => change({ only: next.join(',') }, { replace: true })
  const shown = comparison.lines.filter((line) => keepsAll(line, chosen))
  const open = comparison.lines.find((line) => keyOfLine(line) === opening.current)
  return (
    <>
      <search className="filters">
        {counts.map(
          ({ change: each, count }) =>
            !chosen.includes(each) && (
              <button key={each} type="button" className="filter" onClick={() => choose([...chosen, each])}>
                {t('compare.year-kind', { kind: wordOf(each), count })}
              </button>
            ),
        )}
        <FilterWords
          words={chosen.map((each) => ({ id: each, name: wordOf(each) }))}
          onRemove={(id) => choose(chosen.filter((each) => each !== id))}
          onClear={() => choose([])}
        />
      </search>
      <div className="section-head">
        <h2>{t('compare.year-table')}</h2>
        <span className="section-count" role="status">
          {t('compare.year-count', { shown: shown.length, total: comparison.lines.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t('table.empty-filter')}</p>
      ) : (
        <ChangeTable comparison={comparison} lines={shown} opening={opening} />
      )}
      {open && <ChangeSheet key={keyOfLine(open)} comparison={comparison} line={open} onClose={opening.close} />}
    </>
  )
}
