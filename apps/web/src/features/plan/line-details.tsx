import type { PlanViewAnswer } from '@gangmu/contract'
import type { ReactNode } from 'react'
import { DetailList } from '../../components/detail-list.tsx'
import { formatInstant, setMinus } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { PlanLineView } from './plan-line.ts'
import { definitionOf } from './use-figure-hints.ts'
import type { Catalogue } from './use-line-columns.tsx'
import { useSystemWord } from './use-system-word.ts'

type Props = {
  readonly plan: PlanViewAnswer['plan']
  readonly line: PlanLineView
  readonly lines: readonly PlanLineView[]
  readonly catalogue: Catalogue
}

/** What is known of the line and of the result that counts: only what there is. */
export const LineDetails = ({ plan, line, lines, catalogue }: Props) => {
  const { t, find } = useWords()
  const { target, result, lastYear, verdict } = line
  const systemOf = useSystemWord(plan)
  const parent = lines.find(({ id }) => id === line.parentId)
  const entry = catalogue.find(({ code }) => code === line.indicator)
  const definition = definitionOf(line, catalogue)
  const details: readonly (readonly [term: string, value: ReactNode | null])[] = [
    [t('table.target-year', { year: plan.year }), target && `${setMinus(target.text)} · ${systemOf(target)}`],
    [t('table.actual-year', { year: plan.year - 1 }), lastYear && `${setMinus(lastYear.raw)} · ${lastYear.provider}`],
    [t('table.declared'), verdict?.declared?.text ?? null],
    [t('table.nature'), line.nature && t(`nature.${line.nature}`)],
    [t('plan.group'), line.group],
    [t('plan.parent'), parent?.name ?? null],
    [t('plan.indicator'), entry && entry.name !== line.name ? entry.name : null],
    [t('plan.definition'), definition],
    [t('plan.provider'), result?.provider ?? null],
    [t('plan.vintage'), result && t(`vintage.${result.vintage}`)],
    [t('plan.scope'), result?.scope || null],
    [t('plan.published'), result?.publishedOn ?? null],
    [t('plan.recorded'), result && `${result.recordedBy} ${formatInstant(result.recordedAt)}`],
    [
      t('plan.judged'),
      verdict &&
        t('plan.judged-because', { at: formatInstant(verdict.judgedAt), cause: find(`plan.cause.${verdict.cause}`) ?? verdict.cause }),
    ],
  ]
  return <DetailList details={details} />
}
