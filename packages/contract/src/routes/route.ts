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
  /** What it gives or changes has a version: a GET tells it as ETag, a write must name it in If-Match. */
  readonly versioned?: true
  /**
   * What it answers follows from the space's data, who asks and the day alone: the server may keep it until something of the space is
   * written with an audit entry. Not for what changes without one (notices, sessions, accounts).
   */
  readonly kept?: true
  /** With an Idempotency-Key the call may be sent again, and works once. */
  readonly idempotent?: true
}
