import { RESPONSIBILITY_ROLES } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import type { PlanLineView } from './plan-line.ts'

/** Who answers for the line, by role; nothing where nobody was named. */
export const LineDuties = ({ line, asOf }: { line: PlanLineView; asOf: string | null }) => {
  const { t } = useWords()
  const canRead = useCan('responsibility.read')
  const { data } = useQuery({
    queryKey: [FEATURE.plans, 'duties', line.id, asOf],
    queryFn: () => call('listResponsibilities', {}, { kind: 'plan-line', ids: line.id, on: asOf }),
    enabled: canRead,
  })
  const duties = data?.responsibilities ?? []
  if (duties.length === 0) return null
  return (
    <section>
      <h3>{t('plan.duties')}</h3>
      <dl className="details">
        {RESPONSIBILITY_ROLES.map((role) => {
          const holders = duties.filter((duty) => duty.role === role)
          return holders.length === 0 ? null : (
            <div key={role}>
              <dt>{t(`responsibility.${role}`)}</dt>
              <dd>{holders.map(({ holderName }) => holderName).join(t('plan.comma'))}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
