import { type FailureCode, type FailureParams, fail } from '@gangmu/domain'

type ApiError = Error & { readonly statusCode: number; readonly body?: { readonly code?: string; readonly cause?: unknown } }

const isApiError = (error: unknown): error is ApiError => error instanceof Error && 'statusCode' in error && 'body' in error

/** The library's own code of a refusal, null for any other error. */
export const codeOf = (error: unknown): string | null => (isApiError(error) ? (error.body?.code ?? null) : null)

/** The failure that a refusal of the library stands for; what stands for none is thrown on, as what it came from where it says so. */
export const reject = (
  error: unknown,
  known: Readonly<Record<string, FailureCode>>,
  params: FailureParams = {},
): ReturnType<typeof fail> => {
  const code = known[codeOf(error) ?? '']
  if (code !== undefined) return fail(code, params)
  throw isApiError(error) && error.body?.cause instanceof Error ? error.body.cause : error
}

/** How the endpoints that ask for the password again refuse. `UNAUTHORIZED`: the session ended a moment ago. */
export const PASSWORD_REFUSALS = {
  INVALID_PASSWORD: 'password-wrong',
  PASSWORD_TOO_LONG: 'password-wrong',
  UNAUTHORIZED: 'session-missing',
} as const
