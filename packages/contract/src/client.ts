import type { FailureCode, FailureParams } from '@gangmu/domain'
import { type OperationId, PATHS } from './paths.ts'
import type { FileProblem, Problem } from './problem.ts'
import type { Answers, ROUTES } from './routes.ts'

/** A refused or failed call; `network` where no answer came at all. */
export class CallError extends Error {
  readonly code: FailureCode | 'network'
  readonly params: FailureParams
  readonly requestId: string | null
  /** What is wrong with the file that was sent, cell by cell or line by line. */
  readonly problems: readonly FileProblem[]

  constructor(code: FailureCode | 'network', params: FailureParams, requestId: string | null, problems: readonly FileProblem[] = []) {
    super(code)
    this.name = 'CallError'
    this.code = code
    this.params = params
    this.requestId = requestId
    this.problems = problems
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
    ? new CallError(problem.code, problem.params ?? {}, problem.requestId ?? null, problem.problems)
    : new CallError('internal-error', {}, null)
}

/** An operation that takes a file, or gives nothing but one. */
type FileOperation = {
  [K in OperationId]: (typeof ROUTES)[K] extends { readonly body: 'multipart' } ? K : [Answers[K]] extends [never] ? K : never
}[OperationId]
type JsonOperation = Exclude<OperationId, FileOperation | 'checkHealth' | 'checkReadiness'>

/** `version`: what a change was made against (If-Match). `key`: the call may be sent again under it and works once (Idempotency-Key). */
export type CallConditions = { readonly version?: number; readonly key?: string }

/** Typed calls of everything that sends and takes JSON; an upload needs progress and is the web app's own, a download is a link. */
export const createClient =
  (send: Send) =>
  async <K extends JsonOperation>(
    operation: K,
    params: Readonly<Record<string, string>> = {},
    query: Query = {},
    body?: object,
    { version, key }: CallConditions = {},
  ): Promise<Answers[K]> => {
    const { method, path } = PATHS[operation]
    let answer: Awaited<ReturnType<Send>>
    try {
      const headers = {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      }
      answer = await send(buildUrl(path, params, query), { method, headers, ...(body && { body: JSON.stringify(body) }) })
    } catch {
      throw new CallError('network', {}, null)
    }
    const answered = await answer.json().catch(() => null)
    if (!answer.ok) throw toCallError(answered)
    return answered as Answers[K]
  }
