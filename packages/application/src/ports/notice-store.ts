import type { NoticeCode, NoticeParams } from '@gangmu/domain'
import type { Slice, SliceRequest } from './slice.ts'
import type { Tx } from './unit-of-work.ts'

/** `link` is a path of the web app. */
export type NewNotice = {
  readonly to: { readonly kind: 'unit' | 'post'; readonly id: string }
  readonly code: NoticeCode
  readonly params: NoticeParams
  readonly link: string | null
}

/** Instants are ISO. Who of a unit reads a notice first has read it for the unit. */
export type Notice = NewNotice & {
  readonly id: string
  readonly createdAt: string
  readonly readAt: string | null
  readonly readBy: string | null
}

export type NoticeHolders = { readonly unitIds: readonly string[]; readonly postIds: readonly string[] }

export type NoticeStore = {
  readonly insertNotices: (tx: Tx, notices: readonly (NewNotice & { readonly id: string })[]) => Promise<void>
  /** Newest first. */
  readonly listNotices: (tx: Tx, holders: NoticeHolders, unreadOnly: boolean, slice: SliceRequest) => Promise<Slice<Notice>>
  readonly countUnread: (tx: Tx, holders: NoticeHolders) => Promise<number>
  /** Those of the holders' that were unread, or the named of them; gives how many. */
  readonly markRead: (tx: Tx, holders: NoticeHolders, ids: readonly string[] | null, by: string) => Promise<number>
}
