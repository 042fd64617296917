import { buildIndicatorIndex, type IndicatorCatalogue } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Combobox } from '../../components/combobox.tsx'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { Form } from '../../components/form.tsx'
import { SplitFindings } from '../../components/split/split-parts.tsx'
import { useSplitWords } from '../../components/split/use-split-words.ts'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { type PartRow, partRows, type SplitFinding, type SplitLine, type SplitView, subjectKey } from '../../lib/split-lines.ts'
import { useAction } from '../../lib/use-action.ts'
import { setCells, takenBack } from './set-cells.ts'
import {
  type ChangedCell,
  cellKey,
  changedCells,
  changedElsewhere,
  checkDraft,
  isUnread,
  NO_DRAFT,
  type SplitDraft,
  textOf,
  withText,
} from './split-draft.ts'

type Props = {
  readonly view: SplitView
  readonly line: SplitLine
  readonly draft: SplitDraft
  readonly onDraft: (draft: SplitDraft) => void
}

/** A target for every part and period, checked at every key as the server will. Only what was changed here is sent. */
export const SplitEditor = ({ view, line, draft, onDraft }: Props) => {
  const { t, find } = useWords()
  const { plan, periods } = view
  const { data: catalogue } = useQuery(catalogueQuery)
  // Until the space's own catalogue is there the shipped one stands in.
  const options = useMemo(
    () => (catalogue === undefined ? {} : { index: buildIndicatorIndex(catalogue as IndicatorCatalogue) }),
    [catalogue],
  )
  const rows = partRows(view, line.parts, draft.added)
  const findings = checkDraft(draft, line, rows, periods, options)
  const cells = changedCells(draft, line.id, rows, periods)
  const [refused, setRefused] = useState<unknown>(null)
  const action = useAction({
    run: (sent: readonly ChangedCell[]) => setCells(plan.id, plan.version, sent),
    changes: [FEATURE.plans, FEATURE.home, FEATURE.notices],
    done: ({ changed }) => t('split.saved', { line: line.name, count: changed }),
    undo: (answer, sent) => setCells(plan.id, answer.plan.version, sent.map(takenBack)),
  })
  const save = () => {
    if (cells.length === 0) return onDraft(NO_DRAFT)
    setRefused(null)
    action.mutate(cells, { onSuccess: () => onDraft(NO_DRAFT), onError: setRefused })
  }
  const others = view.subjects
    .filter(({ subject }) => !rows.some(({ key }) => key === subjectKey(subject)))
    .map(({ subject, name, kind }) => ({
      id: subjectKey(subject),
      label: name,
      // A town's government and the town itself have one name.
      detail: t(`split.of-${subject.kind}`, { kind: find(`${subject.kind}.kind.${kind}`) }),
    }))
  return (
    <section className="split-editor">
      <h3>{t('split.edit')}</h3>
      <Form
        onSubmit={save}
        submit={t('split.save')}
        isBusy={action.isPending}
        error={refused}
        aside={
          <>
            {draft !== NO_DRAFT && (
              <button type="button" className="button" onClick={() => onDraft(NO_DRAFT)}>
                {t('split.discard')}
              </button>
            )}
            <ConflictButton error={refused} onLoaded={() => setRefused(null)} />
          </>
        }
      >
        <p className="form-hint">{t('split.edit-help')}</p>
        <CellGrid view={view} line={line} rows={rows} draft={draft} findings={findings} onDraft={onDraft} />
        <Combobox
          label={t(view.townships ? 'split.add-towns' : 'split.add')}
          options={others}
          value={null}
          onChange={(key) => key !== null && onDraft({ ...draft, added: [...draft.added, key] })}
          placeholder={`${t(view.townships ? 'split.add-towns' : 'split.add')}…`}
        />
        <div role="status">
          <SplitFindings findings={findings} />
        </div>
      </Form>
    </section>
  )
}

type GridProps = Omit<Props, 'onDraft'> & {
  readonly rows: readonly PartRow[]
  readonly findings: readonly SplitFinding[]
  readonly onDraft: Props['onDraft']
}

const ROW_KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Up and down lead to the same period of the next row, as in a workbook. */
const stepRow = (event: KeyboardEvent<HTMLElement>) => {
  const by = ROW_KEYS[event.key]
  const { cell } = (event.target as HTMLElement).dataset
  if (by === undefined || cell === undefined || event.nativeEvent.isComposing) return
  event.preventDefault()
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-cell="${CSS.escape(cell)}"]`)]
  column[column.indexOf(event.target as HTMLInputElement) + by]?.focus()
}

const CellGrid = ({ view, line, rows, draft, findings, onDraft }: GridProps) => {
  const { t } = useWords()
  const { period } = useSplitWords()
  const headId = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within.
    <div className="split-grid" onKeyDown={stepRow}>
      <div className="split-grid-head" id={headId} aria-hidden="true">
        {view.periods.map((code) => (
          <span key={code}>{period(code)}</span>
        ))}
      </div>
      {rows.map((row) => (
        <fieldset key={row.key} className="split-grid-row">
          <legend>
            {row.name ?? t('split.whole')}
            {!row.isOffered && <span className="form-hint"> {t('split.gone')}</span>}
          </legend>
          {view.periods.map((code) => (
            <Cell
              key={code}
              row={row}
              code={code}
              line={line}
              draft={draft}
              findings={findings}
              onText={(text) => onDraft(withText(draft, row, code, text))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

type CellProps = Pick<GridProps, 'line' | 'draft' | 'findings'> & {
  readonly row: PartRow
  readonly code: string
  readonly onText: (text: string) => void
}

const Cell = ({ row, code, line, draft, findings, onText }: CellProps) => {
  const { t } = useWords()
  const { period, sentence } = useSplitWords()
  const noteId = useId()
  const label = t('split.cell', { subject: row.name ?? t('split.whole'), period: period(code) })
  if (row.name === null && code === line.whole?.period)
    return <input className="field" readOnly aria-label={label} value={setMinus(line.whole.text)} />
  const text = textOf(draft, row, code)
  const elsewhere = changedElsewhere(draft, row, code)
  const wrong = findings.filter(({ severity, keys }) => severity !== 'hint' && keys.includes(cellKey(row, code)))
  const notes = [
    ...(isUnread(text, line.unit) ? [t('split.unread', { text })] : []),
    ...(elsewhere === null ? [] : [elsewhere === '' ? t('split.elsewhere-cleared') : t('split.elsewhere', { text: elsewhere })]),
  ]
  return (
    <>
      <input
        className="field"
        data-cell={code}
        maxLength={200}
        autoComplete="off"
        aria-label={label}
        // Not `aria-invalid`: it may be saved as it is.
        data-wrong={wrong.length > 0 || undefined}
        aria-describedby={wrong.length + notes.length > 0 ? noteId : undefined}
        title={wrong.map(sentence).join('\n') || undefined}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      {wrong.length + notes.length > 0 && (
        <p id={noteId} className={notes.length > 0 ? 'form-hint split-note' : 'aside'}>
          {notes.join(' ')}
          <span className="aside">{wrong.map(sentence).join(' ')}</span>
        </p>
      )}
    </>
  )
}
