import type { ReportSummary } from '@gangmu/domain'
import { useWords } from '../../lib/locale.tsx'

type Head = { readonly kind: string | null; readonly reportYear: number | null; readonly planYear: number | null }

/** A report in few words: of which kind and years it is. */
export const useReportWords = () => {
  const { t, find } = useWords()
  const sayKind = ({ kind }: Pick<Head, 'kind'>): string => find(`report.kind.${kind}`) ?? t('joint.kind-unknown')
  const sayShort = (head: Pick<Head, 'kind' | 'reportYear'>): string =>
    head.reportYear === null ? sayKind(head) : t('joint.short', { kind: sayKind(head), year: head.reportYear })
  const sayYears = ({ reportYear, planYear }: Head): string => {
    if (reportYear !== null && planYear !== null && reportYear !== planYear) return t('joint.years', { report: reportYear, plan: planYear })
    const only = reportYear ?? planYear
    return only === null ? '' : t('joint.year', { year: only })
  }
  const titleOf = ({ header, fileName }: Pick<ReportSummary, 'header' | 'fileName'>): string => header?.title ?? fileName
  return { sayKind, sayShort, sayYears, titleOf }
}
