import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useToast } from '../../components/toasts.tsx'
import { useWords } from '../../lib/locale.tsx'
import { useAddress } from '../../lib/use-address.ts'
import { forgetDraft } from './drafts.ts'
import type { OpenForm, RowActs } from './element-row.tsx'
import { FILTERS, type Filter } from './list-pane.tsx'
import { type Element, TAB_KINDS } from './review-elements.ts'
import type { Decision, ReviewOfReport } from './use-review.ts'

/** The address follows what is in focus, but not every step of somebody who runs through the list. */
const ADDRESS_DELAY_MS = 400

/** What somebody at the review looks at and does: kind, filter, focus, selection, the open form. */
export const useDesk = (elements: readonly Element[], { decide, undoBatch }: Pick<ReviewOfReport, 'decide' | 'undoBatch'>) => {
  const { t } = useWords()
  const tell = useToast()
  const { get, change } = useAddress()
  const [kind, setKind] = useState<Element['kind']>(() => firstKind(elements, get('tab')))
  const [filter, setFilter] = useState<Filter>(() => FILTERS.find((each) => each === get('show')) ?? 'all')
  const [current, setCurrent] = useState<string | null>(() => get('el'))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [form, setForm] = useState<OpenForm>(null)

  const shown = useMemo(
    () =>
      elements.filter(
        (element) =>
          element.kind === kind && (filter === 'all' || (filter === 'open' ? element.state === 'open' : element.doubts.length > 0)),
      ),
    [elements, kind, filter],
  )

  const latestChange = useRef(change)
  latestChange.current = change
  useEffect(() => {
    const timer = setTimeout(
      () => latestChange.current({ tab: kind, show: filter === 'all' ? null : filter, el: current }, { replace: true }),
      ADDRESS_DELAY_MS,
    )
    return () => clearTimeout(timer)
  }, [kind, filter, current])

  // Callbacks keep their identity, so that a step redraws two rows and not all of them.
  const latest = useRef({ elements, shown, current })
  latest.current = { elements, shown, current }

  const goTo = useCallback((id: string | null) => {
    setCurrent(id)
    setForm(null)
  }, [])

  const focus = useCallback(
    (id: string, extend: boolean) => {
      const { shown: list, current: before } = latest.current
      if (extend) setSelected((chosen) => new Set([...chosen, ...between(list, before ?? id, id)]))
      goTo(id)
    },
    [goTo],
  )

  /** From the text: its kind opens, and whatever would hide it is taken away. */
  const find = useCallback(
    (id: string) => {
      const element = latest.current.elements.find((other) => other.id === id)
      if (element === undefined) return
      setKind(element.kind)
      if (!latest.current.shown.some((other) => other.id === id)) setFilter('all')
      goTo(id)
    },
    [goTo],
  )

  const step = useCallback(
    (by: number, extend = false) => {
      const { shown: list, current: before } = latest.current
      const at = list.findIndex(({ id }) => id === before)
      const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))]
      if (next === undefined) return
      focus(next.id, extend)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus({ preventScroll: true }))
    },
    [focus],
  )

  const act = useCallback(
    (targets: readonly Element[], decision: Omit<Decision, 'kind' | 'key'>, told: string | null) => {
      for (const { id } of targets) forgetDraft(id)
      const sent = decide(targets.map(({ kind: of, key }) => ({ kind: of, key, ...decision })))
      if (told === null) return
      void sent.then((batch) => batch !== null && tell({ text: told, undo: () => undoBatch(batch) }))
    },
    [decide, tell, undoBatch],
  )

  const one = useCallback(
    (element: Element, decision: Omit<Decision, 'kind' | 'key'>) => {
      act([element], decision, null)
      step(1)
      setForm(null)
    },
    [act, step],
  )

  const acts = useMemo<RowActs>(
    () => ({
      focus,
      toggle: (id) =>
        setSelected((chosen) => {
          const next = new Set(chosen)
          if (!next.delete(id)) next.add(id)
          return next
        }),
      accept: (element) => one(element, { action: 'accept' }),
      open: setForm,
      correct: (element, value, reason) => one(element, { action: 'correct', value, reason }),
      reject: (element, reason) => one(element, { action: 'reject', reason }),
      reset: (element) => act([element], { action: 'reset' }, null),
    }),
    [focus, one, act],
  )

  const bulk = useCallback(
    (targets: readonly Element[], reason?: string) => {
      const count = { count: targets.length }
      if (reason === undefined) act(targets, { action: 'accept' }, t('review.accepted-many', count))
      else act(targets, { action: 'reject', reason }, t('review.rejected-many', count))
      setSelected(new Set())
    },
    [act, t],
  )

  return {
    kind,
    filter,
    shown,
    current,
    element: elements.find(({ id }) => id === current) ?? null,
    selected,
    form,
    acts,
    bulk,
    find,
    step,
    setForm,
    setFilter,
    chooseKind: useCallback(
      (next: Element['kind']) => {
        setKind(next)
        goTo(null)
        setSelected(new Set())
      },
      [goTo],
    ),
    deselect: useCallback(() => setSelected(new Set()), []),
  }
}

/** The kind the address names, else the first that has something. */
const firstKind = (elements: readonly Element[], asked: string | null): Element['kind'] =>
  TAB_KINDS.find((kind) => kind === asked) ?? TAB_KINDS.find((kind) => elements.some((element) => element.kind === kind)) ?? 'indicator'

const between = (list: readonly Element[], from: string, to: string): readonly string[] => {
  const ends = [from, to].map((id) => list.findIndex((element) => element.id === id)).sort((a, b) => a - b)
  return list.slice(Math.max(0, ends[0]!), ends[1]! + 1).map(({ id }) => id)
}

export type Desk = ReturnType<typeof useDesk>
