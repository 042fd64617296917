import { Refusal } from './http/problem.ts'

/** Does the work unless some is under way for the same key: then refuses with `check-in-progress`. */
export type OneAtATime = <T>(key: string, work: () => Promise<T>) => Promise<T>

export const createOneAtATime = (): OneAtATime => {
  const busy = new Set<string>()
  return async (key, work) => {
    if (busy.has(key)) throw new Refusal({ code: 'check-in-progress', params: {} })
    busy.add(key)
    try {
      return await work()
    } finally {
      busy.delete(key)
    }
  }
}
