import { CallError } from '@gangmu/contract'
import type { Release, Role } from '@gangmu/domain'
import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { Field, Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { ReleaseFields } from '../../components/release-fields.tsx'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/format.ts'
import { useWords } from '../../lib/locale.tsx'
import type { ObservationView } from '../../lib/observation-queries.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'

type Props = { readonly observations: readonly ObservationView[]; readonly onDone?: () => void; readonly onClose: () => void }

/** 登记公布: how far values may be seen, and since when they are public. */
export const ReleaseDialog = ({ observations, onDone, onClose }: Props) => {
  const { t } = useWords()
  const first = observations.length === 1 ? observations[0] : undefined
  const [release, setRelease] = useState<Release>('published')
  const [audience, setAudience] = useState<readonly Role[]>(first?.audience ?? [])
  const [day, setDay] = useState(first?.publishedOn ?? today())
  const action = useAction({
    run: async () => {
      if (release === 'limited' && audience.length === 0) throw new CallError('request-invalid', { field: 'audience' }, null)
      if (release === 'published' && day === '') throw new CallError('request-invalid', { field: 'publishedOn' }, null)
      const ids = observations.map(({ id }) => id)
      const publishedOn = release === 'published' ? day : null
      return call('releaseObservations', {}, {}, { ids, release, audience: release === 'limited' ? audience : [], publishedOn })
    },
    changes: [FEATURE.data, FEATURE.plans, FEATURE.home, FEATURE.compare],
    done: ({ released }) => t('data.released-done', { count: released }),
    undo: () => restore(observations),
  })
  const finish = () => {
    onDone?.()
    onClose()
  }
  return (
    <Modal title={t('data.release')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: finish })}
        submit={t('plan.register')}
        isBusy={action.isPending}
        error={action.error}
      >
        <p className="form-hint">{t('data.release-help', { count: observations.length })}</p>
        <ReleaseFields release={release} audience={audience} onRelease={setRelease} onAudience={setAudience} />
        {release === 'published' && (
          <Field name="publishedOn" label={t('data.release-day')} required>
            {(control) => <DateField control={control} value={day} max={today()} onChange={setDay} />}
          </Field>
        )}
      </Form>
    </Modal>
  )
}

/** What was said of each before: one request for every way they differed. */
const restore = (observations: readonly ObservationView[]) => {
  const groups = new Map<string, ObservationView[]>()
  for (const each of observations) {
    const key = JSON.stringify([each.release, each.audience, each.publishedOn])
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return Promise.all(
    [...groups.values()].map((group) => {
      const { release, audience, publishedOn } = group[0]!
      return call('releaseObservations', {}, {}, { ids: group.map(({ id }) => id), release, audience, publishedOn })
    }),
  )
}
