import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useToast } from '../components/toasts.tsx'
import { newKey } from './new-key.ts'
import type { Feature } from './query-keys.ts'

type Action<I, O> = {
  /**
   * `key` stays the same while the same input is tried again: sent as Idempotency-Key, a write whose answer got lost works once all the
   * same.
   */
  readonly run: (input: I, key: string) => Promise<O>
  /** The features whose data it changes: asked for again, also after it was taken back. */
  readonly changes: readonly Feature[]
  /** What to tell once it is done; null or left out tells nothing (the page shows it itself). */
  readonly done?: (answer: O, input: I) => string | null
  /** Takes it back. Without it the toast has no 撤销. */
  readonly undo?: (answer: O, input: I) => Promise<unknown>
}

/** One write of a page: runs it, has what it changed asked for again, then tells what happened and offers the way back. Errors stay with the page. */
export const useAction = <I, O>({ run, changes, done, undo }: Action<I, O>) => {
  const queryClient = useQueryClient()
  const tell = useToast()
  const tried = useRef<{ readonly input: string; readonly key: string } | null>(null)
  const keyOf = (input: I): string => {
    const asked = JSON.stringify(input) ?? ''
    if (tried.current?.input !== asked) tried.current = { input: asked, key: newKey() }
    return tried.current.key
  }
  return useMutation({
    mutationFn: (input: I) => run(input, keyOf(input)),
    networkMode: 'always',
    onSuccess: async (answer, input) => {
      tried.current = null
      const text = done?.(answer, input) ?? null
      const takeBack =
        undo &&
        (async () => {
          await undo(answer, input)
          await askAgain(queryClient, changes)
        })
      // First the page shows it, then it is told: 已保存 must not stand beside a row that still says 未保存.
      await askAgain(queryClient, changes)
      if (text !== null) tell({ text, ...(takeBack && { undo: takeBack }) })
    },
  })
}

const askAgain = (queryClient: QueryClient, changes: readonly Feature[]) =>
  Promise.all(changes.map((feature) => queryClient.invalidateQueries({ queryKey: [feature] })))
