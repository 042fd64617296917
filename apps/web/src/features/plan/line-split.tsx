import type { PlanViewAnswer } from '@gangmu/contract'
import { isDraft } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { ContextLink } from '../../components/context-link.tsx'
import { SplitParts } from '../../components/split/split-parts.tsx'
import { useWords } from '../../lib/locale.tsx'
import { splitQuery } from '../../lib/split-lines.ts'
import type { PlanLineView } from './plan-line.ts'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly line: PlanLineView }

/** What the line is split into, and the way to where that is done. A draft is not split yet. */
export const LineSplit = ({ plan, line }: Props) => {
  const { t } = useWords()
  const { data: view } = useQuery({ ...splitQuery(plan.id), enabled: !isDraft(plan.stage) })
  const split = view?.lines.find(({ id }) => id === line.id)
  if (view === undefined || split === undefined || split.whole === null) return null
  return (
    <section>
      <h3>{t('nav.split')}</h3>
      <SplitParts view={view} line={split} />
      <ContextLink className="button" to={`/split?year=${plan.year}&plan=${plan.id}&row=${line.id}`}>
        {t('split.in-split')}
      </ContextLink>
    </section>
  )
}
