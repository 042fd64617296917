import { FINDING_ACTIONS } from '@gangmu/domain'
import { DECISION_KEYS, FindingDecide, toDecision } from '../../components/finding-decision.tsx'
import { useWords } from '../../lib/locale.tsx'
import type { Desk } from './use-desk.ts'

/** Many at once: how many are selected, and what can be decided of all of them. */
export const BulkBar = ({ desk: { chosen, form, press, act, setForm, deselect } }: { readonly desk: Desk }) => {
  const { t } = useWords()
  if (chosen.length === 0) return null
  const proposed = chosen.map(({ proposedUnit }) => proposedUnit)
  const isSame = proposed.every((unit) => unit?.id === proposed[0]?.id)
  return (
    <section className="bulk-bar" aria-label={t('checks.bulk')}>
      <div className="bulk-acts">
        <span role="status">{t('review.selected', { count: chosen.length })}</span>
        {FINDING_ACTIONS.map((action) => (
          <button key={action} type="button" className="button" onClick={() => press(action)}>
            {t(`finding-action.${action}`)} <kbd>{DECISION_KEYS[action]}</kbd>
          </button>
        ))}
        <button type="button" className="quiet" onClick={deselect}>
          {t('review.deselect')} <kbd>Esc</kbd>
        </button>
      </div>
      {(form === 'verified' || form === 'forwarded') && (
        <FindingDecide
          finding={{ key: 'selection', state: 'open', decision: null, proposedUnit: isSame ? proposed[0]! : null }}
          form={form}
          isBusy={false}
          onOpen={setForm}
          onDecide={(draft) => act(chosen, toDecision(draft))}
        />
      )}
    </section>
  )
}
