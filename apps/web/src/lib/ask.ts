import { CallError, PATHS, toCallError } from '@gangmu/contract'
import { sessionWatch } from './session-loss.ts'

/** Whether the contract has the operation: what waits for one is left out of the page until it comes. */
export const isServed = (operation: string): boolean => operation in PATHS

/** A call of an operation that the contract has no name for yet. Throws CallError; a lost session is told, not waited out. */
const askOnce = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const headers = { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) }
  const answer = await fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(() => null)
  if (answer === null) throw new CallError('network', {}, null)
  const answered: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw toCallError(answered)
  return answered as T
}

/** The same, waiting for a lost session to come back. */
export const ask = <T>(method: string, path: string, body?: object): Promise<T> => sessionWatch.guard(() => askOnce<T>(method, path, body))
