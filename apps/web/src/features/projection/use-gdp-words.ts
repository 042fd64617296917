import { figurePeriod, type GdpSector } from '@gangmu/domain'
import { useCallback } from 'react'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { usePeriodText } from '../../lib/use-period-text.ts'

/** How months, industries and figures of the board are said. */
export const useGdpWords = () => {
  const { t, locale } = useWords()
  const periodText = usePeriodText()
  const sector = useCallback((code: GdpSector) => t(`gdp-sector.${code}`), [t])
  return {
    t,
    locale,
    sector,
    monthText: (month: string) => periodText(figurePeriod('cumulative', month)),
    figure: (value: number) => setMinus(String(value)),
    /** Points to hundredths, with their sign. */
    signed: (value: number) => (value > 0 ? `+${value.toFixed(2)}` : setMinus(value.toFixed(2))),
  }
}
