import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'

/** The sets areas are ranked in, with who belongs to each on a day. */
export const AreaGroups = () => {
  const { t } = useWords()
  const [on, setOn] = useState(today())
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [FEATURE.areas, 'groups'],
    queryFn: async () => (await call('listAreaGroups')).groups,
  })
  if (isPending) return <Loading rows={4} />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (data.length === 0) return <EmptyState>{t('admin.areas.no-groups')}</EmptyState>
  return (
    <>
      <div className="filters">
        <span>{t('admin.areas.members-on')}</span>
        <DateField label={t('admin.areas.members-on')} value={on} onChange={(day) => setOn(day || today())} />
      </div>
      {data.map(({ id, name, version }) => (
        <section key={id} className="group-part">
          <h2>
            {name} <span className="unit">{t(version === null ? 'admin.shipped' : 'admin.local')}</span>
          </h2>
          <Members id={id} on={on} />
        </section>
      ))}
    </>
  )
}

const Members = ({ id, on }: { id: string; on: string }) => {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: [FEATURE.areas, 'members', id, on],
    queryFn: async () => (await call('listGroupMembers', { id }, { on })).areas,
  })
  if (data === undefined) return <Loading rows={1} />
  return (
    <p>
      <span className="unit">{t('admin.areas.members', { count: data.length })}</span> {data.map(({ name }) => name).join('、')}
    </p>
  )
}
