import type { UsersProblem } from '@gangmu/application'
import { type FileProblem, PROBLEM_MEDIA_TYPE, PROBLEM_STATUS, type Problem } from '@gangmu/contract'
import type { Failure, FailureCode, Outcome } from '@gangmu/domain'
import { chooseLocale, describeFailure, type Locale, message, messageFor } from '@gangmu/messages'
import { StoreFailure } from '@gangmu/store'
import type { CellProblem, LineProblem } from '@gangmu/writer'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** An expected failure on its way out of a handler, to be answered as a problem. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly failure: Failure
  readonly problems: readonly UntitledProblem[]

  constructor(failure: Failure, problems: readonly UntitledProblem[] = []) {
    super(failure.code)
    this.failure = failure
    this.problems = problems
  }
}

/** What is wrong with a cell or line of a file, before its sentence is found in the language asked for. */
export type UntitledProblem = Omit<FileProblem, 'title'>

/** The value of a file that was filled in; what is wrong with its cells or lines goes out beside the failure. */
export const unwrapFile = <T>(
  read:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly failure: Failure; readonly problems: readonly (CellProblem | UsersProblem | LineProblem)[] },
): T => {
  if (read.ok) return read.value
  throw new Refusal(
    read.failure,
    read.problems.map((problem) => ({ sheet: null, cell: null, line: null, column: null, ...problem })),
  )
}

/** A file of nothing but mistakes is answered in kilobytes. */
const MOST_PROBLEMS = 500

/** The value of an outcome; its failure is thrown on to the error handler. */
export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new Refusal(outcome.failure)
}

/** Errors as RFC 9457 problem details: the failure's code for programs, its sentence in the language asked for. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  problems: readonly UntitledProblem[] = [],
): FastifyReply => {
  const status = PROBLEM_STATUS[failure.code]
  const locale = chooseLocale(request.headers['accept-language'])
  const problem: Problem = {
    type: `urn:gangmu:error:${failure.code}`,
    title:
      describeFailure(locale, { ...failure, requestId: request.id }) ?? message(locale, 'error.internal-error', { requestId: request.id }),
    status,
    code: failure.code,
    params: failure.params,
    requestId: request.id,
    ...(problems.length > 0 && { problems: problems.slice(0, MOST_PROBLEMS).map((one) => ({ ...one, title: titleOf(locale, one) })) }),
  }
  // Serialised here: a problem has the same shape whatever schema the operation declares for the status.
  return reply.status(status).type(PROBLEM_MEDIA_TYPE).serializer(JSON.stringify).send(problem)
}

const titleOf = (locale: Locale, { line, code, params }: UntitledProblem): string =>
  messageFor(locale, `${line === null ? 'workbook' : 'csv'}.${code}`, params) ?? messageFor(locale, `error.${code}`, params) ?? code

/** Answers for what no handler answered: refused input, an unknown address, a database that is gone, a bug. */
export const registerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const failure = toFailure(error)
    // A refusal is expected and stands in the answered line; anything else is worth its stack.
    if (!(error instanceof Refusal) && PROBLEM_STATUS[failure.code] >= 500) request.log.error({ err: error }, 'request failed')
    return sendProblem(request, reply, failure, error instanceof Refusal ? error.problems : [])
  })
}

const toFailure = (error: FastifyError | Refusal): Failure => {
  if (error instanceof Refusal) return error.failure
  if (hasZodFastifySchemaValidationErrors(error)) {
    const field = error.validation.map((issue) => issue.instancePath.replace(/^\//, '') || error.validationContext || '—').join('、')
    return { code: 'request-invalid', params: { field } }
  }
  const storeCode = error instanceof StoreFailure ? CODES_OF_STORE[error.code] : undefined
  if (storeCode) return { code: storeCode, params: {} }
  const code: FailureCode = CODES_OF_FASTIFY[error.code] ?? (isClientError(error) ? 'request-invalid' : 'internal-error')
  return { code, params: code === 'request-invalid' ? { field: error.code ?? '—' } : {} }
}

const CODES_OF_FASTIFY: Readonly<Record<string, FailureCode>> = { FST_INVALID_MULTIPART_CONTENT_TYPE: 'upload-missing' }

/** What can befall a database that was open. Its host, port and folder are the log's, not the caller's. */
const CODES_OF_STORE: Readonly<Partial<Record<StoreFailure['code'], FailureCode>>> = {
  'database-unavailable': 'database-unavailable',
  'disk-full': 'storage-full',
}

const isClientError = (error: FastifyError): boolean => (error.statusCode ?? 500) < 500
