import type { FileToSend } from '@gangmu/application'
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
export const sendFile = (reply: FastifyReply, { fileName, bytes }: FileToSend): FastifyReply => {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  // RFC 6266: the plain name for old programs, the true one percent-encoded (RFC 8187).
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply
    .headers({
      'content-type': PLAIN_TYPES[extension] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="file.${extension || 'bin'}"; filename*=UTF-8''${encoded}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
