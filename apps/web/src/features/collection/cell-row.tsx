import { type EntryFinding, monthOfPeriod, shiftMonth } from '@gangmu/domain'
import { describePlace } from '@gangmu/messages'
import { useId } from 'react'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { EstimateFields, PastEstimates } from './estimate-fields.tsx'
import { type FormDraft, type ShownCell, withCell } from './form-draft.ts'
import type { Cell } from './queries.ts'
import { useCollectionWords } from './use-collection-words.ts'

type Props = {
  readonly cell: ShownCell
  readonly findings: readonly EntryFinding[]
  readonly editable: boolean
  readonly onChange: (next: (draft: FormDraft) => FormDraft) => void
}

const SHOWN_MONTHS = 13

/** The figure of another month of the series. */
const figureAt = ({ history }: Cell, month: string): number | null =>
  history.find(({ period }) => monthOfPeriod(period) === month)?.value ?? null

/** One cell: what it asks, what was before, the figure, and what the checks say with room to answer. On a telephone a block of its own. */
export const CellRow = ({ cell, findings, editable, onChange }: Props) => {
  const { t } = useWords()
  const { finding, period } = useCollectionWords()
  const noteId = useId()
  const { shown, draft } = cell
  const isEstimate = cell.sort === 'estimate'
  const isWrong = findings.some(({ severity }) => severity === 'error')
  const asks = findings.some(({ severity }) => severity === 'warning')
  const month = monthOfPeriod(cell.period)
  const before = month === null ? null : figureAt(cell, shiftMonth(month, -1))
  const yearBefore = month === null ? null : figureAt(cell, shiftMonth(month, -12))
  const set = (change: Parameters<typeof withCell>[2]) => onChange((now) => withCell(now, cell, change))
  const label = t('collection.fill.input', { name: cell.name, period: period(cell.period) })
  return (
    <fieldset className="collection-cell" data-unsaved={draft !== null || undefined}>
      <legend className="aside">{label}</legend>
      <div className="collection-cell-name">
        <b>{cell.name}</b>
        <span className="collection-unit">
          {isEstimate && t('collection.fill.estimated')} {period(cell.period)}
          {cell.unit && ` · ${cell.unit}`}
        </span>
        {cell.providerName && <span className="form-hint">{t('collection.fill.provider', { name: cell.providerName })}</span>}
        <History cell={cell} />
      </div>
      <Before head={t('collection.fill.year-before')} value={yearBefore} />
      <Before head={t('collection.fill.before')} value={before} />
      <div className="collection-cell-value">
        {editable ? (
          <input
            className="field"
            data-figure={cell.id}
            inputMode={cell.traits.kind === 'class' || isEstimate ? 'text' : 'decimal'}
            autoComplete="off"
            maxLength={200}
            aria-label={label}
            data-wrong={isWrong || undefined}
            data-known={(draft === null && cell.version === 0 && cell.known !== null) || undefined}
            aria-invalid={isWrong}
            aria-describedby={noteId}
            value={shown.raw}
            onChange={({ target }) => set({ raw: target.value, source: 'page' })}
          />
        ) : (
          <span className="collection-figure">{shown.raw === '' ? '—' : setMinus(shown.raw)}</span>
        )}
      </div>
      <div className="collection-cell-notes" id={noteId}>
        <Conflict cell={cell} onChange={onChange} />
        {findings.map((one) => (
          <p key={one.code} className={one.severity === 'error' ? 'collection-error' : 'collection-warning'}>
            {finding(one)}
          </p>
        ))}
        {(asks || shown.sentence !== '') &&
          (editable ? (
            <textarea
              className="field"
              rows={1}
              maxLength={1_000}
              aria-label={t('collection.fill.sentence', { name: cell.name })}
              placeholder={t('collection.fill.sentence-hint')}
              value={shown.sentence}
              onChange={({ target }) => set({ sentence: target.value })}
            />
          ) : (
            <p>{shown.sentence}</p>
          ))}
        {!editable && asks && shown.raw !== '' && <p className="collection-warning">{t('collection.fill.doubtful')}</p>}
        <Origin cell={cell} />
        {isEstimate && <PastEstimates cell={cell} />}
      </div>
      {isEstimate && <EstimateFields cell={cell} editable={editable} onChange={onChange} />}
    </fieldset>
  )
}

const Before = ({ head, value }: { head: string; value: number | null }) => (
  <div className="collection-cell-before">
    <span className="collection-cell-head">{head} </span>
    {value === null ? '—' : setMinus(String(value))}
  </div>
)

/** Who gave what stands there, and when. */
const Origin = ({ cell }: { cell: ShownCell }) => {
  const { t, locale } = useWords()
  const { known, version, enteredBy, enteredAt, draft, origin } = cell
  if (draft === null && version > 0 && enteredBy !== null && enteredAt !== null)
    return (
      <p className="form-hint">
        {t('collection.fill.entered', { by: enteredBy, at: formatInstant(enteredAt) })}{' '}
        {origin !== null && t('collection.fill.read-from', { ...origin, place: describePlace(locale, origin.line, origin.place) })}
      </p>
    )
  if (known === null) return null
  const said = { provider: known.provider, day: formatInstant(known.recordedAt).slice(0, 10) }
  return (
    <p className="form-hint">
      {draft === null
        ? t('collection.fill.known', { ...said, vintage: t(`vintage.${known.vintage}`) })
        : t('collection.fill.known-other', { ...said, raw: known.raw })}
    </p>
  )
}

const Conflict = ({ cell, onChange }: Pick<Props, 'cell' | 'onChange'>) => {
  const { t } = useWords()
  const theirs = cell.draft?.theirs
  if (theirs == null) return null
  const { raw, by, at } = theirs
  return (
    <div className="notice" role="alert">
      <p>{t('collection.fill.conflict', { by, at: at && formatInstant(at), raw, own: cell.shown.raw })}</p>
      <button type="button" className="button" onClick={() => onChange(({ [cell.id]: _, ...others }) => others)}>
        {t('collection.fill.take-theirs')}
      </button>{' '}
      <button type="button" className="button" onClick={() => onChange((now) => ({ ...now, [cell.id]: { ...cell.draft!, theirs: null } }))}>
        {t('collection.fill.keep-own')}
      </button>
    </div>
  )
}

/** The last thirteen months, folded away. */
const History = ({ cell }: { cell: ShownCell }) => {
  const { t } = useWords()
  const { period } = useCollectionWords()
  const recent = cell.history.slice(-SHOWN_MONTHS)
  if (recent.length === 0) return null
  return (
    <details className="collection-history">
      <summary>{t('collection.fill.history')}</summary>
      <table className="plain-table" aria-label={t('collection.fill.history-of', { name: cell.name })}>
        <tbody>
          {recent.toReversed().map(({ period: code, value }) => (
            <tr key={code}>
              <th scope="row">{period(code)}</th>
              <td className="end">{setMinus(String(value))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
