import { Readable } from 'node:stream'
import type { FileToSend, StreamToSend } from '@gangmu/application'
import type { FastifyReply } from 'fastify'

/** What a browser neither runs nor draws as a page of ours. Everything else (HTML, SVG, XML, scripts …) goes out as bytes without a type. */
const PLAIN_TYPES: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Sends bytes from outside to be saved, never shown in place: no page of ours, nothing guessed, nothing run if it is opened all the same. */
export const sendFile = (reply: FastifyReply, { fileName, bytes }: FileToSend): FastifyReply =>
  prepare(reply, fileName).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

/**
 * The same for a file that is written while it is sent. Its first piece has been made when it resolves, so that whatever fails at once still fails
 * with a code instead of a file cut short.
 */
export const sendStream = async (
  reply: FastifyReply,
  { fileName, chunks }: StreamToSend,
  mediaType: string | null = null,
): Promise<FastifyReply> => {
  const pieces = chunks[Symbol.asyncIterator]()
  const first = await pieces.next()
  const all = async function* () {
    try {
      for (let piece = first; piece.done !== true; piece = await pieces.next()) yield piece.value
    } finally {
      await pieces.return?.()
    }
  }
  return prepare(reply, fileName, mediaType).send(Readable.from(all(), { objectMode: false }))
}

const prepare = (reply: FastifyReply, fileName: string, mediaType: string | null = null): FastifyReply => {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  // RFC 6266: the plain name for old programs, the true one percent-encoded (RFC 8187).
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply.headers({
    'content-type': mediaType ?? PLAIN_TYPES[extension] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="file.${extension || 'bin'}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
}
