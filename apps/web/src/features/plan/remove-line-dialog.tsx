import type { PlanViewAnswer } from '@gangmu/contract'
import { ConfirmByName } from '../../components/modal.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { call } from '../../lib/call.ts'
import { useWords } from '../../lib/locale.tsx'
import { FEATURE } from '../../lib/query-keys.ts'
import { useAction } from '../../lib/use-action.ts'
import type { PlanLineView } from './plan-line.ts'

type Props = {
  readonly view: PlanViewAnswer
  readonly line: PlanLineView
  readonly onRemoved: () => void
  readonly onClose: () => void
}

/** Takes a line and its parts out of a draft. Its place in the report is lost with it, so it asks by name. */
export const RemoveLineDialog = ({ view: { plan, lines }, line, onRemoved, onClose }: Props) => {
  const { t } = useWords()
  const describe = useProblemText()
  const parts = lines.filter(({ parentId }) => parentId === line.id).length
  const action = useAction({
    run: () => call('removePlanLine', { id: plan.id, line: line.id }, { version: plan.version }, undefined, { version: plan.version }),
    changes: [FEATURE.plans],
    done: () => t('plan.line-removed', { name: line.name }),
  })
  const remove = () =>
    action.mutate(undefined, {
      onSuccess: () => {
        onClose()
        onRemoved()
      },
    })
  return (
    <ConfirmByName title={t('plan.do.remove')} name={line.name} action={t('plan.do.remove')} onConfirm={remove} onClose={onClose}>
      <p>{parts > 0 ? t('plan.remove-parts', { count: parts }) : t('plan.remove-help')}</p>
      {action.error && (
        <p className="form-problem" role="alert">
          {describe(action.error)}
        </p>
      )}
    </ConfirmByName>
  )
}
