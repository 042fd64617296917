import type { Reading } from '@gangmu/domain'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { formatPlace } from '../../lib/place.ts'
import { useAddress } from '../../lib/use-address.ts'
import type { ConfirmedYear } from './confirm-report.tsx'
import { NewIndicator } from './new-indicator.tsx'

type Props = {
  readonly year: ConfirmedYear
  readonly reading: Reading
  readonly isTaken: boolean
  /** Null where there is no choice: the report is of one year. */
  readonly onToggle: (() => void) | null
  readonly onClose: () => void
}

/** One year of what is confirmed: what it makes or fills, what is new, what differs, what found no line. */
export const ConfirmedYearSection = ({ year, reading, isTaken, onToggle, onClose }: Props) => {
  const { t } = useWords()
  const { title, action, lines, newLines, removedLines, targets, observations, newIndicators, differing, unmatched } = year
  const changes = [
    t('confirmation.lines', { count: lines }),
    newLines > 0 && newLines < lines && t('confirmation.new-lines', { count: newLines }),
    removedLines > 0 && t('confirmation.removed-lines', { count: removedLines }),
    targets > 0 && t(action === 'create' ? 'confirmation.targets' : 'confirmation.changed-targets', { count: targets }),
    observations > 0 && t('confirmation.observations', { count: observations }),
  ]
  return (
    <section className={isTaken ? 'confirmed-year' : 'confirmed-year confirmed-year-out'}>
      <h3>
        {onToggle === null ? (
          title
        ) : (
          <label>
            <input type="checkbox" checked={isTaken} onChange={onToggle} /> {title}
          </label>
        )}
      </h3>
      <p>
        <b>{t(`confirmation.action.${action}`)}</b>
        <span className="confirmed-counts">{changes.filter(Boolean).join(t('plan.comma'))}</span>
      </p>
      {isTaken && (
        <>
          <Differing differing={differing} />
          <Unmatched unmatched={unmatched} reading={reading} onClose={onClose} />
          {newIndicators.length > 0 && (
            <details className="confirmed-part" open={newIndicators.length <= 8}>
              <summary>{t('confirmation.new-indicators', { count: newIndicators.length })}</summary>
              <p className="form-hint">{t('confirmation.new-indicators-help')}</p>
              <ul className="stacked-list">
                {newIndicators.map((indicator) => (
                  <NewIndicator key={indicator.code} indicator={indicator} />
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}

/** What was approved stays; where the report prints it otherwise, both are shown. */
const Differing = ({ differing }: Pick<ConfirmedYear, 'differing'>) => {
  const { t } = useWords()
  if (differing.length === 0) return null
  return (
    <details className="confirmed-part" open>
      <summary>{t('confirmation.differing', { count: differing.length })}</summary>
      <table className="plain-table">
        <caption className="form-hint">{t('confirmation.differing-help')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.indicator')}</th>
            <th scope="col">{t('confirmation.approved')}</th>
            <th scope="col">{t('confirmation.printed')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ lineId, name, approved, printed }) => (
            <tr key={lineId}>
              <th scope="row">{name}</th>
              <td>{setMinus(approved)}</td>
              <td>{setMinus(printed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

type UnmatchedProps = Pick<ConfirmedYear, 'unmatched'> & Pick<Props, 'reading' | 'onClose'>

/** Rows a plan in force has no line for: each leads to where it stands in the report. */
const Unmatched = ({ unmatched, reading, onClose }: UnmatchedProps) => {
  const { t } = useWords()
  const { change } = useAddress()
  if (unmatched.length === 0) return null
  const show = (line: number) => {
    const spans = reading.indicators.find((row) => row.line === line)?.spans
    const place = spans?.actual ?? spans?.target ?? { line, start: 0, end: 0 }
    onClose()
    change({ tab: 'indicators', at: formatPlace(place) })
  }
  return (
    <details className="confirmed-part" open>
      <summary>{t('confirmation.unmatched', { count: unmatched.length })}</summary>
      <p className="form-hint">{t('confirmation.unmatched-help')}</p>
      <ul className="word-list">
        {unmatched.map(({ name, line }) => (
          <li key={`${line}-${name}`}>
            <button type="button" className="door door-wide" onClick={() => show(line)}>
              {t('confirmation.unmatched-row', { name, line })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
