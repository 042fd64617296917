import { useQueryClient } from '@tanstack/react-query'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useProblemText } from '../../components/problem.tsx'
import { useToast } from '../../components/toasts.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { CellRow } from './cell-row.tsx'
import {
  afterSaving,
  cellsToSave,
  checkDraft,
  countOpen,
  type FormDraft,
  NO_DRAFT,
  shownCells,
  withCell,
  withRefused,
} from './form-draft.ts'
import { FormExchange } from './form-exchange.tsx'
import { FormSign } from './form-sign.tsx'
import { placePaste, readClipboard } from './paste-cells.ts'
import { type FormView, formQuery } from './queries.ts'
import { useFormDraft } from './use-form-draft.ts'

const STEP_KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }

/** Up, down and Enter lead to the figure of the next cell, as in a workbook. */
const stepCell = (event: KeyboardEvent<HTMLElement>) => {
  const by = STEP_KEYS[event.key]
  const field = event.target as HTMLElement
  if (by === undefined || field.dataset['figure'] === undefined || event.nativeEvent.isComposing) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-figure]')]
  const next = all[all.indexOf(field as HTMLInputElement) + by]
  next?.focus()
  next?.select()
}

/** The cells of a form, checked at every key as the server will; what is typed is saved as a draft, and signed below. */
export const FormBody = ({ form }: { form: FormView }) => {
  const { t } = useWords()
  const tell = useToast()
  const describe = useProblemText()
  const queryClient = useQueryClient()
  const { round, unit, editable } = form
  const { draft, change, isUnsaved } = useFormDraft(`${round.id} ${unit.id}`)
  const cells = shownCells(form, draft)
  const findings = checkDraft(form, cells)
  const open = countOpen(cells, findings)
  const save = useAction({
    run: (sent: FormDraft) => call('saveCells', { id: round.id, unit: unit.id }, {}, { cells: cellsToSave(sent) }),
    changes: [],
    done: ({ saved, conflicts }) =>
      conflicts.length === 0
        ? t('collection.fill.saved', { count: saved })
        : t('collection.fill.saved-conflicts', { count: saved, conflicts: conflicts.length }),
  })
  const showSaved = (saved: FormView) => {
    queryClient.setQueryData(formQuery(round.id, unit.id).queryKey, saved)
    void queryClient.invalidateQueries({ queryKey: [FEATURE.collection, 'rounds'] })
    void queryClient.invalidateQueries({ queryKey: [FEATURE.collection, 'round', round.id] })
  }
  /** Gives the form as it stands then, or null where something is left to be decided. */
  const saveDraft = async (): Promise<FormView | null> => {
    const sent = draft
    if (cellsToSave(sent).length === 0) return Object.keys(sent).length === 0 ? form : null
    const answer = await save.mutateAsync(sent)
    showSaved(answer.form)
    change((now) => afterSaving(now, sent, answer))
    return answer.conflicts.length === 0 ? answer.form : null
  }
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const field = event.target as HTMLElement
    if (!editable || field.dataset['figure'] === undefined || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const placed = placePaste(readClipboard(text), cells, field.dataset['figure'])
    tell({ text: placed.length === 0 ? t('collection.fill.paste-none') : t('collection.fill.pasted', { count: placed.length }) })
    change((now) =>
      placed.reduce((next, { id, raw }) => withCell(next, cells.find((cell) => cell.id === id)!, { raw, source: 'paste' }), now),
    )
  }
  return (
    <>
      <FormExchange
        form={form}
        onTaken={(answer) => {
          showSaved(answer.form)
          change((now) => withRefused(now, answer.conflicts))
        }}
      />
      {editable && <p className="form-hint">{t('collection.fill.help')}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pasting are those of the fields within. */}
      <div className="collection-cells" onKeyDown={stepCell} onPaste={paste}>
        <CellsHead />
        {cells.map((cell) => (
          <CellRow key={cell.id} cell={cell} findings={findings.get(cell.id) ?? []} editable={editable} onChange={change} />
        ))}
      </div>
      {editable && (
        <div className="collection-save">
          <button
            type="button"
            className="button"
            aria-disabled={save.isPending || !isUnsaved}
            onClick={() => isUnsaved && !save.isPending && void saveDraft().catch(() => undefined)}
          >
            {t('collection.fill.save')}
          </button>
          <span role="status">
            {isUnsaved && <b>{t('collection.fill.unsaved', { count: Object.keys(draft).length })} </b>}
            {open.errors > 0 && t('collection.fill.errors', { count: open.errors })}{' '}
            {open.warnings > 0 && t('collection.fill.warnings', { count: open.warnings })}
            {open.errors + open.warnings === 0 && t('collection.fill.ready')}
          </span>
          {save.error && (
            <p className="form-problem" role="alert">
              {describe(save.error)}
            </p>
          )}
        </div>
      )}
      <FormSign form={form} onBefore={saveDraft} onDone={() => change(() => NO_DRAFT)} />
    </>
  )
}

const CellsHead = () => {
  const { t } = useWords()
  return (
    <div className="collection-cells-head" aria-hidden="true">
      <span>{t('collection.fill.head')}</span>
      <span className="end">{t('collection.fill.year-before')}</span>
      <span className="end">{t('collection.fill.before')}</span>
      <span>{t('collection.fill.value')}</span>
      <span>{t('collection.fill.notes')}</span>
    </div>
  )
}
