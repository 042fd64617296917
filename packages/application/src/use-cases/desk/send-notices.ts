import { randomUUID } from 'node:crypto'
import type { NewNotice } from '../../ports/notice-store.ts'
import type { Tx } from '../../ports/unit-of-work.ts'
import type { Ports } from '../context.ts'

/** Tells units and posts what happened, within the transaction in which it does. */
export const sendNotices = (ports: Pick<Ports, 'notices'>, tx: Tx, notices: readonly NewNotice[]): Promise<void> =>
  ports.notices.insertNotices(
    tx,
    notices.map((notice) => ({ ...notice, id: randomUUID() })),
  )
