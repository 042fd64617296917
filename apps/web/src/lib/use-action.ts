import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useToast } from '../components/toasts.tsx'
import type { Feature } from './query-keys.ts'

type Action<I, O> = {
  readonly run: (input: I) => Promise<O>
  /** The features whose data it changes: asked for again, also after it was taken back. */
  readonly changes: readonly Feature[]
  /** What to tell once it is done; null or left out tells nothing (the page shows it itself). */
  readonly done?: (answer: O, input: I) => string | null
  /** Takes it back. Without it the toast has no 撤销. */
  readonly undo?: (answer: O, input: I) => Promise<unknown>
}

/** One write of a page: runs it, has what it changed asked for again, tells what happened and offers the way back. Errors stay with the page. */
export const useAction = <I, O>({ run, changes, done, undo }: Action<I, O>) => {
  const queryClient = useQueryClient()
  const tell = useToast()
  return useMutation({
    mutationFn: run,
    networkMode: 'always',
    onSuccess: async (answer, input) => {
      const text = done?.(answer, input) ?? null
      if (text !== null)
        tell({
          text,
          ...(undo && {
            undo: async () => {
              await undo(answer, input)
              await askAgain(queryClient, changes)
            },
          }),
        })
      await askAgain(queryClient, changes)
    },
  })
}

const askAgain = (queryClient: QueryClient, changes: readonly Feature[]) =>
  Promise.all(changes.map((feature) => queryClient.invalidateQueries({ queryKey: [feature] })))
