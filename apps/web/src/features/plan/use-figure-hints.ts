import type { PlanViewAnswer } from '@gangmu/contract'
import { useWords } from '../../lib/locale.tsx'
import type { FigureName, PlanLineView } from './plan-line.ts'
import type { Catalogue } from './use-line-columns.tsx'
import { useSystemWord } from './use-system-word.ts'

/** 口径说明: the plan's own words come before the catalogue's. */
export const definitionOf = ({ definition, indicator }: PlanLineView, catalogue: Catalogue): string | null =>
  definition ?? (catalogue.find(({ code }) => code === indicator)?.definition.text || null)

/** What the pointer is told of a figure: definition, period, source and vintage, one a line. */
export const useFigureHints = (plan: PlanViewAnswer['plan'], catalogue: Catalogue) => {
  const { t } = useWords()
  const systemOf = useSystemWord(plan)
  const { year } = plan
  return (line: PlanLineView, figure: FigureName): string => {
    const definition = definitionOf(line, catalogue)
    const result = figure === 'result' ? line.result : figure === 'last-year' ? line.lastYear : null
    const said: (string | false)[] = [
      line.name,
      definition !== null && t('plan.hint.definition', { text: definition }),
      t('plan.hint.period', { year: figure === 'last-year' ? year - 1 : year }),
      figure === 'target' && line.target !== null && t('plan.hint.system', { system: systemOf(line.target) }),
      result !== null && t('plan.hint.provider', { provider: result.provider }),
      result !== null && t('plan.hint.vintage', { vintage: t(`vintage.${result.vintage}`) }),
      result !== null && result.publishedOn !== null && t('plan.hint.published', { day: result.publishedOn }),
    ]
    return said.filter((line) => line !== false).join('\n')
  }
}
