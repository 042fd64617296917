import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Refusal } from './problem.ts'

export type Upload<F> = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly fields: F
}

/**
 * The one file of a multipart body, and its text parts as the schema has them, in whatever order they come. Refuses with `upload-missing`
 * or `request-invalid`, naming the field.
 */
export const readUpload = async <F extends z.ZodObject>(request: FastifyRequest, schema: F): Promise<Upload<z.output<F>>> => {
  const given: Record<string, unknown> = {}
  let file: Omit<Upload<never>, 'fields'> | null = null
  for await (const part of request.parts()) {
    if (part.type === 'field') given[part.fieldname] = part.value
    else file = { fileName: part.filename, mediaType: part.mimetype, bytes: await part.toBuffer() }
  }
  if (file === null) throw new Refusal({ code: 'upload-missing', params: {} })
  const fields = schema.safeParse(given)
  if (fields.success) return { ...file, fields: fields.data }
  throw new Refusal({ code: 'request-invalid', params: { field: fields.error.issues.map(({ path }) => path.join('.')).join('、') } })
}
