import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TextField } from '../../components/fields.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Loading } from '../../components/loading.tsx'
import { Problem } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import { AreaSearchField } from './area-search-field.tsx'

const spaceQuery = { queryKey: [FEATURE.areas, 'space'], queryFn: () => call('showSpace') }

/** Whose government this is, and which area hands its targets down. */
export const SpaceForm = () => {
  const { data, error, isPending, refetch } = useQuery(spaceQuery)
  if (isPending) return <Loading rows={4} />
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  return <Editor key={`${data.name} ${data.areaId} ${data.superiorAreaId}`} space={data} />
}

const Editor = ({ space }: { space: Awaited<ReturnType<typeof spaceQuery.queryFn>> }) => {
  const { t } = useWords()
  const canEdit = useCan('settings.edit')
  const [name, setName] = useState(space.name)
  const [areaId, setAreaId] = useState(space.areaId)
  const [superiorAreaId, setSuperiorAreaId] = useState(space.superiorAreaId)
  const action = useAction({
    run: () => call('editSpace', {}, {}, { name: name.trim(), areaId, superiorAreaId }),
    changes: [FEATURE.areas, FEATURE.session],
    done: (saved) => t('admin.saved', { name: saved.name }),
  })
  return (
    <fieldset className="plain-fieldset" disabled={!canEdit}>
      <Form onSubmit={() => action.mutate()} submit={t('admin.save')} isBusy={action.isPending} error={action.error}>
        <TextField name="name" label={t('admin.areas.space-name')} value={name} onChange={setName} maxLength={100} required />
        <Field name="areaId" label={t('admin.areas.own')} hint={t('admin.areas.own-hint')}>
          {(control) => <AreaSearchField control={control} value={areaId} onChange={setAreaId} />}
        </Field>
        <Field name="superiorAreaId" label={t('admin.areas.superior')} hint={t('admin.areas.superior-hint')}>
          {(control) => <AreaSearchField control={control} value={superiorAreaId} onChange={setSuperiorAreaId} />}
        </Field>
      </Form>
    </fieldset>
  )
}
