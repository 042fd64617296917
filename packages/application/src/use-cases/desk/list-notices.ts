import type { Notice } from '../../ports/notice-store.ts'
import type { Slice, SliceRequest } from '../../ports/slice.ts'
import type { Caller, Ports } from '../context.ts'

type NoticePorts = Pick<Ports, 'unitOfWork' | 'notices'>

/** What the caller's units and posts were told, newest first. */
export const listNotices = (ports: NoticePorts, caller: Caller, unreadOnly: boolean, slice: SliceRequest): Promise<Slice<Notice>> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.notices.listNotices(tx, caller, unreadOnly, slice))

export const countUnreadNotices = (ports: NoticePorts, caller: Caller): Promise<number> =>
  ports.unitOfWork.run(caller.spaceId, (tx) => ports.notices.countUnread(tx, caller))
