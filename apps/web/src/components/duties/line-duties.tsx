import { RESPONSIBILITY_ROLES } from '@gangmu/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { EditDutiesDialog } from './edit-duties-dialog.tsx'
import { holderText } from './held-roles.ts'

type Props = { readonly line: { readonly id: string; readonly name: string }; readonly asOf: string | null }

/** Who answers for the line, by role, and the way to change it; nothing where nobody was named and the reader may not. */
export const LineDuties = ({ line, asOf }: Props) => {
  const { t } = useWords()
  const [isEditing, setIsEditing] = useState(false)
  const canRead = useCan('responsibility.read')
  const mayEdit = useCan('responsibility.edit') && asOf === null
  const { data } = useQuery({
    queryKey: [FEATURE.plans, 'duties', line.id, asOf],
    queryFn: () => call('listResponsibilities', {}, { kind: 'plan-line', ids: line.id, on: asOf }),
    enabled: canRead,
  })
  const duties = data?.responsibilities
  if (duties === undefined || (duties.length === 0 && !mayEdit)) return null
  return (
    <section>
      <h3>{t('duties.title')}</h3>
      {duties.length === 0 && <p className="form-hint">{t('duties.none')}</p>}
      <dl className="details">
        {RESPONSIBILITY_ROLES.map((role) => {
          const holders = duties.filter((duty) => duty.role === role)
          return holders.length === 0 ? null : (
            <div key={role}>
              <dt>{t(`responsibility.${role}`)}</dt>
              <dd>{holders.map(holderText).join(t('plan.comma'))}</dd>
            </div>
          )
        })}
      </dl>
      {mayEdit && (
        <button type="button" className="button duties-edit" onClick={() => setIsEditing(true)}>
          {t('duties.edit')}
        </button>
      )}
      {isEditing && <EditDutiesDialog line={line} duties={duties} onClose={() => setIsEditing(false)} />}
    </section>
  )
}
