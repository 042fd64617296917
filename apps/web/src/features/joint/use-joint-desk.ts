import { useEffect, useState } from 'react'
import { actionsOn, DECISION_KEYS, type DecisionForm, type FindingDraft } from '../../components/finding-decision.tsx'
import type { KeyBinding } from '../../lib/keys.tsx'
import { useWords } from '../../lib/locale.tsx'
import { type Disagreement, nextOpen } from './arrange-joint.ts'
import type { JointReport } from './queries.ts'
import { useJointDecisions } from './use-joint-decisions.ts'

type Action = keyof typeof DECISION_KEYS

/** Which row is looked at, the form it has open, and what is decided of it; afterwards the next one nobody has decided on has the keys. */
export const useJointDesk = (reports: readonly JointReport[], shown: readonly Disagreement[]) => {
  const { t } = useWords()
  const decisions = useJointDecisions(reports)
  const [key, setKey] = useState<string | null>(null)
  const [form, setForm] = useState<DecisionForm | null>(null)
  // Until one is gone to, the first has the keys.
  const current = shown.find((one) => one.key === key) ?? shown[0]
  const focus = (to: string) => {
    if (to !== current?.key) setForm(null)
    setKey(to)
  }
  const decide = (on: Disagreement, draft: FindingDraft) => {
    if (decisions.isPending) return
    const next = draft.action === 'reopened' ? on : (nextOpen(shown, on) ?? on)
    const { reportId, against } = on.first
    const goOn = () => {
      focus(next.key)
      setForm(null)
      focusRow(next.key)
    }
    decisions.mutate({ reportId, against, draft }, { onSuccess: goOn })
  }
  const press = (action: Action) => {
    if (current === undefined || !actionsOn(current.first.state).includes(action)) return
    setKey(current.key)
    if (action === 'verified' || action === 'forwarded') setForm(action)
    else decide(current, { key: current.key, action })
  }
  useEffect(() => {
    if (key === null) return
    // A form makes its row longer; left by Esc it gives the keys back to the row.
    if (form !== null) rowOf(key)?.lastElementChild?.scrollIntoView({ block: 'nearest' })
    else if (document.activeElement === document.body) focusRow(key)
  }, [form, key])
  const keys: readonly KeyBinding[] = (Object.keys(DECISION_KEYS) as Action[]).map((action) => ({
    key: DECISION_KEYS[action],
    label: t('joint.act', { action: t(`finding-action.${action}`) }),
    run: () => press(action),
  }))
  return { current, form, setForm, focus, decide, keys, decisions }
}

const rowOf = (key: string): HTMLElement | null => document.querySelector(`[data-walk="${CSS.escape(key)}"]`)

/** Once the row is drawn as it stands now. */
const focusRow = (key: string): void => {
  requestAnimationFrame(() => {
    rowOf(key)?.focus({ preventScroll: true })
    rowOf(key)?.scrollIntoView({ block: 'nearest' })
  })
}
