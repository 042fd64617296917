import { shiftMonth } from '@gangmu/domain'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { useMonthText } from './board-words.ts'

/** Months that are offered before and behind the one shown. */
const BEFORE = 24
const BEHIND = 12

type Props = { readonly month: string; readonly isLatest: boolean; readonly onChange: (month: string | null) => void }

/** Which month; null takes the latest there is. */
export const MonthPicker = ({ month, isLatest, onChange }: Props) => {
  const { t } = useWords()
  const monthText = useMonthText()
  const now = today().slice(0, 7)
  const months = Array.from({ length: BEFORE + BEHIND + 1 }, (_, at) => shiftMonth(month, BEHIND - at)).filter((each) => each <= now)
  return (
    <div className="month-picker">
      <button type="button" className="button" aria-label={t('board.month-before')} onClick={() => onChange(shiftMonth(month, -1))}>
        ‹
      </button>
      <select className="field" aria-label={t('board.month')} value={month} onChange={({ target }) => onChange(target.value)}>
        {months.map((each) => (
          <option key={each} value={each}>
            {monthText(each)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        aria-label={t('board.month-after')}
        disabled={shiftMonth(month, 1) > now}
        onClick={() => onChange(shiftMonth(month, 1))}
      >
        ›
      </button>
      {!isLatest && (
        <button type="button" className="quiet" onClick={() => onChange(null)}>
          {t('board.latest')}
        </button>
      )}
    </div>
  )
}
