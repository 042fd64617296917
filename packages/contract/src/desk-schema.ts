import { NOTICE_CODES, TOKEN_ROLES } from '@gangmu/domain'
import { z } from 'zod'
import { day } from './day-schema.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime()

/** Of lists that grow: how many at a time, and where the last slice ended. */
export const sliceQuerySchema = z.object({
  limit: z.coerce.number<string>().int().min(1).max(500).default(50),
  cursor: z.string().max(500).exactOptional(),
})

export const noticeQuerySchema = sliceQuerySchema.extend({ unread: z.stringbool().default(false) })

export const noticeSchema = z
  .object({
    id: z.uuid(),
    to: z.object({ kind: z.enum(['unit', 'post']), id: z.uuid() }),
    code: z.enum(NOTICE_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    link: z.string().nullable(),
    createdAt: instant,
    readAt: instant.nullable(),
    readBy: z.string().nullable(),
  })
  .meta({ id: 'Notice', description: 'What a unit or a post was told. Its sentence is `notice.<code>` of the message catalogue.' })

export const noticeListSchema = z.object({ notices: z.array(noticeSchema), next: z.string().nullable() })
export const noticeCountSchema = z.object({ unread: count })
export const noticeReadBodySchema = z.object({ ids: z.array(z.uuid()).min(1).max(500).nullable() })
export const noticeReadSchema = z.object({ marked: count })

export const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role: z.enum(TOKEN_ROLES),
    createdBy: z.string(),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
    revokedBy: z.string().nullable(),
  })
  .meta({ id: 'ApiToken', description: 'A program’s way in, without its secret.' })

export const tokenListSchema = z.object({ tokens: z.array(tokenSchema) })
export const tokenDraftSchema = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.enum(TOKEN_ROLES),
  days: z.int().min(1).max(366),
})
export const createdTokenSchema = z
  .object({ token: tokenSchema, secret: z.string() })
  .meta({ id: 'CreatedToken', description: 'The secret is told here and never again. Send it as `Authorization: Bearer <secret>`.' })
export const tokenParamsSchema = z.object({ id: z.uuid() })

const filter = {
  actor: z.string().min(1).max(200).exactOptional(),
  action: z.string().min(1).max(100).exactOptional(),
  /** The beginning of a subject: `plan:` or a whole one. */
  subject: z.string().min(1).max(200).exactOptional(),
  from: day.exactOptional(),
  /** The last day shown. */
  to: day.exactOptional(),
}

export const auditFilterSchema = z.object(filter)
export const auditQuerySchema = sliceQuerySchema.extend(filter)

export const auditEntrySchema = z
  .object({
    seq: z.int().positive(),
    at: instant,
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry', description: 'Who did what to what. Each entry’s hash covers the one before.' })

export const auditListSchema = z.object({ entries: z.array(auditEntrySchema), next: z.string().nullable() })
export const auditChainSchema = z.object({ entries: count, brokenAt: z.int().positive().nullable() })

export const lastBackupSchema = z
  .object({
    /** Whether one is made every night. */
    nightly: z.boolean(),
    backup: z.object({ file: z.string(), at: instant, byteLength: count }).nullable(),
    failure: z
      .object({ at: instant, code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
      .nullable(),
  })
  .meta({ id: 'LastBackup', description: 'The newest nightly backup; `failure` is why the latest attempt failed.' })
