import type { Action, FailureCode } from '@gangmu/domain'
import type { z } from 'zod'

/**
 * What one operation takes, gives and may refuse with. The server registers these, OpenAPI is generated from them, and the table of who
 * may call what (docs/reference/rights.md) follows from `action`.
 */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly summary: string
  /** What the caller needs a right to; `public` asks for no session. */
  readonly action: Action | 'public'
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  /** JSON of that shape; `multipart` carries one part named `file` instead. */
  readonly body?: 'multipart' | z.ZodType
  /** Text parts of a multipart body, beside the file. */
  readonly fields?: z.ZodObject
  /** Status → answer. `file` is a download. */
  readonly responses: Readonly<Record<number, z.ZodType | 'file'>>
  readonly failures: readonly FailureCode[]
  /** Carried out once however often the same Idempotency-Key arrives: a client may ask again where no answer came. */
  readonly idempotent?: boolean
}
