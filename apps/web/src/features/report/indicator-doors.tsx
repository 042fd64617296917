import type { IndicatorRow } from '@gangmu/domain'
import { describeReason } from '@gangmu/messages'
import { Verdict, verdictWord } from '../../components/verdict.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { Door } from './door.tsx'

export const useReasonText = () => {
  const { locale } = useWords()
  return (row: IndicatorRow): string | null => (row.reason === null ? null : describeReason(locale, row.reason))
}

/** The doors of one indicator row, target then result, in the order they stand in the table. */
export const useIndicatorDoors = () => {
  const { t } = useWords()
  const describeReason = useReasonText()
  return (row: IndicatorRow): readonly Door[] => {
    const word = verdictWord(row)
    const reason = describeReason(row)
    const shared = [
      ...(word === null ? [] : [{ term: t('table.verdict'), value: <Verdict word={word} /> }]),
      ...(reason === null ? [] : [{ term: t('table.reason'), value: reason }]),
      ...(row.declared === null ? [] : [{ term: t('table.declared'), value: row.declared.text }]),
      ...(row.nature === null ? [] : [{ term: t('table.nature'), value: row.nature }]),
    ]
    const doors: Door[] = []
    if (row.target && row.spans.target)
      doors.push({
        place: row.spans.target,
        label: `${row.name} · ${yearly(t, row.year, 'target')}`,
        text: row.target.text,
        unit: row.unit,
        details: [...(row.actual ? [{ term: yearly(t, row.year, 'actual'), value: row.actual.text }] : []), ...shared],
      })
    if (row.actual && row.spans.actual)
      doors.push({
        place: row.spans.actual,
        label: `${row.name} · ${yearly(t, row.year, 'actual')}`,
        text: row.actual.text,
        unit: row.unit,
        details: [...(row.target ? [{ term: yearly(t, row.year, 'target'), value: row.target.text }] : []), ...shared],
      })
    return doors
  }
}

/** 2023年目标; 目标 where the table does not say of which year. */
export const yearly = (t: ReturnType<typeof useWords>['t'], year: number | null, kind: 'target' | 'actual'): string =>
  year === null ? t(`table.${kind}`) : t(`table.${kind}-year`, { year })
