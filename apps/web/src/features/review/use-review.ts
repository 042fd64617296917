import { type Answers, CallError } from '@gangmu/contract'
import { applyDecisions, type Reading, type ReviewDecision } from '@gangmu/domain'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '../../lib/call.ts'
import { catalogueQuery } from '../../lib/catalogue-query.ts'
import { useMe } from '../../lib/session.ts'
import { describeElements, elementId } from './review-elements.ts'

/** What the page decides of one element. */
export type Decision = Pick<ReviewDecision, 'kind' | 'key' | 'action'> & { readonly value?: object; readonly reason?: string }

/** Decisions that were not kept, with what they were refused for. They stay here until they are sent again or given up. */
export type Unsent = { readonly decisions: readonly Decision[]; readonly error: unknown }

/** Others review at the same time: their decisions come in at this pace. */
const REFRESH_MS = 15_000

const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', id, 'review'], queryFn: () => call('showReview', { id }), refetchInterval: REFRESH_MS })

/**
 * The review of a report's latest reading. What is decided shows at once and is sent act by act in order, each act a batch that can be
 * taken back; what the server refuses goes back to how it was and waits in `unsent`.
 */
export const useReview = (reportId: string, reading: Reading, readingId: string) => {
  const queryClient = useQueryClient()
  const { name, userName } = useMe()
  const review = useQuery(reviewQuery(reportId))
  const { data: catalogue = [] } = useQuery(catalogueQuery)
  const [pending, setPending] = useState<readonly (readonly Decision[])[]>([])
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  /** Own acts that can be taken back, the last one last; each gives its batch once it is kept. */
  const acts = useRef<Promise<number | null>[]>([])
  const stored = review.data

  const decisions = useMemo(() => {
    const latest = new Map<string, ReviewDecision>()
    for (const { kind, key, state, value, reason } of stored?.elements ?? [])
      if (state !== 'open') latest.set(elementId({ kind, key }), toDecision({ kind, key, action: ACTION_OF[state], value, reason }))
    for (const decision of pending.flat()) latest.set(elementId(decision), toDecision(decision))
    return [...latest.values()]
  }, [stored, pending])

  const elements = useMemo(
    () => describeElements(reading, applyDecisions(reading, decisions).elements, catalogue),
    [reading, decisions, catalogue],
  )

  const refresh = useCallback(
    () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['reports', reportId], exact: true }),
        queryClient.invalidateQueries({ queryKey: ['reports', reportId, 'review'] }),
      ]),
    [queryClient, reportId],
  )

  // A new reading comes with a review of its own.
  useEffect(() => {
    if (stored !== undefined && stored.readingId !== readingId) void refresh()
  }, [stored, readingId, refresh])

  /** After what was asked for before; the review is asked for again once nothing waits any more. */
  const enqueue = useCallback(
    <T>(work: () => Promise<T>): Promise<T> => {
      waiting.current++
      const done = queue.current.then(work).finally(async () => {
        if (--waiting.current === 0) await refresh()
      })
      queue.current = done.catch(() => {})
      return done
    },
    [refresh],
  )

  const decide = useCallback(
    (act: readonly Decision[]): Promise<number | null> => {
      if (act.length === 0) return Promise.resolve(null)
      setPending((current) => [...current, act])
      const sent = enqueue(async () => {
        try {
          const { batch } = await call('decideElements', { id: reportId }, {}, { readingId, decisions: act })
          await queryClient.cancelQueries({ queryKey: ['reports', reportId, 'review'] })
          queryClient.setQueryData(
            reviewQuery(reportId).queryKey,
            (review) => review && withAct(review, act, batch, `${name}（${userName}）`),
          )
          return batch
        } catch (error) {
          setUnsent((current) => [...current, { decisions: act, error }])
          if (error instanceof CallError && error.code === 'reading-changed')
            await queryClient.invalidateQueries({ queryKey: ['reports', reportId], exact: true })
          return null
        } finally {
          setPending((current) => current.filter((other) => other !== act))
        }
      })
      acts.current = [...acts.current, sent]
      return sent
    },
    [enqueue, queryClient, reportId, readingId, name, userName],
  )

  const undoBatch = useCallback(
    (batch: number) => enqueue(() => call('undoDecisions', { id: reportId, batch: String(batch) })),
    [enqueue, reportId],
  )

  /** Takes back the last own act that was kept; false where there is none. */
  const undoLast = useCallback(async (): Promise<boolean> => {
    for (let last = acts.current.pop(); last !== undefined; last = acts.current.pop()) {
      const batch = await last
      if (batch === null) continue
      try {
        await undoBatch(batch)
        return true
      } catch (error) {
        // Taken back from its toast before, or decided anew by somebody else.
        if (!(error instanceof CallError) || !['batch-superseded', 'batch-not-found'].includes(error.code)) throw error
      }
    }
    return false
  }, [undoBatch])

  const sendAgain = useCallback(() => {
    setUnsent([])
    for (const { decisions: again } of unsent) void decide(again)
  }, [decide, unsent])

  return {
    review,
    elements,
    orphaned: stored?.orphaned ?? [],
    batches: stored?.batches ?? [],
    decide,
    undoBatch,
    undoLast,
    refresh,
    unsent,
    sendAgain,
    giveUp: useCallback(() => setUnsent([]), []),
  }
}

const ACTION_OF = { accepted: 'accept', corrected: 'correct', rejected: 'reject' } as const

type Written = Pick<Decision, 'kind' | 'key' | 'action'> & { readonly value?: unknown; readonly reason?: string | undefined }

const toDecision = ({ kind, key, action, value, reason }: Written): ReviewDecision =>
  ({
    kind,
    key,
    action,
    value: action === 'correct' ? value : null,
    reason: reason ?? null,
    decidedBy: '',
    decidedAt: '',
  }) as ReviewDecision

type StoredReview = Answers['showReview']

const STATE_AFTER = { accept: 'accepted', correct: 'corrected', reject: 'rejected', reset: 'open' } as const

/** The stored review with an act that was just kept, until it is asked for again. */
const withAct = (review: StoredReview, act: readonly Decision[], batch: number, decidedBy: string): StoredReview => {
  const decided = new Map(act.map((decision) => [elementId(decision), decision]))
  return {
    ...review,
    elements: review.elements.map((element) => {
      const decision = decided.get(elementId(element))
      if (decision === undefined) return element
      const { kind, key, index, line, start, end } = element
      const { action, value, reason } = decision
      return { kind, key, index, line, start, end, state: STATE_AFTER[action], batch, ...(value && { value }), ...(reason && { reason }) }
    }),
    batches: [{ batch, decidedBy, decidedAt: new Date().toISOString(), undoes: null, carriedFrom: null }, ...review.batches],
  }
}

export type ReviewOfReport = ReturnType<typeof useReview>
