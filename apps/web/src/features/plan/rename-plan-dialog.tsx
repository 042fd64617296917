import { CallError, type PlanViewAnswer } from '@gangmu/contract'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly onClose: () => void }

/** Another title for a draft. */
export const RenamePlanDialog = ({ plan, onClose }: Props) => {
  const { t } = useWords()
  const [title, setTitle] = useState(plan.title)
  const rename = (version: number, to: string) => call('editPlan', { id: plan.id }, {}, { version, title: to }, { version })
  const action = useAction({
    run: async () => {
      if (title.trim() === '') throw new CallError('request-invalid', { field: 'title' }, null)
      return rename(plan.version, title.trim())
    },
    changes: [FEATURE.plans, FEATURE.home],
    done: (renamed) => t('plan.renamed', { title: renamed.title }),
    undo: ({ version }) => rename(version, plan.title),
  })
  return (
    <Modal title={t('plan.rename')} onClose={onClose}>
      <Form
        onSubmit={() => (title.trim() === plan.title ? onClose() : action.mutate(undefined, { onSuccess: onClose }))}
        submit={t('plan.save')}
        isBusy={action.isPending}
        error={action.error}
        aside={<ConflictButton error={action.error} onLoaded={action.reset} />}
      >
        <TextField name="title" label={t('plans.title')} required value={title} onChange={setTitle} />
      </Form>
    </Modal>
  )
}
