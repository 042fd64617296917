import type { Tx } from './unit-of-work.ts'

/** A file that a decision rests on. `id` is a UUID chosen by the caller, `sha256` the hash of `bytes` in lower-case hex. */
export type NewAttachment = {
  readonly id: string
  readonly fileName: string
  /** What the sender called it; nobody relies on it. */
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly receivedBy: string
}

/** `receivedAt` is an ISO instant. */
export type Attachment = Omit<NewAttachment, 'bytes'> & { readonly byteLength: number; readonly receivedAt: string }

/** Files kept as they came: nothing here changes or reads one. */
export type AttachmentStore = {
  readonly insertAttachment: (tx: Tx, attachment: NewAttachment) => Promise<Attachment>
  readonly getAttachment: (tx: Tx, id: string) => Promise<Attachment | null>
  readonly getAttachmentFile: (tx: Tx, id: string) => Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | null>
}
