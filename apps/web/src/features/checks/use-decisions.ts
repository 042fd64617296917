import { CallError } from '@gangmu/contract'
import type { OrgUnit, ReportSummary } from '@gangmu/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { call } from '../../lib/call.ts'
import { type CheckedFinding, checksKey } from '../../lib/check-queries.ts'
import { newKey } from '../../lib/new-key.ts'
import { FEATURE } from '../../lib/query-keys.ts'
import { useCan, useMe } from '../../lib/session.ts'
import { unitsQuery } from '../../lib/unit-queries.ts'
import { type Act, applyActs, toRequests } from './apply-acts.ts'

const NO_UNITS: readonly OrgUnit[] = []

/** An act that was not kept, with what it was refused for. It stays here until it is sent again or given up. */
export type Unsent = { readonly act: Act; readonly error: unknown }

/**
 * What people decide of a report's findings. A decision shows at once and is sent act by act in order; what the server refuses goes back to
 * how it was and waits in `unsent`.
 */
export const useDecisions = (report: ReportSummary, readingId: string, stored: readonly CheckedFinding[]) => {
  const queryClient = useQueryClient()
  const { name, userName } = useMe()
  const { data: units = NO_UNITS } = useQuery({ ...unitsQuery, enabled: useCan('finding.decide') })
  const [pending, setPending] = useState<readonly Act[]>([])
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  /** Kept by the server, but not yet in what the page was given. */
  const kept = useRef(new Set<Act>())

  const findings = useMemo(() => {
    const acting = {
      by: `${name}（${userName}）`,
      at: new Date().toISOString(),
      reportId: report.id,
      reportTitle: report.header?.title ?? report.fileName,
      unitName: (id: string) => units.find((unit) => unit.id === id)?.name ?? '',
    }
    return applyActs(stored, pending, acting)
  }, [stored, pending, name, userName, report, units])

  /** After what was asked for before; the findings are asked for again once nothing waits any more. */
  const enqueue = useCallback(
    <T>(work: () => Promise<T>): Promise<T> => {
      waiting.current++
      const done = queue.current.then(work).finally(async () => {
        if (--waiting.current > 0) return
        await queryClient.invalidateQueries({ queryKey: checksKey(report.id) })
        const shown = new Set(kept.current)
        for (const act of shown) kept.current.delete(act)
        setPending((current) => current.filter((act) => !shown.has(act)))
      })
      queue.current = done.catch(() => {})
      return done
    },
    [queryClient, report.id],
  )

  /** Gives the batches it was kept as, null where it was refused. */
  const decide = useCallback(
    (act: Act): Promise<readonly number[] | null> => {
      setPending((current) => [...current, act])
      return enqueue(async () => {
        try {
          const batches: number[] = []
          for (const decisions of toRequests(act)) {
            const { batch } = await call('decideFindings', { id: report.id }, {}, { readingId, decisions }, { key: newKey() })
            batches.push(batch)
          }
          kept.current.add(act)
          return batches
        } catch (error) {
          setPending((current) => current.filter((other) => other !== act))
          setUnsent((current) => [...current, { act, error }])
          if (isReplaced(error)) await queryClient.invalidateQueries({ queryKey: [FEATURE.reports, report.id], exact: true })
          return null
        }
      })
    },
    [enqueue, queryClient, report.id, readingId],
  )

  const undo = useCallback(
    (batches: readonly number[]) =>
      enqueue(async () => {
        for (const batch of [...batches].reverse()) await call('undoFindingDecisions', { batch: String(batch) })
      }),
    [enqueue],
  )

  /** What a newer reading has no more needs no decision. */
  const sendAgain = () => {
    const there = new Set(stored.map(({ key }) => key))
    setUnsent([])
    for (const { act } of unsent) {
      const keys = act.keys.filter((key) => there.has(key))
      if (keys.length > 0) void decide({ ...act, keys })
    }
  }

  return { findings, decide, undo, unsent, sendAgain, giveUp: () => setUnsent([]) }
}

const isReplaced = (error: unknown): boolean => error instanceof CallError && error.code === 'reading-changed'

export type Decisions = ReturnType<typeof useDecisions>
