import { CallError, type PlanViewAnswer } from '@gangmu/contract'
import type { Release, Role } from '@gangmu/domain'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { ReleaseFields } from '../../components/release-fields.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly onClose: () => void }

/** 公开范围 of the plan itself; its figures have their own. */
export const ReleasePlanDialog = ({ plan, onClose }: Props) => {
  const { t } = useWords()
  const [release, setRelease] = useState<Release>(plan.release)
  const [audience, setAudience] = useState<readonly Role[]>(plan.audience)
  const put = (version: number, to: Release, roles: readonly Role[]) =>
    call('releasePlan', { id: plan.id }, {}, { version, release: to, audience: to === 'limited' ? roles : [] }, { version })
  const action = useAction({
    run: async () => {
      if (release === 'limited' && audience.length === 0) throw new CallError('request-invalid', { field: 'audience' }, null)
      return put(plan.version, release, audience)
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: () => t('plan.release-done', { release: t(`release.${release}`) }),
    undo: ({ version }) => put(version, plan.release, plan.audience),
  })
  return (
    <Modal title={t('plan.release')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('plan.register')}
        isBusy={action.isPending}
        error={action.error}
        places={{ 'plan-release-refused': 'release' }}
        aside={<ConflictButton error={action.error} onLoaded={action.reset} />}
      >
        <p className="form-hint">{t('plan.release-help')}</p>
        <ReleaseFields release={release} audience={audience} onRelease={setRelease} onAudience={setAudience} />
      </Form>
    </Modal>
  )
}
