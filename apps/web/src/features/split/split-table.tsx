import { type Column, DataTable } from '../../components/data-table.tsx'
import { Figure } from '../../components/figure.tsx'
import { FilterWords } from '../../components/filter-words.tsx'
import { Missing } from '../../components/missing.tsx'
import { useSheet } from '../../components/side-sheet.tsx'
import { useSplitWords } from '../../components/split/use-split-words.ts'
import { setMinus, tailWidth } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { answeringNames, partRows, SPLIT_STATES, type SplitLine, type SplitView, splitStateOf } from '../../lib/split-lines.ts'
import { useAddress } from '../../lib/use-address.ts'
import { arrangeSplit, type SplitRow } from './arrange-split.ts'
import { NO_DRAFT } from './split-draft.ts'
import { SplitSheet } from './split-sheet.tsx'
import { type SplitDrafts, useSplitDrafts } from './use-split-drafts.ts'

type Props = { readonly view: SplitView; readonly mayEdit: boolean }

/** Every line with what it is split into; how many are in which state, each count a filter. */
export const SplitTable = ({ view, mayEdit }: Props) => {
  const { t } = useWords()
  const { get, change } = useAddress()
  const opening = useSheet('row')
  const drafts = useSplitDrafts()
  const columns = useSplitColumns(view, drafts)
  const rows = arrangeSplit(view.lines)
  const asked = get('only')?.split(',') ?? []
  const chosen = SPLIT_STATES.filter((state) => asked.includes(state))
  const choose = (next: readonly string[]) => change({ only: next.join(',') }, { replace: true })
  const wordOf = (state: (typeof SPLIT_STATES)[number]) => t(`split.state.${state}`)
  const shown = chosen.length === 0 ? rows : rows.filter(({ line }) => line.id === opening.current || chosen.includes(splitStateOf(line)))
  const current = view.lines.find(({ id }) => id === opening.current)
  return (
    <>
      <search className="filters">
        {SPLIT_STATES.map((state) => {
          const count = view.lines.filter((line) => splitStateOf(line) === state).length
          return count === 0 || chosen.includes(state) ? null : (
            <button key={state} type="button" className="filter" onClick={() => choose([...chosen, state])}>
              {t('split.filter', { state: wordOf(state), count })}
            </button>
          )
        })}
        <FilterWords
          words={chosen.map((state) => ({ id: state, name: wordOf(state) }))}
          onRemove={(id) => choose(chosen.filter((state) => state !== id))}
          onClear={() => choose([])}
        />
        <span className="section-count" role="status">
          {t('split.count', { shown: shown.length, total: rows.length })}
        </span>
      </search>
      {shown.length === 0 ? (
        <p className="empty">{t('table.empty-filter')}</p>
      ) : (
        <DataTable
          caption={t('split.table', { plan: view.plan.title })}
          columns={columns}
          rows={shown}
          rowKey={({ line }) => line.id}
          mustShow={({ line }: SplitRow) => line.id === opening.current}
          sheet={{ current: opening.current, open: (id) => opening.open(id) }}
          isStacked
        />
      )}
      {current && <SplitSheet key={current.id} view={view} line={current} mayEdit={mayEdit} drafts={drafts} onClose={opening.close} />}
    </>
  )
}

const useSplitColumns = (view: SplitView, drafts: SplitDrafts): readonly Column<SplitRow>[] => {
  const { t } = useWords()
  const { plan, lines, periods } = view
  const { period } = useSplitWords()
  const tail = tailWidth(lines.map(({ whole }) => whole?.text ?? ''))
  const comma = t('split.list-comma')
  const year = periods[periods.length - 1]!
  return [
    { id: 'name', head: t('table.indicator'), width: '280px', cell: (row) => <Name row={row} /> },
    {
      id: 'target',
      head: t('split.whole-of', { year: plan.year }),
      width: '132px',
      align: 'end',
      cell: ({ line: { whole } }) =>
        whole === null ? <Missing reason={t('split.whole-missing')} /> : <Figure text={whole.text} tail={tail} />,
    },
    {
      id: 'answers',
      head: t('split.answers'),
      width: '156px',
      cell: ({ line }) => answeringNames(view, line).join(comma) || <Missing reason={t('split.answers-missing')} />,
    },
    {
      id: 'parts',
      head: t('split.parts'),
      cell: ({ line }) => {
        const parts = partRows(view, line.parts).filter(({ name }) => name !== null)
        if (parts.length === 0) return <Missing reason={t('split.parts-missing')} />
        return parts.map(({ name, texts }) => setMinus(`${name} ${texts[year] ?? ''}`).trim()).join(comma)
      },
    },
    {
      id: 'stages',
      head: t('split.stages'),
      width: '196px',
      cell: ({ line }) => {
        const [own] = partRows(view, line.parts)
        const stages = periods.filter((code) => own?.texts[code] !== undefined)
        if (stages.length === 0) return <Missing reason={t('split.stages-missing')} />
        return stages.map((code) => setMinus(`${period(code)} ${own!.texts[code]}`)).join(comma)
      },
    },
    {
      id: 'check',
      head: t('split.check'),
      width: '176px',
      cell: ({ line }) => <Check line={line} isUnsaved={drafts.draftOf(line.id) !== NO_DRAFT} />,
    },
  ]
}

const Name = ({ row: { line, parent } }: { row: SplitRow }) => (
  <span className={parent === null ? 'name' : 'name name-child'}>
    <span className="name-no">{line.no}</span>
    <span>
      {line.name}
      {line.unit && <span className="split-unit"> {line.unit}</span>}
    </span>
  </span>
)

/** The state of the line, and what its check says first. */
const Check = ({ line, isUnsaved }: { line: SplitLine; isUnsaved: boolean }) => {
  const { t } = useWords()
  const { word, sentence } = useSplitWords()
  const state = splitStateOf(line)
  const said = state === 'open' || state === 'no-whole' ? null : word(line)
  return (
    <span title={line.findings.map(sentence).join('\n') || undefined}>
      <span className={state === 'wrong' ? 'split-wrong' : 'split-state'}>{t(`split.state.${state}`)}</span>
      {said !== null && <span className="split-said"> {said}</span>}
      {isUnsaved && <span className="split-unsaved"> {t('split.unsaved')}</span>}
    </span>
  )
}
