import { CallError, type PlanViewAnswer } from '@gangmu/contract'
import { useState } from 'react'
import { ConflictButton } from '../../components/conflict-button.tsx'
import { TextAreaField, TextField } from '../../components/fields.tsx'
import { Form } from '../../components/form.tsx'
import { Modal } from '../../components/modal.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import { withUnit } from './city-target-form.tsx'
import { EMPTY_LINE, type LineDraft, toWrittenLine } from './line-draft.ts'
import type { PlanLineView } from './plan-line.ts'
import { PrintedFields } from './printed-fields.tsx'

type Props = { readonly plan: PlanViewAnswer['plan']; readonly lines: readonly PlanLineView[]; readonly onClose: () => void }

/** Adds a line to a draft. The number goes on from the last one; the group is that of the last line until another is given. */
export const AddLineDialog = ({ plan, lines, onClose }: Props) => {
  const { t } = useWords()
  const [draft, setDraft] = useState<LineDraft>({ ...EMPTY_LINE, no: nextNo(lines), group: lines[lines.length - 1]?.group ?? '' })
  const change = (part: Partial<LineDraft>) => setDraft({ ...draft, ...part })
  const action = useAction({
    run: async () => {
      if (draft.name.trim() === '') throw new CallError('request-invalid', { field: 'name' }, null)
      return call('addPlanLines', { id: plan.id }, {}, { version: plan.version, lines: [toWrittenLine(draft)] }, { version: plan.version })
    },
    changes: [FEATURE.plans],
    done: () => t('plan.line-added', { name: draft.name.trim() }),
  })
  return (
    <Modal title={t('plan.add-line')} onClose={onClose}>
      <Form
        onSubmit={() => action.mutate(undefined, { onSuccess: onClose })}
        submit={t('plan.add-line')}
        isBusy={action.isPending}
        error={action.error}
        aside={<ConflictButton error={action.error} onLoaded={action.reset} />}
      >
        <PrintedFields draft={draft} onChange={change} />
        <TextField
          name="target"
          label={withUnit(t('table.target-year', { year: plan.year }), draft.unit || null)}
          hint={t('plan.target-hint')}
          value={draft.targets.congress ?? ''}
          onChange={(value) => change({ targets: { congress: value } })}
        />
        <TextAreaField
          name="definition"
          label={t('form.optional', { label: t('plan.definition') })}
          value={draft.definition}
          onChange={(value) => change({ definition: value })}
        />
      </Form>
    </Modal>
  )
}

/** One more than the highest number; '' where lines are not numbered plainly. */
const nextNo = (lines: readonly PlanLineView[]): string => {
  const numbers = lines.flatMap(({ no }) => (no !== null && /^\d+$/.test(no) ? [Number(no)] : []))
  return numbers.length === 0 && lines.length > 0 ? '' : String(Math.max(0, ...numbers) + 1)
}
