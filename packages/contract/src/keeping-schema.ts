import { z } from 'zod'

/** A file that a decision rests on, without its bytes. */
export const attachmentSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  byteLength: z.int().positive(),
  sha256: z.string(),
  receivedBy: z.string(),
  receivedAt: z.iso.datetime(),
})

export const attachmentParamsSchema = z.object({ id: z.uuid() })

export const purgeReasonSchema = z.object({ reason: z.string().trim().min(1).max(1_000) })

/** `own`: made by who asks, who therefore cannot carry it out. */
export const purgeRequestSchema = z.object({
  id: z.uuid(),
  reportId: z.uuid(),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: z.iso.datetime(),
  own: z.boolean(),
})

export const purgeListSchema = z.object({ requests: z.array(purgeRequestSchema) })

export const purgeParamsSchema = z.object({ purge: z.uuid() })
