import { roundTo } from '@gangmu/domain'
import { setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { LineForecast } from '../../lib/projection-queries.ts'
import { usePeriodText } from '../../lib/use-period-text.ts'

/** How forecasts, their errors and what they were made of are said. */
export const useForecastWords = () => {
  const { t, locale } = useWords()
  const throughText = usePeriodText()
  const figure = (value: number) => setMinus(value.toLocaleString('en-US', { maximumFractionDigits: 4 }))
  /** 差距: percentages differ in points. */
  const gap = (value: number, unit: string | null) =>
    unit === '%'
      ? t('difference.points', { value: figure(value) })
      : t('difference.amount', { value: figure(value), unit: unit ?? '' }).trim()
  const untold = ({ forecast, latest }: Pick<LineForecast, 'forecast' | 'latest'>): string => {
    if (forecast.status === 'too-little') {
      const { need, have, cut } = forecast
      return t('forecast-status.too-little', { need, have }) + (cut === null ? '' : t(`forecast-cut.${cut}`))
    }
    if (forecast.status === 'too-far') return t('forecast-status.too-far', { period: throughText(latest?.period ?? forecast.through) })
    return t(forecast.status === 'complete' ? 'forecast-status.complete' : 'forecast-status.no-figures')
  }
  const interval = ({ low, high }: { low: number; high: number }) => `${figure(low)}—${figure(high)}`
  const estimate = ({ estimate: given }: Pick<LineForecast, 'estimate'>) => (given === null ? null : setMinus(given.raw))
  /** By how much estimates of past years were off on average; null where none can be held against a figure. */
  const pastMean = ({ pastEstimates, unit }: Pick<LineForecast, 'pastEstimates' | 'unit'>) => {
    if (pastEstimates.length === 0) return null
    const mean = pastEstimates.reduce((sum, { error }) => sum + Math.abs(error), 0) / pastEstimates.length
    return t('forecast.past-mean', { gap: gap(roundTo(mean, 2), unit) })
  }
  return { t, locale, throughText, figure, gap, untold, interval, estimate, pastMean }
}
