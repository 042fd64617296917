import type { FindingAction } from '@gangmu/domain'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Decision, DecisionForm } from '../../components/finding-decision.tsx'
import { useToast } from '../../components/toasts.tsx'
import type { CheckedFinding } from '../../lib/check-queries.ts'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { CONDITIONS, type Conditions, chooseListed, findNextOpen, groupFindings, listInOrder } from './arrange-findings.ts'
import type { Decisions } from './use-decisions.ts'

/** The address follows what is in focus, but not every step of somebody who runs through the list. */
const ADDRESS_DELAY_MS = 400

/** What has to be said before it can be decided. */
export type OpenForm = DecisionForm | 'history' | null

/** Where a row can be found in the page. */
export const rowId = (index: number): string => `finding-${index}`

/** What somebody at the checks looks at and does: conditions, focus, selection, the open form. */
export const useDesk = ({ findings, decide, undo }: Decisions) => {
  const { t } = useWords()
  const tell = useToast()
  const { get, change } = useAddress()
  const asked = CONDITIONS.map((name) => get(name)).join('\n')
  const conditions = useMemo(() => {
    const values = asked.split('\n')
    return Object.fromEntries(CONDITIONS.map((name, at) => [name, values[at] || null])) as Conditions
  }, [asked])
  const withHints = get('hints') === 'yes'
  const groups = useMemo(() => groupFindings(chooseListed(findings, conditions, withHints)), [findings, conditions, withHints])
  const list = useMemo(() => listInOrder(groups), [groups])
  const [current, setCurrent] = useState<number | null>(() => findings.find(({ key }) => key === get('finding'))?.index ?? null)
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const [form, setForm] = useState<OpenForm>(null)
  const finding = useMemo(() => list.find(({ index }) => index === current) ?? null, [list, current])

  const key = finding?.key ?? null
  const latestChange = useRef(change)
  latestChange.current = change
  useEffect(() => {
    const timer = setTimeout(() => latestChange.current({ finding: key }, { replace: true }), ADDRESS_DELAY_MS)
    return () => clearTimeout(timer)
  }, [key])

  // Callbacks keep their identity, so that a step redraws two rows and not all of them.
  const latest = useRef({ list, current, selected })
  latest.current = { list, current, selected }

  const goTo = useCallback((index: number | null) => {
    setCurrent(index)
    setForm(null)
  }, [])

  const focus = useCallback(
    (index: number, extend: boolean) => {
      const { list: shown, current: before } = latest.current
      if (extend) setSelected((chosen) => new Set([...chosen, ...between(shown, before ?? index, index)]))
      goTo(index)
    },
    [goTo],
  )

  const step = useCallback(
    (by: number, extend = false) => {
      const { list: shown, current: before } = latest.current
      const at = shown.findIndex(({ index }) => index === before)
      const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))]
      if (next === undefined) return
      focus(next.index, extend)
      focusRow(next.index)
    },
    [focus],
  )

  /** Decides, tells it with the way back, and goes on to the next one nobody has decided on. */
  const act = useCallback(
    (targets: readonly CheckedFinding[], decision: Decision) => {
      const keys = new Set(targets.map((target) => target.key))
      if (keys.size === 0) return
      const { list: shown, current: before } = latest.current
      const sent = decide({ keys: [...keys], decision })
      const next = decision.action === 'reopened' ? null : findNextOpen(shown, before, keys)
      if (next !== null) goTo(next.index)
      setForm(null)
      setSelected(new Set())
      const stays = next?.index ?? before
      if (stays !== null) focusRow(stays)
      const told = { action: t(`finding-action.${decision.action}`), count: targets.length }
      void sent.then((batches) => batches !== null && tell({ text: t('checks.told', told), undo: () => undo(batches) }))
    },
    [decide, undo, tell, t, goTo],
  )

  const toggle = useCallback(
    (indexes: readonly number[], isChosen: boolean) =>
      setSelected((chosen) => {
        const next = new Set(chosen)
        for (const index of indexes) {
          if (isChosen) next.add(index)
          else next.delete(index)
        }
        return next
      }),
    [],
  )

  const chosen = useMemo(() => list.filter(({ index }) => selected.has(index)), [list, selected])
  /** What is selected, else what is in focus: what a key or button acts on. */
  const targets = chosen.length > 0 ? chosen : finding === null ? [] : [finding]

  /** What a key or button does: at once, or by way of the form it asks for. */
  const press = (action: FindingAction) => {
    if (targets.length === 0) return
    if (action === 'verified' || action === 'forwarded') setForm(action)
    else
      act(
        targets.filter(({ state }) => action !== 'reopened' || state !== 'open'),
        { action },
      )
  }

  // A form that was left gives the keys back to its row.
  useEffect(() => {
    if (form === null && current !== null && document.activeElement === document.body) focusRow(current)
  }, [form, current])

  return {
    conditions,
    withHints,
    groups,
    list,
    finding,
    current,
    selected,
    targets,
    chosen,
    press,
    form,
    setForm,
    focus,
    step,
    act,
    toggle,
    deselect: useCallback(() => setSelected(new Set()), []),
  }
}

export type Desk = ReturnType<typeof useDesk>

/** Once the row is drawn, unless a form in it has the focus by then. */
export const focusRow = (index: number): void => {
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(index))
    if (row !== null && !row.contains(document.activeElement)) row.focus({ preventScroll: true })
  })
}

const between = (list: readonly CheckedFinding[], from: number, to: number): readonly number[] => {
  const ends = [from, to].map((each) => list.findIndex(({ index }) => index === each)).sort((a, b) => a - b)
  return list.slice(Math.max(0, ends[0]!), ends[1]! + 1).map(({ index }) => index)
}
