import type { FailureCode, FailureParams } from '@gangmu/domain'
import { PATHS } from './paths.ts'
import type { Problem } from './problem.ts'
import type { Answers } from './routes.ts'

/** A refused or failed call; `network` where no answer came at all. */
export class CallError extends Error {
  readonly code: FailureCode | 'network'
  readonly params: FailureParams
  readonly requestId: string | null

  constructor(code: FailureCode | 'network', params: FailureParams, requestId: string | null) {
    super(code)
    this.name = 'CallError'
    this.code = code
    this.params = params
    this.requestId = requestId
  }
}

/** The part of `fetch` the client uses; the contract itself has no DOM types. */
export type Send = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: never },
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>

/** What an address asks for; an entry that is null or undefined is left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Fills `:id` of a path and appends the query. */
export const buildUrl = (path: string, params: Readonly<Record<string, string>> = {}, query: Query = {}): string => {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`
}

export const toCallError = (body: unknown): CallError => {
  const problem = body as Partial<Problem> | null
  return typeof problem?.code === 'string'
    ? new CallError(problem.code, problem.params ?? {}, problem.requestId ?? null)
    : new CallError('internal-error', {}, null)
}

type FileOperation = 'receiveReport' | 'attachFile' | 'downloadReport' | 'downloadAttachment'
type JsonOperation = Exclude<keyof typeof PATHS, FileOperation | 'checkHealth' | 'checkReadiness'>

export type CallOptions = {
  /** The version a write was made against: sent as If-Match, so that somebody else's change in between is not written over. */
  readonly version?: number
}

/** As much of a path as the client looks at. `idempotent`: carried out once however often the same key arrives. */
type Door = { readonly method: string; readonly path: string; readonly idempotent?: boolean }

/** Tries of an idempotent operation in all: an answer that got lost on the way is asked for again under the same key. */
const TRIES = 3

/**
 * Typed calls of everything that sends and takes JSON; an upload needs progress and is the web app's own, a download is a link.
 * `newKey` gives a key nobody has used before.
 */
export const createClient =
  (send: Send, newKey: () => string) =>
  async <K extends JsonOperation>(
    operation: K,
    params: Readonly<Record<string, string>> = {},
    query: Query = {},
    body?: object,
    options: CallOptions = {},
  ): Promise<Answers[K]> => {
    const { method, path, idempotent = false }: Door = PATHS[operation]
    const headers = {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(idempotent && { 'idempotency-key': newKey() }),
      ...(options.version !== undefined && { 'if-match': `"${options.version}"` }),
    }
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    const answer = await sendUpTo(idempotent ? TRIES : 1, () => send(buildUrl(path, params, query), init))
    const answered = await answer.json().catch(() => null)
    if (!answer.ok) throw toCallError(answered)
    return answered as Answers[K]
  }

const sendUpTo = async <A>(tries: number, send: () => Promise<A>): Promise<A> => {
  try {
    return await send()
  } catch {
    if (tries > 1) return sendUpTo(tries - 1, send)
    throw new CallError('network', {}, null)
  }
}
