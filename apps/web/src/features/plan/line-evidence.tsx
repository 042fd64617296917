import { PrintedSource } from '../../components/printed-source.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type PlanLineView, printedPlaces } from './plan-line.ts'
import type { OpenLine } from './use-open-line.ts'

type Props = { readonly line: PlanLineView; readonly opening: OpenLine }

/** Where the line's figures stand in the reports they came from, one at a time. */
export const LineEvidence = ({ line, opening }: Props) => {
  const { t } = useWords()
  const places = printedPlaces(line)
  const shown = opening.figure === null ? places[0] : places.find(({ figure }) => figure === opening.figure)
  const label = (figure: (typeof places)[number]['figure']) => t(`plan.figure.${figure}`)
  return (
    <section>
      <h3>{t('evidence.source')}</h3>
      {places.length > 1 && (
        <div className="choices">
          {places.map(({ figure }) => (
            <button
              key={figure}
              type="button"
              className="filter"
              aria-pressed={figure === shown?.figure}
              onClick={() => opening.open(line.id, figure)}
            >
              {label(figure)}
            </button>
          ))}
        </div>
      )}
      {shown ? <PrintedSource {...shown.at} /> : <p className="sheet-note">{t('plan.no-source')}</p>}
    </section>
  )
}
