import { createHash, randomUUID } from 'node:crypto'
import { fail, type Outcome, succeed } from '@gangmu/domain'
import { cleanFileName } from '../clean-file-name.ts'
import type { Attachment } from '../ports/attachment-store.ts'
import type { AttachmentPorts, Caller } from './context.ts'
import type { FileToSend } from './download-report.ts'

export type IncomingFile = { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Keeps a file that decisions will rest on, of any type and unread. Fails with `attachment-empty` or `attachment-too-large`, and then keeps nothing. */
export const attachFile = async (
  ports: AttachmentPorts,
  caller: Caller,
  { fileName, mediaType, bytes }: IncomingFile,
  { maxBytes }: { readonly maxBytes: number },
): Promise<Outcome<Attachment>> => {
  if (bytes.length === 0) return fail('attachment-empty')
  if (bytes.length > maxBytes) return fail('attachment-too-large', { limit: Math.floor(maxBytes / 1024 / 1024) })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const attachment = await ports.attachments.insertAttachment(tx, {
      id: randomUUID(),
      fileName: cleanFileName(fileName),
      mediaType,
      sha256,
      bytes,
      receivedBy: caller.actor,
    })
    await ports.audit.append(tx, {
      actor: caller.actor,
      action: 'attachment.receive',
      subject: `attachment:${attachment.id}`,
      details: { sha256, byteLength: bytes.length },
    })
    return succeed(attachment)
  })
}

/** What is known of a file, without its bytes. Fails with `attachment-not-found`. */
export const showAttachment = (ports: AttachmentPorts, caller: Caller, id: string): Promise<Outcome<Attachment>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const attachment = seesAttachments(caller) ? await ports.attachments.getAttachment(tx, id) : null
    return attachment === null ? fail('attachment-not-found') : succeed(attachment)
  })

/** The file as it came. What leaves the system is in the audit log. Fails with `attachment-not-found`. */
export const downloadAttachment = (ports: AttachmentPorts, caller: Caller, id: string): Promise<Outcome<FileToSend>> =>
  ports.unitOfWork.run(caller.spaceId, async (tx) => {
    const file = seesAttachments(caller) ? await ports.attachments.getAttachmentFile(tx, id) : null
    if (file === null) return fail('attachment-not-found')
    await ports.audit.append(tx, { actor: caller.actor, action: 'attachment.download', subject: `attachment:${id}`, details: {} })
    return succeed(file)
  })

/** A file has no release of its own: it is for who works on the plan. */
const seesAttachments = ({ sight }: Caller): boolean => sight?.internal === true
